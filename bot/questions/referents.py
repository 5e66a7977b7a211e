"""Which person a message speaks of, by all that it tells of them: names, offices, places, what they are on for."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import islice
from typing import Final

from propcache.api import cached_property
from rapidfuzz.distance import OSA

from bot.language.frequency import zipf
from bot.language.lexicon import Lexicon
from bot.language.meanings import Cue
from bot.language.spelling import sound, stem
from bot.questions.described_people import People
from bot.questions.offices import Offices
from bot.questions.postings import Postings
from bot.questions.subjects import Subjects
from bot.questions.whom import office_form
from bot.questions.words import Word

# What the items of a person say about them, by how few share an item, and the beginning of a name.
_ITEM, _SHARED_ITEM, _CUT_OFF, _ROUGHLY = 0.75, 0.5, 0.85, 0.5
_FEW = 2
# What the beginning of a word of a title says, without how long an ending, in a word of so many letters.
_BEGUN, _ROOT_ENDING, _ROOT_LETTERS = 0.5, 1, 7
_HELD, _ASIDE = 0.8, 0.4
_CUT_LETTERS, _ROUGH_LETTERS, _ROUGH_LEAST = 4, 5, 0.6
# How alike a name and a real word must sound, and how rare the word must be, to be a name heard wrong.
_WORD_LEAST, _RARE = 0.75, 3.6
_TELLING = 0.3
# What is asked of the clock, or of a day.
_OF_A_DAY: Final[frozenset[Cue]] = frozenset({"when", "start", "end", "now", "next", "then", "until"})
# From here on a word leads to so many that it tells nobody apart.
_MANY, _MANY_BEGUN = 150, 25
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
# How much of what is told has to fit, and how much of it speaks for somebody; where most of it fits, little is enough.
_SHARE, _MOST, _SCORE, _LITTLE = 0.6, 0.75, 0.5, 0.3
CLOSE: Final = 0.84
"""How near to the best others must come to be meant as well."""

Values = Mapping[str, Mapping[int, float]]


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
class Description:
    """What a message tells of a person, within one event."""

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
        bare = not any(w.weight >= _TELLING and w.token.kind == "word" and p not in asked for p, w in self._in_focus)
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
            and len(w.plain) > 4
            and office_form(w, self.lexicon).endswith(self.lexicon.offices)
            and not self.subjects.self_described(p)
            and (p - 1 in self.subjects.of_others or not (p and self._of_oneself(p - 1)))
        )

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
    def offices(self) -> Offices:
        """Who holds the offices that are named."""
        return Offices(self)

    @cached_property
    def told(self) -> Values:
        """For each person what the words say by title, organisation, municipality and topics."""
        index = self.subjects.index
        found: dict[str, dict[int, float]] = defaultdict(dict)
        for position in self.positions:
            for person, value in self._telling(position, index.people):
                found[person][position] = max(value, found[person].get(position, 0.0))
            root = self._root(position)
            begun = list(islice(self._people.starting_like(root), _MANY_BEGUN)) if root else []
            for person in begun if len(begun) < _MANY_BEGUN else ():
                found[person].setdefault(position, _BEGUN)
        return found

    def _root(self, position: int) -> str:
        """What a telling word begins with, without its ending; empty where it is too short to tell."""
        form = self.subjects.tags.words[position].plain
        if len(form) < _ROOT_LETTERS or position not in self.needed:
            return ""
        return min(stem(form), form[:-_ROOT_ENDING], key=len)

    def _telling(self, position: int, postings: Postings) -> Iterable[tuple[str, float]]:
        """What a word leads to; nothing where it leads to so many that it tells nobody apart."""
        rows = list(islice(self.subjects.index.leads(self.subjects.tags.words[position], postings), _MANY))
        return ((entity, value) for entity, value, _ in rows) if len(rows) < _MANY else ()

    @cached_property
    def _shown(self) -> Values:
        """For each person what the words say of their items."""
        index, programme = self.subjects.index, self.subjects.programme
        found: dict[str, dict[int, float]] = defaultdict(dict)
        for position in self.positions:
            for item, value in self._telling(position, index.items):
                on = programme.by_id[item].appearances
                for appearance in on:
                    row = found[appearance.person]
                    said = value * (_ITEM if len(on) <= _FEW else _SHARED_ITEM)
                    row[position] = max(said, row.get(position, 0.0))
        return found

    @cached_property
    def _named(self) -> Values:
        """For each person how well the words are their name."""
        found: dict[str, dict[int, float]] = defaultdict(dict)
        here = [m for m in self.subjects.names if m.event == self.subjects.event]
        full = [m for m in here if m.parts > 1 and m.sure > _FIRM]
        for match in here:
            if not any(match.positions < more.positions for more in full):
                said = {self.subjects.tags.words[p].plain for p in match.positions}
                for position in self.positions:
                    if self.subjects.tags.words[position].plain in said:
                        found[match.person][position] = match.sure
        return found

    @cached_property
    def _beginnings(self) -> Values:
        """Names cut off (`Rosenk`), or but roughly remembered at their beginning."""
        found: dict[str, dict[int, float]] = defaultdict(dict)
        unclear = [
            (p, w.token.plain)
            for p in self.positions
            if len((w := self.subjects.tags.words[p]).token.plain) >= _CUT_LETTERS
            and zipf(w.token.plain) < _RARE
            and max(w.topic.values(), default=0.0) < _FIRM
        ]
        for position, form in unclear:
            heard = sound(form, self.subjects.knowledge.home.language)
            least = _ROUGH_LEAST if not zipf(form) else _WORD_LEAST
            for person, name, said in self._people.names.get(form[0], ()):
                if len(name) > len(form) and name.startswith(form) and not zipf(form):
                    found[person][position] = _CUT_OFF
                elif len(form) >= _ROUGH_LETTERS and len(name) >= len(form):
                    key = said if zipf(form) else said[: len(heard)]
                    if OSA.normalized_similarity(key, heard) >= least:
                        found[person][position] = max(_ROUGHLY, found[person].get(position, 0.0))
        return found

    def fits_gender(self, person: str) -> bool:
        """False for a man where a woman is spoken of, and the other way round."""
        return not self.gender or self.gender_of(person) in ("", self.gender)

    def gender_of(self, person: str) -> str:
        """Whether somebody is a woman or a man, by the first name; empty where it does not tell."""
        return self.subjects.knowledge.home.first_names.get(self._people.first_names[person], "")

    def quoted(self, person: str) -> bool:
        """True where the message holds, word by word, what somebody is known by."""
        return any(f" {text} " in self._said for text in self._people.quotes.get(person, ()))

    @cached_property
    def _said(self) -> str:
        return f" {' '.join(w.plain for w in self.subjects.tags.words)} "

    @property
    def _people(self) -> People:
        return self.subjects.index.described

    @cached_property
    def exactly_told(self) -> tuple[int, ...]:
        """The words by which somebody is known as they stand."""
        weights = self.subjects.index.people.weights
        return tuple(
            p
            for p in self.positions
            if any(score >= _FIRM and key in weights for key, score in self.subjects.tags.words[p].topic.items())
        )

    def _counts(self, position: int) -> float:
        """What stands in the chatter around says less."""
        return 1.0 if position in self._clauses else _ASIDE

    def else_than(self, person: str) -> bool:
        """True where the message tells more than who or what this person is."""
        said = {*self.told.get(person, ()), *self._named.get(person, ()), *self.offices.words}
        return bool(self.needed - said)

    @cached_property
    def likeliest(self) -> tuple[Referent, ...]:
        """Everybody who may be meant, the likeliest first."""
        return self.ranked()

    def ranked(
        self, among: Iterable[str] | None = None, *, of_gender: bool = True, of_items: bool = True
    ) -> tuple[Referent, ...]:
        """Everybody who may be meant, the likeliest first; people may be wrong on whether it is a woman or a man."""
        words = self.subjects.tags.words
        found = []
        evidence = (self._named, self.told, *([self._shown] if of_items else []), self._beginnings)
        told_of = {p for values in evidence for p in values} | (self.offices.holders or frozenset())
        for person in told_of if among is None else told_of.intersection(among):
            if of_gender and not self.fits_gender(person):
                continue
            rows: dict[int, float] = {}
            for values in evidence:
                for position, value in values.get(person, {}).items():
                    rows[position] = max(value, rows.get(position, 0.0))
            named = any(v >= _TELLING for v in self._named.get(person, {}).values())
            held = self.offices.holders
            if held and person not in held and not named:
                continue
            if held and person in held:
                for position in self.offices.words:
                    rows[position] = max(_HELD, rows.get(position, 0.0))
            quoted = self.quoted(person) if rows else False
            score = sum(words[p].weight * min(1.0, v) * self._counts(p) for p, v in rows.items()) + quoted
            counted = self.needed | rows.keys()
            total = sum(words[p].weight for p in counted) or 1.0
            share = 1.0 if quoted else sum(words[p].weight * min(1.0, v * 1.6) for p, v in rows.items()) / total
            if score > 0:
                told = bool(self.told.get(person) or named)
                found.append(Referent(person, score, share, frozenset(rows), named, told))
        return tuple(sorted(found, key=lambda f: (-f.score, f.person)))
