"""Clock and calendar as people say them: `fem i halv tre`, `mellem ti og tolv`, `i morgen tidlig`, `d. 9. maj`."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta

from bot.language.phrases import Hit

_EVENING = 16.5
DAYS_ON = {"same": 0, "next": 1}
"""Days that are counted from the one that was talked of, by how many."""
_MINUTES_A_DAY = 24 * 60
# How many minutes `a little past ten` may be.
_A_LITTLE = 5

# `i 22`: the century that is meant, and how many years back people speak of.
_CENTURY, _YEARS_TOLD = 2000, 12


@dataclass(frozen=True, slots=True)
class TimeRef:
    """What a message says about time; every part may be absent.

    `day` is a calendar day, `event_day` an ordinal of the event's days (1, 2, -1), `at` and `until` clock times, `part`
    a share of the day in hours, `offset` a distance from now, `year` another event's year (`years` all that are named).
    `relation` is after or before what follows it: `at`, or an item that stands behind `relation_position`.
    """

    day: date | None = None
    event_day: int | None = None
    at: time | None = None
    until: time | None = None
    part: tuple[float, float] | None = None
    offset: timedelta | None = None
    relation: str = ""
    relation_position: int = -1
    year: int | None = None
    years: tuple[int, ...] = ()
    rest: bool = False
    first: bool = False
    last: bool = False
    days_on: int | None = None
    hour_twelve: bool = False
    positions: frozenset[int] = frozenset()

    @property
    def names_day(self) -> bool:
        return self.day is not None or self.event_day is not None

    @property
    def names_time(self) -> bool:
        return self.at is not None or self.part is not None or self.offset is not None


@dataclass(frozen=True, slots=True)
class ClockWords:
    """A message as the clock reader sees it: per word its plain form, kind of token and number, and the hits."""

    forms: Sequence[str]
    kinds: Sequence[str]
    numbers: Sequence[int | None]
    ordinals: Sequence[int | None]
    hits: Sequence[Hit]
    signs: Mapping[str, frozenset[str]]


@dataclass(slots=True)
class _Found:
    values: dict[str, object] = field(default_factory=dict)
    positions: set[int] = field(default_factory=set)
    years: list[int] = field(default_factory=list)

    def put(self, positions: Sequence[int] | set[int], **values: object) -> None:
        self.values |= values
        self.positions |= set(positions)


def read_time(words: ClockWords, now: datetime, days: Sequence[date] = ()) -> TimeRef:
    """What a message says about time, seen from `now` (aware); `days` are the event's, for dates without a month."""
    signs: dict[int, set[str]] = {}
    for hit in words.hits:
        if hit.category == "clock":
            for position in hit.positions:
                signs.setdefault(position, set()).add(hit.value)
    found = _Found()
    _calendar(words, signs, now, days, found)
    _offset(words, signs, found)
    evening = _parts(words, found)
    if "offset" not in found.values:
        _clock(words, signs, found, now, evening)
    _relations(words, signs, found)
    if found.years:
        found.values |= {"year": found.years[0], "years": tuple(found.years)}
    return TimeRef(**found.values, positions=frozenset(found.positions))  # type: ignore[arg-type]  # keys are its fields


