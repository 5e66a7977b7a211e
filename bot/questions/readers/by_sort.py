"""Everybody of a sort: `how many women speak today`, `which politicians are on the programme`."""

from typing import Final

from bot.language.meanings import Category, Cue, Mark
from bot.language.spelling import stem
from bot.programme.timeline import cast
from bot.questions.question import Question, Window
from bot.questions.readers.offices import from_there
from bot.questions.readers.organisations import names_of
from bot.questions.reading import Reading
from bot.questions.sorts_of_people import sorts_named

# What is asked of everybody of a sort, and no more.
_OF_ALL: Final[frozenset[Cue]] = frozenset({"count", "who", "list", "exists", "people_of", "speakers"})
# From here on a word tells something.
_TELLING = 0.3
# What another reader answers.
_ELSEWHERE: Final[tuple[Mark, ...]] = ("practical", "place", "other")
# What words of these tell is told by the question already.
_EXPLAINED: Final[tuple[Category, ...]] = ("ask", "calendar", "weekday", "relative_day", "leaning", "party")


def by_sort(r: Reading) -> Question | None:
    """All on the programme, on a day, or of an organisation, who are of the sorts that are named; nobody if none is."""
    named = _named(r)
    if not named or r.asks - _OF_ALL or not r.asks or _names_more(r) or _of_those_told_of(r):
        return None
    beside, there = _beside(r, named), _there(r)
    if beside:
        of_it = _of_organisation(r, beside)
        there = tuple(p for p in there if p in of_it)
    if _joins(r, named) or (beside and not there):
        return None
    sorts = sorts_named(r)
    people = tuple(p for p in there if all(fits(p) for fits in sorts))
    items = tuple(i.id for i in r.programme.items if i.day == r.day) if r.day else ()
    window = Window("day", r.now, day=r.day) if r.day else None
    return r.question("people" if len(people) > 1 else "person", people=people, items=items, window=window)


def _named(r: Reading) -> frozenset[int]:
    """The plural words for a sort of people, unless they describe whoever asks."""
    plural = r.lexicon.signs["sorts_of_people"]
    places = (p for p, w in enumerate(r.tags.words) if w.plain in plural and p in r.tags.focus)
    return frozenset(p for p in places if not r.subjects.self_described(p))


def _joins(r: Reading, named: frozenset[int]) -> bool:
    """True for `women or men` and `women and politicians`, which ask for no single sort."""
    between = {h.first for h in r.tags.of("connective")}
    than = r.lexicon.signs["woman"], r.lexicon.signs["man"]
    both = all(any(r.tags.words[p].plain in words for p in named) for words in than)
    return both or any(min(named) < p < max(named) for p in between)


def _names_more(r: Reading) -> bool:
    """True where something else is told or asked: a kind of item, a time, somebody, a practical matter, who is not."""
    of_time = r.tags.time.within_day
    more = r.subjects.kinds or r.subjects.numbered or r.people_here or r.tags.bare_numbers or r.wording.denies
    return bool(of_time or more) or any(map(r.tags.has, _ELSEWHERE))


def _beside(r: Reading, named: frozenset[int]) -> frozenset[int]:
    """The words that tell something besides the sorts, the offices and the day."""
    explained = named | r.tags.time.positions | frozenset(r.description.office_places)
    panel = frozenset(p for p, w in enumerate(r.tags.words) if w.plain in r.lexicon.signs["panels"])
    explained |= r.tags.positions(*_EXPLAINED) - panel
    been = r.lexicon.signs["past"]  # `which women spoke in 2022`
    words = r.tags.words
    return frozenset(p for p in r.tags.focus - explained if words[p].weight >= _TELLING and words[p].plain not in been)


def _of_organisation(r: Reading, places: frozenset[int]) -> frozenset[str]:
    """Those of the town or the organisation that words name."""
    said = {stem(r.tags.words[p].plain) for p in places}
    of_it = (p.id for p in r.programme.people.values() if said <= names_of(p))
    return frozenset((*of_it, *from_there(r)))


def _of_those_told_of(r: Reading) -> bool:
    """True where those are meant who are on the stage, or in what was talked of."""
    pointed = r.tags.has("pronoun", "deictic", "thing", "people", "other") or r.wording.leans("among")
    here = r.thread.known and not (r.day or r.wording.says_event or r.tags.has("calendar", "programme"))
    return pointed or here


def _there(r: Reading) -> tuple[str, ...]:
    """Everybody on the day that is named, else on the programme at all, in the order of the programme."""
    return cast(i for i in r.programme.items if r.day in (None, i.day))
