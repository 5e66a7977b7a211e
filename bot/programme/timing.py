"""From the times that a programme states to the times that it means.

An item without an end ends when the next one in its track (same parent, same day) starts, and at the latest when the
item it stands under ends. What stands under a break-out runs side by side: it takes day, start, end and audience from
the break-out unless it states its own.
"""

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from bot.basics.clock import COPENHAGEN
from bot.programme.model import Audience, Item, Kind
from bot.programme.tables import OPEN, ItemTable

LATEST_NIGHT = time(6)  # an end before this, on an item that starts later in the day, is on the next day


@dataclass(frozen=True, slots=True)
class Timing:
    """When an item takes place, and for whom."""

    kind: Kind
    start: datetime | None
    end: datetime | None
    on: date | None  # the day, where there is no start
    audience: Audience


Tracks = Mapping[tuple[str, date], Sequence[datetime]]


def timings(tables: Sequence[ItemTable]) -> Mapping[str, Timing]:
    """Return the timing of every item by id. A parent that does not exist, or that is its own child, is ignored."""
    return _Timer(tables).all()


def tracks(items: Iterable[tuple[str, datetime | None]]) -> Tracks:
    """Return the start times of each track, in order, from pairs of (parent, start)."""
    found: dict[tuple[str, date], list[datetime]] = {}
    for parent, start in items:
        if start:
            found.setdefault((parent, start.date()), []).append(start)
    return {track: sorted(starts) for track, starts in found.items()}


def implied_end(start: datetime, track: Sequence[datetime], parent: Timing | Item | None) -> datetime | None:
    """Return when an item ends that does not say so; `track` holds the starts of its track, in order."""
    ends = []
    side_by_side = parent is not None and parent.kind is Kind.BREAKOUT
    following = bisect_right(track, start)
    if not side_by_side and following < len(track):
        ends.append(track[following])
    if parent and parent.start and parent.end and parent.start.date() == start.date() and parent.end > start:
        ends.append(parent.end)
    return min(ends, default=None)


def stated_end(start: datetime, end: time) -> datetime | None:
    """Return the moment of a stated end: on the day of `start`, or in the night after it. None if it is too early."""
    moment = datetime.combine(start.date(), end, COPENHAGEN)
    if moment > start:
        return moment
    return moment + timedelta(days=1) if end < LATEST_NIGHT else None


class _Timer:
    """Works out one programme's times; parents come before their children, whatever their order in the file."""

    def __init__(self, tables: Sequence[ItemTable]) -> None:
        self._tables = {table.id: table for table in tables}
        self._parents = {table.id: self._parent(table) for table in tables}
        self._days: dict[str, date | None] = {}
        self._starts: dict[str, datetime | None] = {}
        for table in tables:
            self._start(table.id)
        self._tracks = tracks((table.parent, self._starts[table.id]) for table in tables)
        self._done: dict[str, Timing] = {}

    def all(self) -> Mapping[str, Timing]:
        for item in self._tables:
            self._timing(item)
        return self._done

    def _parent(self, table: ItemTable) -> ItemTable | None:
        seen, above = {table.id}, self._tables.get(table.parent)
        while above:
            if above.id in seen:
                return None
            seen.add(above.id)
            above = self._tables.get(above.parent)
        return self._tables.get(table.parent)

    def _day(self, item: str) -> date | None:
        if item not in self._days:
            table, parent = self._tables[item], self._parents[item]
            self._days[item] = table.day or (self._day(parent.id) if parent else None)
        return self._days[item]

    def _start(self, item: str) -> datetime | None:
        if item not in self._starts:
            table, parent, day = self._tables[item], self._parents[item], self._day(item)
            clock = table.start
            if clock is None and parent and parent.kind is Kind.BREAKOUT and (above := self._start(parent.id)):
                clock = above.time()
            self._starts[item] = datetime.combine(day, clock, COPENHAGEN) if day and clock else None
        return self._starts[item]

    def _timing(self, item: str) -> Timing:
        if item not in self._done:
            table, parent = self._tables[item], self._parents[item]
            above = self._timing(parent.id) if parent else None
            start = self._starts[item]
            audience = above.audience if above and above.kind is Kind.BREAKOUT else Audience.EVERYONE
            self._done[item] = Timing(
                kind=table.kind,
                start=start,
                end=self._end(table, start, above),
                on=None if start else self._day(item),
                audience=table.audience or audience,
            )
        return self._done[item]

    def _end(self, table: ItemTable, start: datetime | None, above: Timing | None) -> datetime | None:
        if start is None or table.end == OPEN:
            return None
        if isinstance(table.end, time):
            return stated_end(start, table.end)
        return implied_end(start, self._tracks[table.parent, start.date()], above)
