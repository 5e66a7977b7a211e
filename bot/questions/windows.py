"""From what a message says about time to the span of the programme that it asks about."""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta

from bot.basics.clock import COPENHAGEN
from bot.language.time_reference import TimeRef
from bot.programme.lasting import is_ahead
from bot.programme.model import Item, Programme
from bot.programme.timeline import after, day_ends, first_of, on_at, on_day
from bot.questions.question import Window

# What a span lasts that is but a moment.
_MOMENT = timedelta(minutes=1)
# When a day is over.
_MIDNIGHT = time(23, 59)


def day_of(reference: TimeRef, programme: Programme, now: datetime) -> date | None:
    """The calendar day that a message names, or None."""
    if reference.day:
        return reference.day
    days = programme.days
    if reference.event_day and days:
        place = reference.event_day - 1 if reference.event_day > 0 else reference.event_day
        return days[place] if -len(days) <= place < len(days) else None
    if reference.part and reference.day is None and reference.part[0] >= 16 and now.date() in days:
        return now.date()
    return None


def likely_day(programme: Programme, now: datetime) -> date:
    """The day that a question without a day is about: today, or the first day of the programme still to come."""
    days = programme.days
    if not days:
        return now.date()
    if now.date() in days:
        return now.date()
    return next((d for d in days if d > now.date()), days[-1])


def moment(day: date, clock: time) -> datetime:
    """A clock time on a day, in Copenhagen."""
    return datetime.combine(day, clock, COPENHAGEN)


def window(reference: TimeRef, programme: Programme, now: datetime, usual: date | None = None) -> Window | None:
    """The span that a message names by clock, day or part of a day; None where it names no time.

    `usual` is the day that the thread is about, for a clock time without a day.
    """
    day = day_of(reference, programme, now) or (usual if reference.at or reference.part else None)
    if reference.offset:
        return Window("at", now + reference.offset, day=(now + reference.offset).date())
    if reference.at:
        return _by_hour(reference, day or _day_for(reference.at, programme, now), programme, now)
    if reference.part:
        on = day or _part_day(reference.part, programme, now)
        low, high = reference.part
        return Window("between", _hours(on, low), _hours(on, high), on)
    if reference.rest:
        on = day or likely_day(programme, now)
        return Window("rest", max(now, moment(on, time(0))), moment(on, _MIDNIGHT), on)
    return Window("day", moment(day, time(0)), moment(day, _MIDNIGHT), day) if day else None


def _by_hour(reference: TimeRef, on: date, programme: Programme, now: datetime) -> Window:
    """The span of a day that is told by an hour: at it, from it until another one or on, after or before it."""
    start = moment(on, _shifted(reference, programme, on))
    if reference.until:
        return Window("between", start, moment(on, reference.until), on)
    if reference.rest:
        return Window("between", start, moment(on, _MIDNIGHT), on)
    if reference.relation == "after":
        return Window("after", start, moment(on, _MIDNIGHT), on)
    if reference.relation == "before":
        ahead = now.date() == on and now < start and first_of(programme, on)
        return Window("before", now if ahead else moment(on, time(0)), start, on)
    return Window("at", start, day=on)


def _hours(day: date, hours: float) -> datetime:
    whole = min(int(hours * 60), 24 * 60 - 1)
    return moment(day, time(whole // 60, whole % 60))


def _shifted(reference: TimeRef, programme: Programme, day: date) -> time:
    """Read a spoken hour on the half of the day in which that day has a programme."""
    clock = reference.at or time(0)
    of_day = on_day(programme, day)
    if not reference.hour_twelve or not of_day or not of_day[0].start:
        return clock
    if clock.hour < 12 and moment(day, clock) < of_day[0].start - timedelta(hours=1):
        later = clock.replace(hour=clock.hour + 12)
        last = of_day[-1].end or of_day[-1].start
        if last and moment(day, later) <= last + timedelta(hours=3):
            return later
    return clock


def _day_for(clock: time, programme: Programme, now: datetime) -> date:
    """Today while the programme runs; after its last line of the day, tomorrow for an earlier hour."""
    today = likely_day(programme, now)
    later = [d for d in programme.days if d > today]
    if now.date() == today and later and moment(today, clock) < now - timedelta(hours=3):
        closing = day_ends(programme, today)
        if closing and closing.start and now >= closing.start:
            return later[0]
    return today


def _part_day(part: tuple[float, float], programme: Programme, now: datetime) -> date:
    today = likely_day(programme, now)
    later = [d for d in programme.days if d > today]
    if now.date() == today and later and now >= _hours(today, part[1]) and part[1] <= 12 and now.hour >= 17:
        return later[0]
    return today


def overlaps(item: Item, span: Window) -> bool:
    """True for an item of which a part lies in a span of time."""
    end = span.end or span.start + _MOMENT
    return item.start is not None and item.start < end and is_ahead(item, span.start)


def begins_in(item: Item, part: tuple[float, float]) -> bool:
    """True for an item that begins in a part of the day, in hours (`before noon`)."""
    low, high = part
    return item.start is not None and low <= item.start.hour + item.start.minute / 60 < high


def next_item(programme: Programme, now: datetime) -> Item | None:
    """The next line of the programme."""
    return next(iter(after(programme, now)), None)


def current_items(programme: Programme, now: datetime) -> tuple[Item, ...]:
    """The lines that are on."""
    return on_at(programme, now)


def following(programme: Programme, item: Item) -> Sequence[Item]:
    """The lines that come after an item is over."""
    if item.start is None:
        return ()
    ends = item.end or item.start
    return [i for i in after(programme, item.start) if i.start and i.id != item.id and i.start >= ends]


def preceding(programme: Programme, item: Item) -> Sequence[Item]:
    """The lines of the same day that come before an item starts."""
    if item.start is None:
        return ()
    start = item.start
    return [i for i in on_day(programme, start.date()) if i.start and i.start < start]
