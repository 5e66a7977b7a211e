"""How often somebody may try something that they may have guessed."""

from collections import OrderedDict
from datetime import datetime, timedelta

_MOST_PEOPLE = 10_000


class Attempts:
    """Counts failures per person, in memory: the newest `most` within `span`, of a bounded number of people."""

    def __init__(self, most: int = 5, span: timedelta = timedelta(minutes=10)) -> None:
        self._most = most
        self._span = span
        self._failed: OrderedDict[int, tuple[datetime, ...]] = OrderedDict()

    def left(self, person: int, now: datetime) -> bool:
        """Whether somebody may try once more."""
        return len(self._recent(person, now)) < self._most

    def failed(self, person: int, now: datetime) -> None:
        """Note that somebody has tried in vain."""
        self._failed[person] = (*self._recent(person, now), now)[-self._most :]
        self._failed.move_to_end(person)
        if len(self._failed) > _MOST_PEOPLE:
            self._failed.popitem(last=False)

    def _recent(self, person: int, now: datetime) -> tuple[datetime, ...]:
        return tuple(at for at in self._failed.get(person, ()) if now - at < self._span)
