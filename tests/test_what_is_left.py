"""What is left and what has been, whom somebody is on with, who in it is not of a sort."""

import pytest

from tests.chats import last

NOON = "2024-05-16T12:30"


@pytest.mark.parametrize(
    ("asked", "first"),
    [
        ("hvor mange pauser er der tilbage i dag", "Der er 1:\n• kl. 15.45"),
        ("hvor mange nominerede mangler", "Der er 2:\n• kl. 12.50"),
        ("hvor mange nominerede har vi set", "Der er 1:\n• kl. 11.55"),
        ("hvor mange punkter er der tilbage i dag", "Der er 8:"),
        ("hvor mange pauser er der i dag", "Der er 2:"),
    ],
)
def test_what_is_left_or_has_been_is_counted(asked: str, first: str) -> None:
    assert last(NOON, asked).answer.text.startswith(first)


def test_who_has_yet_to_speak_has_not_spoken() -> None:
    text = last(NOON, "hvem mangler at tale i dag").answer.text
    assert "Wilbek" in text
    assert "Kierkgaard" not in text


@pytest.mark.parametrize("asked", ["hvem debatterer mod Lidegaard", "hvem skal Lidegaard diskutere med"])
def test_whom_somebody_debates_with_are_the_others(asked: str) -> None:
    assert "Nina Smith" in last(NOON, asked).answer.text


@pytest.mark.parametrize(
    "asked", ["hvem er ikke politiker i debatten kl 16.15", "hvem ud over politikere er i debatten"]
)
def test_all_but_those_of_a_sort_in_it(asked: str) -> None:
    text = last(NOON, asked).answer.text
    assert "Nina Smith" in text
    assert "Lidegaard" not in text


@pytest.mark.parametrize("asked", ["hvad er der samtidig med podcasten", "hvad kan jeg lave i stedet for dkpol"])
def test_what_runs_beside_the_recording_is_not_the_recording_alone(asked: str) -> None:
    assert "Forsamlingshus 5" in last(NOON, asked).answer.text
