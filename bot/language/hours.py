"""Hours as people say them: `fem i halv tre`, `mellem ti og tolv`, `10.10`, `a little past ten`."""

import re
from datetime import datetime, time

from bot.language.time_reference import ClockWords, Found, Signs

_MINUTES_A_DAY = 24 * 60
# No programme has an hour before this one.
_MORNING = 7
# Figures in a row are a time (`1040`), unless a year; it ends in five minutes or none.
_YEARS, _FIVE = range(1990, 2101), 5
_BEFORE_HOURS = {"first", "around", "from_", "until", "after", "before", "between"}
_UNITS = {"minutes", "hours", "quarter"}
# How many minutes `a little past ten` may be.
_A_LITTLE = 5


def read_hours(words: ClockWords, signs: Signs, found: Found, now: datetime, evening: bool) -> None:
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


def _moments(words: ClockWords, signs: Signs, found: Found) -> list[tuple[int, bool, int, set[int]]]:
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


def _moment(words: ClockWords, signs: Signs, i: int, second: bool) -> tuple[int, bool, int, set[int]] | None:
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
        if not introduced and any(h.category == "month" and h.first == i + 1 for h in words.hits):
            return None
        hours, minutes = (int(x) for x in re.split("[.:]", words.forms[i]))
        if hours <= 12 and (sign(i + 1, "am") or sign(i + 1, "pm")):
            hours = hours % 12 + 12 * sign(i + 1, "pm")
        if hours < 25 and minutes < 60:
            spoken = 0 < hours < _MORNING and not words.forms[i].startswith("0")  # `the 4:15 thing`
            spoken = spoken and not (sign(i + 1, "am") or sign(i + 1, "pm"))
            return (hours * 60 + minutes) % _MINUTES_A_DAY, spoken, i + 1, set(range(start, i + 1))
        return None
    if sign(i, "half") and (h := hour(i + 1)) is not None and 1 <= h <= 12:
        return h * 60 - 30, True, i + 2, set(range(start, i + 2))
    amount, j = _amount(words, signs, i)
    if amount is not None and (sign(j, "to") or sign(j, "past")):
        way = -1 if sign(j, "to") else 1
        if sign(j + 1, "half") and (h := hour(j + 2)) is not None and 1 <= h <= 12:
            return h * 60 - 30 + way * amount, True, j + 3, set(range(start, j + 3))
        counts = words.forms[i] in words.signs["a_little"] and _counts(words, signs, j + 1)
        if (h := hour(j + 1)) is not None and 1 <= h <= 12 and not counts:
            return h * 60 + way * amount, True, j + 2, set(range(start, j + 2))
    h = hour(i)
    if h is None:
        if sign(i, "noon") and introduced:
            return 12 * 60, False, i + 1, {start, i}
        told = words.kinds[i] == "number" and (introduced or _is_hour(words, signs, i))
        return _digits(words.forms[i], start, i) if told else None
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


def _is_hour(words: ClockWords, signs: Signs, i: int) -> bool:
    """True for four figures that look like an hour, behind a word of the clock or at the end of where somebody is."""
    number = int(words.forms[i])
    likely = number not in _YEARS and number >= 100 * _MORNING and number % _FIVE == 0
    ends = i + 1 >= len(words.forms) or words.kinds[i + 1] in ("stop", "comma")
    there = ends and i > 0 and words.forms[i - 1] in words.signs["arrived"]
    return likely and len(words.forms[i]) == len("1040") and (there or bool(signs.get(i - 1, set()) & _BEFORE_HOURS))


def _digits(form: str, start: int, i: int) -> tuple[int, bool, int, set[int]] | None:
    """A time without a point in it (`kl 1140`)."""
    hours, minutes = divmod(int(form), 100)
    if len(form) not in (3, 4) or hours >= 24 or minutes >= 60:
        return None
    return hours * 60 + minutes, False, i + 1, set(range(start, i + 1))


def _alone(words: ClockWords, i: int) -> bool:
    """A bare number after after or before is a time only where no noun follows that it could count."""
    after = words.signs["joining"] | words.signs["onward"]
    return i + 1 >= len(words.forms) or words.kinds[i + 1] == "stop" or words.forms[i + 1] in after


def _counts(words: ClockWords, signs: Signs, i: int) -> bool:
    """True for a number that counts something (`a little over 10 people`, `just in 5 minutes`)."""
    if i >= len(words.forms):
        return False
    return bool(signs.get(i + 1, set()) & _UNITS) or (words.kinds[i] == "number" and not _alone(words, i))


def _amount(words: ClockWords, signs: Signs, i: int) -> tuple[int | None, int]:
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
        coming = 14 * 60 <= now.hour * 60 + now.minute < minutes + 12 * 60
        late = evening or minutes < 7 * 60 or (minutes < 8.5 * 60 and coming)
        minutes += 12 * 60 if late else 0
    return time(minutes // 60 % 24, minutes % 60)
