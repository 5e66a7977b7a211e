"""Whoever speaks right after or before what is on or was told of: `him afterwards`, `her who comes after`."""

from itertools import takewhile

from bot.programme.model import Item
from bot.programme.timeline import on_day
from bot.questions.question import Question
from bot.questions.readers.people import about_people
from bot.questions.readers.placed import says_who
from bot.questions.reading import Reading
from bot.questions.windows import current_items

# How many words may stand between the pronoun and the word for after or before (`her who then comes after`).
_NEAR = 3


def speaker_beside(r: Reading) -> Question | None:
    """What is asked of the one beside, where nobody and nothing else is named."""
    side = _side(r)
    named = r.tags.kinds or r.tags.numbered or r.people_here or r.description.office_places or r.tags.time.names_time
    if not side or named or r.weighty:
        return None
    anchor = r.thread.anchor(r.now) or next(iter(current_items(r.programme, r.now)), None)
    item = _beside(r, anchor, side) if anchor else None
    if item is None:
        return None
    people = tuple(a.person for a in item.appearances)
    return about_people(r, people, borrowed=True) if len(people) == 1 else r.question("who", items=(item.id,))


def _side(r: Reading) -> int:
    """1 for after, -1 for before; 0 where neither stands behind a word for somebody."""
    he = [p for p, w in enumerate(r.tags.words) if w.plain in r.lexicon.signs["he"]]
    if not he:
        return 0
    sides = {h.first: 1 for h in (*r.tags.of("ask", "then"), *r.tags.of("clock", "after"))}
    sides |= {h.first: -1 for h in r.tags.of("clock", "before")}
    near = ((p, q) for p in he for q in range(p + 1, p + 1 + _NEAR) if q in sides and _only_small(r, p, q))
    return next((sides[q] for p, q in near if _begins(r, p)), 0)


def _begins(r: Reading, pronoun: int) -> bool:
    """True for `him afterwards`, `who is he before`, `she who comes after`; not for `talk with him afterwards`."""
    signs = r.lexicon.signs
    before = {w.plain for w in r.tags.words[max(0, pronoun - 1) : pronoun]}
    relative = not {w.plain for w in r.tags.words[pronoun + 1 : pronoun + 2]}.isdisjoint(signs["that_did"])
    opens = not before or before <= r.tags.copulas | signs["joining"]
    return opens or relative


def _only_small(r: Reading, pronoun: int, side: int) -> bool:
    """True where nothing but `who comes` stands in between."""
    between = r.tags.words[pronoun + 1 : side]
    signs = r.lexicon.signs
    relative = not between or between[0].plain in signs["that_did"]
    return relative and all(w.plain in signs["that_did"] | signs["coming"] for w in between)


def _beside(r: Reading, anchor: Item, side: int) -> Item | None:
    """The nearest line of that day with somebody on it, on that side of another."""
    lines = on_day(r.programme, anchor.day) if anchor.day else ()
    before = list(takewhile(lambda i: i.id != anchor.id, lines))
    behind = [i for i in lines[len(before) + 1 :] if i.start != anchor.start]
    spoken = [i for i in (behind if side > 0 else reversed(before)) if says_who(i) and i.appearances]
    return spoken[0] if spoken else None
