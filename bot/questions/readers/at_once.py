"""Whether two things are at the same time: `are lunch and session 2 at once`, `do the houses on AI and homes clash`."""

from collections.abc import Set as AbstractSet

from bot.programme.model import Item
from bot.questions.details import AT_ONCE
from bot.questions.question import Question
from bot.questions.readers.anchors import GENERIC
from bot.questions.readers.how_often import says_several_times
from bot.questions.readers.picking import upcoming_or_last
from bot.questions.readers.subject_beside import surely_about
from bot.questions.reading import Reading
from bot.questions.subjects import CHOICES, KINDS

_TWO = 2


def at_once(r: Reading) -> Question | None:
    """The two that an `and` joins, however they are named; None where either is not told, or people are asked of."""
    if not r.ask("simultaneous", "same_time") or r.people_here or r.ask("difference", "who", "about"):
        return None
    if r.description.points and says_several_times(r):
        return None  # `is she with the homes and towns on more than once`
    both = len(r.subjects.numbered) == len(r.tags.numbered) == _TWO
    ids = tuple(i.id for i in r.subjects.numbered) if both else _joined(r)
    if not ids and (own := _of_one_told(r)):
        return r.question("simultaneous", items=own, detail=AT_ONCE, borrowed=True)
    return r.question("simultaneous", items=ids, detail=AT_ONCE if _asks_whether(r) else "") if ids else None


def _of_one_told(r: Reading) -> tuple[str, ...]:
    """`At the same time?`, of somebody who is on twice: both."""
    told, signs = r.thread.people, r.lexicon.signs
    bare = r.tags.forms.isdisjoint(signs["both"] | signs["day"])
    bare = bare and not (r.tags.content or r.tags.kinds or r.tags.numbered or r.tags.time.names_day)
    items = tuple(i.id for i in r.programme.items_of(told[0]) if i.start) if bare and len(told) == 1 else ()
    return items if len(items) == _TWO else ()


def _asks_whether(r: Reading) -> bool:
    """True where it is asked whether they are at once, and not also whether one can attend both."""
    signs = r.lexicon.signs
    return not r.tags.forms.isdisjoint(signs["at_once"]) and r.tags.forms.isdisjoint(signs["either"] | signs["both"])


def _joined(r: Reading) -> tuple[str, ...]:
    """What stands on either side of an `and`."""
    words = r.tags.words
    for joint in (p for p in sorted(r.tags.focus) if words[p].plain in r.lexicon.signs["and"]):
        pair = [_named_at(r, frozenset(side)) for side in (range(joint), range(joint + 1, len(words)))]
        ids = tuple(dict.fromkeys(i.id for i in pair if i and i.start))
        if len(ids) == _TWO:
            return ids
    return ()


def _named_at(r: Reading, places: AbstractSet[int]) -> Item | None:
    """What some words name: by its number, by a break or meal that it is, or by its subject."""
    numbered = r.subjects.numbered if any(places >= n.positions for n in r.tags.numbered) else ()
    return next(iter(numbered), None) or _of_kind_at(r, places) or _on_subject_at(r, places)


def _of_kind_at(r: Reading, places: AbstractSet[int]) -> Item | None:
    named = (h.value for h in r.tags.of("kind") if places >= {*h.positions})
    items = tuple(i for value in named if value in KINDS.keys() - GENERIC for i in r.of_kind(KINDS[value]))
    return upcoming_or_last(r, items) if items else None


def _on_subject_at(r: Reading, places: AbstractSet[int]) -> Item | None:
    told = tuple(p for p in r.tags.content if p in places)
    found = r.subjects.index.find(r.tags.words, told, r.subjects.index.items) if told else ()
    kinds = {k for h in r.tags.of("kind") if h.first in places for k in KINDS.get(h.value, ())} & CHOICES
    items = (r.programme.by_id[f.id] for f in found if surely_about(f))
    return next((i for i in items if not kinds or i.kind in kinds), None)
