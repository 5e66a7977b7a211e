"""What a message is about: items by number, kind, title or topic, facts; and whom it speaks of."""

from dataclasses import dataclass
from typing import Final

from propcache.api import cached_property

from bot.language.meanings import Cue
from bot.language.phrases import Hit
from bot.language.tokens import plain_words
from bot.language.vocabulary import EXACT
from bot.programme.model import PAUSES, SPEECH, Item, Kind
from bot.programme.timeline import lines
from bot.questions.evidence import Found
from bot.questions.numbered import Numbered
from bot.questions.whom import Whom

# The kinds of items behind each kind word of the lexicon.
KINDS: dict[str, frozenset[Kind]] = {
    **{kind.value: frozenset({kind}) for kind in Kind},
    "food": frozenset({Kind.MEAL, Kind.EVENING}),
    "takeaway": frozenset({Kind.MEAL}),
    "respite": PAUSES,
    "talk": SPEECH,
}
_TIMED = PAUSES | {Kind.EVENING, Kind.SONG, Kind.PRIZE}
CHOICES = frozenset({Kind.SESSION, Kind.HOUSE, Kind.THEME_MEETING})
_OF_ITEMS = frozenset(
    {"when", "where", "who", "moderator", "duration", "end", "attend", "until", "count", "simultaneous"}
)
_PLAIN = 0.92
# What a word for the letter or the note itself says about its facts.
_OF_ALL = 0.3
_TOPIC_LEAST = 0.34
_SCORE_LEAST = 0.42
# What is asked of what a paper says.
_OF_PAPER: Final[frozenset[Cue]] = frozenset({"exists", "about", "said"})
# Where a subject is asked for the rest of the message may well be a story: one sure word of an item's own is enough.
_SCORE_SURE, _SHARE_SOUGHT = 0.6, 0.2
_TELLING = 0.3
# How much of what is asked a subject must explain to be what is asked of.
_MOSTLY = 0.5


