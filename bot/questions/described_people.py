"""What the people of a programme are known by besides single words, looked up once: titles, name endings, books."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cached_property
from itertools import islice

from bot.language.spelling import sound
from bot.language.tokens import clean, tokens
from bot.programme.model import Programme

_QUOTE_WORDS = 3


def plain_words(text: str) -> list[str]:
    """The comparable forms of a text's words and numbers."""
    return [t.plain for t in tokens(clean(text)) if t.kind in ("word", "number")]


class People:
    """The people of one programme, by what only a look at each of them would tell."""

    def __init__(self, programme: Programme) -> None:
        self._programme = programme
        self._ending: dict[tuple[str, ...], frozenset[str]] = {}

    @cached_property
    def titles(self) -> Mapping[str, frozenset[str]]:
        """For each person the words of titles, organisation and topics."""
        chaired: dict[str, list[str]] = defaultdict(list)
        for appearance in self._programme.chairs:
            chaired[appearance.person].append(appearance.title)
        found = {}
        for person in self._programme.people.values():
            rows = self._programme.appearances_of.get(person.id, ())
            own = (person.title, person.organisation, *person.topics, *chaired[person.id])
            found[person.id] = frozenset(w for t in (*own, *(a.title for _, a in rows)) for w in plain_words(t))
        return found

    @cached_property
    def _by_title(self) -> Mapping[str, frozenset[str]]:
        found: dict[str, set[str]] = defaultdict(set)
        for person, words in self.titles.items():
            for word in words:
                found[word].add(person)
        return {word: frozenset(people) for word, people in found.items()}

    def ending_in(self, ends: tuple[str, ...]) -> frozenset[str]:
        """Everybody in whose titles a word ends in one of these."""
        if ends not in self._ending:
            rows = (people for word, people in self._by_title.items() if word.endswith(ends))
            self._ending[ends] = frozenset(p for people in rows for p in people)
        return self._ending[ends]

    @cached_property
    def _title_words(self) -> list[str]:
        return sorted(self._by_title)

    def starting_like(self, beginning: str) -> Iterator[str]:
        """Everybody in whose titles a word begins like this (`digital` in `digitaliseringsminister`)."""
        for word in islice(self._title_words, bisect_left(self._title_words, beginning), None):
            if not word.startswith(beginning):
                return
            yield from self._by_title[word]

    def beginning_with(self, starts: tuple[str, ...]) -> frozenset[str]:
        """Everybody in whose titles a word begins with one of these."""
        rows = (people for word, people in self._by_title.items() if word.startswith(starts))
        return frozenset(p for people in rows for p in people)

    @cached_property
    def names(self) -> Mapping[str, tuple[tuple[str, str, str], ...]]:
        """By their first letter all words of names: person, word, and how it sounds."""
        found: dict[str, list[tuple[str, str, str]]] = defaultdict(list)
        for person in self._programme.people.values():
            for name in plain_words(person.name):
                found[name[0]].append((person.id, name, sound(name)))
        return {letter: tuple(rows) for letter, rows in found.items()}

    @cached_property
    def first_names(self) -> Mapping[str, str]:
        """For each person the first name."""
        return {p.id: (plain_words(p.name) or [""])[0] for p in self._programme.people.values()}

    @cached_property
    def quotes(self) -> Mapping[str, tuple[str, ...]]:
        """For each person what they are known by in several words (`Må jeg være fri`)."""
        rows = {p.id: [plain_words(t) for t in p.topics] for p in self._programme.people.values()}
        long = {p: tuple(" ".join(w) for w in texts if len(w) >= _QUOTE_WORDS) for p, texts in rows.items()}
        return {person: texts for person, texts in long.items() if texts}
