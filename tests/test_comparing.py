"""Several items side by side: how two differ, which is the longest, in which of them somebody of a sort is."""

import pytest

from tests.chats import FRIDAY, last

MORNING = "2024-05-16T11:05"
ROSENKRANTZ = "pernille-rosenkrantz-theil"
HOUSES = "hvilke forsamlingshuse er der"


@pytest.mark.parametrize(
    "messages",
    [
        pytest.param(("hvad er forskellen på hus 2 og hus 5",), id="by name"),
        pytest.param((HOUSES, "2 eller 5, hvad er forskellen"), id="by numbers of the list told of"),
        pytest.param(("hvem er med i hus 3", "hvad er forskellen på hus 2 og 5"), id="by name, after another one"),
        pytest.param(("hvem er med i hus 2", "hvad er forskellen på det og hus 5"), id="what was told of and another"),
    ],
)
def test_two_that_are_compared_are_both_told_with_what_they_are_about(messages: tuple[str, ...]) -> None:
    assert last(MORNING, *messages).answer.items == ("hus-2", "hus-5")


def test_other_numbers_than_those_told_of_are_of_the_same_kind() -> None:
    messages = ("hvad er forskellen på session 1 og 2", "og 3 og 4, hvad er forskellen")
    assert last(FRIDAY, *messages).answer.items == ("session-3", "session-4")


def test_the_longest_of_several_is_told_first() -> None:
    text = last(MORNING, "hvornår er der pause og frokost i dag", "hvilken af dem er længst").answer.text
    assert text.startswith("• Frokost: 1 time, kl. 12.55-13.55\n• Pause: 25 minutter")


def test_the_shortest_of_several_is_told_first() -> None:
    text = last(MORNING, "hvornår er der pause og frokost i dag", "hvilken af dem er kortest").answer.text
    assert text.startswith("• Pause: 25 minutter")


def test_of_several_that_last_alike_it_is_said_so() -> None:
    assert last(MORNING, "hvilken session er længst").answer.text.startswith("De varer lige længe:")


@pytest.mark.parametrize(
    "message",
    [
        pytest.param("hvad er den korteste vej til stationen", id="a way"),
        pytest.param("gør det nogen forskel om jeg er politiker", id="what makes a difference"),
    ],
)
def test_what_else_is_short_or_makes_a_difference_compares_nothing(message: str) -> None:
    assert last(MORNING, HOUSES, message).question.intent not in {"duration", "about"}


@pytest.mark.parametrize(
    ("messages", "names"),
    [
        pytest.param(("i hvilket hus sidder der ministre",), ("Rosenkrantz-Theil", "Bjerre"), id="of a kind"),
        pytest.param((HOUSES, "er der minister i begge"), ("Rosenkrantz-Theil", "Bjerre"), id="of those told of"),
        pytest.param((HOUSES, "hvor er der flest politikere"), ("Sisse Marie Welling",), id="the most"),
    ],
)
def test_in_which_of_them_there_is_somebody_of_a_sort(messages: tuple[str, ...], names: tuple[str, ...]) -> None:
    text = last(MORNING, *messages).answer.text
    assert all(name in text for name in names)
    assert "Kierkgaard" not in text


@pytest.mark.parametrize(
    ("messages", "people"),
    [
        pytest.param(
            ("hvem er Marie Bjerre", "er der flere ministre"), {"mette-kierkgaard", ROSENKRANTZ}, id="an office"
        ),
        pytest.param(("er Kierkgaard fra moderaterne", "er der flere moderater med"), {"monika-rubin"}, id="a party"),
        pytest.param(("hvem er Ulrik Andersen", "er der flere kommunaldirektører"), set(), id="nobody else"),
    ],
)
def test_more_of_a_sort_are_none_that_were_told_of(messages: tuple[str, ...], people: set[str]) -> None:
    assert set(last(MORNING, *messages).answer.people) == people
