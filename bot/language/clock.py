"""Clock and calendar as people say them, put together to what a message says about time."""

from collections.abc import Collection, Sequence
from datetime import date, datetime, timedelta

from bot.language.dates import read_days
from bot.language.hours import read_hours
from bot.language.time_reference import UNITS, ClockWords, Found, Signs, TimeRef

# In words: `om cirka en halv time`.
_LONGEST_OFFSET = 4
# In minutes, a year: the calendar ends somewhere.
_FURTHEST = 366 * 24 * 60


def read_time(words: ClockWords, now: datetime, days: Sequence[date] = ()) -> TimeRef:
    """What a message says about time, seen from `now` (aware); `days` are the event's, for dates without a month."""
    signs: dict[int, set[str]] = {}
    for hit in words.hits:
        if hit.category == "clock":
            for position in hit.positions:
                signs.setdefault(position, set()).add(hit.value)
    found = Found()
    read_days(words, signs, now, days, found)
    _offset(words, signs, found)
    _parts(words, found)
    if "offset" not in found.values:
        read_hours(words, signs, found, now)
    _relations(words, signs, found)
    if found.years:
        found.values |= {"year": found.years[0], "years": tuple(found.years)}
    return TimeRef(**found.values, positions=frozenset(found.positions))  # type: ignore[arg-type]  # keys are its fields


def _offset(words: ClockWords, signs: Signs, found: Found) -> None:
    """`om 20 minutter`, `om en halv time`, `om et kvarter`, `om en time`; `for en time siden` is as long ago."""
    for place in sorted(p for p, names in signs.items() if "in_" in names):
        minutes, behind = _distance(words, signs, place)
        if 0 < minutes <= _FURTHEST:
            found.put(range(place, behind), offset=timedelta(minutes=minutes))
            return
    for place in (p for p, form in enumerate(words.forms) if form in words.signs["back"]):
        for before in range(max(place - 1 - _LONGEST_OFFSET, -1), place - 1):
            minutes, behind = _distance(words, signs, before)
            if 0 < minutes <= _FURTHEST and behind == place:
                found.put(range(before + 1, place + 1), offset=-timedelta(minutes=minutes))
                return


def _distance(words: ClockWords, signs: Signs, place: int) -> tuple[float, int]:
    """How many minutes from now the words behind an `in` tell, none where they tell no time; and where they end."""
    number: float | None = None
    words_of_it = range(place + 1, min(place + 1 + _LONGEST_OFFSET, len(words.forms)))
    for at in words_of_it:
        here = signs.get(at, set())
        more = _number(number, words.numbers[at], here)
        unit = next((unit for unit in UNITS if unit in here), None)
        if more is not None:
            number = more
        elif unit:
            without_number = 0 if unit == "minutes" else 1  # `in an hour`, but no `in minutes`
            return UNITS[unit] * (number or without_number), at + 1
        elif "around" not in here and words.forms[at] not in words.signs["a_little"]:
            break
    return 0, place


def _number(before: float | None, value: int | None, here: Collection[str]) -> float | None:
    """The number of a distance up to and with a word, after the one before it; nothing where the word is no number."""
    if "one_and_half" in here:
        return 1.5
    if "half" in here:
        return before + 0.5 if before and before > 1 else 0.5
    return float(value) if value is not None and before is None else None


def _parts(words: ClockWords, found: Found) -> None:
    parts = [hit for hit in words.hits if hit.category == "part"]
    if not parts:
        return
    spans = [tuple(float(x) for x in hit.value.split("-")) for hit in parts]
    low, high = max(s[0] for s in spans), min(s[1] for s in spans)
    if low >= high:
        low, high = spans[0]
    found.part_positions = frozenset(p for hit in parts for p in hit.positions)
    found.put(set(found.part_positions), part=(low, high))


def _relations(words: ClockWords, signs: Signs, found: Found) -> None:
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
