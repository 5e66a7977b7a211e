"""Two days of which a message asks which one it is: `Thursday or Friday`, `the 16th or the 17th`, `day 1 or day 2`."""

from collections.abc import Set as AbstractSet
from datetime import date

from bot.programme.model import Programme
from bot.questions.tagged import Tagged


def either_day(tags: Tagged, programme: Programme, either: AbstractSet[str]) -> bool:
    """True where one day of the programme is named before an `or`, and another one behind it."""
    joints = [p for p, w in enumerate(tags.words) if w.plain in either]
    if len(joints) != 1 or not programme.days:
        return False
    named = _days_named(tags, programme.days)
    before = {day for p, day in named.items() if p < joints[0]}
    behind = {day for p, day in named.items() if p > joints[0]}
    return bool(before and behind) and before.isdisjoint(behind)


def _days_named(tags: Tagged, days: tuple[date, ...]) -> dict[int, int]:
    """The weekday of each day of the programme that is named, by where it stands."""
    dates = {day.day: day.weekday() for day in days}
    ordinals = {n: day.weekday() for n, day in enumerate(days, 1)} | {-1: days[-1].weekday()}
    named = {p: dates[n] for p, w in enumerate(tags.words) if (n := _number(w.token.plain)) in dates}
    named |= {p: int(h.value) for h in tags.of("weekday") for p in h.positions}
    return named | {
        p: ordinals[int(h.value)] for h in tags.of("event_day") if int(h.value) in ordinals for p in h.positions
    }


def _number(form: str) -> int:
    digits = form.rstrip(".")
    return int(digits) if digits.isdigit() else 0
