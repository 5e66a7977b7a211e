"""Which number is that of an item, and which one counts people, minutes, places or years."""

import pytest

from bot.answers.answer import Status
from tests.chats import THURSDAY, last

MORNING = "2024-05-16T11:20"
HOUSES = "2024-05-16T14:20"


@pytest.mark.parametrize("message", ["hvem er i hus 2 og 4", "hvem er i hus 2, 3 og 4"])
def test_several_numbers_are_several_items(message: str) -> None:
    assert {"hus-2", "hus-4"} <= set(last(HOUSES, message).question.items)


@pytest.mark.parametrize("message", ["fortæl mig om 4 i stedet", "nej vent, 4", "jeg mente 4"])
def test_a_number_said_in_passing_is_that_of_the_choice_talked_of(message: str) -> None:
    assert last(HOUSES, "hvad handler forsamlingshus 2 om", message).question.items == ("hus-4",)


@pytest.mark.parametrize("message", ["hvem er i treeeren", "hvem er i 3'ren"])
def test_a_number_made_a_noun_may_have_a_letter_too_many_or_too_few(message: str) -> None:
    assert "hus-3" in last("2024-05-16T13:30", message).question.items


def test_letters_left_out_before_a_number_are_asked_back() -> None:
    assert last(THURSDAY, "sssn 3").answer.status is Status.CLARIFY


@pytest.mark.parametrize("message", ["12 34 56 78", "20 30 40", "1" * 5000])
def test_numbers_alone_choose_nothing(message: str) -> None:
    assert last(THURSDAY, message).answer.status is Status.UNKNOWN


@pytest.mark.parametrize(
    "message", ["jeg kommer 5 minutter for sent", "I will be 5 minutes late", "vi er 2 fra Aalborg", "we are 2 by now"]
)
def test_a_number_of_people_or_minutes_is_no_session(message: str) -> None:
    assert not {"session-2", "session-5"} & set(last(THURSDAY, "hvornår er session 3", message).answer.items)


def test_what_is_counted_behind_a_comma_is_no_session() -> None:
    assert last(THURSDAY, "vi skal til session 3, 2 kollegaer og mig, hvem er med").question.items == ("session-3",)
    assert set(last(THURSDAY, "hvem er i session 3, 4 og 5").question.items) == {"session-3", "session-4", "session-5"}


def test_a_number_among_words_that_it_counts_is_no_item() -> None:
    assert last("2022-05-24T13:00", "sessionen om ti års planen, hvem er med", event="2022").question.intent != (
        "no_such_number"
    )


@pytest.mark.parametrize(
    "counted",
    [
        "er der 1000 deltagere",
        "er der lidt over 10 deltagere",
        "vi er 1200 i salen, hvor er toilettet",
        "hvem har skrevet lov 1215",
        "kan vi lige i 5 minutter få ro",
    ],
)
def test_what_counts_something_is_no_hour_and_no_year(counted: str) -> None:
    text = last(MORNING, counted).answer.text
    for wrong in ("Velkomst", "16.15", "12.00", "2016"):
        assert wrong not in text


def test_so_many_municipalities_are_no_year() -> None:
    asked = "i 16 kommuner har man prøvet det, hvem fortæller om det"
    assert last(MORNING, asked).answer.intent != "other_event"


def test_a_year_that_something_is_planned_for_is_no_forum() -> None:
    asked = "vi skal have 80 boliger klar i 2035, hvilken session er for os"
    assert last(THURSDAY, asked).question.items == ("session-4",)
