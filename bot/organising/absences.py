"""Tells the organisers on duty, a quarter of an hour before, which speakers have not said that they are there."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from functools import partial
from itertools import groupby
from typing import Final

from bot.organisers.office import Office
from bot.organising.arriving import presence
from bot.organising.news import news
from bot.organising.screens import arrivals_screen
from bot.programme.appearing import appearing
from bot.programme.model import Item

_BEFORE: Final = timedelta(minutes=15)


class Absences:
    """Queues what organisers are told, once for all that starts at a time. Only those are missed who can say it.

    What has been told is known by its keys, also after a restart.
    """

    def __init__(self, office: Office) -> None:
        self._office = office
        self._told: set[datetime] = set()

    def look(self) -> int:
        """Tell of what begins within a quarter of an hour; return how many messages are new. Raises sqlite3.Error."""
        office, now = self._office, self._office.forum.clock.now()
        try:
            programme = office.forum.programme()
        except LookupError:  # nobody has such an event, for now
            return 0
        near = groupby(appearing(programme, now, now + _BEFORE), key=lambda item: item.start)
        return sum(self._tell(start, list(items), now) for start, items in near if start and start not in self._told)

    def _tell(self, start: datetime, items: Sequence[Item], now: datetime) -> int:
        office, there = self._office, presence(self._office)
        missed = [item for item in items if there.missed(item)]
        to = sorted(office.on_duty())
        if not missed or not to:
            return 0  # who is linked, or can be told, from now on is then
        self._told.add(start)
        key = f"absent:{office.forum.event}:{start.timestamp():.0f}"
        say = partial(arrivals_screen.absent, items=missed, presence=there)
        return office.outbox.queue(
            [news(office, f"{key}:{person}", person, say, now=now, until=start) for person in to]
        )
