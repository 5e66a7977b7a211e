"""Everything that questions are matched against, built once per version of the store: words, names, programmes."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import takewhile

from propcache.api import cached_property

from bot.basics.texts import HOME
from bot.language.lexicon import Lexicon, lexicon
from bot.language.tokens import plain_words
from bot.language.vocabulary import Vocabulary
from bot.programme.model import Item, Kind, Programme
from bot.questions.event_names import Names, names_of
from bot.questions.index import ProgrammeIndex
from bot.questions.marks import Marks, marks
from bot.questions.names import NameIndex
from bot.questions.thesaurus import Thesaurus, vocabulary_of
from bot.questions.words import WordReader

_REMEMBERED = 4096
# What tells of the paper itself that a forum is told by.
_OF_PAPER = frozenset({"author", "summary"})


@dataclass(frozen=True)
class Knowledge:
    """The programmes of all events, searchable. `programmes` are in order of their years."""

    programmes: Mapping[str, Programme]
    home: Lexicon
    thesaurus: Thesaurus
    vocabulary: Vocabulary
    names: NameIndex
    indexes: Mapping[str, ProgrammeIndex]

    @classmethod
    def of(cls, programmes: Sequence[Programme]) -> "Knowledge":
        """Index these programmes. The programmes' own language is Danish."""
        home = lexicon(HOME)
        thesaurus = Thesaurus(home)
        ordered = sorted(programmes, key=lambda p: (p.event.year, p.event.id))
        vocabulary = vocabulary_of(ordered, thesaurus, home)
        return cls(
            programmes={p.event.id: p for p in ordered},
            home=home,
            thesaurus=thesaurus,
            vocabulary=vocabulary,
            names=NameIndex(ordered, home, frozenset(home.first_names) - home.signs["not_names"]),
            indexes={p.event.id: ProgrammeIndex(p, thesaurus, vocabulary, home) for p in ordered},
        )

    @cached_property
    def kinds(self) -> Mapping[tuple[str, str], frozenset[Kind]]:
        """For each item (event, id) the kinds it counts as: its own, and a meal that its title speaks of."""
        found = {}
        for programme in self.programmes.values():
            for item in programme.items:
                found[item.event, item.id] = frozenset({item.kind, *self._kinds_in_title(item)})
        return found

    def _kinds_in_title(self, item: Item) -> frozenset[Kind]:
        if item.kind not in (Kind.CLOSING, Kind.OPENING, Kind.EVENING):
            return frozenset()
        marked = self._reader(self.home.language).read(item.title)
        values = {hit.value for hit in self.home.phrases.find([w.phrase for w in marked]) if hit.category == "kind"}
        return frozenset(kind for kind in (Kind.MEAL, Kind.SONG, Kind.PRIZE) if kind.value in values)

    @cached_property
    def towns(self) -> frozenset[str]:
        """The words for where the forums are held."""
        return frozenset(w for p in self.programmes.values() for w in plain_words(p.event.city))

    @cached_property
    def named_by_days(self) -> frozenset[tuple[str, ...]]:
        """The names that begin with a weekday, as plain words: organisations are called so (`Mandag Morgen`)."""
        found = set()
        for text in {p.organisation for programme in self.programmes.values() for p in programme.people.values()}:
            words = self._reader(self.home.language).read(text)
            hits = self.home.phrases.find([w.phrase for w in words])
            for hit in (h for h in hits if h.category == "weekday"):
                run = takewhile(lambda w: w.token.capital, words[hit.first :])
                found.add(tuple(w.plain for w in run))
        return frozenset(name for name in found if len(name) > 1)

    @cached_property
    def _by_kind(self) -> Mapping[tuple[str, Kind], tuple[Item, ...]]:
        found: dict[tuple[str, Kind], list[Item]] = {}
        for programme in self.programmes.values():
            for item in programme.items:
                for kind in self.kinds[item.event, item.id]:
                    found.setdefault((item.event, kind), []).append(item)
        return {key: tuple(items) for key, items in found.items()}

    def items_of_kind(self, event: str, kinds: frozenset[Kind]) -> tuple[Item, ...]:
        """An event's items that count as one of these kinds, in programme order."""
        found = {item.id: item for kind in kinds for item in self._by_kind.get((event, kind), ())}
        return tuple(sorted(found.values(), key=lambda item: item.position))

    def other_forums(self, event: str) -> tuple[Programme, ...]:
        """The programmes of the forums but one, the latest first; invented ones are left out."""
        known = reversed(list(self.programmes.values()))
        return tuple(p for p in known if p.event.id != event and not p.event.invented)

    @cached_property
    def _papers(self) -> Mapping[str, frozenset[str]]:
        """For each word for a paper (`the letter`) the events that are told by one: what their facts are from."""
        sources = self.home.signs["sources"]
        definite = {longer for longer in sources for word in sources if longer != word and longer.startswith(word)}
        found: dict[str, set[str]] = {}
        for event, programme in self.programmes.items():
            told = (f for f in programme.facts if f.about in _OF_PAPER)
            said = {word for f in told for word in plain_words(f"{f.title} {f.text}")}
            for word in said & definite:
                found.setdefault(word, set()).add(event)
        return {word: frozenset(events) for word, events in found.items()}

    def event_of_paper(self, word: str, current: str) -> str:
        """The latest event before the current one that is told by a paper of this name.

        "" where the current one is told by a paper itself, whatever it is called.
        """
        papers, year = self._papers, self.programmes[current].event.year
        if any(current in events for events in papers.values()):
            return ""
        earlier = (p.event.id for p in self.other_forums(current) if p.event.year < year)
        return next((event for event in earlier if event in papers.get(word, ())), "")

    def event_of_year(self, year: int) -> str | None:
        """The id of the event of a year."""
        return next((e for e, p in self.programmes.items() if p.event.year == year and not p.event.invented), None)

    def read(self, text: str, spoken: Lexicon) -> Marks:
        """A message's words with what they may mean and what is marked in them, in the language it is written in."""
        return self._read_once(text, spoken.language)

    @cached_property
    def _read_once(self) -> Callable[[str, str], Marks]:
        """Many ask the same, in the same words, and buttons and commands always do."""

        @lru_cache(_REMEMBERED)
        def read(text: str, language: str) -> Marks:
            return marks(self._reader(language).read(text), lexicon(language), self._event_names)

        return read

    @cached_property
    def _event_names(self) -> Names:
        return names_of(p.event.name for p in self.programmes.values())

    @cached_property
    def _reader(self) -> Callable[[str], WordReader]:
        """What reads messages in a language, made when one is first asked in."""
        return cache(lambda language: WordReader(lexicon(language), self.vocabulary, self.names.near))
