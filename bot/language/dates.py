"""Days and years as people say them: `i morgen`, `on Friday`, `d. 9. maj`, `2022`, `i 22`."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from bot.language.phrases import Hit
from bot.language.time_reference import YEARS, ClockWords, Found, Signs

# The hour until which people have not slept yet.
_UP_UNTIL = 4
DAYS_ON = {"same": 0, "next": 1}
"""Days that are counted from the one that was talked of, by how many."""
WEEKS = {"last_week": -1, "this_week": 0, "next_week": 1}
"""Weeks as people name them, by how many they are from the one that it is."""
_WEEK = 7
# What days are counted in, with the days of each.
_UNITS = {"day_units": 1, "week_units": 7}
# A year: of what is further off nobody counts the days, and the calendar ends somewhere.
_FURTHEST = 366
# `i 22`: the century that is meant, and how many years back people speak of.
_CENTURY, _YEARS_TOLD = 2000, 12
_HOURS, _HUNDRED = 12, 100


def day_in(now: datetime, held: Collection[date], days: int) -> date:
    """The day so many days from now (aware); who is up after midnight of a day held calls `tomorrow` what has begun."""
    waking = days == 1 and now.hour < _UP_UNTIL and now.date() in held
    return now.date() if waking else now.date() + timedelta(days=days)


def week_of(day: date) -> date:
    """The Monday of a day's week."""
    return day - timedelta(days=day.weekday())


def in_week(day: date, week: date) -> bool:
    """True for a day in the week that begins on a certain Monday."""
    return week <= day < week + timedelta(days=_WEEK)


@dataclass(frozen=True, slots=True)
class _Calendar:
    """What days are reckoned from: now (aware), and the days of the event."""

    now: datetime
    days: Sequence[date]

    @property
    def year(self) -> int:
        """The year of a date that is said without one."""
        return self.days[0].year if self.days else self.now.year

    def in_days(self, days: int) -> date:
        return day_in(self.now, self.days, days)

    def of_month(self, number: int) -> date | None:
        """The event's day of that number in its month."""
        return next((day for day in self.days if day.day == number), None)

    def of_week(self, week: date) -> date:
        """The first day of the event in the week of a Monday that is still to come, else its last one there.

        Where it has none there, the day of that week that today is.
        """
        held = sorted(day for day in self.days if in_week(day, week))
        ahead = [day for day in held if day >= self.now.date()]
        return (ahead or held[-1:] or [week + timedelta(days=self.now.weekday())])[0]

    def weekday(self, weekday: int) -> date:
        """The event's day of that name if it has one, else the nearest one from the event (or from today) on."""
        for day in self.days:
            if day.weekday() == weekday:
                return day
        start = max(self.days) if self.days else self.now.date()
        return start + timedelta(days=(weekday - start.weekday()) % 7)


def read_days(words: ClockWords, signs: Signs, now: datetime, days: Sequence[date], found: Found) -> None:
    """Add the days and years that a message names, seen from `now` (aware); `days` are the event's."""
    calendar = _Calendar(now, days)
    months = {p: int(h.value) for h in words.hits if h.category == "month" for p in h.positions}
    for place, kind in enumerate(words.kinds):
        if kind == "date":
            day, month = (int(x) for x in words.forms[place].split("/"))
            found.put({place}, day=_date(calendar.year, month, day))
        elif kind == "number" and (year := _year_named(words, signs, place, now)):
            found.years.append(year)
            found.positions.add(place)
        elif kind == "word" and (year := _year_in_words(words, signs, place, now)):
            found.years.append(year)
            found.positions |= {place - 1, place}
        elif kind == "number" and place - 1 in months and _year_of_month(words, place, now):
            found.positions |= {place - 1, place}  # when somebody was elected, which is no forum's year
        elif kind == "number" and 1 <= int(words.forms[place]) <= 31:
            _day_of_month(words, months, place, calendar, found)
        elif (ordinal := words.ordinals[place] or 0) > 0 and place + 1 in months:
            found.put({place, place + 1}, day=_date(calendar.year, months[place + 1], ordinal))
    for hit in words.hits:
        _day_in_words(hit, calendar, found)
    _days_counted(words, calendar, found)


def _days_counted(words: ClockWords, calendar: _Calendar, found: Found) -> None:
    """Add the day that is so many days or weeks off: `in two days`, `a week ago`."""
    forms, signs = words.forms, words.signs
    for place in range(1, len(forms)):
        unit = next((days for name, days in _UNITS.items() if forms[place] in signs[name]), 0)
        count = unit * (words.numbers[place - 1] or int(forms[place - 1] in signs["articles"]))
        if not 0 < count <= _FURTHEST:
            continue
        if place + 1 < len(forms) and forms[place + 1] in signs["back"]:
            found.put(range(place - 1, place + 2), **_counted(calendar.in_days(-count), unit))
        elif place > 1 and forms[place - 2] in signs["ahead"]:
            found.put(range(place - 2, place + 1), **_counted(calendar.in_days(count), unit))