def _calendar(
    words: ClockWords, signs: Mapping[int, set[str]], now: datetime, days: Sequence[date], found: _Found
) -> None:
    months = {p: int(h.value) for h in words.hits if h.category == "month" for p in h.positions}
    for i, (form, kind) in enumerate(zip(words.forms, words.kinds, strict=True)):
        if kind == "date":
            day, month = (int(x) for x in form.split("/"))
            found.put({i}, day=_date(_year(now, days), month, day))
        elif kind == "number" and len(form) == 4 and 1990 <= int(form) <= 2100:
            found.years.append(int(form))
            found.positions.add(i)
        elif kind == "number" and _short_year(words, signs, i, now):
            found.years.append(_CENTURY + int(form))
            found.positions.add(i)
        elif kind == "number" and 1 <= int(form) <= 31:
            nearby = next(
                (j for j in (i + 1, i + 2, i - 1) if j in months and (abs(j - i) == 1 or words.kinds[i + 1] == "stop")),
                None,
            )
            if nearby is not None:
                after = next(
                    (
                        int(words.forms[j])
                        for j in (nearby + 1,)
                        if j < len(words.forms) and len(words.forms[j]) == 4 and words.forms[j].isdigit()
                    ),
                    None,
                )
                found.put({i, nearby}, day=_date(after or _year(now, days), months[nearby], int(form)))
            elif i and words.forms[i - 1] in words.signs["the"] and any(d.day == int(form) for d in days):
                found.put({i - 1, i}, day=next(d for d in days if d.day == int(form)))
        elif (ordinal := words.ordinals[i] or 0) > 0 and i + 1 in months:
            found.put({i, i + 1}, day=_date(_year(now, days), months[i + 1], ordinal))
    for hit in words.hits:
        if hit.category == "relative_day" and hit.value in DAYS_ON:
            found.put(hit.positions, days_on=DAYS_ON[hit.value])
        elif hit.category == "relative_day":
            found.put(hit.positions, day=now.date() + timedelta(days=int(hit.value)))
        elif hit.category == "event_day":
            found.put(hit.positions, event_day=int(hit.value))
        elif hit.category == "weekday" and "day" not in found.values:
            found.put(hit.positions, day=_weekday(int(hit.value), now.date(), days))


def _short_year(words: ClockWords, signs: Mapping[int, set[str]], place: int, now: datetime) -> bool:
    """True for `i 22` at the end of a clause: a year of this century that has been, without its hundreds."""
    form = words.forms[place]
    if len(form) != len("22") or not place or words.forms[place - 1] not in words.signs["in_year"]:
        return False
    if place > 1 and (words.numbers[place - 2] is not None or "quarter" in signs.get(place - 2, ())):  # `kvart i 12`
        return False
    ends = place + 1 == len(words.forms) or words.kinds[place + 1] in ("stop", "comma")
    return ends and now.year - _YEARS_TOLD <= _CENTURY + int(form) <= now.year


def _year(now: datetime, days: Sequence[date]) -> int:
    return days[0].year if days else now.year


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _weekday(weekday: int, today: date, days: Sequence[date]) -> date:
    """The event's day of that name if it has one, else the nearest one from the event (or from today) on."""
    for day in days:
        if day.weekday() == weekday:
            return day
    start = max(days) if days else today
    return start + timedelta(days=(weekday - start.weekday()) % 7)


def _offset(words: ClockWords, signs: Mapping[int, set[str]], found: _Found) -> None:
    """`om 20 minutter`, `om en halv time`, `om et kvarter`, `om en time`."""
    for i in sorted(p for p, names in signs.items() if "in_" in names):
        minutes, j = 0.0, i + 1
        positions = {i}
        number: float | None = None
        while j < len(words.forms) and j <= i + 4:
            here = signs.get(j, set())
            value = words.numbers[j]
            if "half" in here:
                number = (number or 0) + 0.5 if number and number > 1 else 0.5
            elif value is not None and number is None:
                number = float(value)
            elif "quarter" in here:
                minutes = 15 * (number or 1)
                positions |= set(range(i, j + 1))
                break
            elif "minutes" in here:
                minutes = number or 0
                positions |= set(range(i, j + 1))
                break
            elif "hours" in here:
                minutes = 60 * (number or 1)
                positions |= set(range(i, j + 1))
                break
            elif words.forms[j] not in ("ca", "cirka", "lige", "about"):
                break
            j += 1
        if minutes:
            found.put(positions, offset=timedelta(minutes=minutes))
            return


