"""What is on when: a programme as the lines that people live through, one after the other."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from bot.programme.model import Item, Kind, Programme

# How long a closing line or an evening without a stated end counts as being on.
_LAST_WORDS = timedelta(minutes=20)
_EVENING = timedelta(hours=4, minutes=25)


def lines(programme: Programme) -> tuple[Item, ...]:
    """The timed lines in order: a break-out stands for what runs inside it, a theme's talks stand for the theme."""
    kept = []
    for item in programme.items:
        if item.start is None:
            continue
        parent = programme.by_id.get(item.parent)
        if parent and parent.kind is Kind.BREAKOUT:
            continue
        children = programme.children.get(item.id, ())
        if item.kind is Kind.THEME and any(child.start == item.start for child in children):
            continue
        kept.append(item)
    return tuple(sorted(kept, key=_start))


def _start(item: Item) -> datetime:
    assert item.start is not None  # noqa: S101  # only timed lines are sorted
    return item.start


def end_of(item: Item) -> datetime | None:
    """When an item is over, as far as the programme says; None where it says nothing."""
    return item.end


def is_on(item: Item, at: datetime) -> bool:
    """True while an item is on; one without an end counts as on for a while after its start."""
    if item.start is None or at < item.start:
        return False
    if item.kind is Kind.CLOSING:
        return at < item.start + _LAST_WORDS
    if item.end is not None:
        return at < item.end
    return at < item.start + (_EVENING if item.kind is Kind.EVENING else timedelta(minutes=60))


def on_at(programme: Programme, at: datetime) -> tuple[Item, ...]:
    """The lines that are on at a moment."""
    return tuple(item for item in lines(programme) if is_on(item, at))


def after(programme: Programme, at: datetime, *, inclusive: bool = False) -> tuple[Item, ...]:
    """The lines that start after a moment (or at it)."""
    return tuple(i for i in lines(programme) if _start(i) > at or (inclusive and _start(i) == at))


def before(programme: Programme, at: datetime) -> tuple[Item, ...]:
    """The lines that start before a moment."""
    return tuple(i for i in lines(programme) if _start(i) < at)


def on_day(programme: Programme, day: date) -> tuple[Item, ...]:
    """The lines of a day."""
    return tuple(i for i in lines(programme) if i.day == day)


def between(programme: Programme, start: datetime, end: datetime) -> tuple[Item, ...]:
    """The lines of which a part lies in a span of time."""
    found = []
    for item in lines(programme):
        begins = _start(item)
        ends = item.end or begins + timedelta(minutes=1)
        if begins < end and (ends > start or begins >= start):
            found.append(item)
    return tuple(found)


def day_ends(programme: Programme, day: date) -> Item | None:
    """The line that closes a day's working programme: its closing, else its last line before the evening."""
    of_day = on_day(programme, day)
    closings = [i for i in of_day if i.kind is Kind.CLOSING]
    if closings:
        return closings[-1]
    working = [i for i in of_day if i.kind is not Kind.EVENING]
    return working[-1] if working else None


def first_of(programme: Programme, day: date) -> Item | None:
    """The first line of a day."""
    return next(iter(on_day(programme, day)), None)


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
    """True where two timed items overlap."""
    if first.start is None or second.start is None:
        return False
    first_end, second_end = first.end or first.start, second.end or second.start
    return first.start < second_end and second.start < first_end or first.start == second.start


def neighbours(items: Sequence[Item], item: Item) -> tuple[Item | None, Item | None]:
    """The lines just before and just after one of them."""
    place = [i.id for i in items].index(item.id)
    return (items[place - 1] if place else None, items[place + 1] if place + 1 < len(items) else None)
