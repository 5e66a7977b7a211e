"""Choices by how many are on in them, and whoever is announced without a name."""

import pytest

from tests.chats import last

MORNING = "2024-05-16T09:30"


@pytest.mark.parametrize(
    ("message", "told", "untold"),
    [
        pytest.param(
            "hvilket hus har fire på scenen", ("hus 1", "hus 5"), ("hus 2", "hus 4"), id="a figure is no number"
        ),
        pytest.param("hvilket hus har kun to personer", ("hus 4",), ("hus 2",), id="only so many"),
        pytest.param(
            "er der en session med to oplægsholdere", ("Session 1", "Session 3"), ("Session 4",), id="speakers"
        ),
        pytest.param("hvilken session har færrest oplægsholdere", ("Session 4",), ("Session 1",), id="fewest speakers"),
        pytest.param("er der et hus med mere end fire personer", ("hus 3",), ("hus 1", "hus 2"), id="more than"),
        pytest.param("hus 3 eller 5, hvor er der flest", ("hus 3",), ("hus 5",), id="of two named"),
        pytest.param("which house has five speakers", ("house 3",), ("house 1",), id="in English"),
    ],
)
def test_choices_by_how_many_are_on(message: str, told: tuple[str, ...], untold: tuple[str, ...]) -> None:
    text = last(MORNING, message).answer.text
    assert all(part in text for part in told)
    assert not any(part in text for part in untold)


def test_where_none_has_so_many_it_is_told_how_many_each_has() -> None:
    text = last(MORNING, "er der en session med syv oplægsholdere").answer.text
    assert text.startswith("Ingen af dem.")
    assert "Session 2: 5" in text


@pytest.mark.parametrize(
    "message",
    ["er der en repræsentant fra ældreudvalget fredag", "hvem kommer fra KL's sundheds- og ældreudvalg i morgen"],
)
def test_somebody_without_a_name_is_there_all_the_same(message: str) -> None:
    text = last(MORNING, message).answer.text
    assert "09.15" in text
    assert "Ikke fredag" not in text


def test_a_representative_of_an_organisation_whose_people_are_named_is_one_of_these() -> None:
    text = last(MORNING, "hvilken session handler om data", "er der en repræsentant for KL på podiet").answer.text
    assert "Nanna Skovgaard" in text
