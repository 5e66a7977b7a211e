"""When reminders go: on time for many at once, across daylight saving, and not at night."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.basics.clock import COPENHAGEN
from bot.delivery.departures import Departure, departures


def alone(start: datetime, lead: int) -> Departure:
    return departures(start, {lead: 1}, pace=1000)[lead]


def at(day: int, hour: int, minute: int = 0, *, month: int = 5, fold: int = 0) -> datetime:
    return datetime(2024, month, day, hour, minute, tzinfo=COPENHAGEN, fold=fold)


def local(moment: datetime) -> str:
    return f"{moment.astimezone(COPENHAGEN) + timedelta(seconds=1):%H.%M %Z}"


def test_of_three_thousand_half_are_reminded_by_the_wanted_time_and_all_well_before_the_start() -> None:
    start = at(16, 10)
    times = departures(start, {10: 3000}, pace=30)[10]
    due = [times.of(number) for number in range(3000)]
    wanted = start - timedelta(minutes=10)
    assert sum(moment <= wanted for moment in due) in range(1499, 1503)
    assert wanted - due[0] < timedelta(seconds=51)
    assert start - due[-1] > timedelta(minutes=9)


def test_those_who_want_it_at_different_times_do_not_get_into_each_others_way() -> None:
    times = departures(at(16, 10), {5: 9000, 10: 9000}, pace=30)
    assert times[10].of(9000) <= times[5].begins
    assert times[5].of(9000) <= at(16, 10) - timedelta(minutes=2), "all well before the start"


def test_a_rehearsal_that_runs_faster_starts_sending_sooner_on_its_clock() -> None:
    start = at(16, 10)
    real, fast = departures(start, {30: 300}, pace=25)[30], departures(start, {30: 300}, pace=25, speed=60)[30]
    assert fast.middle == real.middle == start - timedelta(minutes=30)
    assert fast.middle - fast.begins == 60 * (real.middle - real.begins)


@pytest.mark.parametrize(
    ("start", "sent"),
    [
        (at(31, 3, 5, month=3), "01.55 CET"),  # the clocks went from 02.00 to 03.00
        (at(27, 2, 5, month=10, fold=1), "02.55 CEST"),  # and from 03.00 back to 02.00
        (at(27, 2, 5, month=10), "01.55 CEST"),
    ],
)
def test_ten_minutes_are_ten_minutes_when_the_clocks_change(start: datetime, sent: str) -> None:
    assert local(alone(start, 10).middle) == sent


@pytest.mark.parametrize(
    ("start", "lead", "sent"),
    [
        (at(16, 7, 20), 30, "06.50 CEST"),  # an early item is worth being woken for
        (at(16, 7, 29), 60, "06.29 CEST"),
        (at(16, 7, 30), 60, "07.00 CEST"),
        (at(16, 9), 180, "07.00 CEST"),
        (at(16, 22, 5), 10, "21.55 CEST"),
        (at(16, 22, 30), 10, "22.00 CEST"),
    ],
)
def test_nobody_is_reminded_at_night_unless_something_starts_early(start: datetime, lead: int, sent: str) -> None:
    times = alone(start, lead)
    assert local(times.middle) == sent
    assert times.expires <= start.astimezone(UTC)


def test_at_ten_in_the_evening_what_has_not_gone_out_does_not_go_any_more() -> None:
    times = departures(at(16, 23), {10: 60}, pace=1)[10]
    assert times.expires == at(16, 22)
    assert times.of(60) == at(16, 22)
