"""Days that are counted from today: so many days or weeks ahead or back."""

import pytest

from tests.chats import last


@pytest.mark.parametrize(
    ("at", "message", "told"),
    [
        pytest.param("2024-05-16T11:20", "hvad sker der om to dage", "lørdag den 18. maj", id="days ahead"),
        pytest.param("2024-05-16T11:20", "er der noget om en uge", "torsdag den 23. maj", id="a week ahead"),
        pytest.param("2024-05-16T11:20", "hvad er der i næste uge", "torsdag den 23. maj", id="next week"),
        pytest.param("2024-05-16T11:20", "what was on two days ago", "Tuesday 14 May", id="in English"),
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
    ("at", "message", "told"),
    [
        pytest.param("2024-05-14T12:00", "hvor længe er der til forummet", "om 2 dage", id="in the afternoon"),
        pytest.param("2024-05-14T08:30", "hvor mange dage er der til det begynder", "om 2 dage", id="in the morning"),
        pytest.param("2024-05-14T17:00", "how many days until the forum", "in 2 days", id="in English"),
        pytest.param("2024-05-15T20:00", "hvor mange dage er der til", "om 14 timer", id="the evening before"),
    ],
)
def test_days_ahead_are_counted_by_the_calendar(at: str, message: str, told: str) -> None:
    assert told in last(at, message).answer.text


@pytest.mark.parametrize(
    ("at", "message", "told"),
    [
        pytest.param("2024-05-06T12:00", "ligger forummet i næste uge", "Ja. ", id="next week"),
        pytest.param("2024-05-06T12:00", "er det i denne uge", "Nej. ", id="not this week"),
        pytest.param("2024-05-13T12:00", "er konferencen senere på ugen", "Ja. ", id="this week"),
        pytest.param("2024-05-14T12:00", "er det om to dage", "Ja. ", id="counted days"),
        pytest.param("2024-05-02T12:00", "er det om to uger", "Ja. ", id="counted weeks"),
        pytest.param("2024-05-02T12:00", "is it in June", "No. ", id="a month, in English"),
    ],
)
def test_whether_the_forum_is_then_is_told_with_yes_or_no(at: str, message: str, told: str) -> None:
    assert last(at, message).answer.text.startswith(told)


@pytest.mark.parametrize(
    "message",
    [
        pytest.param("hvilken dag falder den 11. maj på", id="of a date"),
        pytest.param("er det en onsdag eller torsdag", id="one of two"),
    ],
)
def test_weekdays_are_told_where_there_are_no_hours_yet(message: str) -> None:
    text = last("2023-02-10T10:00", message, event="2023").answer.text
    assert "torsdag den 11. maj" in text
    assert "fredag den 12. maj" in text


def test_a_week_with_two_days_of_the_forum_shuts_out_neither() -> None:
    assert "Rasmus Meyer" in last("2024-05-21T09:00", "hvem var forstanderen vi hørte i sidste uge").answer.text


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
