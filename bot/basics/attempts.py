"""How often somebody may do something within a while: guess a link, write to the organisers."""

from collections import OrderedDict
from datetime import datetime, timedelta

_MOST_PEOPLE = 10_000


class Attempts:
    """Counts per person, in memory: the newest `most` within `span`, of a bounded number of people."""

    def __init__(self, most: int = 5, span: timedelta = timedelta(minutes=10)) -> None:
        self._most = most
        self._span = span
        self._counted: OrderedDict[int, tuple[datetime, ...]] = OrderedDict()

    def left(self, person: int, now: datetime) -> bool:
        """Whether somebody may try once more."""
        return len(self._recent(person, now)) < self._most

    def count(self, person: int, now: datetime) -> None:
        """Note that somebody has done it."""
        self._counted[person] = (*self._recent(person, now), now)[-self._most :]
        self._counted.move_to_end(person)
        if len(self._counted) > _MOST_PEOPLE:
            self._counted.popitem(last=False)

    def _recent(self, person: int, now: datetime) -> tuple[datetime, ...]:
        return tuple(at for at in self._counted.get(person, ()) if now - at < self._span)
