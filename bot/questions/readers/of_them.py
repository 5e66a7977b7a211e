"""Which of those that were told of: `who of them are politicians`, `is any of them from a municipality`."""

from typing import Final

from bot.language.spelling import stem
from bot.programme.timeline import cast
from bot.questions.described_people import names_of
from bot.questions.question import Question, Window
from bot.questions.readers.offices import from_there
from bot.questions.readers.people import about_people
from bot.questions.reading import Reading
from bot.questions.sorts_of_people import sorts_named, tells_besides_sorts
from bot.questions.subjects import CHOICES
from bot.questions.windows import current_items

# What is asked of them by another reader.
_OTHERWISE: Final = (
    "fit",
    "when",
    "where",
    "about",
    "moderator",
    "chair",
    "next",
    "then",
    "start",
    "end",
    "contact",
    "remind",
)
# What may be asked of all of them.
_OF_ALL: Final = ("party", "affiliation", "title")
# So many are several; the most words of `and the women?`.
_SEVERAL, _SHORT = 2, 6
# How much of what is said somebody must be known by.
_MOSTLY = 0.6


def of_them(r: Reading) -> Question | None:
    """Those of the last answer who are what is asked; of a sort that surely nobody of them is, that nobody is."""
    if r.tags.time.relation:
        return None
    return (
        _from_a_town(r)
        or _their_choice(r)
        or _whether_of_a_sort(r)
        or _of_gender(r)
        or _of_another_organisation(r)
        or _of_circle(r)
    )


def _whether_of_a_sort(r: Reading) -> Question | None:
    """`Is it a politician who does it`, of the item that the thread is about: who is on in it tells."""
    told = r.thread.items
    asked = r.wording.whether and r.wording.says_thing and not (r.tags.asks or r.subjects.kinds or r.people_here)
    if not asked or len(told) != 1 or not told[0].appearances or r.wording.says_person:
        return None
    sorts = sorts_named(r)
    return r.question("who", items=(told[0].id,), borrowed=True) if sorts and not tells_besides_sorts(r) else None


def _from_a_town(r: Reading) -> Question | None:
    """`Is there anybody from Odense in it`, of the item that the thread is about: whoever is from there."""
    items = r.thread.items if r.wording.says_thing and len(r.thread.items) == 1 else ()
    asked = r.ask("exists", "who", "count", "list", "people_of") and not r.ask(*_OTHERWISE)
    there = from_there(r) if items and asked and not r.wording.says_person else ()
    if not there:
        return None
    found = tuple(p for p in cast(items) if p in there)
    if not found:
        return None
    return r.question("person" if len(found) == 1 else "people", people=found, items=tuple(i.id for i in items))


def _their_choice(r: Reading) -> Question | None:
    """`In which session?`, behind an answer about people: the one that they are in."""
    told, forms = r.thread.people, r.tags.forms
    bare = r.subjects.kinds & CHOICES and not (r.tags.asks or r.tags.content or r.subjects.numbered)
    if not told or r.thread.items or not bare or forms.isdisjoint(r.lexicon.signs["which"]) or r.wording.plural:
        return None
    items = tuple(i.id for p in told for i in r.programme.items_of(p) if i.kind in r.subjects.kinds)
    asked = r.question("person" if len(told) == 1 else "people", people=told, items=items, borrowed=True)
    return asked if items and len(r.tags.words) <= _SHORT else None


def _of_another_organisation(r: Reading) -> Question | None:
    """`And from KL?`: whoever is from there in what was talked of."""
    told = r.tags.has("connective") and any(w.plain in r.lexicon.signs["from"] for w in r.tags.words)
    said = {stem(r.tags.words[p].plain) for p in r.tags.content}
    if not told or not said or r.wording.says_person or r.tags.asks - {"exists", "people_of"}:
        return None
    found = tuple(p for p in cast(r.thread.items) if said <= names_of(r.programme.people[p]))
    return r.question("person" if len(found) == 1 else "people", people=found, borrowed=True) if found else None


def _of_circle(r: Reading) -> Question | None:
    """What is asked of several who were told of."""
    circle = _circle(r) if r.thread.known else ()
    seen = cast(current_items(r.programme, r.now)) if not circle and r.scope == r.event else ()
    if len(circle) < _SEVERAL:
        among = _of_a_sort(r, seen) if r.wording.leans("among") and not (r.thread.known or r.wording.denies) else None
        return (_again(r, seen) or among) if len(seen) >= _SEVERAL else None
    return _the_only(r, circle) or _again(r, circle) or _on_a_day(r, circle) or _of_a_sort(r, circle)


def _of_a_sort(r: Reading, circle: tuple[str, ...]) -> Question | None:
    """`Who of them are politicians`: those who are what is asked; all, where something is asked of them all."""
    of_all = not (r.wording.leans("among") or _is_there_one(r))
    if r.ask(*_OTHERWISE) and not (of_all and r.ask("title")):
        return None
    if of_all:
        return _of_all(r, circle)
    sorts = sorts_named(r)
    fitting = tuple(p for p in circle if all(fits(p) for fits in sorts)) if sorts else _described(r, circle)
    if fitting:
        return r.question("person" if len(fitting) == 1 else "people", people=fitting, borrowed=True)
    return r.question("none_of_them", people=circle) if sorts else None


