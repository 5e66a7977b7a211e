"""Days and years as people say them: `i morgen`, `on Friday`, `d. 9. maj`, `2022`, `i 22`."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from bot.language.time_reference import YEARS, ClockWords, Found, Signs

DAYS_ON = {"same": 0, "next": 1}
"""Days that are counted from the one that was talked of, by how many."""
# `i 22`: the century that is meant, and how many years back people speak of.
_CENTURY, _YEARS_TOLD = 2000, 12


def read_days(words: ClockWords, signs: Signs, now: datetime, days: Sequence[date], found: Found) -> None:
    months = {p: int(h.value) for h in words.hits if h.category == "month" for p in h.positions}
    for i, (form, kind) in enumerate(zip(words.forms, words.kinds, strict=True)):
        if kind == "date":
            day, month = (int(x) for x in form.split("/"))
            found.put({i}, day=_date(_year(now, days), month, day))
        elif kind == "number" and len(form) == 4 and int(form) in YEARS:
            found.years.append(int(form))
            found.positions.add(i)
        elif kind == "number" and _short_year(words, signs, i, now):
            found.years.append(_CENTURY + int(form))
            found.positions.add(i)
        elif kind == "number" and i - 1 in months and _year_of_month(words, i, now):
            found.positions |= {i - 1, i}  # when somebody was elected, which is no forum's year
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


def _short_year(words: ClockWords, signs: Signs, place: int, now: datetime) -> bool:
    """True for `i 22` at the end of a clause: a year of this century that has been, without its hundreds."""
    form = words.forms[place]
    if len(form) != len("22") or not place or words.forms[place - 1] not in words.signs["in_year"]:
        return False
    if place > 1 and (words.numbers[place - 2] is not None or "quarter" in signs.get(place - 2, ())):  # `kvart i 12`
        return False
    after = words.forms[place + 1] if place + 1 < len(words.forms) else ""
    opens = place == 1 and any(after in words.signs[ask] for ask in ("what", "who", "where", "when"))
    ends = opens or not after or words.kinds[place + 1] in ("stop", "comma")
    return ends and now.year - _YEARS_TOLD <= _CENTURY + int(form) <= now.year


def _year_of_month(words: ClockWords, place: int, now: datetime) -> bool:
    """True for `in November 21`, which tells the year and no day of the month."""
    behind = place > 1 and words.forms[place - 2] in words.signs["in_year"]
    year = _CENTURY + int(words.forms[place])
    return behind and len(words.forms[place]) == len("22") and now.year - _YEARS_TOLD <= year <= now.year


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
