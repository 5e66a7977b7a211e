"""What of a message tells of a person: the words that may, those that must be explained, and whether woman or man."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from propcache.api import cached_property

from bot.language.lexicon import Lexicon
from bot.language.meanings import Cue
from bot.questions.subjects import Subjects
from bot.questions.whom import office_form
from bot.questions.words import Word

_TELLING = 0.3
# What is asked of the clock, or of a day.
_OF_A_DAY: Final[frozenset[Cue]] = frozenset({"when", "start", "end", "now", "next", "then", "until"})
# Hits whose words tell nothing of a person, and those that do so only where they fit somebody.
_TAKEN: Final = (
    "ask",
    "clock",
    "weekday",
    "relative_day",
    "month",
    "part",
    "event_day",
    "connective",
    "pronoun",
    "talk",
)
_MAYBE: Final = ("kind", "practical", "other", "party")
_FIRM = 0.93
# What is told in the chatter around says less.
_ASIDE = 0.4
# An office has more letters than so many.
_OFFICE_LETTERS = 4


@dataclass(frozen=True)
class Description:
    """What a message tells of a person, within one event; positions are indices into its words."""

    subjects: Subjects
    lexicon: Lexicon

    @cached_property
    def gender(self) -> str:
        """Whether a woman or a man is spoken of; empty where neither is, or both are."""
        said = {g for w in self.subjects.tags.words if (g := self.lexicon.genders.get(w.plain))}
        return said.pop() if len(said) == 1 else ""

    @cached_property
    def points(self) -> frozenset[int]:
        """The words that speak of a person without a name."""
        tags = self.subjects.tags
        gendered = {p for p, w in enumerate(tags.words) if w.plain in self.lexicon.genders}
        return frozenset(gendered | {p for h in tags.of("pronoun", "person") for p in h.positions})

    @cached_property
    def _clauses(self) -> frozenset[int]:
        """The clauses that ask, and those that speak of a person; all where what asks says nothing more."""
        tags = self.subjects.tags
        pointing = {tags.clauses[p] for p in self.points}
        asked = tags.positions("ask")
        telling = [(p, w) for p, w in self._in_focus if w.weight >= _TELLING and w.token.kind == "word"]
        bare = not any(p not in asked or self._is_office(w) for p, w in telling)  # `which ministers`, a cue that tells
        if bare and not self._asks_of_day:
            return frozenset(range(len(tags.words)))
        return frozenset(p for p, c in enumerate(tags.clauses) if c in pointing) | tags.focus

    @property
    def _asks_of_day(self) -> bool:
        """True where what asks is asked of the clock or a day, and points at nothing (`when are we done`)."""
        tags = self.subjects.tags
        of_day = tags.asks - {"when"} and tags.asks <= _OF_A_DAY
        return bool(of_day) and tags.focus.isdisjoint(self.points) and not tags.pointers()

    @property
    def _in_focus(self) -> Iterable[tuple[int, Word]]:
        return ((p, w) for p, w in enumerate(self.subjects.tags.words) if p in self.subjects.tags.focus)

    @cached_property
    def positions(self) -> tuple[int, ...]:
        """The words that may tell of a person."""
        tags = self.subjects.tags
        named = {p for m in self.subjects.names if m.event == self.subjects.event for p in m.positions}
        taken = set(tags.time.positions) | {p for n in tags.numbered for p in n.positions}
        taken |= {p for h in tags.hits if h.category in _TAKEN and h.score > _FIRM for p in h.positions}
        taken -= named | set(self.office_places)
        taken |= self._scholars
        return tuple(
            p
            for p, w in enumerate(tags.words)
            if p not in taken
            and w.token.kind == "word"
            and w.weight > 0
            and w.plain not in self.lexicon.genders
            and not self.subjects.self_described(p)
            and not self._on_an_errand(p)
        )

    @property
    def _scholars(self) -> frozenset[int]:
        """Where a scholar is told of by something else as well: it is nobody's title, and much is about research."""
        tags, scholars = self.subjects.tags, self.lexicon.signs["scholars"]
        said = frozenset(p for p, w in enumerate(tags.words) if w.plain in scholars)
        return said if set(tags.content) - said else frozenset()

    @cached_property
    def needed(self) -> frozenset[int]:
        """The words that must be explained."""
        tags = self.subjects.tags
        maybe = tags.positions(*_MAYBE)
        return frozenset(
            p
            for p in self.positions
            if p in self._clauses
            and p not in maybe
            and tags.words[p].weight >= _TELLING
            and tags.words[p].plain not in self.lexicon.signs["of_names"]
        )

    @property
    def weight(self) -> float:
        """How much of a description there is."""
        return sum(self.subjects.tags.words[p].weight for p in self.needed)

    @cached_property
    def office_places(self) -> tuple[int, ...]:
        """Where an office is named."""
        return tuple(
            p
            for p, w in enumerate(self.subjects.tags.words)
            if p in self._clauses
            and w.token.kind == "word"
            and self._is_office(w)
            and not self.subjects.self_described(p)
            and (p - 1 in self.subjects.of_others or not (p and self._of_oneself(p - 1)))
        )

    def _is_office(self, word: Word) -> bool:
        """True for a word that ends as the name of an office does."""
        return len(word.plain) > _OFFICE_LETTERS and office_form(word, self.lexicon).endswith(self.lexicon.offices)

    def _on_an_errand(self, position: int) -> bool:
        """True for somebody to whom one has a word of one's own to say (`I have to ring to the mayor`)."""
        before = [w.plain for w in self.subjects.tags.words[max(0, position - 2) : position]]
        signs = self.lexicon.signs
        return len(before) > 1 and before[0] in signs["errands"] and before[1] in signs["towards"]

    def _of_oneself(self, position: int) -> bool:
        """True for a word behind which people tell what they are; nobody calls themselves `the minister`."""
        tags, words = self.subjects.tags, self.subjects.tags.words
        definite = tags.is_definite(position + 1)
        before = words[position - 1].plain if position else ""
        asked = before in self.lexicon.interrogatives or tags.has("leaning", "among")  # `who is, who of them is chair`
        others = definite or asked or self.subjects.told_of_name(position + 1)
        return words[position].plain in self.lexicon.first_person and not others

    @cached_property
    def exactly_told(self) -> tuple[int, ...]:
        """The words by which somebody is known as they stand."""
        weights = self.subjects.index.people.weights
        return tuple(
            p
            for p in self.positions
            if any(score >= _FIRM and key in weights for key, score in self.subjects.tags.words[p].topic.items())
        )

    def fits_gender(self, person: str) -> bool:
        """False for a man where a woman is spoken of, and the other way round."""
        return not self.gender or self.gender_of(person) in ("", self.gender)

    def gender_of(self, person: str) -> str:
        """Whether somebody is a woman or a man, by the first name; empty where it does not tell."""
        return self.subjects.knowledge.home.first_names.get(self.subjects.index.described.first_names[person], "")

    def counts(self, position: int) -> float:
        """How much a word counts, 0 to 1."""
        return 1.0 if position in self._clauses else _ASIDE
