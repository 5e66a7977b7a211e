"""Whoever held an office in what was on before, and what else is counted from what is on."""

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
