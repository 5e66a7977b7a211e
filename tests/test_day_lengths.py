"""How long the days are, and which of them is the longest."""

import pytest

from tests.chats import last

THURSDAY = "Torsdag den 16. maj kl. 10.00-17.10 (7 timer og 10 minutter)"
FRIDAY = "Fredag den 17. maj kl. 08.55-12.00 (3 timer og 5 minutter)"


@pytest.mark.parametrize(
    "message", ["hvilken dag er længst", "er torsdag længere end fredag", "hvilken af de to dage varer længst"]
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


def test_staying_longer_asks_for_no_length() -> None:
    assert "De varer" not in last("2024-05-16T11:33", "hvad misser jeg hvis jeg bliver længere i pausen").answer.text
