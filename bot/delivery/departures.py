"""When the reminders of a slot are sent, so that they are on time for many people at once."""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta

from bot.basics.clock import COPENHAGEN

NIGHT, MORNING = time(22), time(7)
"""Nobody is reminded from the one to the other, unless of an item that starts before `EARLY`."""

EARLY = time(7, 30)

_MARGIN = timedelta(minutes=2)
"""The last one is to be out this long before the start."""


@dataclass(frozen=True, slots=True)
class Departure:
    """When the first reminder of a group goes, and the seconds from each to the next; all times are in UTC."""

    begins: datetime
    apart: timedelta
    size: int
    expires: datetime

    @property
    def middle(self) -> datetime:
        return self.begins + self.apart * (self.size / 2)

    def of(self, number: int) -> datetime:
        """Return when the reminder of this number is due."""
        return self.begins + self.apart * number


def usual_time(start: datetime, lead: int) -> datetime:
    """Return when somebody is reminded of what starts at an aware time, so many minutes before unless it is night."""
    return departures(start, {lead: 1}, pace=math.inf)[lead].begins


def departures(start: datetime, sizes: Mapping[int, int], *, pace: float, speed: float = 1.0) -> dict[int, Departure]:
    """Return when each group of recipients of a slot is reminded; the groups are known by their minutes before.

    `start` is aware, `sizes` tells how many each group has, `pace` is in messages a real second, and the clock runs
    `speed` times as fast as real time. Half of a group has its reminder by the wanted time, unless groups get into each
    other's way or too near the start: then they go earlier.
    """
    local = start.astimezone(COPENHAGEN)
    start = start.astimezone(UTC)
    expires, latest, earliest = start, start - _MARGIN, datetime.min.replace(tzinfo=UTC)
    if local.time() >= EARLY:
        earliest = datetime.combine(local.date(), MORNING, COPENHAGEN).astimezone(UTC)
        night = datetime.combine(local.date(), NIGHT, COPENHAGEN).astimezone(UTC)
        expires, latest = min(expires, night), min(latest, night)
    apart = timedelta(seconds=max(speed, 0.0) / pace)
    found: dict[int, Departure] = {}
    for lead in sorted(sizes):  # from the last that go to the first
        duration = apart * sizes[lead]
        ends = min(start - timedelta(minutes=lead) + duration / 2, latest)
        begins = max(ends - duration, earliest)
        found[lead] = Departure(begins, apart, sizes[lead], expires)
        latest = begins
    return found
