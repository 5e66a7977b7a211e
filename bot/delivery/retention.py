"""Deletes what is kept of everybody once a forum has been over for so many days."""

import asyncio
import logging
import sqlite3
from collections.abc import Callable
from contextlib import suppress
from datetime import date, timedelta

from bot.clock import Clock
from bot.delivery.personal_data import PersonalData
from bot.programme.model import Programme

log = logging.getLogger(__name__)

# Seconds between two looks at the calendar.
_LOOK = 3600.0


class Retention:
    """Looks every hour. Whoever writes after the day is served as before, and forgotten within the hour.

    A rehearsal deletes nothing: it plays a day that has not come on the data of people who are real.
    """

    def __init__(
        self, data: PersonalData, programme: Callable[[], Programme], clock: Clock, *, days: int | None
    ) -> None:
        self._data = data
        self._programme = programme
        self._clock = clock
        self._days = days
        self._stopping = asyncio.Event()

    def stop(self) -> None:
        """Begin nothing more: `run` ends."""
        self._stopping.set()

    async def run(self) -> None:
        """Delete what is kept for too long until `stop` is called."""
        while not self._stopping.is_set():
            try:
                self.tidy()
            except sqlite3.Error:  # somebody else is writing, or the disk is full: it may pass
                log.exception("What is kept of people could not be deleted; once more in %g s", _LOOK)
            with suppress(TimeoutError):
                await asyncio.wait_for(self._stopping.wait(), _LOOK)

    def tidy(self) -> int:
        """Delete everything if it is time; return how many rows that were. Raises sqlite3.Error."""
        last = self._last_day()
        if last is None or self._clock.rehearsing or self._clock.now().date() <= last:
            return 0
        number = self._data.erase_all()
        if number:
            log.info("What was kept of people is deleted, as the forum was over on %s: %s rows", last, number)
        return number

    def _last_day(self) -> date | None:
        """The last day on which anything is kept; None where nobody has said, or the forum's days are not known."""
        try:
            programme = self._programme()
        except LookupError:  # nobody has such an event, for now
            return None
        ends = programme.event.ends or max(programme.days, default=None)
        return None if self._days is None or ends is None else ends + timedelta(days=self._days)
