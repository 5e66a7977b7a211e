"""What is left and what has been: `how many breaks are left`, `how many have we seen`, `who has yet to speak`."""

from itertools import pairwise
from typing import Final

from bot.language.meanings import Cue
from bot.programme.lasting import is_past
from bot.programme.model import Item, Kind
from bot.programme.timeline import cast, lines, points_of
from bot.questions.question import Question
from bot.questions.reading import Reading
from bot.questions.windows import likely_day

# What may be asked beside how many there are, or who.
_ASKED: Final[frozenset[Cue]] = frozenset({"count", "exists", "result", "who", "speakers", "list", "until"})


def what_is_left(r: Reading) -> Question | None:
    """How many of a kind or of all points are left or have been, or who has yet to speak; of the current forum."""
    left, been = _says_left(r), _says_been(r)
    if left == been or r.scope != r.event or r.asks - _ASKED or _names_more(r):
        return None
    if r.ask("count"):
        pool = _of_a_kind(r) or _points(r)
        items = tuple(i for i in pool if _is_it(r, i, left=left))
        if not pool:
            return None
        kinds = frozenset(i.kind for i in pool) if r.tags.kinds else frozenset[Kind]()
        if left and not items:
            return r.question("none_left", items=(pool[-1].id,), kinds=kinds)
        return r.question("count", items=tuple(i.id for i in items), kinds=kinds)
    if not (left and r.ask("who", "speakers")):
        return None
    ahead = [i for i in r.programme.items if i.day == (r.day or likely_day(r.programme, r.now))]
    people = cast(i for i in ahead if _is_it(r, i, left=True))
    return r.question("people", people=people, items=tuple(i.id for i in ahead)) if people else None


def _is_it(r: Reading, item: Item, *, left: bool) -> bool:
    return item.start is not None and (item.start > r.now if left else is_past(item, r.now))


def _says_left(r: Reading) -> bool:
    forms, signs = r.tags.forms, r.lexicon.signs
    lacking = r.ask("count", "who") and not forms.isdisjoint(signs["lacking"])
    pairs = pairwise((*(w.plain for w in r.tags.words), ""))
    left = any(a in signs["left"] and b not in signs["till"] for a, b in pairs)  # not `back to this year`
    return bool(lacking) or (r.ask("count") and (r.tags.time.rest or left))


def _says_been(r: Reading) -> bool:
    """True for `how many have we seen`, `how many have been`."""
    forms, signs = r.tags.forms, r.lexicon.signs
    return r.ask("count") and not forms.isdisjoint(signs["have"]) and not forms.isdisjoint(signs["witnessed"])


def _names_more(r: Reading) -> bool:
    time, signs = r.tags.time, r.lexicon.signs
    known = signs["lacking"] | signs["left"] | signs["witnessed"] | signs["points"] | signs["have"] | signs["talks"]
    told = r.tags.content_besides(known | signs["performing"] | signs["speaking"])
    named = r.people_here or r.tags.numbered or r.tags.has("practical") or r.description.office_places
    return bool(time.names_time or time.relation or told or named or not lines(r.programme))


def _of_a_kind(r: Reading) -> tuple[Item, ...]:
    day = r.day or (r.now.date() if r.tags.time.rest else None)
    return tuple(i for i in r.of_kind(r.subjects.kinds) if day in (None, i.day)) if r.tags.kinds else ()


def _points(r: Reading) -> tuple[Item, ...]:
    said = not r.tags.forms.isdisjoint(r.lexicon.signs["points"])
    return tuple(points_of(r.programme, r.day or likely_day(r.programme, r.now))) if said and not r.tags.kinds else ()
