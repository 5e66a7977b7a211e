"""The hours that a message names, from the one to the other: `mellem ti og tolv`, `from ten on`, `at half past two`."""

from collections.abc import Sequence
from datetime import datetime, time

from bot.language.hour_words import HourWords, Spoken
from bot.language.spoken_hours import NOON, hour_at
from bot.language.time_reference import ClockWords, Found, Signs
from bot.language.tokens import TokenKind

# Before the first of these hours people mean the afternoon; before the second they may, once it is after the third.
_MORNING, _LATE_MORNING, _AFTERNOON = 7 * 60, 8.5 * 60, 14 * 60


def read_hours(words: ClockWords, signs: Signs, found: Found, now: datetime) -> None:
    """Add the hour that a message names, the one until which it asks, and whether it asks what is from then on."""
    said = HourWords(words, signs, now)
    hours = _hours(said, found)
    if not hours:
        return
    kinds = words.kinds
    first, at = hours[0], _time_of_day(hours[0], found, now, kinds)
    found.put(first.positions, at=at, hour_twelve=first.twelve_hour)
    if len(hours) == 1 and _goes_on(said, first):
        found.values["rest"] = True
    if len(hours) > 1 and _joined(said, first, hours[1]):
        until = _later(at, _time_of_day(hours[1], found, now, kinds))
        found.put(range(first.behind, hours[1].behind), until=until)


def _hours(said: HourWords, found: Found) -> list[Spoken]:
    """The hours of a message in order."""
    hours: list[Spoken] = []
    behind = 0
    for place in said.beginnings:
        if place < behind or place in found.positions:
            continue
        if hour := hour_at(said, place, another=bool(hours)):
            hours.append(hour)
            behind = hour.behind
    return hours


def _goes_on(said: HourWords, hour: Spoken) -> bool:
    """True for `from ten on`, and for `from ten until we leave`."""
    onward = said.says(hour.behind, "onward") or said.says(hour.behind + 1, "onward")
    until = said.has(hour.behind, "until") or said.has(hour.behind + 1, "until")
    return (onward or until) and said.has(hour.first - 1, "from_")


def _joined(said: HourWords, first: Spoken, second: Spoken) -> bool:
    """True for two hours with nothing between them, or with an `and` or a `to`."""
    gap = range(first.behind, second.first)
    return not gap or any(said.says(p, "joining") or said.has(p, "until") for p in gap)


def _later(start: time, end: time) -> time:
    """The end of a span that is not before its start (`from eleven to one`)."""
    return end.replace(hour=end.hour + 12) if end <= start and end.hour < 12 else end


def _time_of_day(hour: Spoken, found: Found, now: datetime, kinds: Sequence[TokenKind]) -> time:
    """The time of day meant by an hour said on a twelve-hour clock at a conference: one to six are afternoon."""
    minutes = hour.minutes
    if hour.twelve_hour and minutes < NOON:
        today = found.values.get("day", now.date()) == now.date()
        coming = today and _AFTERNOON <= now.hour * 60 + now.minute < minutes + NOON
        late = found.is_evening(hour.positions, kinds) or minutes < _MORNING or (minutes < _LATE_MORNING and coming)
        minutes += NOON if late else 0
    return time(minutes // 60, minutes % 60)
