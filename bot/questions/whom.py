"""Whom a message speaks of: people by name, office, organisation or municipality."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from propcache.api import cached_property
from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.language.frequency import is_word, zipf
from bot.language.lexicon import Lexicon
from bot.language.phrases import Hit
from bot.language.tokens import plain_words
from bot.language.vocabulary import EXACT
from bot.programme.model import Programme
from bot.questions.evidence import Found
from bot.questions.index import ProgrammeIndex
from bot.questions.knowledge import Knowledge
from bot.questions.names import NameMatch
from bot.questions.tags import Tags
from bot.questions.words import Word

# A cue of so many words is one whatever each of them may be besides (`are we free`).
_WHOLE = 3
_OFFICE_LETTERS = 6
# From here on one slip leaves an office recognisable.
_SPELT_LETTERS = 7
# The letters before an office in a compound.
_HEAD = 3
_SELF_REACH = 2
# The most words by which people introduce themselves.
_INTRODUCED = 6
_TOLD, _TOLD_ELSE = 0.2, 0.75
_CLOSE_NAME = 0.12


def office_form(word: Word, lexicon: Lexicon) -> str:
    """The office that a word says, whosever (`the minister's`) and in spite of a slip, else the word as it stands."""
    form, offices = word.plain, lexicon.offices
    if (bare := lexicon.morphology.without_genitive(form)).endswith(offices):
        return bare
    if len(form) < _SPELT_LETTERS or form.endswith(offices):
        return form
    known = max((*word.phrase.values(), *word.topic.values()), default=0.0) >= EXACT
    return form if known or is_word(form) else _one_slip_away(form, offices)


@lru_cache(maxsize=4096)
def _one_slip_away(form: str, offices: tuple[str, ...]) -> str:
    whole = process.extractOne(form, offices, scorer=OSA.distance, score_cutoff=1)
    return whole[0] if whole else next(_ending_in(form, offices), form)


def _ending_in(form: str, offices: tuple[str, ...]) -> Iterator[str]:
    """The compounds with an office that a form is one slip away from (`statsministren`)."""
    tails = {n: form[-n:] for n in range(_SPELT_LETTERS, len(form) - _HEAD + 1) if not is_word(form[-n:])}
    for office in (o for o in offices if len(o) > _SPELT_LETTERS):
        for letters in (len(office), len(office) + 1, len(office) - 1):
            if letters in tails and OSA.distance(office, tails[letters], score_cutoff=1) <= 1:
                yield form[:-letters] + office


@dataclass(frozen=True)
class Whom:
    """The people that a marked message may speak of, within one event."""

    knowledge: Knowledge
    tags: Tags
    event: str

    @property
    def programme(self) -> Programme:
        return self.knowledge.programmes[self.event]

    @property
    def index(self) -> ProgrammeIndex:
        return self.knowledge.indexes[self.event]

    @cached_property
    def names(self) -> tuple[NameMatch, ...]:
        """Everybody, in any event, whose name the message may hold; the best first."""
        taken = {p for n in self.tags.numbered for p in n.positions} | self.tags.time.positions
        taken |= {
            p
            for hit in self.tags.hits
            if hit.category
            in (
                "ask",
                "kind",
                "practical",
                "clock",
                "talk",
                "weekday",
                "part",
                "party",
                "pronoun",
                "connective",
                "month",
            )
            and (hit.score > 0.93 or (hit.category == "ask" and len(hit.positions) > 1))
            for p in hit.positions
            if self.tags.words[p].plain not in self.knowledge.names or self.tags.words[p].weight < 0.3
        }
        taken |= self.tags.positions("signature") | self._in_month
        free = [p for p, w in enumerate(self.tags.words) if p not in taken and w.weight > 0]
        return self.knowledge.names.find(self.tags.words, free)

    @property
    def _in_month(self) -> set[int]:
        """Positions of months behind an `in` or before a year, which may be somebody's name as well."""
        inside = {h.last + 1 for h in self.tags.of("clock", "to")}
        until = {h.last + 1 for h in self.tags.of("clock", "until")}
        words = self.tags.words
        months = [h.first for h in self.tags.of("month")]
        dated = {p for p in months if p + 1 < len(words) and words[p + 1].token.kind == "number"}
        return dated | {p for p in months if p in inside or (p in until and not words[p].token.capital)}

    @cached_property
    def people_named(self) -> tuple[tuple[NameMatch, ...], tuple[NameMatch, ...]]:
        """The people of this event whom the message names, and those of other events; each the best matches only.

        A message may name several people: matches on other words than the best one's are kept.
        """
        here = self._best([m for m in self.names if m.event == self.event])
        there = self._best(
            [m for m in self.names if m.event != self.event and not self.knowledge.programmes[m.event].event.invented]
        )
        whole = [m for m in there if m.parts > 1 and m.is_sure]
        return tuple(m for m in here if not any(w.positions > m.positions for w in whole)), there

    def _best(self, matches: list[NameMatch]) -> tuple[NameMatch, ...]:
        kept: list[NameMatch] = []
        for match in matches:
            rival = next((k for k in kept if k.positions & match.positions), None)
            if rival is None:
                if match.sure >= 0.7:
                    kept.append(match)
            elif (
                rival.parts == match.parts
                and rival.sure - match.sure <= _CLOSE_NAME
                and rival.score - match.score <= _CLOSE_NAME
            ):
                kept.append(match)
        return tuple(kept)

    @cached_property
    def leading(self) -> frozenset[int]:
        """Positions of words that ask who leads, where they might name somebody's office too."""
        return frozenset(
            p for h in self.tags.of("ask", "moderator", "chair") if len(h.positions) > 1 for p in h.positions
        )

    @cached_property
    def office_words(self) -> tuple[int, ...]:
        """Positions of the words that may tell a person's office, organisation or municipality."""
        taken = {p for n in self.tags.numbered for p in n.positions} | self.tags.time.positions
        cues = {
            p
            for h in self.tags.hits
            if h.category in ("ask", "practical", "clock", "talk", "kind", "connective")
            for p in h.positions
        }
        taken |= self.leading
        cues_of_several = [h for h in (*self.tags.of("ask"), *self.tags.of("connective")) if len(h.positions) >= _WHOLE]
        taken |= {p for h in cues_of_several for p in h.positions}
        return tuple(
            p
            for p, w in enumerate(self.tags.words)
            if p not in taken
            and not self.self_described(p)
            and w.token.kind == "word"
            and (w.weight > 0.25 or w.topic)
            and w.weight > 0
            and (p not in cues or w.weight > 0.5)
        )

    @cached_property
    def offices(self) -> tuple[Found, ...]:
        """People by what they are, best first."""
        if not self.office_words:
            return ()
        return self.index.find(self.tags.words, self.office_words, self.index.people, phrased=self._all_phrases)

    @cached_property
    def _all_phrases(self) -> tuple[Hit, ...]:
        return self.index.phrases_in(self.tags.words)

    def names_office(self, lexicon: Lexicon) -> bool:
        """True where a word says what somebody is (`digitaliseringsministeren`)."""
        return any(
            p in self.tags.focus
            and w.token.kind == "word"
            and len(w.plain) > 4
            and office_form(w, lexicon).endswith(lexicon.offices)
            and not self.self_described(p)
            for p, w in enumerate(self.tags.words)
        )

    def self_described(self, position: int) -> bool:
        """True for a word by which people tell what they are themselves (`jeg er konsulent`, `skal jeg som chef`).

        Whoever has them ask is of their own as well.
        """
        return position in self._self_described

    @cached_property
    def _self_described(self) -> frozenset[int]:
        clauses = self.tags.clauses
        behind = (
            p
            for h in self.tags.of("pronoun", "self")
            for p in range(h.last + 1, min(h.last + 1 + _SELF_REACH, len(clauses)))
            if clauses[p] == clauses[h.last]
        )
        told = (p for p in range(len(clauses)) if self._tells_oneself(p) or self._asks_through_us(p))
        alike = (p for p in range(len(clauses) - 2) if self._like_oneself(p))
        return frozenset((*behind, *told, *alike, *self._introduced))

    @property
    def _introduced(self) -> range:
        """The first words of `a consultant from Hobro here, is there …`, by which people say what they are."""
        words, tags = self.tags.words, self.tags
        ends = [h.last for h in tags.of("claim", "behind") if words[h.last + 1 : h.last + 2]]
        end = next((p for p in ends if words[p + 1].token.kind in ("comma", "stop", "symbol")), 0)
        before = range(min(end, _INTRODUCED + 1))
        asks = tags.openers | tags.positions("ask", "kind")
        pointing = tags.copulas | self.knowledge.home.signs["they"] | self.knowledge.home.signs["he"]
        of_others = any(words[p].plain in pointing for p in before)  # `those two directors here, …`
        named = any(m.parts > 1 and not m.positions.isdisjoint(before) for m in self.names)
        return range(0) if end > _INTRODUCED or of_others or named or not asks.isdisjoint(before) else before

    def _like_oneself(self, position: int) -> bool:
        """True for `for a consultant like me`."""
        signs, words = self.knowledge.home.signs, self.tags.words
        return words[position + 1].plain in signs["alike"] and words[position + 2].plain in signs["us"]

    def _asks_through_us(self, position: int) -> bool:
        """True for somebody of the asker's own, for whom the question is asked (`the boss asks whether she can …`).

        Or who told what is doubted (`the boss says that we are off at four, is that right`).
        """
        after = self.tags.words[position + 1].plain if position + 1 < len(self.tags.words) else ""
        doubted = position == 0 and self.tags.has("leaning", "sure")
        signs = self.knowledge.home.signs
        return after in signs["asking"] or (doubted and after in signs["uttering_now"])

    def _tells_oneself(self, position: int) -> bool:
        """True for a word in a clause of oneself, or behind an `am` that asks nothing."""
        clause, word = self.tags.clauses[position], self.tags.words[position]
        mine = position > 0 and self.tags.words[position - 1].plain in self.knowledge.home.signs["mine"]
        if mine and "attend" in self.tags.asks:
            return True  # `may my director come along`
        if clause in self.tags.of_oneself:
            return not self.tags.is_definite(position)
        if not position or self.tags.words[position - 1].plain not in self.tags.copulas or self.told_of_name(position):
            return False
        opens = position == 1 or self.tags.clauses[position - 2] != clause
        asks = opens and (word.token.capital or not word.topic or not zipf(word.plain))
        asked = asks or any(self.tags.clauses[p] == clause for p in self.tags.openers)
        return not asked and position - 1 not in self.of_others and not self.tags.is_definite(position)

    def told_of_name(self, position: int) -> bool:
        """True behind `X who is`, where X is somebody's name."""
        named = {p for m in self.names if m.parts > 1 for p in m.positions}
        before = [p for p in range(position - 1) if self.tags.words[p].token.kind == "word"]
        return len(before) > 1 and before[-2] in named

    @cached_property
    def of_others(self) -> frozenset[int]:
        """Positions of the words by which others are asked for (`him who is`)."""
        return frozenset(p for h in self.tags.of("ask", "people_of") for p in h.positions)

    def bearers(self, lexicon: Lexicon) -> tuple[str, ...]:
        """Everybody whose title ends in an office that the message names without more (`the minister`)."""
        offices = lexicon.offices
        for place, word in enumerate(self.tags.words):
            if len(word.plain) < _OFFICE_LETTERS or place in self.leading or place not in self.tags.focus:
                continue
            office = office_form(word, lexicon)
            if office not in offices or len(office) < _OFFICE_LETTERS or self.self_described(place):
                continue
            roots = tuple(o for o in offices if office.startswith(o) or OSA.distance(o, office, score_cutoff=2) <= 1)
            others = [
                p
                for p in self.office_words
                if self.tags.words[p].plain not in (word.plain, *self.knowledge.home.signs["people_of_gender"])
                and self.tags.words[p].topic
                and (p in self.tags.focus or not self._is_ones_own(p))
            ]
            told = (
                {f.id: f.score for f in self.index.find(self.tags.words, others, self.index.people)} if others else {}
            )
            bearers = tuple(
                p.id
                for p in self.programme.people.values()
                if any(w.endswith(roots) for t in self._titles(p.id) for w in plain_words(t))
                and p.id in self.programme.appearances_of
            )
            narrowed = {p: told[p] for p in bearers if told.get(p, 0.0) > _TOLD}
            if narrowed:
                return tuple(p for p in bearers if narrowed.get(p, 0.0) >= 0.8 * max(narrowed.values()))
            return () if any(score > _TOLD_ELSE for score in told.values()) else bearers
        return ()

    def _is_ones_own(self, position: int) -> bool:
        """True for a word of a clause in which people tell of themselves (`I study economics, which professors …`)."""
        clause = self.tags.clauses[position]
        first = self.tags.clauses.index(clause)
        return self.tags.words[first].plain in self.knowledge.home.signs["own_subject"]

    def _titles(self, person: str) -> tuple[str, ...]:
        rows = self.programme.appearances_of.get(person, ())
        return (self.programme.people[person].title, *(a.title for _, a in rows))
