"""Chats in which people leave out what was just told of."""

import pytest

from tests.chats import FRIDAY, THURSDAY, last


@pytest.mark.parametrize(
    ("at", "messages", "people"),
    [
        pytest.param(
            THURSDAY,
            ("hvem er med i hus 2", "hvad er hun minister for"),
            ("pernille-rosenkrantz-theil",),
            id="an office",
        ),
        pytest.param(
            "2024-05-16T11:35",
            ("hvem er på lige før Dennis Nørmark", "og den anden, hvad er han?"),
            ("dennis-noermark",),
            id="whoever was counted from",
        ),
        pytest.param(
            THURSDAY,
            ("hvilket hus er Monika Rubin i", "hvem er der ellers", "er nogen af dem socialdemokrat?"),
            ("flemming-moeller-mortensen",),
            id="of those beside somebody",
        ),
        pytest.param(
            FRIDAY,
            ("hvem er med i session 1", "hvem er det fra Horsens"),
            ("mette-spring",),
            id="who it is from a town",
        ),
        pytest.param(
            "2024-05-16T15:55",
            ("hvad laver Nina Smith til daglig", "er der andre fra samme sted?"),
            ("michael-bang-petersen",),
            id="from the same place",
        ),
    ],
)
def test_who_is_meant(at: str, messages: tuple[str, ...], people: tuple[str, ...]) -> None:
    assert last(at, *messages).answer.people == people


def test_the_first_of_the_sessions_is_not_the_first_of_the_day() -> None:
    text = last(
        "2024-05-17T09:40", "hvilke sessioner er der efter pausen", "hvem er moderator på den første af dem"
    ).answer.text
    assert "Janet Samuel" in text


def test_the_last_on_the_stage_is_that_of_the_day_that_was_told() -> None:
    messages = ("hvad tid går det i gang i morgen", "hvem er den sidste mand på scenen")
    assert "Rasmus Meyer" in last("2024-05-16T20:30", *messages).answer.text


def test_the_like_of_what_was_told_of_in_another_year() -> None:
    assert "08.45" in last("2024-05-17T08:00", "hvornår er morgensangen", "og hvornår lå den i 2022").answer.text


def test_the_ministers_of_a_day_are_not_those_on_the_stage() -> None:
    text = last("2024-05-16T10:20", "Hvilke ministre kommer der på scenen i dag?").answer.text
    assert all(name in text for name in ("Kierkgaard", "Rosenkrantz-Theil", "Bjerre"))
    assert "Fisker" not in text


def test_what_is_left_is_not_what_there_is_instead() -> None:
    assert "11.25" in last("2024-05-17T10:50", "hvad kan jeg så stadig nå").answer.text


def test_a_word_that_loses_a_vowel_is_a_form_of_one_word() -> None:
    assert last(FRIDAY, "hvem er lederen af sundhedscentret").answer.people == ("ulla-svendsen",)