def _parts(words: ClockWords, found: _Found) -> bool:
    parts = [hit for hit in words.hits if hit.category == "part"]
    if not parts:
        return False
    spans = [tuple(float(x) for x in hit.value.split("-")) for hit in parts]
    low, high = max(s[0] for s in spans), min(s[1] for s in spans)
    if low >= high:
        low, high = spans[0]
    found.put({p for hit in parts for p in hit.positions}, part=(low, high))
    return low >= _EVENING


def _clock(words: ClockWords, signs: Mapping[int, set[str]], found: _Found, now: datetime, evening: bool) -> None:
    moments = _moments(words, signs, found)
    if not moments:
        return
    clear = [_fitted(minutes, spoken, evening, now) for minutes, spoken, _, _ in moments]
    found.put(moments[0][3], at=clear[0], hour_twelve=moments[0][1])
    onward = words.signs["onward"].intersection(words.forms[moments[0][2] : moments[0][2] + 2])
    if len(moments) == 1 and onward and "from_" in signs.get(min(moments[0][3]) - 1, ()):
        found.values["rest"] = True  # `what is there from ten on`
    if len(moments) > 1:
        gap = range(moments[0][2], min(moments[1][3]))
        linked = {words.forms[g] for g in gap} & words.signs["joining"] or any("until" in signs.get(g, ()) for g in gap)
        if linked or len(gap) == 0:
            until = clear[1]
            if until <= clear[0] and until.hour < 12:
                until = until.replace(hour=until.hour + 12)
            found.put(moments[1][3] | set(gap), until=until)


def _moments(words: ClockWords, signs: Mapping[int, set[str]], found: _Found) -> list[tuple[int, bool, int, set[int]]]:
    """Clock times in order: minutes of the day as said, spoken on a twelve-hour clock or not, next word, positions."""
    moments: list[tuple[int, bool, int, set[int]]] = []
    i = 0
    while i < len(words.forms):
        # Most words say nothing of a time.
        may_be = i in signs or words.numbers[i] is not None or words.kinds[i] == "clock"
        may_be = may_be or words.forms[i] in words.signs["a_little"]
        said = _moment(words, signs, i, bool(moments)) if may_be and i not in found.positions else None
        if said:
            moments.append(said)
            i = said[2]
        else:
            i += 1
    return moments


def _moment(
    words: ClockWords, signs: Mapping[int, set[str]], i: int, second: bool
) -> tuple[int, bool, int, set[int]] | None:
    def sign(j: int, name: str) -> bool:
        return 0 <= j < len(words.forms) and name in signs.get(j, ())

    def hour(j: int) -> int | None:
        if not 0 <= j < len(words.forms):
            return None
        number = words.numbers[j]
        return number if number is not None and 0 <= number <= 24 else None

    start = i
    introduced = sign(i, "oclock")
    if introduced:
        i += 1
        while i < len(words.forms) and (words.kinds[i] == "stop" or sign(i, "around")):
            i += 1
    if i >= len(words.forms):
        return None
    if words.kinds[i] == "clock":
        if not introduced and i + 1 < len(words.forms) and words.forms[i + 1] in ("maj", "april", "juni"):
            return None
        hours, minutes = (int(x) for x in re.split("[.:]", words.forms[i]))
        if hours <= 12 and (sign(i + 1, "am") or sign(i + 1, "pm")):
            hours = hours % 12 + 12 * sign(i + 1, "pm")
        if hours < 25 and minutes < 60:
            return (hours * 60 + minutes) % _MINUTES_A_DAY, False, i + 1, set(range(start, i + 1))
        return None
    if sign(i, "half") and (h := hour(i + 1)) is not None and 1 <= h <= 12:
        return h * 60 - 30, True, i + 2, set(range(start, i + 2))
    amount, j = _amount(words, signs, i)
    if amount is not None and (sign(j, "to") or sign(j, "past")):
        way = -1 if sign(j, "to") else 1
        if sign(j + 1, "half") and (h := hour(j + 2)) is not None and 1 <= h <= 12:
            return h * 60 - 30 + way * amount, True, j + 3, set(range(start, j + 3))
        if (h := hour(j + 1)) is not None and 1 <= h <= 12:
            return h * 60 + way * amount, True, j + 2, set(range(start, j + 2))
    h = hour(i)
    if h is None:
        if sign(i, "noon") and introduced:
            return 12 * 60, False, i + 1, {start, i}
        return _digits(words.forms[i], start, i) if introduced and words.kinds[i] == "number" else None
    if 1 <= h <= 12 and (sign(i + 1, "am") or sign(i + 1, "pm")):
        return (h % 12 + 12 * sign(i + 1, "pm")) * 60, False, i + 2, set(range(start, i + 2))
    before = i - 1 if not introduced else start - 1
    cue = introduced or sign(before, "between") or sign(before, "around") or (second and sign(before, "until"))
    cue = cue or (second and before >= 0 and words.forms[before] in words.signs["joining"])
    cue = cue or ((sign(before, "from_") or sign(before, "after") or sign(before, "before")) and _alone(words, i))
    if not cue or (not introduced and words.forms[i] in words.signs["articles"] and not _alone(words, i)):
        return None  # `at a stand`
    after = words.numbers[i + 1] if introduced and i + 1 < len(words.forms) else None
    minutes = after if after is not None and 10 <= after < 60 else 0
    last = i + 1 if minutes else i
    return (h * 60 + minutes) % _MINUTES_A_DAY, h <= 12, last + 1, set(range(start, last + 1))