def _counted(day: date, unit: int) -> dict[str, date]:
    """What a day that was counted in such a unit tells: in weeks, its week too."""
    return {"day": day, "week": week_of(day)} if unit == _WEEK else {"day": day}


def _day_of_month(words: ClockWords, months: Mapping[int, int], place: int, calendar: _Calendar, found: Found) -> None:
    """Add the day that a number tells: with a month, and maybe another year; or as one of the event's (`den 16.`)."""
    number = int(words.forms[place])
    month = next((p for p in (place + 1, place + 2, place - 1) if p in months and _together(words, place, p)), None)
    if month is not None:
        found.put({place, month}, day=_date(_year_behind(words, month) or calendar.year, months[month], number))
    elif place and words.forms[place - 1] in words.signs["the"] and (day := calendar.of_month(number)):
        found.put({place - 1, place}, day=day)


def _together(words: ClockWords, number: int, month: int) -> bool:
    """True for a number and a month side by side, or with a full stop behind the number."""
    return abs(month - number) == 1 or words.kinds[number + 1] == "stop"


def _year_behind(words: ClockWords, month: int) -> int | None:
    after = words.forms[month + 1] if month + 1 < len(words.forms) else ""
    return int(after) if len(after) == 4 and after.isdigit() else None


def _day_in_words(hit: Hit, calendar: _Calendar, found: Found) -> None:
    """Add the day of one hit: `i morgen`, `the first day`, `on Friday`; a date says more than a weekday."""
    if hit.category == "relative_day" and hit.value in DAYS_ON:
        found.put(hit.positions, days_on=DAYS_ON[hit.value])
    elif hit.category == "relative_day" and hit.value in WEEKS:
        week = week_of(calendar.now.date()) + timedelta(days=_WEEK * WEEKS[hit.value])
        found.put(hit.positions, week=week)
        found.values.setdefault("day", calendar.of_week(week))
    elif hit.category == "relative_day":
        found.put(hit.positions, day=calendar.in_days(int(hit.value)))
    elif hit.category == "event_day":
        found.put(hit.positions, event_day=int(hit.value))
    elif hit.category == "weekday" and "day" not in found.values:
        found.put(hit.positions, day=calendar.weekday(int(hit.value)))


def _year_named(words: ClockWords, signs: Signs, place: int, now: datetime) -> int | None:
    """The year that a number is, in four figures or two; None where it is none."""
    number = int(words.forms[place])
    if len(words.forms[place]) == 4 and number in YEARS:
        return number
    return _CENTURY + number if _short_year(words, signs, place, now) else None


def _year_in_words(words: ClockWords, signs: Signs, place: int, now: datetime) -> int | None:
    """The year behind `in twenty-two` or `twenty twenty-two`; None where a word is none, or may as well be an hour."""
    number = words.numbers[place]
    if not place or number is None or not _HOURS < number < _HUNDRED or words.forms[place - 1] in words.signs["from"]:
        return None
    hour = place > 1 and "oclock" in signs.get(place - 2, ())
    whole = words.numbers[place - 1] == _CENTURY // _HUNDRED and _is_told(number, now) and not hour
    return _CENTURY + number if whole or _short_year(words, signs, place, now) else None


def _is_told(number: int, now: datetime) -> bool:
    """True for the last two figures of a year that has been and that people speak of."""
    return now.year - _YEARS_TOLD <= _CENTURY + number <= now.year


def _short_year(words: ClockWords, signs: Signs, place: int, now: datetime) -> bool:
    """True for `i 22` at the end of a clause: a year of this century that has been, without its hundreds."""
    number = words.numbers[place]
    figures = words.kinds[place] != "number" or len(words.forms[place]) == len("22")
    if number is None or not figures or not place or words.forms[place - 1] not in words.signs["in_year"]:
        return False
    if place > 1 and (words.numbers[place - 2] is not None or "quarter" in signs.get(place - 2, ())):  # `kvart i 12`
        return False
    after = words.forms[place + 1] if place + 1 < len(words.forms) else ""
    opens = place == 1 and any(after in words.signs[ask] for ask in ("what", "who", "where", "when"))
    telling = words.signs["past"] | words.signs["about"] | words.signs["that_did"]
    told = after in telling  # `in 22 it was`, `the one in 22 on schools`, `those from 22 who`
    ends = opens or not after or words.kinds[place + 1] in ("stop", "comma") or told
    return ends and _is_told(number, now)


def _year_of_month(words: ClockWords, place: int, now: datetime) -> bool:
    """True for `in November 21`, which tells the year and no day of the month."""
    behind = place > 1 and words.forms[place - 2] in words.signs["in_year"]
    year = _CENTURY + int(words.forms[place])
    return behind and len(words.forms[place]) == len("22") and now.year - _YEARS_TOLD <= year <= now.year


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
