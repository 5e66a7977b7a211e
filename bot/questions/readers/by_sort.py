"""Everybody of a sort: `how many women speak today`, `which politicians are on the programme`."""

from typing import Final

from bot.language.meanings import Cue
from bot.questions.question import Question, Window
from bot.questions.reading import Reading
from bot.questions.sorts_of_people import sorts_named

# What is asked of everybody of a sort, and no more.
_OF_ALL: Final[frozenset[Cue]] = frozenset({"count", "who", "list", "exists", "people_of", "speakers"})
# What the words beside may weigh.
_BESIDE = 0.5


def by_sort(r: Reading) -> Question | None:
    """All on the programme, or on the day that is named, who are of the sorts that a message names in the plural."""
    named = _named(r)
    if not named or r.tags.asks - _OF_ALL or not r.tags.asks or _names_more(r, named) or _of_those_told_of(r):
        return None
    sorts = sorts_named(r)
    people = tuple(p for p in _there(r) if all(fits(p) for fits in sorts))
    if not people:
        return None
    window = Window("day", r.now, day=r.day) if r.day else None
    return r.question("person" if len(people) == 1 else "people", people=people, window=window)


def _named(r: Reading) -> frozenset[int]:
    """Where politicians, or women or men, are named in the plural by who is none of them in the same breath."""
    plural = r.lexicon.signs["sorts_of_people"]
    places = (p for p, w in enumerate(r.tags.words) if w.plain in plural and p in r.tags.focus)
    return frozenset(p for p in places if not r.subjects.self_described(p))


def _names_more(r: Reading, named: frozenset[int]) -> bool:
    """True where something else is told or asked: a kind of item, a time, a subject."""
    beside = sum(r.tags.weight_of(p) for p in r.tags.content if p not in named)
    of_time = r.tags.time.relation or r.tags.time.names_time
    return bool(r.subjects.kinds or r.subjects.numbered or r.people_here or of_time) or beside > _BESIDE


def _of_those_told_of(r: Reading) -> bool:
    """True where those are meant who are on the stage, or in what was talked of."""
    pointed = r.tags.has("pronoun", "deictic", "thing", "people", "other") or r.wording.leans("among")
    here = r.thread.known and not (r.day or r.wording.says_event or r.tags.has("calendar", "programme"))
    return pointed or here


def _there(r: Reading) -> tuple[str, ...]:
    """Everybody on the day that is named, else on the programme at all, in the order of the programme."""
    items = (i for i in r.programme.items if r.day in (None, i.day))
    return tuple(dict.fromkeys(a.person for i in items for a in i.appearances))
