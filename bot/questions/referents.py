"""Which person a message speaks of, by all that it tells of them: names, offices, places, what they are on for."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final, Self

from propcache.api import cached_property

from bot.language.lexicon import Lexicon
from bot.questions.description import Description
from bot.questions.offices import Offices
from bot.questions.person_evidence import PersonEvidence
from bot.questions.subjects import Subjects

# What holding the office that is named says, and from where on a name is a name.
_HELD, _TELLING = 0.8, 0.3
# How many times what roughly fits explains what it says.
_ROUGHLY = 1.6
# How much of what is told has to fit, and how much of it speaks for somebody; where most of it fits, little is enough.
_SHARE, _MOST, _SCORE, _LITTLE = 0.6, 0.75, 0.5, 0.3
CLOSE: Final = 0.84
"""How near to the best others must come to be meant as well."""


@dataclass(frozen=True, slots=True)
class Referent:
    """A person who may be meant: `score` sums what speaks for them, `share` is how much of the description that is."""

    person: str
    score: float
    share: float
    positions: frozenset[int]
    named: bool
    told: bool

    @property
    def fits(self) -> bool:
        """True where enough of what is told fits."""
        return self.share >= _SHARE

    @property
    def fits_well(self) -> bool:
        """True where most of what is told fits."""
        return self.share >= _MOST

    @property
    def is_likely(self) -> bool:
        """True where enough is told, and enough of what is told fits."""
        return self.fits and (self.score >= _SCORE or (self.fits_well and self.score >= _LITTLE))


@dataclass(frozen=True)
class Referents:
    """Whom a description may mean."""

    evidence: PersonEvidence

    @classmethod
    def of(cls, subjects: Subjects, lexicon: Lexicon) -> Self:
        """Whom a message may mean, within the event of its subjects."""
        return cls(PersonEvidence(Description(subjects, lexicon)))

    @property
    def description(self) -> Description:
        """The words that tell of a person."""
        return self.evidence.description

    @cached_property
    def offices(self) -> Offices:
        """Who holds the offices that are named."""
        return Offices(self.evidence)

    def quoted(self, person: str) -> bool:
        """True where the message holds, word by word, what somebody is known by."""
        quotes = self.description.subjects.index.described.quotes
        return any(f" {text} " in self._said for text in quotes.get(person, ()))

    @cached_property
    def _said(self) -> str:
        return f" {' '.join(w.plain for w in self.description.subjects.tags.words)} "

    def else_than(self, person: str) -> bool:
        """True where the message tells more than who or what this person is."""
        evidence = self.evidence
        said = {*evidence.told.get(person, ()), *evidence.named.get(person, ()), *self.offices.words}
        return bool(self.description.needed - said)

    @cached_property
    def likeliest(self) -> tuple[Referent, ...]:
        """Everybody who may be meant, the likeliest first."""
        return self.ranked()

    def ranked(
        self, among: Iterable[str] | None = None, *, of_gender: bool = True, of_items: bool = True
    ) -> tuple[Referent, ...]:
        """Everybody who may be meant, the likeliest first; people may be wrong on whether it is a woman or a man."""
        spoken_for = self.evidence.people(of_items=of_items) | (self.offices.holders or frozenset())
        found = (
            self._referent(person, of_items=of_items)
            for person in (spoken_for if among is None else spoken_for.intersection(among))
            if not of_gender or self.description.fits_gender(person)
        )
        return tuple(sorted((f for f in found if f and f.score > 0), key=lambda f: (-f.score, f.person)))

    def _referent(self, person: str, *, of_items: bool) -> Referent | None:
        """What speaks for somebody; None where another one holds the office that is named, and no name is theirs."""
        named = any(value >= _TELLING for value in self.evidence.named.get(person, {}).values())
        holds = person in (self.offices.holders or ())
        if self.offices.holders and not holds and not named:
            return None
        said = self.evidence.of(person, of_items=of_items)
        for position in self.offices.words if holds else ():
            said[position] = max(_HELD, said.get(position, 0.0))
        words, describing = self.description.subjects.tags.words, self.description
        quoted = bool(said) and self.quoted(person)
        score = sum(words[p].weight * min(1.0, v) * describing.counts(p) for p, v in said.items()) + quoted
        total = sum(words[p].weight for p in describing.needed | said.keys()) or 1.0
        share = 1.0 if quoted else sum(words[p].weight * min(1.0, v * _ROUGHLY) for p, v in said.items()) / total
        told = named or bool(self.evidence.told.get(person))
        return Referent(person, score, share, frozenset(said), named, told)
