"""What one wants to be in time for: `when must I be seated if I want to hear the minister` asks when she is on."""

from itertools import takewhile
from typing import Final

from bot.language.meanings import Category, Cue
from bot.questions.reading import Reading

# What is asked besides that has a time of its own.
_ELSE: Final[tuple[Category, ...]] = ("kind", "report", "reminders", "calendar")
_OTHER: Final[tuple[Cue, ...]] = ("signup", "remind")
# What one says of being there.
_SEATED = frozenset({"seats", "seating"})
_URGENT = ("emergency", "distress")
# How far behind an `if` the word stands by which somebody wants something.
_NEAR = 4


def in_time_for(r: Reading) -> Reading:
    """The message without what it tells of being there, where it asks when, and then for whom or what kind of item."""
    hit = next(iter(r.tags.of("ask", "when")), None)
    start = _wish(r) if hit and not r.wording.denies else None
    if hit is None or start is None or start <= hit.last:
        return r
    kept = {*hit.positions, *r.tags.time.positions, *range(start, len(r.tags.words))}
    offices = r.description.office_places
    named = {*offices, *r.tags.positions("kind"), *(p for m in r.people_here for p in m.positions)}
    left_out = [p for p in range(len(r.tags.words)) if p not in kept]
    if named.isdisjoint(range(start, len(r.tags.words))) or not _of_something_else(r).isdisjoint(left_out):
        return r
    return r.without(left_out)


def _of_something_else(r: Reading) -> frozenset[int]:
    """The words of danger, of practical matters and of items: when those are is asked."""
    practical = {p for h in r.tags.of("practical") if h.value not in _SEATED for p in h.positions}
    asked = {
        p
        for h in (*r.tags.of("ask", *_OTHER), *r.tags.of("guide", "without"), *r.tags.of("talk", *_URGENT))
        for p in h.positions
    }
    return r.tags.positions(*_ELSE) | practical | asked


def _wish(r: Reading) -> int | None:
    """Where what is wanted begins, behind `if I want to hear`; None where nothing is."""
    words, signs = r.tags.words, r.lexicon.signs
    for place, word in enumerate(words):
        near = range(place + 1, min(place + 1 + _NEAR, len(words)))
        wants = [p for p in near if words[p].plain in signs["wanting"]]
        if word.plain in signs["conditional"] and wants:
            small = takewhile(lambda p: words[p].plain in signs["being_there"], range(wants[-1] + 1, len(words)))
            return wants[-1] + 1 + len(list(small))
    return None
