"""Days that are counted from today: so many days or weeks ahead or back."""

import pytest

from tests.chats import last


@pytest.mark.parametrize(
    ("at", "message", "told"),
    [
        pytest.param("2024-05-16T11:20", "hvad sker der om to dage", "lørdag den 18. maj", id="days ahead"),
        pytest.param("2024-05-16T11:20", "er der noget om en uge", "torsdag den 23. maj", id="a week ahead"),
        pytest.param("2024-05-16T11:20", "hvad er der i næste uge", "torsdag den 23. maj", id="next week"),
        pytest.param("2024-05-16T11:20", "what was on two days ago", "Tuesday the 14 May", id="in English"),
        pytest.param("2024-05-18T11:20", "hvem talte for to dage siden", "Kierkgaard", id="a day of the forum back"),
    ],
)
def test_a_day_is_told_by_how_far_off_it_is(at: str, message: str, told: str) -> None:
    assert told in last(at, message).answer.text


def test_of_a_day_ahead_only_that_day_is_told() -> None:
    text = last("2024-05-15T11:20", "hvem taler om 2 dage").answer.text
    assert "Liliegreen" in text
    assert "Kierkgaard" not in text


@pytest.mark.parametrize(
    "message",
    [
        pytest.param("hvad sker der om 99999999 dage", id="days"),
        pytest.param("what was on 999999999999 weeks ago", id="weeks back"),
        pytest.param("hvad sker der om 999999999999999 minutter", id="minutes"),
    ],
)
def test_a_count_beyond_any_calendar_is_answered_too(message: str) -> None:
    assert last("2024-05-16T11:20", message).answer.text
