"""Everybody in all: how many speak, who leads, who is on more than once, which organisations there are."""

from collections.abc import Set as AbstractSet
from datetime import date, datetime
from itertools import pairwise
from typing import Final

from bot.language.meanings import Cue
from bot.language.spelling import stem
from bot.language.tokens import plain_words
from bot.programme.model import Person, Role
from bot.programme.timeline import cast, lines
from bot.questions.described_people import names_of
from bot.questions.question import Question, Window
from bot.questions.readers.how_often import says_how_many_times, says_several_times
from bot.questions.readers.parties import meant
from bot.questions.reading import Reading
from bot.questions.subjects import CHOICES

# What is asked of somebody else than who is on more than once.
_OTHERWISE: Final[tuple[Cue, ...]] = ("chair", "moderator", "where", "about", "start", "end")
# From so many appearances on somebody is on more than once.
_SEVERAL = 2


def in_all(r: Reading) -> Question | None:
    """What is asked of all on the programme together, where nobody is named and nothing else told."""
    time = r.tags.time
    practical = any(not r.tags.focus.isdisjoint(h.positions) for h in r.tags.of("practical"))
    told = r.people_here or r.tags.has("party") or practical or r.wording.says_person or r.wording.denies
    if told or time.within_day or r.ask("earlier"):
        return None
    return _speaking(r) or _leading(r) or _leading_from(r) or _more_than_once(r) or _organisations(r)


def _speaking(r: Reading) -> Question | None:
    """`How many speak in all`."""
    asked = r.ask("count") and r.ask("who", "speakers") and not r.tags.forms.isdisjoint(r.lexicon.signs["in_all"])
    told = r.tags.kinds or r.tags.numbered or r.tags.content or not any(i.appearances for i in lines(r.programme))
    window = Window("day", r.now, day=r.day) if r.day else None
    return r.question("speakers", window=window) if asked and not told else None


def _leading(r: Reading) -> Question | None:
    """`How many moderators are there`: those of all there is to choose."""
    said = not r.tags.forms.isdisjoint(r.lexicon.signs["moderators"])
    if r.ask("when", "where", "now", "then", "title", "about"):
        return None
    if (
        not said
        or not r.ask("count", "list", "who", "exists", "moderator")
        or r.tags.kinds
        or r.tags.numbered
        or r.tags.content
    ):
        return None
    led = [i for i in r.programme.items if i.kind in CHOICES and i.day in (r.day, None if r.day else i.day)]
    led = [i for i in led if r.has_moderator((i.id,))]
    kinds = frozenset(i.kind for i in led)
    return r.question("moderators", items=tuple(i.id for i in led), kinds=kinds) if led else None


def _leading_from(r: Reading) -> Question | None:
    """`Which moderators are from KL`, `which directors are`: those of the organisation, town or office named."""
    said = {stem(form) for form in {r.tags.words[p].plain for p in r.tags.content_asked} - r.lexicon.signs["ranks"]}
    several = r.ask("count", "list", "who", "exists", "people_of") or r.tags.has("clock", "from_")
    if not said or not r.ask("moderator") or not several or r.tags.kinds:
        return None
    led = (a.person for i in r.programme.items for a in i.appearances if a.role is Role.MODERATOR)
    found = tuple(dict.fromkeys(p for p in led if is_all(r.programme.people[p], said)))
    return r.question("people" if len(found) > 1 else "person", people=found) if found else None


def is_all(person: Person, said: AbstractSet[str]) -> bool:
    """True where somebody's organisation, town or title holds each of these roots (a managing director)."""
    offices = [stem(form) for form in plain_words(person.title)]
    return all(root in names_of(person) or any(office.endswith(root) for office in offices) for root in said)


def _more_than_once(r: Reading) -> Question | None:
    """`Who is on twice`, `who is on both days`, `who speaks most`."""
    signs = r.lexicon.signs
    oneself = not r.tags.forms.isdisjoint(signs["me"])  # `whom am I to talk with on both days`
    known = signs["appearances"] | signs["most_often"]
    told = r.tags.content_besides(known) or says_how_many_times(r)
    anybody = r.ask("exists") and not r.tags.forms.isdisjoint(signs["somebody"])
    asked = r.ask("who", "speakers", "count") or anybody
    if not asked or told or oneself or r.subjects.kinds or r.description.office_places or r.ask(*_OTHERWISE):
        return None
    most, both = _says_most(r), _both_days(r)
    if not (both or most or says_several_times(r)):
        return None
    times = _starts(r, None if both else r.day)
    if both:
        found = [p for p, starts in times.items() if len({start.date() for start in starts}) > 1]
    else:
        least = max(max(map(len, times.values()), default=0), _SEVERAL) if most else _SEVERAL
        found = [p for p, starts in times.items() if len(starts) >= least]
    return r.question("people" if len(found) > 1 else "person", people=tuple(found)) if times else None


def _both_days(r: Reading) -> bool:
    """True for `both days`, and `both on Thursday and on Friday`."""
    of_two = not r.tags.forms.isdisjoint(r.lexicon.signs["both_of"]) and r.several_days
    return r.wording.both_days or of_two


def _starts(r: Reading, day: date | None) -> dict[str, set[datetime]]:
    """When everybody is on, on a day or at all, in the order of the programme."""
    found: dict[str, set[datetime]] = {}
    for item in r.programme.items:
        if item.start and day in (None, item.day):
            for appearance in item.appearances:
                found.setdefault(appearance.person, set()).add(item.start)
    return found


def _says_most(r: Reading) -> bool:
    """True for `who speaks most`, `who has most appearances`, and no word besides."""
    signs, words = r.lexicon.signs, r.tags.words
    said = [p for p, w in enumerate(words) if w.token.kind == "word"]
    if any(a.plain in signs["most"] and b.plain in signs["appearances"] for a, b in pairwise(words)):
        return True
    known = r.tags.positions_of("ask", "who", "speakers") | {p for p in said if words[p].plain in r.lexicon.stop}
    return bool(said) and words[said[-1]].plain in signs["most_often"] and known.issuperset(said[:-1])


def _organisations(r: Reading) -> Question | None:
    """`Which organisations are there`, `which universities`: those that somebody is from."""
    signs, people = r.lexicon.signs, r.programme.people
    every, sorts = r.tags.forms & signs["organisations"], r.tags.forms & signs["sorts_of_organisations"]
    asked = r.ask("who", "list", "count", "people_of", "affiliation") and not r.ask("when", "where", "about")
    said = every | sorts | signs["scholars"]  # `which universities are there scholars from`
    if not (every or sorts) or not asked or not r.tags.focus.isdisjoint(r.tags.content_besides(said)):
        return None
    roots = tuple(stem(form) for form in sorts)
    there = tuple(p for p in cast(meant(r, by_subject=False)) or people if people[p].organisation)
    found = tuple(p for p in there if not sorts or _is_one(people[p].organisation, roots))
    return r.question("organisations", people=found) if found else None


def _is_one(organisation: str, roots: tuple[str, ...]) -> bool:
    """True where a word of an organisation's name begins with one of these roots."""
    return any(word.startswith(roots) for word in plain_words(organisation))
