"""Tells the organisers on duty, a quarter of an hour before, which speakers have not said that they are there."""

from datetime import datetime, timedelta
from functools import partial
from typing import Final

from bot.answers.organising import arrivals_screen
from bot.organisers.arriving import presence
from bot.organisers.news import news
from bot.organisers.office import Office
from bot.programme.appearing import appearing
from bot.programme.model import Item

_BEFORE: Final = timedelta(minutes=15)


class Absences:
    """Queues what organisers are told. Only those are missed who are known as speakers: nobody else can say it.

    What has been told is known by its keys, also after a restart.
    """

    def __init__(self, office: Office) -> None:
        self._office = office
        self._told: set[tuple[str, datetime]] = set()

    def look(self) -> int:
        """Tell of what begins within a quarter of an hour; return how many messages are new. Raises sqlite3.Error."""
        office, now = self._office, self._office.clock.now()
        try:
            programme = office.kept.programme()
        except LookupError:  # nobody has such an event, for now
            return 0
        near = [i for i in appearing(programme, now, now + _BEFORE) if i.start and (i.id, i.start) not in self._told]
        number = sum(self._tell(item) for item in near)
        self._told.update((item.id, item.start) for item in near if item.start)
        return number

    def _tell(self, item: Item) -> int:
        office, there = self._office, presence(self._office)
        missing = [person for person in there.missing(item) if person in there.known]
        if not missing or item.start is None:
            return 0
        key = f"absent:{item.event}:{item.id}:{item.start.timestamp():.0f}"
        say = partial(arrivals_screen.absent, item=item, people=missing, presence=there)
        return office.outbox.queue(
            [
                news(office, f"{key}:{person}", person, say, until=item.start)
                for person in sorted(office.on_duty() - office.kept.attendees.unreachable())
            ]
        )
