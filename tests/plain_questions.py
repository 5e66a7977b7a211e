"""Plain questions about everything in a forum, put together from its programme, which tells what is true.

What people ask of one item or person they may ask of any, in any order of words. A question is a way of asking, a way
of naming something and a forum; the answer has to hold the facts of that programme.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import islice, pairwise

from bot.answers.answer import Status
from bot.language.frequency import zipf
from bot.language.tokens import plain_words
from bot.programme.model import Item, Kind, Person, Programme
from bot.programme.timeline import lines
from tests.evaluation.scoring import assistant

FORUMS = ("2022", "2024")
# How common a word of a title may be that people would name it by, and how long.
_TELLING, _LONG = 4.6, 6
_NOUNS = {
    Kind.SESSION: "sessionen",
    Kind.HOUSE: "huset",
    Kind.TALK: "oplægget",
    Kind.THEME: "temaet",
    Kind.DEBATE: "debatten",
}
_NOON = 12
_WEEKDAYS = ("mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag")
_NUMBERED = {Kind.SESSION: "session", Kind.HOUSE: "hus"}

WHEN = (
    "hvornår er {}",
    "{} hvornår",
    "{}, hvornår er det",
    "hvad tid begynder {}",
    "{} hvad tid",
    "hvilken dag er {}",
    "hvornår går {} i gang",
    "jeg skal til {}, hvornår er det",
)
END = ("hvornår slutter {}", "hvornår er {} færdig", "hvor længe varer {}", "{}, hvor lang tid tager det")
ABOUT = ("hvad handler {} om", "fortæl om {}", "{}, hvad handler det om", "hvad går {} ud på")
WHO = ("hvem er med i {}", "hvem taler i {}", "{}, hvem er med", "hvem kan jeg høre i {}")
SPEAKS = ("hvornår taler {}", "hvad tid er {} på", "{} hvornår", "kommer {}", "jeg vil gerne høre {}, hvornår er det")
IS = ("hvem er {}", "hvor kommer {} fra", "hvor arbejder {}", "{}, hvem er det")
TOGETHER = ("er {} på sammen med {}", "sidder {} i panel med {}", "taler {} og {} sammen")
FROM = ("hvem er fra {}", "hvem kommer fra {}", "er der nogen fra {}")
PART = ("hvornår er {} på", "hvad er {} med i", "hvor er {} med")
BOTH = ("hvornår er {} og {} på", "hvornår taler {} og {}")
BEHIND = ("hvad kommer efter {}", "hvad er der lige efter {}", "hvad sker der når {} er slut")
ON_THEN = ("er der noget om {} {}", "{1}, er der noget om {0}", "kan jeg høre noget om {} {}")


@dataclass(frozen=True, slots=True)
class Plain:
    """A question, the forum and the moment it is asked at, and the patterns that its answer has to hold."""

    question: str
    event: str
    at: datetime
    told: tuple[str, ...]

    @property
    def is_answered(self) -> bool:
        answer = assistant().ask(self.question, event=self.event, at=self.at).answer
        held = all(re.search(pattern, answer.text, re.IGNORECASE) for pattern in self.told)
        return held and answer.status is Status.ANSWERED


Family = Callable[[Programme], Iterator[tuple[str, tuple[str, ...]]]]
"""The questions of a family about a forum, each with what its answer has to hold."""


def questions(family: Family) -> list[Plain]:
    """Return the questions of a family about every forum with a timetable, asked on its first morning."""
    return [
        Plain(question, event, _morning(assistant().programmes[event]), told)
        for event in FORUMS
        for question, told in family(assistant().programmes[event])
    ]


def beginnings(programme: Programme) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield when every item begins."""
    for item, name in _named(programme):
        if item.start:
            yield from _each(WHEN, name, (_clock(item.start),))


def ends(programme: Programme) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield when every item ends, or how long it is."""
    for item, name in _named(programme):
        if item.start and item.end:
            hours, minutes = divmod(int((item.end - item.start).total_seconds() // 60), 60)
            lasts = rf"\b{hours} time" if hours else rf"\b{minutes} min"
            yield from _each(END, name, (rf"{_clock(item.end)}\b|{lasts}",))


def subjects(programme: Programme) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield what every item is about."""
    for item, name in _named(programme):
        yield from _each(ABOUT, name, (re.escape(max(item.title.split(), key=len)),))


def casts(programme: Programme) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield who is on in every item that names somebody."""
    for item, name in _named(programme):
        people = tuple(_surname(programme.people[a.person]) for a in item.appearances)
        if people:
            yield from _each(WHO, name, people)


def appearances(programme: Programme) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield when everybody is on, by their whole name and in small letters."""
    for person in _people(programme):
        hours = tuple(_clock(i.start) for i in programme.items_of(person.id) if i.start)
        for name in (person.name, person.name.lower()):
            yield from _each(SPEAKS, name, hours)


