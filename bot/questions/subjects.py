"""What a message is about: items by number, kind, title or topic; people by name, office, organisation or party."""

from dataclasses import dataclass
from functools import cached_property, lru_cache

from rapidfuzz.distance import OSA

from bot.language.frequency import zipf
from bot.language.phrases import Hit
from bot.language.vocabulary import EXACT
from bot.programme.model import Item, Kind, Programme
from bot.questions.index import Found, ProgrammeIndex, plain_words
from bot.questions.knowledge import Knowledge
from bot.questions.names import NameMatch
from bot.questions.numbers import Numbered
from bot.questions.tags import Tags
from bot.questions.words import Word

# The kinds of items behind each kind word of the lexicon.
KINDS: dict[str, frozenset[Kind]] = {
    **{kind.value: frozenset({kind}) for kind in Kind},
    "food": frozenset({Kind.MEAL, Kind.EVENING}),
    "takeaway": frozenset({Kind.MEAL}),
    "talk": frozenset({Kind.TALK, Kind.DEBATE, Kind.THEME}),
}
CHOICES = frozenset({Kind.SESSION, Kind.HOUSE, Kind.THEME_MEETING})
_OFFICE_LETTERS = 6
# From here on one slip leaves an office recognisable.
_SPELT_LETTERS = 7
_SELF_REACH = 2
# Endings of the definite form: `ministeren` is somebody certain, `minister` is a job.
DEFINITE = ("en", "ne", "the")
_OF_ITEMS = frozenset(
    {"when", "where", "who", "moderator", "duration", "end", "attend", "until", "count", "simultaneous"}
)
_PLAIN = 0.92
# What a word for the letter or the note itself says about its facts.
_OF_ALL = 0.3
_TOLD, _TOLD_ELSE = 0.2, 0.75
_CLOSE_NAME = 0.12
_TOPIC_LEAST = 0.34
_SCORE_LEAST = 0.42
# Where a subject is asked for the rest of the message may well be a story: one sure word of an item's own is enough.
_SCORE_SURE, _SHARE_SOUGHT = 0.6, 0.2
_TELLING = 0.3


def office_form(word: Word, offices: tuple[str, ...]) -> str:
    """The office that a word says in spite of a slip (`mnisteren`), else the word as it stands."""
    form = word.plain
    if len(form) < _SPELT_LETTERS or form.endswith(offices):
        return form
    known = max((*word.phrase.values(), *word.topic.values()), default=0.0) >= EXACT
    return form if known else _one_slip_away(form, offices)


@lru_cache(maxsize=4096)
def _one_slip_away(form: str, offices: tuple[str, ...]) -> str:
    return next((o for o in offices if OSA.distance(o, form, score_cutoff=1) <= 1), form)


