"""Which choices have nobody of a sort: `sessions without anyone from a town`, `is there a house with no minister`."""

from typing import Final

from bot.programme.model import Item
from bot.programme.timeline import cast
from bot.questions.question import Question
from bot.questions.readers.who_of_item import those_of
from bot.questions.reading import Reading
from bot.questions.subjects import CHOICES

# What is asked of them.
_ASKED: Final = frozenset({"count", "exists", "list", "moderator", "people_of", "speakers", "where", "who"})
# So many are several.
_SEVERAL: Final = 2


def choices_without(r: Reading) -> Question | None:
    """Those in which nobody is what stands behind the `no`; that nobody's name is told counts, too."""
    place = _denial(r)
    if place is None or r.asks - _ASKED or r.tags.time.within_day:
        return None
    items = r.of_kind(r.subjects.kinds & CHOICES)
    if len(items) < _SEVERAL or r.subjects.numbered or r.people_here:
        return None
    of_names = _of_names(r, place)
    behind = r.only([p for p in sorted(r.tags.focus) if p >= place])
    they = None if of_names else those_of(behind, cast(items))
    if they is None and not of_names:
        return None
    left = tuple(i.id for i in items if not _holds(i, they))
    if left:
        return r.question("list", items=left, kinds=r.subjects.kinds & CHOICES)
    ids = tuple(i.id for i in items)
    return r.question("people", people=they, items=ids, verdict="no" if r.ask("exists") else None) if they else None


def _holds(item: Item, they: tuple[str, ...] | None) -> bool:
    """Whether one of them is in it, or anybody where no sort is told."""
    on = [a.person for a in item.appearances]
    return bool(on) if they is None else not set(they).isdisjoint(on)


def _denial(r: Reading) -> int | None:
    """Where the `not`, `no` or `without` stands, behind the kind."""
    kinds = [h.first for h in r.tags.of("kind")]
    if not kinds:
        return None
    signs, words = r.lexicon.signs, r.tags.words
    denying = signs["negations"] | signs["none_of"] | signs["without_any"]
    return next((p for p in sorted(r.tags.focus) if words[p].plain in denying and p > kinds[0]), None)


def _of_names(r: Reading, place: int) -> bool:
    """True for `which sessions have no names yet`."""
    return any(w.plain in r.lexicon.signs["called"] for w in r.tags.words[place:])
