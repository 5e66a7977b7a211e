"""Everybody in all: how many speak, who leads, who is on more than once, which organisations there are."""

from collections.abc import Set as AbstractSet
from datetime import datetime
from itertools import pairwise
from typing import Final

from bot.language.meanings import Cue
from bot.language.spelling import stem
from bot.language.tokens import plain_words
from bot.programme.model import Person, Role
from bot.programme.timeline import cast, lines
from bot.questions.question import Question, Window
from bot.questions.readers.organisations import names_of
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
    told = r.people_here or r.tags.has("party") or r.tags.has("practical") or r.wording.says_person or r.wording.denies
    if told or time.names_time or time.relation or r.ask("earlier"):
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
    said = {stem(r.tags.words[p].plain) for p in r.tags.focus.intersection(r.tags.content)}
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
    oneself = not r.tags.forms.isdisjoint(r.lexicon.signs["me"])  # `whom am I to talk with on both days`
    told = r.subjects.kinds or r.tags.content or r.description.office_places or oneself
    if not r.ask("who", "speakers") or told or r.ask(*_OTHERWISE):
        return None
    least = _often(r)
    if not (r.wording.both_days or least):
        return None
    times = _starts(r)
    if r.wording.both_days:
        found = [p for p, starts in times.items() if len({start.date() for start in starts}) > 1]
    else:
        least = max(max(map(len, times.values()), default=0), least) if _says_most(r) else least
        found = [p for p, starts in times.items() if len(starts) >= least]
    return r.question("people" if len(found) > 1 else "person", people=tuple(found)) if times else None


def _starts(r: Reading) -> dict[str, set[datetime]]:
    """When everybody is on, on the day that is named or at all, in the order of the programme."""
    found: dict[str, set[datetime]] = {}
    for item in r.programme.items:
        if item.start and r.day in (None, item.day):
            for appearance in item.appearances:
                found.setdefault(appearance.person, set()).add(item.start)
    return found


def _often(r: Reading) -> int:
    """From how many appearances on somebody is meant; 0 where no word says so."""
    return _SEVERAL if _says_often(r) or _says_most(r) else 0


def _says_often(r: Reading) -> bool:
    """True for `twice`, `several times`."""
    signs = r.lexicon.signs
    pairs = any(a.plain in signs["several"] and b.plain in signs["times"] for a, b in pairwise(r.tags.words))
    return pairs or not r.tags.forms.isdisjoint(signs["twice"])


def _says_most(r: Reading) -> bool:
    """True for `who speaks most`, and no word besides."""
    said = [p for p, w in enumerate(r.tags.words) if w.token.kind == "word"]
    who = r.tags.positions_of("ask", "who", "speakers")
    return bool(said) and r.tags.words[said[-1]].plain in r.lexicon.signs["most_often"] and who.issuperset(said[:-1])


def _organisations(r: Reading) -> Question | None:
    """`Which organisations are there`, `which universities`: those that somebody is from."""
    signs, people = r.lexicon.signs, r.programme.people
    every, sorts = r.tags.forms & signs["organisations"], r.tags.forms & signs["sorts_of_organisations"]
    asked = r.ask("who", "list", "count", "people_of", "affiliation") and not r.ask("when", "where", "about")
    told = (r.tags.words[p] for p in r.tags.focus.intersection(r.tags.content))
    said = every | sorts | signs["scholars"]  # `which universities are there scholars from`
    if not (every or sorts) or not asked or any(w.plain not in said for w in told):
        return None
    roots = tuple(stem(form) for form in sorts)
    there = tuple(p for p in cast(meant(r, by_subject=False)) or people if people[p].organisation)
    found = tuple(p for p in there if not sorts or _is_one(people[p].organisation, roots))
    return r.question("organisations", people=found) if found else None


def _is_one(organisation: str, roots: tuple[str, ...]) -> bool:
    """True where a word of an organisation's name begins with one of these roots."""
    return any(word.startswith(roots) for word in plain_words(organisation))
