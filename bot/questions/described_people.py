"""What the people of a programme are known by besides single words, looked up once: titles, name endings, books."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import islice

from bot.language.lexicon import Lexicon
from bot.language.spelling import sound, stem
from bot.language.tokens import plain_words
from bot.programme.model import Person, Programme

_QUOTE_WORDS = 3
# What stands between the two names of an organisation.
_DASH = re.compile(r" [-\N{EN DASH}] ")
# What stands between an abbreviation and the ending of its genitive.
_APOSTROPHES = ("'", "\N{RIGHT SINGLE QUOTATION MARK}")


class People:
    """The people of one programme, by what only a look at each of them would tell.

    Everybody is looked up once, when the programme is indexed: no question has to wait for it.
    """

    def __init__(self, programme: Programme, home: Lexicon) -> None:
        """Look them up; `home` is the lexicon of the programme's language."""
        people = programme.people.values()
        self.titles = _titles(programme)
        """For each person the words of titles, organisation and topics."""
        self.of_parts = {p.id: frozenset(_genitives(p.title, home.morphology.genitive)) for p in people}
        """For each person of whom or what they head but a part (`chair of KL's committee`)."""
        self.names = _names(programme, home.language)
        """By their first letter all words of names: person, word, and how it sounds."""
        self.first_names = {p.id: (plain_words(p.name) or [""])[0] for p in people}
        """For each person the first name."""
        long = {p.id: tuple(" ".join(w) for t in p.topics if len(w := plain_words(t)) >= _QUOTE_WORDS) for p in people}
        self.quotes: Mapping[str, tuple[str, ...]] = {person: texts for person, texts in long.items() if texts}
        """For each person what they are known by in several words."""
        towns: dict[str, list[str]] = defaultdict(list)
        for p in people:
            for word in plain_words(p.municipality) if p.id in programme.appearances_of else ():
                towns[stem(word)].append(p.id)
        self.by_town: Mapping[str, Sequence[str]] = towns
        """For each stem in the name of a municipality those from there who are on for something."""
        senders: dict[tuple[str, ...], tuple[str, ...]] = {}
        for p in people:
            for name in _senders(p) if p.id in programme.appearances_of else ():
                senders[name] = (*senders.get(name, ()), p.id)
        self.by_organisation: Mapping[tuple[str, ...], tuple[str, ...]] = senders
        """For the words of each organisation's name, and of the whole that it is a part of, those who are on for it."""
        self.organisation_lengths: Sequence[int] = sorted({len(name) for name in senders}, reverse=True)
        """How many words the names of organisations have, most first."""
        by_place: dict[str, dict[str, Person]] = defaultdict(dict)
        for p in people:
            for root in names_of(p):
                by_place[root][p.id] = p
        self._by_place = {root: tuple(known.values()) for root, known in by_place.items()}
        by_title: dict[str, set[str]] = defaultdict(set)
        for person, words in self.titles.items():
            for word in words:
                by_title[word].add(person)
        self._by_title = {word: frozenset(people) for word, people in by_title.items()}
        self._title_words = sorted(self._by_title)
        self._ending: dict[tuple[str, ...], frozenset[str]] = {}

    def whose_place_says(self, roots: Collection[str]) -> tuple[Person, ...]:
        """Everybody in whose organisation and municipality all these roots stand; nobody for none."""
        fewest = min((self._by_place.get(root, ()) for root in roots), key=len, default=())
        return tuple(p for p in fewest if names_of(p).issuperset(roots))

    def ending_in(self, ends: tuple[str, ...]) -> frozenset[str]:
        """Everybody in whose titles a word ends in one of these."""
        if ends not in self._ending:
            rows = (people for word, people in self._by_title.items() if word.endswith(ends))
            self._ending[ends] = frozenset(p for people in rows for p in people)
        return self._ending[ends]

    def starting_like(self, beginning: str) -> Iterator[str]:
        """Everybody in whose titles a word begins like this (`digital` in `digitaliseringsminister`)."""
        for word in islice(self._title_words, bisect_left(self._title_words, beginning), None):
            if not word.startswith(beginning):
                return
            yield from self._by_title[word]


def names_of(person: Person) -> frozenset[str]:
    """The roots of the words of where somebody is from."""
    return roots_of(person.organisation) | roots_of(person.municipality)


@cache
def roots_of(name: str) -> frozenset[str]:
    """The roots of a name's words: there are few names, and each is asked for again and again."""
    return frozenset(stem(word) for word in plain_words(name))


def _senders(person: Person) -> Iterable[tuple[str, ...]]:
    """The names of whom somebody is on for: an organisation, what it is a part of, and what else one word tells."""
    organisation = person.organisation
    whole = organisation.rpartition(",")[2]  # `Institute of Economics, Aarhus University`
    known = (topic for topic in person.topics if topic[:1].isupper() and " " not in topic)
    names = (tuple(plain_words(told)) for told in (organisation, whole, *_DASH.split(organisation), *known))
    return dict.fromkeys(name for name in names if name)


def _titles(programme: Programme) -> Mapping[str, frozenset[str]]:
    chaired: dict[str, list[str]] = defaultdict(list)
    for appearance in programme.chairs:
        chaired[appearance.person].append(appearance.title)
    found = {}
    for person in programme.people.values():
        rows = programme.appearances_of.get(person.id, ())
        own = (person.title, person.organisation, *person.topics, *chaired[person.id])
        found[person.id] = frozenset(w for t in (*own, *(a.title for _, a in rows)) for w in plain_words(t))
    return found


def _genitives(title: str, genitive: Iterable[str]) -> Iterator[str]:
    """Yield the comparable forms of the abbreviations in a title that something is said to be of (`KL's board`)."""
    endings = tuple(f"{apostrophe}{ending}" for apostrophe in _APOSTROPHES for ending in genitive)
    for word in title.split()[:-1]:
        if word.endswith(endings):
            yield from plain_words(word)


def _names(programme: Programme, language: str) -> Mapping[str, tuple[tuple[str, str, str], ...]]:
    found: dict[str, list[tuple[str, str, str]]] = defaultdict(list)
    for person in programme.people.values():
        for name in plain_words(person.name):
            found[name[0]].append((person.id, name, sound(name, language)))
    return {letter: tuple(rows) for letter, rows in found.items()}