def titles(programme: Programme) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield where everybody is from."""
    for person in _people(programme):
        place = person.organisation or person.municipality
        if place:
            yield from _each(IS, person.name, (re.escape(place.split(",")[0].split()[-1]),))


def neighbours(programme: Programme) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield whether everybody is on with whoever else is on in their item, and with somebody who is not."""
    people, chairs = programme.people, {chair.person for chair in programme.chairs}
    for item in programme.items:
        cast = [people[a.person] for a in item.appearances]
        if item.start and len(cast) > 1:
            yield from _each(TOGETHER, f"{cast[0].name}|{cast[-1].name}", (r"^Ja\b", _clock(item.start)))
            theirs = {i.id for i in _items_of(programme, cast)}
            others = (p for p in _people(programme) if theirs.isdisjoint(i.id for i in programme.items_of(p.id)))
            for other in islice((p for p in others if not chairs & {p.id, cast[0].id}), 1):
                yield from _each(TOGETHER, f"{cast[0].name}|{other.name}", (r"^(Nej|Samtidig)\b",))


def organisations(programme: Programme) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield who is from every organisation, when they are on and in what."""
    for place in {p.organisation for p in _people(programme)} - {"", programme.event.organiser}:
        people = [p for p in _people(programme) if p.organisation == place]
        yield from _each(FROM, place, tuple(_surname(p) for p in people))
        hours = tuple(_clock(i.start) for p in people for i in programme.items_of(p.id) if i.start)
        yield from _each(PART, place, hours)


def pairs(programme: Programme) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield when everybody and whoever stands next in the programme are on."""
    for one, other in pairwise(_people(programme)):
        hours = tuple(_clock(i.start) for p in (one, other) for i in programme.items_of(p.id) if i.start)
        yield from _each(BOTH, f"{one.name}|{other.name}", hours)


def followers(programme: Programme) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield what comes after every item, or after the break-out that it is a part of."""
    timed = [i for i in lines(programme) if i.start]
    for item, name in _named(programme):
        parent = programme.by_id.get(item.parent)
        line = parent if parent and parent.kind is Kind.BREAKOUT else item
        later = (i for i in timed if line in timed and i.start and line.start and i.start > line.start)
        next_one = next((i for i in later if i.parent != item.id and i.day == item.day), None)
        if next_one and next_one.start:
            yield from _each(BEHIND, name, (f"{_clock(next_one.start)}|{_clock(item.end or next_one.start)}",))


def subjects_then(programme: Programme) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield what is on a subject of one item alone at a time that it is at, asked on the first morning."""
    items = [i for i in programme.items if i.kind in _NOUNS and i.start]
    of = Counter(topic for item in programme.items for topic in {*item.topics})
    for item in items:
        own = min((t for t in item.topics if of[t] == 1 and len(t) >= _LONG and " " not in t), key=zipf, default="")
        for time in _times(programme, item) if own and item.start else ():
            yield from _each(ON_THEN, f"{own}|{time}", (_clock(item.start),) if item.start else ())


def _times(programme: Programme, item: Item) -> Iterator[str]:
    """Yield how people tell when an item is: the day, the part of it, before or after its meal."""
    if not item.start or not item.day:
        return
    first, afternoon = item.day == programme.days[0], item.start.hour >= _NOON
    part = "eftermiddag" if afternoon else "formiddag"
    yield "i dag" if first else "i morgen"
    yield f"i {part}" if first else f"{_WEEKDAYS[item.day.weekday()]} {part}"
    meal = next((i for i in programme.items if i.kind is Kind.MEAL and i.day == item.day and i.start), None)
    if meal and meal.start:
        yield f"{'efter' if item.start > meal.start else 'før'} frokost" + ("" if first else " i morgen")


def _items_of(programme: Programme, people: Sequence[Person]) -> Iterator[Item]:
    return (item for person in people for item in programme.items_of(person.id))


def _each(ways: Sequence[str], name: str, told: tuple[str, ...]) -> Iterator[tuple[str, tuple[str, ...]]]:
    return ((way.format(*name.split("|")), told) for way in ways)


def _named(programme: Programme) -> Iterator[tuple[Item, str]]:
    """Yield the items of the sorts that people ask of, each with the ways to name it."""
    seen = Counter(form for item in programme.items for form in {*plain_words(item.title)})
    for item in programme.items:
        if item.kind not in _NOUNS or not item.start:
            continue
        yield item, item.title.rstrip("?").lower()
        if item.number and item.kind in _NUMBERED:
            yield item, f"{_NUMBERED[item.kind]} {item.number}"
        words = [w.strip(',.:?"').lower() for w in item.title.split()]
        own = [w for w in words if len(w) >= _LONG and zipf(w) < _TELLING and seen[plain_words(w)[0]] == 1]
        if len(own) > 1:
            yield item, f"{_NOUNS[item.kind]} om {own[0]} og {own[1]}"
            yield item, f"det om {own[0]} og {own[1]}"


def _people(programme: Programme) -> Iterator[Person]:
    """Yield everybody who is on at an hour."""
    for person in programme.people.values():
        if any(item.start for item in programme.items_of(person.id)):
            yield person


def _morning(programme: Programme) -> datetime:
    return min(i.start for i in programme.items if i.start).replace(hour=8, minute=30)


def _clock(moment: datetime) -> str:
    return f"{moment:%H}[.:]{moment:%M}"


def _surname(person: Person) -> str:
    return re.escape(person.name.split()[-1])