@dataclass(frozen=True)
class Subjects:
    """All that a marked message may be about, within one event."""

    knowledge: Knowledge
    tags: Tags
    event: str
    subject_clause: int | None = None

    @property
    def on_subject(self) -> bool:
        """True where the message says that a subject is what it asks for."""
        return self.subject_clause is not None

    @property
    def programme(self) -> Programme:
        return self.knowledge.programmes[self.event]

    @property
    def index(self) -> ProgrammeIndex:
        return self.knowledge.indexes[self.event]

    @cached_property
    def numbered(self) -> tuple[Item, ...]:
        """Items named by kind and number."""
        found: list[Item] = []
        for ref in self.tags.numbered:
            found += [i for i in self.by_number(ref) if i not in found]
        return tuple(found)

    def by_number(self, ref: Numbered) -> tuple[Item, ...]:
        """The items that `session 3` or `den sidste nominerede` may mean."""
        kinds = KINDS[ref.kind] if ref.kind else CHOICES & (self.kinds or CHOICES) or CHOICES
        of_kind = [i for i in self.programme.items if i.kind in kinds and (i.number is not None or ref.number < 0)]
        if ref.kind == "theme":
            of_kind = [i for i in self.programme.items if i.kind in (Kind.THEME, Kind.THEME_MEETING)]
            if of_kind and any(i.kind is Kind.THEME_MEETING for i in of_kind):
                of_kind = [i for i in of_kind if i.kind is Kind.THEME_MEETING]
            else:
                return (
                    tuple(of_kind[ref.number - 1 : ref.number]) if ref.number > 0 else tuple(of_kind[ref.number :][:1])
                )
        if ref.number < 0:
            return tuple(of_kind[ref.number :][:1])
        return tuple(i for i in of_kind if i.number == ref.number)

    @cached_property
    def missing_numbers(self) -> tuple[Numbered, ...]:
        """Numbers that the programme does not have (`session 9`)."""
        return tuple(
            ref
            for ref in self.tags.numbered
            if ref.kind in ("session", "house", "theme_meeting") and not self.by_number(ref)
        )

    @cached_property
    def kinds(self) -> frozenset[Kind]:
        """The kinds of item that the message speaks of; in `hvor i huset` the house is but the building."""
        places = [set(h.positions) for h in self.tags.of("ask", "where", "venue")]
        spoken = {h.value for h in self.tags.of("kind") if not any(set(h.positions) < place for place in places)}
        return frozenset(kind for value in spoken for kind in KINDS.get(value, frozenset()))

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
        free = [p for p, w in enumerate(self.tags.words) if p not in taken and w.weight > 0]
        return self.knowledge.names.find(self.tags.words, free)

    def people_named(self) -> tuple[tuple[NameMatch, ...], tuple[NameMatch, ...]]:
        """The people of this event whom the message names, and those of other events; each the best matches only.

        A message may name several people: matches on other words than the best one's are kept.
        """
        here = self._best([m for m in self.names if m.event == self.event])
        there = self._best(
            [m for m in self.names if m.event != self.event and not self.knowledge.programmes[m.event].event.invented]
        )
        return here, there

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
        return self.index.find(self.tags.words, self.office_words, self.index.people, "person")

    def names_office(self, ends: tuple[str, ...]) -> bool:
        """True where a word says what somebody is (`digitaliseringsministeren`)."""
        return any(
            p in self.tags.focus
            and w.token.kind == "word"
            and len(w.plain) > 4
            and office_form(w, ends).endswith(ends)
            and not self.self_described(p)
            for p, w in enumerate(self.tags.words)
        )

    def self_described(self, position: int) -> bool:
        """True for a word by which people tell what they are themselves (`jeg er konsulent`, `skal jeg som chef`)."""
        before = self.tags.words[position - 1].plain if position else ""
        clause = self.tags.clauses[position]
        definite = self.tags.words[position].plain.endswith(DEFINITE)
        word = self.tags.words[position]
        opens = position == 1 or (position > 1 and self.tags.clauses[position - 2] != clause)
        asks = opens and (word.token.capital or not word.topic or not zipf(word.plain))
        if (
            before in self.tags.copulas
            and not definite
            and position - 1 not in self.of_others
            and not asks
            and not any(self.tags.clauses[p] == clause for p in self.tags.openers)
        ):
            return True
        return any(
            0 < position - h.last <= _SELF_REACH and self.tags.clauses[h.last] == self.tags.clauses[position]
            for h in self.tags.of("pronoun", "self")
        )

    @cached_property
    def of_others(self) -> frozenset[int]:
        """Positions of the words by which others are asked for (`him who is`)."""
        return frozenset(p for h in self.tags.of("ask", "people_of") for p in h.positions)

    def bearers(self, offices: tuple[str, ...]) -> tuple[str, ...]:
        """Everybody whose title ends in an office that the message names without more (`ministeren`)."""
        for place, word in enumerate(self.tags.words):
            office = office_form(word, offices)
            if (
                place in self.leading
                or office not in offices
                or len(office) < _OFFICE_LETTERS
                or place not in self.tags.focus
                or self.self_described(place)
            ):
                continue
            roots = tuple(o for o in offices if office.startswith(o) or OSA.distance(o, office, score_cutoff=2) <= 1)
            others = [
                p for p in self.office_words if self.tags.words[p].plain != word.plain and self.tags.words[p].topic
            ]
            told = (
                {f.id: f.score for f in self.index.find(self.tags.words, others, self.index.people, "person")}
                if others
                else {}
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

    def _titles(self, person: str) -> tuple[str, ...]:
        rows = self.programme.appearances_of.get(person, ())
        return (self.programme.people[person].title, *(a.title for _, a in rows))

    @cached_property
    def topic_words(self) -> tuple[int, ...]:
        """Positions of the words that may tell a subject."""
        content = self.tags.content
        if self.on_subject:
            alone = {h.first for h in self.tags.of("practical") + self.tags.of("talk") if len(h.positions) == 1}
            phrased = {p for h in self.phrases if h.category == "item" for p in h.positions}
            content = tuple(sorted({*content, *phrased, *(p for p in alone if self.tags.words[p].weight >= _TELLING)}))
        choosing = bool(self.kinds & CHOICES) and not self.tags.asks & (_OF_ITEMS | {"list"})
        if self.on_subject and not choosing and "fit" not in self.tags.asks:
            own = {p for p in content if self.tags.clauses[p] == self.subject_clause}
            return tuple(p for p in content if p in own or p in self.tags.focus) if own else content
        if "fit" in self.tags.asks or not self.tags.asks - {"exists"} or choosing:
            return content
        asked = tuple(p for p in content if p in self.tags.focus)
        if not asked and self.kinds & CHOICES and "list" in self.tags.asks and not self.tags.asks & _OF_ITEMS:
            return content
        if asked or self.tags.asks & {"start", "end", "now", "next", "until"}:
            return asked
        if not any(set(h.positions) & self.tags.focus for h in self.tags.of("pronoun", "anaphor", "thing")):
            return asked
        aside = tuple(
            p
            for p in content
            if p not in self.tags.focus and max(self.tags.words[p].topic.values(), default=0.0) > _PLAIN
        )
        return asked or aside

    @cached_property
    def topics(self) -> tuple[Found, ...]:
        """Items by what they are about, best first."""
        if not self.topic_words:
            return ()
        return self.index.find(self.tags.words, self.topic_words, self.index.items, "item")

    @cached_property
    def phrases(self) -> tuple[Hit, ...]:
        """Several words side by side that are a subject of the programme (`selvstyrende teams`)."""
        found = self.index.phrases.find([w.topic for w in self.tags.words])
        return tuple(h for h in found if h.category in ("item", "fact") and len(h.positions) > 1)

    @cached_property
    def facts(self) -> tuple[Found, ...]:
        """Facts by what they are about, best first; kind words and names count as words here."""
        positions = [
            p
            for p, w in enumerate(self.tags.words)
            if (w.token.kind == "word" and w.weight > 0.15)
            or (w.token.kind == "number" and p not in self.tags.time.positions)
        ]
        if not positions:
            return ()
        telling = [p for p in positions if self.tags.words[p].plain not in self.tags.sources]
        found = self._facts_at(telling) if set(telling) & set(self.tags.content) else ()
        return found if found and found[0].score >= _SCORE_LEAST else self._facts_at(positions)

    def _facts_at(self, positions: list[int]) -> tuple[Found, ...]:
        return self.index.find(self.tags.words, positions, self.index.facts, "fact", self._telling_of_facts)

    def _telling_of_facts(self, position: int) -> tuple[float, float]:
        """What a word says for a fact, and against one without it: little where it names what they are all from."""
        word, weight = self.tags.words[position], self.tags.weight_of(position)
        if word.plain in self.tags.sources:
            return weight, _OF_ALL * weight
        rarity = max((self.index.facts.rarity.get(key, 0.0) for key in word.topic), default=0.0) or 1.0
        return weight, rarity * weight

    def best_topics(self, kinds: frozenset[Kind] = frozenset(), limit: int = 3) -> tuple[Found, ...]:
        """The items whose subject the message speaks of, near ties with the best one kept."""
        by_id = self.programme.by_id
        found = [f for f in self.topics if not kinds or by_id[f.id].kind in kinds]
        least = _SHARE_SOUGHT if self.on_subject and found and found[0].score >= _SCORE_SURE else _TOPIC_LEAST
        if not found or found[0].score < _SCORE_LEAST or found[0].share < least:
            return ()
        best = found[0]
        return tuple(f for f in found[:limit] if f.score >= best.score * 0.82)
