"""Whoever held an office in what was on before, and what else is counted from what is named or on."""

import pytest

from tests.chats import last

NOW, MORNING = "2024-05-16T12:36", "2024-05-16T09:11"


@pytest.mark.parametrize(
    "asked",
    [
        "hvem var professoren lige før",
        "hvad hed ham professoren før",
        "hvem var det lige før, ham professoren",
        "hvem var ham lige før den her, professoren",
    ],
)
def test_the_professor_just_before_is_the_one_who_has_been_on(asked: str) -> None:
    text = last(NOW, asked).answer.text
    assert "Michael Bang Petersen" in text
    assert "Nina Smith" not in text


@pytest.mark.parametrize("asked", ["hvem var ministeren før frokost", "hvem var hende før frokost, ministeren"])
def test_the_minister_before_lunch_is_none_of_those_after_it(asked: str) -> None:
    text = last(NOW, asked).answer.text
    assert "Mette Kierkgaard" in text
    assert "Marie Bjerre" not in text


def test_whoever_is_on_before_a_minister_is_no_minister() -> None:
    assert "Kierkgaard" not in last(NOW, "hvem taler før ministeren").answer.text


def test_before_this_here_is_before_what_is_on() -> None:
    text = last(NOW, "hvem var på før den her").answer.text
    assert "Bang Petersen" in text
    assert "Nørmark" not in text


def test_what_comes_after_her_panel_may_be_a_break() -> None:
    text = last(MORNING, "hvornår er ældreministeren på", "og hvad kommer efter hendes panel").answer.text
    assert "11.30 Pause" in text


@pytest.mark.parametrize(
    "asked", ["hvad er det første efter pausen", "hvad er det første, der sker, når pausen er forbi"]
)
def test_the_first_thing_after_is_one(asked: str) -> None:
    text = last("2024-05-16T11:47", asked).answer.text
    assert "11.55" in text
    assert "12.25" not in text


def test_the_first_after_two_things_is_neither() -> None:
    text = last("2024-05-17T08:35", "hvad er det første efter sangen og prisen").answer.text
    assert "09.15" in text
    assert "Vinder" not in text


@pytest.mark.parametrize("asked", ["og hvad starter så", "hvad begynder så"])
def test_what_starts_then_is_what_follows(asked: str) -> None:
    assert "11.55" in last("2024-05-16T11:47", "hvad nu", asked).answer.text.split("\n")[1]
