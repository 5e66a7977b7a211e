"""What is on when: a programme as the lines that people live through, one after the other."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from datetime import date, datetime, timedelta

from bot.programme.lasting import lasts, until
from bot.programme.model import Item, Kind, Programme, Role

# Nothing goes on for longer.
_LONGEST = timedelta(days=1)
_MOMENT = timedelta(minutes=1)


def lines(programme: Programme) -> tuple[Item, ...]:
    """The timed lines in order: a break-out stands for what runs inside it, a theme's talks stand for the theme."""
    return programme.lines


def _starting(programme: Programme, start: datetime, end: datetime) -> tuple[Item, ...]:
    """The lines that start in a span of time, found without looking at the others."""
    first, last = (bisect_left(programme.lines, moment, key=_start) for moment in (start, end))
    return programme.lines[first:last]


def _start(item: Item) -> datetime:
    assert item.start is not None  # only timed lines are compared
    return item.start


def is_on(item: Item, at: datetime) -> bool:
    """True while an item is on; one without an end counts as on for a while after its start, one called off never."""
    return not item.cancelled and lasts(item, at)


def ends(programme: Programme, item: Item) -> datetime | None:
    """When an item is over: at its end, else when the next line of its day starts; None for one without a time."""
    if item.start is None or item.end is not None:
        return item.end
    following = next((line.start for line in after(programme, item.start) if line.day == item.day), None)
    return following or until(item)


def on_at(programme: Programme, at: datetime) -> tuple[Item, ...]:
    """The lines that are on at a moment."""
    return tuple(item for item in _starting(programme, at - _LONGEST, at + _MOMENT) if is_on(item, at))


def people_on(programme: Programme, at: datetime) -> frozenset[str]:
    """Everybody who is in what is on at a moment."""
    return frozenset(appearance.person for item in on_at(programme, at) for appearance in item.appearances)


def cast(items: Iterable[Item]) -> tuple[str, ...]:
    """Everybody in some items, each once, in their order."""
    return tuple(dict.fromkeys(a.person for i in items for a in i.appearances))


def peopled(programme: Programme, item: Item) -> bool:
    """True where somebody is named in an item or in a part of it."""
    return bool(cast((item, *programme.children.get(item.id, ()))))


def moderated(items: Iterable[Item]) -> bool:
    """True where somebody moderates one of some items."""
    return any(a.role is Role.MODERATOR for i in items for a in i.appearances)


def after(programme: Programme, at: datetime, *, inclusive: bool = False) -> tuple[Item, ...]:
    """The lines that start after a moment (or at it), less what is called off."""
    find = bisect_left if inclusive else bisect_right
    return _taking_place(programme.lines[find(programme.lines, at, key=_start) :])


def before(programme: Programme, at: datetime) -> tuple[Item, ...]:
    """The lines that start before a moment, less what is called off."""
    return _taking_place(programme.lines[: bisect_left(programme.lines, at, key=_start)])


def _taking_place(items: tuple[Item, ...]) -> tuple[Item, ...]:
    return tuple(item for item in items if not item.cancelled) if any(item.cancelled for item in items) else items


def called_off(programme: Programme, start: datetime, end: datetime) -> tuple[Item, ...]:
    """The lines called off that were to start in a span of time, or to be on at its start."""
    lines = _starting(programme, start - _LONGEST, end)
    return tuple(i for i in lines if i.cancelled and (_start(i) >= start or (i.end is not None and i.end > start)))


def on_day(programme: Programme, day: date) -> tuple[Item, ...]:
    """The lines of a day, with what is called off."""
    return programme.lines_of_day.get(day, ())


def between(programme: Programme, start: datetime, end: datetime) -> tuple[Item, ...]:
    """The lines of which a part lies in a span of time, with what is called off."""
    near = _starting(programme, start - _LONGEST, end)
    return tuple(i for i in near if _start(i) >= start or lasts(i, start))


def points_of(programme: Programme, day: date) -> tuple[Item, ...]:
    """The points of a day by their places: its lines that take place, breaks too, until its closing or its evening."""
    of_day = _taking_place(on_day(programme, day))
    closing = max((place for place, item in enumerate(of_day) if item.kind is Kind.CLOSING), default=len(of_day))
    return tuple(item for item in of_day[: closing + 1] if item.kind is not Kind.EVENING)


def day_ends(programme: Programme, day: date) -> Item | None:
    """The last point of a day: its closing, else its last line before the evening."""
    return next(reversed(points_of(programme, day)), None)


def first_of(programme: Programme, day: date) -> Item | None:
    """The first line of a day that takes place."""
    return next(iter(_taking_place(on_day(programme, day))), None)


def is_over(programme: Programme, at: datetime) -> bool:
    """True once nothing of the programme is on or to come."""
    timed = lines(programme)
    if timed:
        return not after(programme, at) and not on_at(programme, at)
    ends = programme.event.ends
    return bool(ends and at.date() > ends)


def not_begun(programme: Programme, at: datetime) -> bool:
    """True before the programme's first line."""
    timed = lines(programme)
    if timed:
        return at < _start(timed[0])
    starts = programme.event.starts
    return bool(starts and at.date() < starts)


def same_time(first: Item, second: Item) -> bool:
    """True where two timed items share a moment, by their hours alone: also where one is called off.

    An item without an end is the moment in which it starts.
    """
    if first.start is None or second.start is None:
        return False
    first_end, second_end = first.end or first.start, second.end or second.start
    return (first.start < second_end and second.start < first_end) or first.start == second.start


def overlap(first: Item, second: Item) -> bool:
    """True where two items are on at the same time; what is called off never is."""
    return not (first.cancelled or second.cancelled) and same_time(first, second)
