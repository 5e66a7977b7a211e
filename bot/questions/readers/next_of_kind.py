"""The next or last one of what the thread is about: `and the next break?`, `when do the next ones come`."""

from itertools import pairwise
from typing import Final

from bot.language.meanings import Cue
from bot.programme.lasting import is_ahead
from bot.programme.model import PAUSES, Item, Kind
from bot.questions.question import Question
from bot.questions.readers.items import about_items
from bot.questions.reading import Reading
from bot.questions.subjects import CHOICES

# Kinds that come several times a day, and so may have a next one.
_REPEATED: Final = PAUSES | {Kind.PRIZE}
# What may be asked of the next one beside when it is.
_WHEN: Final[frozenset[Cue]] = frozenset({"next", "when", "then", "exists"})
# The most words of `and the one before it`.
_FEW = 6
_TWO = 2


def next_of_kind(r: Reading) -> Question | None:
    """What is asked of the next choice by number; when the next break is, or the last one of the day."""
    beside = _beside_by_number(r)
    return about_items(r, (beside.id,)) if beside else _of_repeated(r)


def _of_repeated(r: Reading) -> Question | None:
    """When the next one is of a kind that comes several times a day, or the last one of the day."""
    kinds = {i.kind for i in r.thread.items}
    time = r.tags.time
    own = r.weighty or r.subjects.kinds - kinds or r.people_here or r.subjects.numbered
    if len(kinds) != 1 or not kinds <= _REPEATED or own or r.tags.asks - _WHEN or time.names_day or time.names_time:
        return None
    if _the_one_after(r):
        found = _next(r)
        return r.question("when", items=(found.id,), kinds=frozenset(kinds), borrowed=True) if found else None
    if other := _the_other(r):
        return r.question("when", items=(other.id,), kinds=frozenset(kinds), borrowed=True)
    if r.tags.kinds or not r.tags.forms.isdisjoint(r.lexicon.signs["whatever"]):
        return None  # `and the next thing`, of any kind
    pointed = r.tags.has("pronoun", "thing", "people", "anaphor") or r.tags.has("guide", "next_best")
    if not (pointed or r.tags.has("connective")) or not (r.ask("next") or time.last):
        return None
    found = _last(r) if time.last else _next(r)
    return r.question("when", items=(found.id,), kinds=frozenset(kinds), borrowed=True) if found else None


def _beside_by_number(r: Reading) -> Item | None:
    """`And the one before it`, `and the next one`, behind a numbered choice: its neighbour by number."""
    told, time = r.thread.items, r.tags.time
    if len(told) != 1 or told[0].kind not in CHOICES or told[0].number is None or len(r.tags.words) > _FEW:
        return None
    back, onward = r.ask("previous") or time.relation == "before", _says_next(r)
    words, within = r.tags.words, r.lexicon.signs["within"]
    in_it = any(a.plain in within and b.plain in r.lexicon.signs["it"] for a, b in pairwise(words))  # `and in the next`
    it = in_it or any(w.plain in r.lexicon.signs["this_item"] for w in words)
    if is_ahead(told[0], r.now) and told[0].start and told[0].start <= r.now:
        return None  # what is on is followed by what comes next in time
    if not r.tags.forms.isdisjoint(r.lexicon.signs["what"] | r.lexicon.signs["coming"]):
        return None  # `what comes after it`
    own = r.tags.content or r.tags.kinds or r.tags.asks - {"next", "previous"} or time.names_time or time.names_day
    if own or back == onward or not it or not r.tags.has("connective"):
        return None
    wanted = told[0].number + (1 if onward else -1)
    return next((i for i in r.of_kind(frozenset({told[0].kind})) if i.number == wanted), None)


def _says_next(r: Reading) -> bool:
    return r.ask("next") or r.tags.time.relation == "after" or r.tags.has("guide", "next_best")


def _the_one_after(r: Reading) -> bool:
    """True for `and the break after that`, `and the one after it`."""
    place = max((h.first for h in r.tags.of("ask", "then") if len(h.positions) > 1), default=-1)
    return any(h.last < place for h in (*r.tags.of("kind"), *r.tags.of("pronoun", "thing")))


def _the_other(r: Reading) -> Item | None:
    """`And the other one?`, of a kind that there are two of."""
    one = not r.tags.forms.isdisjoint(r.lexicon.signs["other_one"])
    said = one and not r.tags.kinds and r.tags.has("pronoun", "other")
    kinds = frozenset(i.kind for i in r.thread.items)
    every = [i for i in r.knowledge.items_of_kind(r.scope, kinds) if i.start] if said else []
    others = [i for i in every if i not in r.thread.items]
    return others[0] if len(every) == _TWO and len(others) == 1 and len(r.tags.words) <= _FEW else None


def _of_kind(r: Reading) -> list[Item]:
    return [i for i in r.of_kind(frozenset({r.thread.items[0].kind})) if i.start and not i.cancelled]


def _next(r: Reading) -> Item | None:
    """The one after the only one that was told of, else the next from now."""
    told = r.thread.items
    since = told[0].start if len(told) == 1 else r.now
    return next((i for i in _of_kind(r) if i.start and since and i.start > since), None)


def _last(r: Reading) -> Item | None:
    """The last one on the day of the first that was told of."""
    of_day = [i for i in _of_kind(r) if i.day == r.thread.items[0].day]
    return of_day[-1] if of_day else None
