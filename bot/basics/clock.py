"""What time it is at the forum: the real time, or a rehearsal that starts at another moment and may run faster."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from time import monotonic
from typing import Final
from zoneinfo import ZoneInfo

COPENHAGEN: Final = ZoneInfo("Europe/Copenhagen")


@dataclass(frozen=True, slots=True)
class Clock:
    """Tells the time in Copenhagen. `Clock()` is the real time; `Clock.rehearsal` is another one.

    A rehearsal counts on from `began`, a reading of `ticks`, so that a change of the machine's clock does not move it.
    """

    at: datetime | None = None
    speed: float = 1.0
    ticks: Callable[[], float] = monotonic
    began: float = 0.0

    @classmethod
    def rehearsal(cls, at: datetime, speed: float = 1.0, ticks: Callable[[], float] = monotonic) -> "Clock":
        """Return a clock that shows `at` now and runs `speed` times as fast as real time; 0 stands still.

        A time without a zone is a Copenhagen time. Raises ValueError for a negative speed.
        """
        if speed < 0:
            message = f"a clock cannot run backwards (speed {speed})"
            raise ValueError(message)
        aware = at if at.tzinfo else at.replace(tzinfo=COPENHAGEN)
        return cls(aware.astimezone(UTC), speed, ticks, ticks())

    def now(self) -> datetime:
        """Return the time at the forum, aware, in Copenhagen's zone."""
        if self.at is None:
            return datetime.now(COPENHAGEN)
        # Counted in UTC: adding to a local time would be an hour wrong across a change to or from summer time.
        return (self.at + timedelta(seconds=(self.ticks() - self.began) * self.speed)).astimezone(COPENHAGEN)

    @property
    def rehearsing(self) -> bool:
        """Whether this is another time than the real one."""
        return self.at is not None