@dataclass(frozen=True)
class Subjects(Whom):
    """All that a marked message may be about, within one event."""

    subject_clause: int | None = None

    @property
    def on_subject(self) -> bool:
        """True where the message says that a subject is what it asks for."""
        return self.subject_clause is not None

    @cached_property
    def numbered(self) -> tuple[Item, ...]:
        """Items named by kind and number, but for those only told before a question of something else."""
        found: list[Item] = []
        for ref in self.tags.numbered:
            if self._is_only_told(ref):
                continue
            found += [i for i in self.by_number(ref) if i not in found]
        return tuple(found)

    def _is_only_told(self, ref: Numbered) -> bool:
        focus = self.tags.focus
        others = {h.value for h in self.tags.of("kind") if h.first in focus} - {ref.kind, "talk"}
        of_clock = any(h.first in focus for h in self.tags.of("ask", "now", "next", "then"))
        of_clock = of_clock and not (self._misses or self._goes_on_inside)
        at_hour = self.tags.time.at is not None and not focus.isdisjoint(self.tags.time.positions)
        return self.tags.told_before(ref.positions) and bool(others or of_clock or at_hour)

    @property
    def _goes_on_inside(self) -> bool:
        """True for `house 1, what is going to happen in it`."""
        inside = {h.last + 1 for h in self.tags.of("clock", "to", "in_")} & self.tags.focus
        return not inside.isdisjoint(self.tags.positions_of("pronoun", "thing"))

    @property
    def _misses(self) -> bool:
        """True for `house 2 it is. What do I miss`."""
        return self.tags.has("ask", "besides", "instead", "miss")

    def by_number(self, ref: Numbered) -> tuple[Item, ...]:
        """The items that `session 3` or `den sidste nominerede` may mean."""
        if not ref.kind and self.kinds and self.kinds <= PAUSES and not self.tags.time.relation:
            return ()  # `break number 9`: no session
        kinds = KINDS[ref.kind] if ref.kind else CHOICES & (self.kinds or CHOICES) or CHOICES
        of_kind = [i for i in self.programme.items if i.kind in kinds and (i.number is not None or ref.number < 0)]
        if ref.kind == "theme":
            of_kind = [i for i in self.programme.items if i.kind in (Kind.THEME, Kind.THEME_MEETING)]
            if of_kind and any(i.kind is Kind.THEME_MEETING for i in of_kind):
                of_kind = [i for i in of_kind if i.kind is Kind.THEME_MEETING]
            else:
                of_kind = [i for i in of_kind if i.day == self.tags.time.day] or of_kind
                return (
                    tuple(of_kind[ref.number - 1 : ref.number]) if ref.number > 0 else tuple(of_kind[ref.number :][:1])
                )
        if ref.number < 0:
            called = {self.tags.words[p].plain for p in ref.positions}
            same = [i for i in of_kind if called.intersection(plain_words(i.title))]  # the last nominee, not the winner
            return tuple((same or of_kind)[ref.number :][:1])
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
        """The kinds of item that the message speaks of.

        In `hvor i huset` the house is but the building, in `before or after lunch` the lunch but a time, the price
        within the name of a book is none to be won, and the lunch from which somebody comes, or the houses that they
        skip for the podcast, are not what they ask of.
        """
        places = [set(h.positions) for h in self.tags.of("ask", "where", "venue", "when")]
        left = {h.last + 1 for h in self.tags.of("clock", "from_")} - self.tags.focus
        left |= self._skipped
        left |= {p for m in self.names if m.parts > 1 and m.is_sure for p in m.positions}  # `Mads`, which is no food
        spoken = [
            h
            for h in self.tags.of("kind")
            if h.first not in left and not any(set(h.positions) < place for place in places)
        ]
        spoken = self._without_what_is_told_before(spoken)
        evening = {p for h in spoken if h.value == "evening" for p in h.positions}
        spoken = [h for h in spoken if h.value != "food" or evening.isdisjoint(h.positions)]  # `have supper tonight`
        return frozenset(kind for h in spoken for kind in KINDS.get(h.value, frozenset()) if not self._named(h, kind))

    def _without_what_is_told_before(self, spoken: list[Hit]) -> list[Hit]:
        """The kinds but for those that lead up to a question with one of its own (`they still sing. When is lunch`).

        What there is to choose between may be what is asked of, where it surely is told.
        """
        focus = self.tags.focus
        if all(h.first not in focus for h in spoken):
            aside = self._asks_of_day or ({"when", "about"} & self.tags.asks and self._asks_of_subject)
            return [h for h in spoken if KINDS.get(h.value, CHOICES) & CHOICES] if aside else spoken
        own = frozenset(kind for h in spoken if h.first in focus for kind in KINDS.get(h.value, ()))
        alone = own <= _TIMED and "when" in self.tags.asks  # `no sessions for me, when is lunch`
        kept = frozenset() if alone else CHOICES
        choices = {h.first for h in spoken if h.score >= EXACT and KINDS.get(h.value, frozenset()) & kept}
        return [h for h in spoken if h.first in choices or not self.tags.told_before(h.positions)]

    @property
    def _asks_of_day(self) -> bool:
        """True where what asks is when a day begins or ends (`no dinner for me, when does it end today`)."""
        focus, days = self.tags.focus, self.tags.positions("relative_day", "weekday")
        ends = any(h.first in focus for h in (*self.tags.of("ask", "end", "start"), *self.tags.of("clock", "first")))
        return ends and not (self._points_back or focus.isdisjoint(days))

    @property
    def _points_back(self) -> bool:
        """True where what asks says `it` or `she`."""
        return bool(self.tags.pointers("thing", "person"))

    @property
    def _asks_of_subject(self) -> bool:
        """True where what asks names a subject of its own, by a sure word of an item's."""
        if self._points_back:
            return False
        own = {p for p in self.tags.content if p in self.tags.focus}
        found = self.index.find(self.tags.words, sorted(own), self.index.items) if own else ()
        return bool(found) and found[0].strong > 0 and found[0].share >= _MOSTLY and found[0].score >= _SCORE_SURE

    @property
    def _skipped(self) -> frozenset[int]:
        """Where a kind stands that somebody would skip for something else (`skip the houses and see the podcast`)."""
        words, skips = self.tags.words, self.knowledge.home.signs["skips"]
        found = {h.first for h in self.tags.of("kind") if h.first and words[h.first - 1].plain in skips}
        else_told = any(p > max(found, default=0) for p in self.tags.content) or len(self.tags.of("kind")) > len(found)
        return frozenset(found) if else_told else frozenset()

    @cached_property
    def choices(self) -> frozenset[Kind]:
        """The kinds of what people choose between that the message speaks of."""
        return self.kinds & CHOICES

    def _named(self, hit: Hit, kind: Kind) -> bool:
        """True for a word within what a talk is called that is of another kind."""
        known = self.programme.by_id
        around = [h.value for h in self.phrases if h.category == "item" and set(hit.positions) < set(h.positions)]
        return any(item in known and known[item].appearances and known[item].kind is not kind for item in around)

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
        told = set(content) - self.tags.focus - self.tags.positions("report")
        aside = tuple(p for p in sorted(told) if max(self.tags.words[p].topic.values(), default=0.0) > _PLAIN)
        return asked or aside

    @cached_property
    def topics(self) -> tuple[Found, ...]:
        """Items by what they are about, best first."""
        said = self.tags.of("subject")
        if not (self.topic_words or said):
            return ()
        words, phrased = self.tags.words, self._all_phrases
        wanted = self._wanted if "fit" in self.tags.asks else ()
        found = self.index.find(words, wanted, self.index.items) if wanted else ()
        if found and found[0].strong and found[0].score >= _SCORE_SURE:
            return found
        return self.index.find(words, self._beside_time, self.index.items, said=said, phrased=phrased)

    @property
    def _wanted(self) -> tuple[int, ...]:
        """The telling words behind what somebody would like to hear of (`I am a nurse and want to hear of homes`)."""
        signs, words = self.knowledge.home.signs, self.tags.words
        hears = min((p for p, w in enumerate(words) if w.plain in signs["hearing"]), default=len(words))
        leads = next((p for p in range(hears + 1, len(words)) if words[p].plain in signs["about"]), len(words))
        return tuple(p for p in self._beside_time if p > leads and self.tags.clauses[p] == self.tags.clauses[leads])

    @property
    def _beside_time(self) -> tuple[int, ...]:
        """The words that may tell a subject, without those of a time (`anything on homes on Friday morning`)."""
        told = tuple(p for p in self._beside_source if p not in self.tags.time.positions)
        return self._beside_source if set(told).isdisjoint(self.tags.content) else told

    @property
    def _beside_source(self) -> tuple[int, ...]:
        """The words that may tell a subject, without that for the paper which all of the forum is told by."""
        told = tuple(p for p in self.topic_words if self.tags.words[p].plain not in self.tags.sources)
        return told if told and self._asks_paper else self.topic_words

    @property
    def _asks_paper(self) -> bool:
        """True for `what does the note say on psychiatry`, and nothing narrower, of a forum that is told by papers."""
        named = any(w.plain in self.tags.sources for w in self.tags.words)
        return named and not (self.tags.asks - _OF_PAPER or lines(self.programme))

    @cached_property
    def phrases(self) -> tuple[Hit, ...]:
        """Several words side by side that are a subject of the programme (`selvstyrende teams`)."""
        return tuple(h for h in self._all_phrases if h.category in ("item", "fact") and len(h.positions) > 1)

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
        own = set(telling) & set(self.tags.content) - self.tags.time.positions
        telling = [p for p in telling if not own or p not in self.tags.time.positions]
        found = self._facts_at(telling) if own else ()
        of_items = self._asks_paper and any(f.strong and f.positions & own for f in self.topics[:1])
        told = (found and found[0].score >= _SCORE_LEAST) or of_items
        return found if told else self._facts_at(positions)

    def _facts_at(self, positions: list[int]) -> tuple[Found, ...]:
        words, phrased = self.tags.words, self._all_phrases
        return self.index.find(words, positions, self.index.facts, weigh=self._telling_of_facts, phrased=phrased)

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
