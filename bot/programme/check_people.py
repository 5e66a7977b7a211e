"""Reviewing the people: each of them once, with one party, in one place at a time."""

import re
from collections.abc import Iterator, Sequence
from itertools import combinations

from rapidfuzz import fuzz, process
from rapidfuzz.distance import OSA

from bot.basics.texts import Message, message
from bot.programme.check_times import clock
from bot.programme.findings import Finding, Severity, all_or_each, item_remark, person_finding
from bot.programme.model import Item, Kind, Person, Programme
from bot.programme.timeline import overlap

ALIKE = 80.0  # percent: only names that are this alike are looked at more closely
LONG_NAME = 9  # letters; from there on two of them may differ
PARTY = re.compile(r"\(([A-Z\u00c0-\u00de])\)")  # a party letter as programmes print it
PEOPLED = {Kind.THEME, Kind.TALK, Kind.DEBATE, Kind.SESSION, Kind.HOUSE, Kind.THEME_MEETING, Kind.LIVE}


def check_spellings(programme: Programme) -> Iterator[Finding]:
    """Nobody stands in the list of people twice, under two spellings or with two parties."""
    people = list(programme.people.values())
    names = [_plain(person.name) for person in people]
    by_name = dict(zip(names, people, strict=True))
    for index, person in enumerate(people):
        later = names[index + 1 :]
        alike = process.extract(names[index], later, scorer=fuzz.token_set_ratio, score_cutoff=ALIKE, limit=None)
        for name, _score, after in alike:
            if same_name(names[index], name):
                yield _twice(person, people[index + 1 + after])
        for other in filter(None, (by_name.get(_plain(alias)) for alias in person.aliases)):
            if other is not person:
                said = message("Another person is called what this one is also called: “{other}”.", other=other.name)
                yield person_finding(Severity.ERROR, "two-spellings", person, said)


def same_name(one: str, other: str) -> bool:
    """Return whether two names may be one, misspelt: word by word a letter or two apart, or with a middle name."""
    words, others = one.split(), other.split()
    if len(words) > len(others):
        words, others = others, words
    if len(words) < len(others):
        others = [others[0], *others[len(others) - len(words) + 1 :]] if len(words) > 1 else others
    if len(words) != len(others):
        return False
    return all(
        OSA.distance(word, again) <= (2 if len(word) >= LONG_NAME else 1)
        for word, again in zip(words, others, strict=True)
    )


def _plain(name: str) -> str:
    return name.casefold().replace("-", " ").replace(".", " ")


def _twice(person: Person, other: Person) -> Finding:
    """Judge two people of the same or nearly the same name by what else is told of them."""
    same = _plain(person.name) == _plain(other.name)
    told = [(person.organisation, other.organisation), (person.municipality, other.municipality)]
    if not same:  # one person may well have two titles, and two parties is what is looked for
        told += [(person.title, other.title), (person.party, other.party)]
    alike = {mine.casefold() == theirs.casefold() for mine, theirs in told if mine and theirs}
    sure = False not in alike or (same and True in alike)
    severity = Severity.ERROR if sure else Severity.REMARK
    if same and person.party and other.party and person.party != other.party:
        return person_finding(severity, "two-parties", person, _parties(person.party, other.party))
    if same:
        return person_finding(severity, "two-spellings", person, message("The same name stands in the list twice."))
    said = message("Is this the same person as “{other}”?", other=other.name)
    return person_finding(severity, "two-spellings", person, said)


def check_parties(programme: Programme) -> Iterator[Finding]:
    """A person is presented with the same party everywhere, but for what is noted as a misprint."""
    for person in programme.people.values():
        titles = [person.title, *(chair.title for chair in programme.chairs if chair.person == person.id)]
        for item, appearance in programme.appearances_of.get(person.id, ()):
            if not any(printed.field == "people" for printed in item.printed):
                titles.append(appearance.title)
        parties = {person.party, *(party for title in titles for party in PARTY.findall(title))} - {""}
        if len(parties) > 1:
            yield person_finding(Severity.ERROR, "two-parties", person, _parties(*sorted(parties)))


def _parties(*parties: str) -> Message:
    return message("The same name stands with different parties: {parties}.", parties=", ".join(parties))


def check_two_places(programme: Programme) -> Iterator[Finding]:
    """Nobody is in two places at once."""
    for person, appearances in programme.appearances_of.items():
        items = {item.id: item for item, _appearance in appearances}
        for one, other in combinations(items.values(), 2):
            if overlap(one, other) and not within(programme, one, other) and person in programme.people:
                said = message(
                    "On in two places at once: “{one}” ({when}) and “{other}” ({other_when}).",
                    one=one.title,
                    when=clock(one),
                    other=other.title,
                    other_when=clock(other),
                )
                yield person_finding(Severity.REMARK, "two-places", programme.people[person], said)


def check_unused(programme: Programme) -> Iterator[Finding]:
    """Everybody in the list of people is on somewhere."""
    named = set(programme.appearances_of) | {chair.person for chair in programme.chairs}
    named |= {person for fact in programme.facts for person in fact.people}
    for person in programme.people.values():
        if person.id not in named:
            yield person_finding(Severity.REMARK, "unused", person, message("Is in no item and no fact."))


def check_nobody_on(programme: Programme) -> Sequence[Finding]:
    """Somebody is on wherever people are expected; a theme's people may stand with its talks."""
    items = [item for item in programme.items if item.kind in PEOPLED]
    found = [item_remark("nobody", item, message("Nobody is on.")) for item in items if not _anybody(programme, item)]
    return all_or_each(found, len(items), message("Nobody is on in any item."))


def _anybody(programme: Programme, item: Item) -> bool:
    children = programme.children.get(item.id, ())
    return bool(item.appearances or item.unnamed or any(_anybody(programme, child) for child in children))


def within(programme: Programme, one: Item, other: Item) -> bool:
    """Return whether one of two items stands under the other."""
    return other.id in _above(programme, one) or one.id in _above(programme, other)


def _above(programme: Programme, item: Item) -> list[str]:
    found: list[str] = []
    while item.parent in programme.by_id and item.parent not in found:
        found.append(item.parent)
        item = programme.by_id[item.parent]
    return found
