"""A span of time as somebody says it: ten minutes, half an hour, a quarter."""

from bot.language.phrases import Hit
from bot.questions.reading import Reading

UNITS = {"minutes": (1, 30), "quarter": (15, 15), "hours": (60, 60)}
"""Units of time: the minutes of one, and of a phrase of several words that says so much by itself."""

_HALF = 30
# How many words of a span of time stand before its unit.
_BACK = 4


def minutes_said(r: Reading) -> int | None:
    """Return the minutes of the first span of time that a message names; None where it names none.

    What is joined to a span is part of it: `an hour and ten minutes`.
    """
    total, end = 0, -1
    for hit in r.tags.of("clock", *UNITS):
        first, minutes = span_of(r, hit)
        if minutes <= 0 or first <= end:
            continue
        between = range(end + 1, first)
        if total and not all(r.tags.words[p].plain in r.lexicon.signs["joining"] for p in between):
            break
        total, end = total + minutes, hit.last
    return total or None


def span_of(r: Reading, unit: Hit) -> tuple[int, int]:
    """The first word of a span of time that ends in a unit, and its minutes; 0 where it names none."""
    words, numbers = r.tags.words, r.lexicon.numbers
    usual, whole = UNITS[unit.value]
    if len(unit.positions) > 1:  # `half an hour`, `a quarter of an hour`
        return unit.first, whole
    halves = {p for h in r.tags.of("clock", "half") for p in h.positions}
    article = False
    for p in range(unit.first - 1, max(unit.first - 1 - _BACK, -1), -1):
        said = words[p]
        if p in halves:
            before = p - 1 if p and numbers.get(words[p - 1].plain) == 1 else p
            return before, _HALF
        if said.token.kind == "number":
            return p, usual * int(said.plain)
        if said.plain in numbers:
            return p, usual * numbers[said.plain]
        if said.plain not in r.lexicon.signs["before_units"]:
            break
        article = True
    return (unit.first, whole if article or unit.value == "quarter" else 0)
