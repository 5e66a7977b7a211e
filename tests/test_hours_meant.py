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


@pytest.mark.parametrize(
    ("at", "asked", "told"),
    [
        ("2024-05-16T18:10", "hvem sad på scenen i formiddags", "Kierkgaard"),
        ("2024-05-16T20:30", "hvad skete der i formiddags", "10.10"),
        ("2024-05-17T08:20", "hvad var der i aftes", "19.30"),
        ("2024-05-16T18:10", "what was on this morning", "10.10"),
    ],
)
def test_a_part_of_the_day_that_has_been_is_the_last_one(at: str, asked: str, told: str) -> None:
    assert told in last(at, asked).answer.text


def test_the_next_morning_is_asked_of_in_the_evening() -> None:
    assert "09.15" in last("2024-05-16T18:10", "hvad er der i morgen formiddag").answer.text


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("hvornår sluttede vi", "i går, torsdag den 16. maj kl. 17.10"),
        ("hvem talte først", "Kierkgaard"),
        ("hvem talte sidst", "Lidegaard"),
        ("hvem taler sidst", "Meyer"),
    ],
)
def test_before_the_day_begins_what_has_been_was_the_day_before(asked: str, told: str) -> None:
    assert told in last("2024-05-17T07:30", asked).answer.text


@pytest.mark.parametrize("before", [(), ("hvad skete der i formiddags",), ("hvornår er middagen",)])
def test_at_dinner_it_is_the_next_morning_that_begins(before: tuple[str, ...]) -> None:
    text = last("2024-05-16T20:30", *before, "hvor længe er der til vi går i gang").answer.text
    assert "08.55, om 12 timer" in text


def test_in_an_hour_it_is_over_once_all_have_gone() -> None:
    assert last("2024-05-17T12:20", "hvad er der om to timer").answer.intent == "over"


@pytest.mark.parametrize("asked", ["hvornår var det nu vi begynder", "when was it we start"])
def test_a_was_asks_of_what_is_to_come_as_well(asked: str) -> None:
    assert "08.55" in last("2024-05-17T07:30", asked).answer.text


def test_this_afternoon_is_ahead_in_the_morning() -> None:
    assert "12.00" in last("2024-05-17T09:20", "var der noget i eftermiddag").answer.text


def test_hours_ago_are_told_of_after_the_end() -> None:
    assert "Sessioner" in last("2024-05-17T13:00", "hvem talte for to timer siden").answer.text
