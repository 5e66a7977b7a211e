"""What time it is at the forum."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.basics.clock import COPENHAGEN, Clock


class Ticks:
    """Seconds that pass when the test says so."""

    now = 500.0

    def __call__(self) -> float:
        return self.now


def test_the_real_time_is_copenhagens() -> None:
    now = Clock().now()
    assert now.tzinfo is COPENHAGEN
    assert abs(now - datetime.now(UTC)) < timedelta(seconds=5)
    assert not Clock().rehearsing


def test_a_rehearsal_starts_when_it_is_told_and_goes_on_at_its_speed() -> None:
    ticks = Ticks()
    clock = Clock.rehearsal(datetime(2024, 5, 16, 9, 40), speed=60, ticks=ticks)  # noqa: DTZ001 -- Copenhagen's
    assert clock.now() == datetime(2024, 5, 16, 9, 40, tzinfo=COPENHAGEN)
    ticks.now += 30
    assert clock.now() == datetime(2024, 5, 16, 10, 10, tzinfo=COPENHAGEN)
    assert clock.rehearsing


def test_a_time_of_another_zone_is_told_in_copenhagens() -> None:
    clock = Clock.rehearsal(datetime(2024, 5, 16, 8, 0, tzinfo=UTC), speed=0)
    assert (clock.now().hour, clock.now().tzinfo) == (10, COPENHAGEN)


def test_across_the_end_of_summer_time_an_hour_comes_twice() -> None:
    ticks = Ticks()
    clock = Clock.rehearsal(datetime(2024, 10, 27, 1, 30, tzinfo=COPENHAGEN), ticks=ticks)
    told = []
    for _ in range(4):
        told.append(f"{clock.now():%H.%M %Z}")
        ticks.now += 3600
    assert told == ["01.30 CEST", "02.30 CEST", "02.30 CET", "03.30 CET"]


def test_speed_nought_stands_still() -> None:
    ticks = Ticks()
    clock = Clock.rehearsal(datetime(2024, 5, 16, 9, 40), speed=0, ticks=ticks)  # noqa: DTZ001 -- Copenhagen's
    ticks.now += 3600
    assert clock.now().hour == 9


def test_a_clock_does_not_run_backwards() -> None:
    with pytest.raises(ValueError, match="backwards"):
        Clock.rehearsal(datetime(2024, 5, 16, 9, 40), speed=-1)  # noqa: DTZ001 -- Copenhagen's
