"""Who is beside somebody: `her beside him from the union`, `whom does she have with her from Hobro`."""

from collections.abc import Iterable
from typing import Final

from bot.programme.model import Item
from bot.questions.question import Question
from bot.questions.readers.offices import from_there
from bot.questions.reading import Reading
from bot.questions.windows import current_items

# How much of what is said of the one beside must fit.
_MOSTLY: Final = 0.6


def who_beside(r: Reading) -> Question | None:
    """Those on with somebody who are what is told of them; all on with them, where it is only told with whom."""
    if r.subjects.numbered or r.tags.has("practical") or r.ask("besides", "when", "count", "earlier"):
        return None
    if not r.tags.has("ask", "with_whom"):
        return _the_others(r)
    return _described_one(r) or _of_all_named(r) or _of_the_one_told(r)


def _described_one(r: Reading) -> Question | None:
    """`Her beside him from the union`, `whom does Berg have from Hobro`: whoever there is what is said."""
    named = tuple(dict.fromkeys(m.person for m in r.people_here if m.is_sure))
    anchors = named if r.people_here else r.whom
    if len(anchors) != 1:
        return None
    circle = _on_with(r, anchors)
    from_town = tuple(p for p in circle if p in from_there(r))
    people = from_town if named else _fitting(r, circle) or from_town
    if not people:
        return None
    items = tuple(i.id for i in _items_of(r, anchors) if any(a.person in people for a in i.appearances))
    return r.question("person" if len(people) == 1 else "people", people=people, items=items, borrowed=True)


def _fitting(r: Reading, circle: Iterable[str]) -> tuple[str, ...]:
    """Those of them whom what is told fits best."""
    if all(p in r.tags.positions_of("ask", "with_whom") for p in r.tags.content_asked):
        return ()
    found = [f for f in r.referents.ranked(tuple(circle), of_items=False) if f.told and f.share >= _MOSTLY]
    return tuple(f.person for f in found if f.score >= _MOSTLY * found[0].score)


def _of_all_named(r: Reading) -> Question | None:
    """`Him beside Berg and the minister`: whoever else is on with both."""
    behind = max((h.last for h in r.tags.of("ask", "with_whom")), default=0)
    named = [m for m in r.people_here if m.is_sure and min(m.positions) == behind + 1]
    pointed = not r.tags.forms.isdisjoint(r.lexicon.signs["he"])
    if len(named) != 1 or len(r.people_here) != 1 or not pointed:
        return None
    anchors = (named[0].person, *_of_office_beside(r, named[0].person, behind))
    others = tuple(p for p in _on_with(r, anchors) if r.description.fits_gender(p))
    if not others:
        return None
    items = tuple(i.id for i in _items_of(r, anchors))
    return r.question("people" if len(others) > 1 else "person", people=others, items=items)


def _the_others(r: Reading) -> Question | None:
    """`I listen to Berg, who are the two others up there`: whoever else is on with the one who is named, now."""
    named = {m.person for m in r.people_here if m.is_sure}
    others = any(r.tags.words[p].plain in r.lexicon.signs["others"] for p in r.tags.focus)
    if len(named) != 1 or not others or not r.ask("who") or r.subjects.kinds or r.description.office_places:
        return None
    now = [i for i in current_items(r.programme, r.now) if named <= {a.person for a in i.appearances}]
    return r.question("with_whom", people=tuple(named), items=tuple(i.id for i in now)) if now else None


def _of_the_one_told(r: Reading) -> Question | None:
    """`Whom is she on with up there`, of the one told of, wherever that is."""
    bare = r.ask("with_whom") and r.tags.asks <= {"with_whom", "who"} and not (r.tags.content or r.people_here)
    bare = bare and any(r.tags.words[p].plain in r.lexicon.signs["up_there"] for p in r.tags.focus)
    if not bare or len(r.whom) != 1 or r.tags.forms.isdisjoint(r.lexicon.signs["he"]):
        return None
    items = tuple(i.id for i in _items_of(r, r.whom))
    return r.question("with_whom", people=r.whom, items=items, borrowed=True) if items else None


def _of_office_beside(r: Reading, person: str, behind: int) -> tuple[str, ...]:
    """Whoever holds an office that is named beside somebody, and is on with them."""
    places = {p for p in r.description.office_places if p > behind}
    holders = r.referents.offices.holders or frozenset() if places else frozenset[str]()
    return tuple(p for p in _on_with(r, (person,)) if p in holders)


def _items_of(r: Reading, people: Iterable[str]) -> tuple[Item, ...]:
    """What all of them are on in: now, else what was told of, else any."""
    shared = [i for i in r.programme.items if i.appearances and set(people) <= {a.person for a in i.appearances}]
    now = [i for i in shared if i in current_items(r.programme, r.now)]
    told = [i for i in shared if i in r.thread.items]
    return tuple(told or now or shared)


def _on_with(r: Reading, people: Iterable[str]) -> tuple[str, ...]:
    anchors = set(people)
    there = (a.person for i in _items_of(r, anchors) for a in i.appearances)
    return tuple(dict.fromkeys(p for p in there if p not in anchors))