def _is_there_one(r: Reading) -> bool:
    """True for `is anybody from a municipality`, `is there a politician`: whichever it is, of those told of."""
    signs = r.lexicon.signs
    sorts = signs["municipal"] | signs["politicians"] | signs["woman"] | signs["man"] | signs["authors"]
    said = r.tags.content_besides(sorts)
    named = r.tags.focus & {p for p, w in enumerate(r.tags.words) if w.plain in sorts}
    of_all = r.wording.says_event or r.tags.has("calendar", "programme") or r.time.names_day
    return bool(named) and not (said or of_all) and r.ask("people_of", "exists")


def _again(r: Reading, circle: tuple[str, ...]) -> Question | None:
    """`Is any of them on again later today`."""
    if not (r.wording.leans("among") and r.tags.time.rest) or r.tags.content or r.asks - {"exists", "next", "when"}:
        return None
    ahead = {i.id for i in r.programme.items if i.start and i.start > r.now and r.day in (None, i.day)}
    later = tuple(p for p in circle if any(i.id in ahead for i in r.programme.items_of(p)))
    if not later:
        return r.question("none_of_them", people=circle)
    return r.question("person" if len(later) == 1 else "people", people=later, borrowed=True)


def _on_a_day(r: Reading, circle: tuple[str, ...]) -> Question | None:
    """`Is any of them there on Friday`."""
    if not (r.wording.leans("among") and r.time.names_day) or r.tags.content or r.ask("when", "where", "about"):
        return None
    return r.question("people", people=circle, window=Window("day", r.now, day=r.day), borrowed=True)


def _of_gender(r: Reading) -> Question | None:
    """`And the women?`, `how many are women`: of those in what was talked of, or of those on now."""
    signs, said = r.lexicon.signs, r.tags.forms
    if said.isdisjoint(signs["people_of_gender"]):
        return None
    spoken = [g for g in ("woman", "man") if said & signs[g]]
    told = r.tags.content_besides(signs["people_of_gender"])
    if len(spoken) != 1 or told or r.tags.asks - {"who", "exists", "count"} or len(r.tags.words) > _SHORT:
        return None
    people = tuple(p for p in _of_either_gender(r) if r.description.gender_of(p) == spoken[0])
    return r.question("people", people=people, borrowed=True) if people else None


def _of_either_gender(r: Reading) -> tuple[str, ...]:
    """Those in the items of the thread, else those who were told of; on the programme, where all were of one gender."""
    if not r.thread.items and len(r.thread.people) >= _SEVERAL:
        one = len({r.description.gender_of(p) for p in r.thread.people}) == 1
        return tuple(r.programme.appearances_of) if one else r.thread.people
    return cast(r.thread.items or current_items(r.programme, r.now))


def _circle(r: Reading) -> tuple[str, ...]:
    """Those of the last answer, or in its items; of one person's those beside them, where others are spoken of.

    Where they were one of a list, `who of them` asks of the list again.
    """
    told = r.thread.people
    listed = tuple(p for p in r.conversation.listed if p in r.programme.people)
    if len(told) == 1 and told[0] in listed and r.wording.leans("among"):
        return listed
    if len(told) == 1 and r.conversation.asks == "with_whom" and r.wording.leans("among"):
        return tuple(p for p in cast(r.thread.items) if p not in told)
    others = r.lexicon.signs["others"]
    if len(told) == 1 and any(r.tags.words[p].plain in others for p in r.tags.focus):
        now = [i for i in current_items(r.programme, r.now) if any(a.person in told for a in i.appearances)]
        items = now or r.programme.items_of(told[0])
        return tuple(p for p in cast(items) if p not in told)
    return told or tuple(dict.fromkeys(p for speakers in r.thread.speakers for p in speakers))


def _of_all(r: Reading, circle: tuple[str, ...]) -> Question | None:
    """`Which parties are they of`."""
    they = any(r.tags.words[p].plain in r.lexicon.signs["they"] for p in r.tags.focus)
    named = r.people_here or r.description.office_places or r.tags.content
    return r.question("people", people=circle, borrowed=True) if they and not named and r.ask(*_OF_ALL) else None


def _the_only(r: Reading, circle: tuple[str, ...]) -> Question | None:
    """`The only man among them, what is his book called`."""
    if not any(r.tags.words[p].plain in r.lexicon.signs["only"] for p in (*r.tags.focus, *r.tags.content)):
        return None
    sorts = sorts_named(r)
    found = tuple(p for p in circle if all(fits(p) for fits in sorts))
    return about_people(r, found, borrowed=True) if sorts and len(found) == 1 else None


def _described(r: Reading, circle: tuple[str, ...]) -> tuple[str, ...]:
    """Those who fit the words best: an organisation, a town, a field."""
    found = [f for f in r.referents.ranked(circle, of_items=False) if f.told and f.share >= _MOSTLY]
    return tuple(f.person for f in found if f.score >= _MOSTLY * found[0].score)
