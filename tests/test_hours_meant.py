"""An hour of twelve is one of the half of the day that what is asked speaks of."""

import pytest

from tests.chats import last

EVENING_BEFORE = "2024-05-15T19:02"


@pytest.mark.parametrize(
    "asked", ["begynder vi kl 8 i morgen", "begynder vi klokken 8 i morgen eller kan man sove længe"]
)
def test_a_day_begins_in_the_morning_even_when_it_is_asked_in_the_evening(asked: str) -> None:
    answer = last(EVENING_BEFORE, asked).answer.text
    assert "10.00" in answer
    assert "Middag" not in answer


def test_an_hour_of_tomorrow_is_not_one_of_this_evening() -> None:
    assert "08.55" in last("2024-05-16T19:02", "hvad sker der kl 8 i morgen").answer.text


def test_an_hour_to_come_today_is_one_of_this_evening() -> None:
    assert "19.30" in last("2024-05-16T19:02", "hvad sker der kl 8").answer.text
