"""What somebody takes back in the same breath: `when is lunch on Friday, no wait, Thursday I mean`."""

from typing import Final

from bot.language.meanings import Category
from bot.questions.reading import Reading

# What is said twice, the second time as it was meant.
_DAYS: Final[tuple[Category, ...]] = ("weekday", "relative_day")


def without_corrected(r: Reading) -> Reading:
    """The message without the day or number that is taken back, and the words that take it back."""
    backs = [h.first for h in r.tags.of("connective", "correction") if h.first]
    if not backs:
        return r
    back = backs[0]
    days = sorted(r.tags.positions(*_DAYS))
    numbers = sorted(p for n in r.tags.numbered for p in n.positions if p not in r.tags.positions("kind"))
    taken = _taken_back(days, back) or _taken_back(numbers, back)
    if not taken:
        return r
    behind = min(p for p in (*days, *numbers) if p > back)
    said = (p for h in r.tags.of("connective", "correction") for p in h.positions)
    return r.without(frozenset({*taken, *range(back, behind), *said}))


def _taken_back(places: list[int], back: int) -> list[int]:
    """The places before the correction, where there are others behind it."""
    before = [p for p in places if p < back]
    return before if before and any(p > back for p in places) else []
