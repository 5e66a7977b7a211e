"""Whoever held an office in what was on before: `who was the professor just before`, `the minister before lunch`."""

from typing import Final

from bot.language.meanings import Cue
from bot.programme.model import Item
from bot.programme.timeline import lines
from bot.questions.question import Question
from bot.questions.readers.anchors import item_at
from bot.questions.readers.people import about_people
from bot.questions.reading import Reading
from bot.questions.windows import current_items, next_item, preceding

# What is asked of them.
_OF_THEM: Final[frozenset[Cue]] = frozenset({"who", "title", "previous", "people_of", "speakers", "now"})


def office_before(r: Reading) -> Question | None:
    """Those of the office in the nearest line of the day before what is named, else before what is on."""
    holders = r.referents.offices.holders
    called = {"about"} if r.tags.forms & r.lexicon.signs["called"] else set()  # `what was the professor called`
    if not holders or r.scope != r.event or r.asks - _OF_THEM - called or not _says_before(r) or _names_more(r):
        return None
    anchor = _anchor(r)
    earlier = preceding(r.programme, anchor) if anchor else ()
    casts = ([a.person for a in i.appearances if a.person in holders] for i in reversed(earlier))
    people = next((cast for cast in casts if cast), [])
    return about_people(r, tuple(people)) if people else None


def _says_before(r: Reading) -> bool:
    """True where one of them is spoken of (`the professor`) and that it was before, and not before whom."""
    places = r.description.office_places
    one = any(map(r.tags.is_definite, places)) and lines(r.programme)
    return bool(one) and r.tags.time.relation == "before" and _behind(r).isdisjoint(places)


def _behind(r: Reading) -> frozenset[int]:
    """What stands behind the word for before, up to the next comma or question word."""
    words, place = r.tags.words, r.tags.time.relation_position
    last = next((h.last for h in r.tags.of("clock", "before") if h.first == place), place)
    ends = (p for p in range(last + 1, len(words)) if words[p].token.kind == "comma" or p in r.tags.openers)
    return frozenset(range(last + 1, next(ends, len(words))))


def _names_more(r: Reading) -> bool:
    """True where somebody, an hour, another day or a subject is told as well."""
    time = r.tags.time
    known = {*r.description.office_places, *r.tags.positions("kind", "ask", "clock")}
    told = set(r.tags.content_asked) - known
    return bool(r.people_here or time.at or time.day or time.year or r.wording.denies or told)


def _anchor(r: Reading) -> Item | None:
    """What is counted from: what is named behind the word for before, else what is on, else the next line."""
    named = sorted(_behind(r))
    if any(r.tags.words[p].token.kind == "word" for p in named):
        return item_at(r, named)
    return next(iter(current_items(r.programme, r.now)), None) or next_item(r.programme, r.now)