def _digits(form: str, start: int, i: int) -> tuple[int, bool, int, set[int]] | None:
    """A time without a point in it (`kl 1140`)."""
    hours, minutes = divmod(int(form), 100)
    if len(form) not in (3, 4) or hours >= 24 or minutes >= 60:
        return None
    return hours * 60 + minutes, False, i + 1, set(range(start, i + 1))


def _alone(words: ClockWords, i: int) -> bool:
    """A bare number after after or before is a time only where no noun follows that it could count."""
    return i + 1 >= len(words.forms) or words.kinds[i + 1] == "stop" or words.forms[i + 1] in words.signs["joining"]


def _amount(words: ClockWords, signs: Mapping[int, set[str]], i: int) -> tuple[int | None, int]:
    """Minutes said before `i` or `over`: a number with or without the word minutes, or a quarter."""
    if "quarter" in signs.get(i, ()):
        return 15, i + 1
    if i < len(words.forms) and words.forms[i] in words.signs["a_little"]:
        return _A_LITTLE, i + 1
    number = words.numbers[i] if i < len(words.numbers) else None
    if number is None or number >= 60:
        return None, i
    return number, i + 2 if "minutes" in signs.get(i + 1, ()) else i + 1


def _fitted(minutes: int, spoken: bool, evening: bool, now: datetime) -> time:
    """The time of day meant by an hour said on a twelve-hour clock at a conference: one to six are afternoon."""
    minutes %= _MINUTES_A_DAY
    if spoken and minutes < 12 * 60:
        late = evening or minutes < 7 * 60 or (minutes < 8.5 * 60 and now.hour >= 14)
        minutes += 12 * 60 if late else 0
    return time(minutes // 60 % 24, minutes % 60)


def _relations(words: ClockWords, signs: Mapping[int, set[str]], found: _Found) -> None:
    for i in sorted(signs):
        for name in ("after", "before"):
            if name == "before" and words.kinds[i + 1 : i + 2] == ["comma"]:
                continue  # `who was on before, the professor`
            if name in signs[i] and "relation" not in found.values and i not in found.positions:
                found.values |= {"relation": name, "relation_position": i}
    for name in ("rest", "first", "last"):
        positions = [i for i, names in signs.items() if name in names]
        if positions:
            found.values[name] = True
