"""Clock and calendar as people say them, put together to what a message says about time."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from bot.language.dates import read_days
from bot.language.hours import read_hours
from bot.language.time_reference import ClockWords, Found, Signs, TimeRef


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
    """`om 20 minutter`, `om en halv time`, `om et kvarter`, `om en time`."""
    for i in sorted(p for p, names in signs.items() if "in_" in names):
        minutes, j = 0.0, i + 1
        positions = {i}
        number: float | None = None
        while j < len(words.forms) and j <= i + 4:
            here = signs.get(j, set())
            value = words.numbers[j]
            if "one_and_half" in here:
                number = 1.5
            elif "half" in here:
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
            elif "around" not in here and words.forms[j] not in words.signs["a_little"]:
                break
            j += 1
        if minutes:
            found.put(positions, offset=timedelta(minutes=minutes))
            return


def _parts(words: ClockWords, found: Found) -> None:
    parts = [hit for hit in words.hits if hit.category == "part"]
    if not parts:
        return
    spans = [tuple(float(x) for x in hit.value.split("-")) for hit in parts]
    low, high = max(s[0] for s in spans), min(s[1] for s in spans)
    if low >= high:
        low, high = spans[0]
    found.put({p for hit in parts for p in hit.positions}, part=(low, high))


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
