"""How long the days are, and which of them is the longest."""

import pytest

from tests.chats import last

THURSDAY = "Torsdag den 16. maj kl. 10.00-17.10 (7 timer og 10 minutter)"
FRIDAY = "Fredag den 17. maj kl. 08.55-12.00 (3 timer og 5 minutter)"


@pytest.mark.parametrize(
    "message", ["hvilken dag er længst", "hvilken dag er længere", "hvilken af de to dage varer længst"]
)
def test_the_longest_day_comes_first(message: str) -> None:
    assert last("2024-05-16T09:00", message).answer.text == f"• {THURSDAY}\n• {FRIDAY}"


def test_the_shortest_day_comes_first_where_it_is_asked_for() -> None:
    assert last("2024-05-16T09:00", "hvilken dag er kortest").answer.text == f"• {FRIDAY}\n• {THURSDAY}"


@pytest.mark.parametrize("message", ["hvor lang er fredag", "hvornår starter og slutter fredag"])
def test_one_day_is_told_alone(message: str) -> None:
    assert last("2024-05-16T09:00", message).answer.text == FRIDAY


def test_the_day_is_the_one_that_it_is() -> None:
    assert last("2024-05-16T10:20", "hvor længe varer dagen").answer.text == THURSDAY


def test_both_ends_of_both_days_are_told() -> None:
    told = last("2024-05-16T09:00", "hvornår starter og slutter begge dage").answer.text
    assert THURSDAY in told
    assert FRIDAY in told


@pytest.mark.parametrize("message", ["er torsdag længere end fredag", "er det kortere i morgen", "er torsdag længere"])
def test_whether_a_day_is_shorter_or_longer_is_told_with_yes_or_no(message: str) -> None:
    assert last("2024-05-16T09:00", message).answer.text.startswith("Ja.")


@pytest.mark.parametrize("message", ["er hus 2 kortere", "hvor kort er pausen", "kan du skrive lidt kortere"])
def test_what_is_shorter_is_no_floor_plan(message: str) -> None:
    assert "plantegning" not in last("2024-05-16T09:00", message).answer.text


@pytest.mark.parametrize(
    ("message", "told"),
    [
        pytest.param("hvilken dag begynder tidligst", "• Fredag den 17. maj: 08.55", id="begins"),
        pytest.param("hvilken af dagene slutter sidst", "• Torsdag den 16. maj: 17.10", id="ends"),
        pytest.param("begynder vi senere fredag end torsdag", "Nej.", id="later"),
        pytest.param("slutter vi tidligere fredag end torsdag", "Ja.", id="earlier"),
        pytest.param("which day ends latest", "• Thursday 16 May: 17.10", id="in English"),
    ],
)
def test_days_are_compared_by_where_they_begin_and_end(message: str, told: str) -> None:
    assert last("2024-05-16T15:50", message).answer.text.startswith(told)


@pytest.mark.parametrize(
    ("message", "told"),
    [
        pytest.param("hvad er det længste programpunkt i dag", "visionen", id="longest"),
        pytest.param("hvilket punkt er kortest", "1. nominerede", id="shortest"),
        pytest.param("hvad er det længste indslag fredag", "Break out: Sessioner", id="of a day"),
    ],
)
def test_the_longest_point_of_a_day_is_no_day(message: str, told: str) -> None:
    assert told in last("2024-05-16T09:00", message).answer.text.splitlines()[0]


def test_staying_longer_asks_for_no_length() -> None:
    assert "De varer" not in last("2024-05-16T11:33", "hvad misser jeg hvis jeg bliver længere i pausen").answer.text
