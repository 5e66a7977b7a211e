"""A message with everything in it marked: what it asks, times, numbers of items, names, practical subjects."""

from collections.abc import Collection, Container, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from itertools import pairwise
from typing import Final, cast

from propcache.api import cached_property

from bot.language.clock import read_time
from bot.language.lexicon import Lexicon
from bot.language.meanings import Cue
from bot.language.phrases import Hit
from bot.language.time_reference import ClockWords, TimeRef
from bot.language.vocabulary import EXACT
from bot.questions.counting import unattached
from bot.questions.focus import Focused
from bot.questions.marks import Marks
from bot.questions.numbered import numbered_items
from bot.questions.words import Word

# What a word outside the asking clauses weighs.
_ASIDE = 0.08
_COUPLE = 2
# So many words behind `before` stands what one counts from.
_BEHIND = 3
# Cues that people use in passing (`before I end the day`).
_IN_PASSING: Final[frozenset[Cue]] = frozenset(
    {"end", "late", "next", "now", "previous", "simultaneous", "start", "then", "until"}
)
# What is asked of a day, and of nobody's organisation.
_OF_A_DAY: Final[frozenset[Cue]] = frozenset({"now", "list", "next"})


@dataclass(frozen=True)
class Tags(Focused):
    """The marked message, and what its asking clauses ask."""

    @cached_property
    def focus_weight(self) -> float:
        """What the telling words weigh."""
        return self.weight_besides(())

    def weight_besides(self, positions: Container[int]) -> float:
        """What the telling words weigh but for some, those outside the asking clauses counted little."""
        return sum(self.weight_of(p) for p in self.content if p not in positions)

    @cached_property
    def content_asked(self) -> frozenset[int]:
        """The telling words of the clauses that ask."""
        return self.focus.intersection(self.content)

    def weight_of(self, position: int) -> float:
        weight = self.words[position].weight
        return weight if position in self.focus else weight * _ASIDE

    @cached_property
    def asks(self) -> frozenset[Cue]:
        """What is asked: the cues of the clauses that ask, all cues where no such clause has one."""
        hits = (h for h in self.of("ask") if not self.focus.isdisjoint(h.positions))
        asked = _cues(h for h in hits if h.value != "remind" or not self._reminds_of_question)
        if asked:
            return asked | self._lead_times | (self._pointed_cues if asked == {"when"} else frozenset())
        told = _cues(self.of("ask"))
        return told - _IN_PASSING if self._asks_by_itself else told

    @property
    def _pointed_cues(self) -> frozenset[Cue]:
        """What is told before a `when is it possible` of something that has its own time (`we want to sign up, …`)."""
        points = not self.focus.isdisjoint(self.positions_of("pronoun", "thing") | self.positions_of("pronoun", "self"))
        else_told = self.content or self.focus & self.positions("kind", "weekday", "relative_day")
        return _cues(self.of("ask", "signup")) if points and not else_told else frozenset()

    @property
    def _asks_by_itself(self) -> bool:
        """True where what asks has a question word, and a kind or a time to ask of (`what is first tomorrow`)."""
        of_time = self.positions("relative_day", "weekday") | self.positions_of("clock", "first", "last")
        return not (self.focus.isdisjoint(self.openers) or self.focus.isdisjoint(of_time | self.positions("kind")))

    @cached_property
    def _reminds_of_question(self) -> bool:
        """True for `remind me of` before a question word: what is asked is the question that follows."""
        ends = max((h.last for h in self.of("ask", "remind")), default=len(self.words))
        behind = (p for p in range(ends + 1, len(self.words)) if self.words[p].token.kind != "comma")
        return next(behind, -1) in self.openers

    @cached_property
    def _lead_times(self) -> frozenset[Cue]:
        """What is next, where a clause says nothing else (`next talk, who is it`)."""
        told = self.positions("ask", "kind", "connective") - self.openers
        hits = [h for h in self.of("ask", "next") if self.focus.isdisjoint(h.positions)]
        clauses = [[p for p, c in enumerate(self.clauses) if c == self.clauses[h.first]] for h in hits]
        return _cues(
            hit
            for hit, clause in zip(hits, clauses, strict=True)
            if told.issuperset(p for p in clause if self.words[p].token.kind == "word")
        )


# How many words before it make a story of what is told.
_A_STORY = 2


def _cues(hits: Iterable[Hit]) -> frozenset[Cue]:
    """What hits of the category `ask` ask: the lexicon has no other cues."""
    return frozenset(cast("Cue", hit.value) for hit in hits)


def tag(
    marked: Marks, lexicon: Lexicon, now: datetime, days: Sequence[date], names: Collection[tuple[str, ...]] = ()
) -> Tags:
    """Say what a marked message says now; `days` are those of the event, `names` those that begin with a weekday."""
    words, numbers, ordinals = marked.words, marked.numbers, marked.ordinals
    hits = _of_days_held(_without_names(marked, days, names), words, lexicon, days)
    clock_words = ClockWords(
        [w.plain for w in words], [w.token.kind for w in words], numbers, ordinals, hits, lexicon.signs
    )
    time = _years_back(read_time(clock_words, now, days), words, numbers, lexicon, now)
    numbered = numbered_items(marked, time.positions, lexicon)
    other_than = (h.positions for h in hits if h.category == "guide" and h.value == "without")  # `else than`, no second
    attached = time.positions.union(*(n.positions for n in numbered), *other_than)
    alone = unattached(marked, attached, lexicon)
    tags = Tags(
        words,
        hits,
        time,
        numbered,
        alone.bare,
        alone.ordinals,
        lexicon.morphology,
        alone.loose,
        marked.clauses,
        marked.openers,
        lexicon.copulas,
        lexicon.first_person,
        lexicon.signs["sources"],
        lexicon.signs["salutations"],
        lexicon.signs["me"],
        _this_year(words, hits, lexicon),
    )
    asked = _asked_day(tags, clock_words, now, days) or _without_asides(tags)
    return tags if asked is tags.time else replace(tags, time=asked)


def _without_names(marked: Marks, days: Sequence[date], names: Collection[tuple[str, ...]]) -> tuple[Hit, ...]:
    """The hits but for a day that is a name: written like one, or of a weekday that the event does not have."""
    words, hits = marked.words, marked.hits
    if any(h.category == "ask" and h.value in _OF_A_DAY for h in hits):
        return hits
    for day in (h for h in hits if h.category == "weekday") if names else ():
        runs = (range(day.first, day.first + len(name)) for name in names)
        plain = (run for run in runs if tuple(w.plain for w in words[run.start : run.stop]) in names)
        run = next(plain, None)
        written = run is not None and all(words[p].token.capital for p in run)
        if run is not None and (written or all(d.weekday() != int(day.value) for d in days)):
            hits = tuple(h for h in hits if not set(run).issuperset(h.positions))
    return hits


def _of_days_held(
    hits: tuple[Hit, ...], words: Sequence[Word], lexicon: Lexicon, days: Sequence[date]
) -> tuple[Hit, ...]:
    """The hits, with a weekday that is misspelt as one that the event has, where it may be that as well."""
    held = {str(d.weekday()) for d in days}
    if not held or all(h.category != "weekday" or h.score >= EXACT or h.value in held for h in hits):
        return hits
    return tuple(_held_instead(h, words, lexicon, held) if h.category == "weekday" else h for h in hits)


def _held_instead(hit: Hit, words: Sequence[Word], lexicon: Lexicon, held: Collection[str]) -> Hit:
    """The weekday that the event has and that a misspelt one may be, else the one that it is likeliest."""
    if hit.score >= EXACT or hit.value in held:
        return hit
    near = (h for key in words[hit.first].phrase for h in lexicon.phrases.find([{key: hit.score}]))
    return next((replace(h, positions=hit.positions) for h in near if h.category == "weekday" and h.value in held), hit)


def _asked_day(tags: Tags, said: ClockWords, now: datetime, days: Sequence[date]) -> TimeRef | None:
    """The day or hour that is asked of without the hour told beside it (`up since five. What is there tomorrow?`).

    What comes after a meal counts as well (`he rings in an hour. What is after lunch`).
    """
    told = tags.time
    if not told.names_time or not tags.told_before((min(told.positions),)):
        return None
    places = range(len(said.forms))
    inside = replace(
        said,
        forms=[said.forms[p] if p in tags.focus else "" for p in places],
        kinds=[said.kinds[p] if p in tags.focus else "stop" for p in places],
        numbers=[said.numbers[p] if p in tags.focus else None for p in places],
        ordinals=[said.ordinals[p] if p in tags.focus else None for p in places],
        hits=[h for h in said.hits if tags.focus.issuperset(h.positions)],
    )
    time = read_time(inside, now, days)
    if time.at not in (None, told.at):  # `he calls at half past twelve, who is on at twenty past`
        return replace(time, day=time.day or told.day)
    if time.names_time:
        return None
    by_kind = time.relation == "after" and not tags.focus.isdisjoint(tags.positions("kind"))
    around = by_kind and tags.focus.isdisjoint(tags.positions_of("clock", "before"))  # unlike `before then, after it`
    return time if time.names_day or (around and not told.names_day) else None


def _without_asides(tags: Tags) -> TimeRef:
    """The time but for what is told in passing of a last (`on its last legs. Is there a break soon?`).

    So with a first of a day that is not asked of by the hour (`I came first today, what did I miss yesterday`).
    """
    time = tags.time
    first_asked = any(not tags.focus.isdisjoint(h.positions) for h in tags.of("clock", "first"))
    if first_asked and time.relation and time.at and tags.told_before(time.positions):
        time = replace(time, at=None, until=None, relation="", relation_position=-1)  # `up since five. What is first`
    if time.relation and not time.at and (_is_only_told(tags, time.relation_position) or _is_told_after(tags, time)):
        time = replace(time, relation="", relation_position=-1)
    if not (time.first or time.last):
        return time
    first, last = (any(not tags.focus.isdisjoint(h.positions) for h in tags.of("clock", n)) for n in ("first", "last"))
    return replace(time, first=time.first and (first or not time.names_day or time.names_time), last=time.last and last)


def _is_only_told(tags: Tags, place: int) -> bool:
    """True for a `before` told ahead of a question, of nothing that a programme has (`people before the case. …`)."""
    if place < 0 or not tags.told_before((place,)):
        return False
    near = range(place + 1, min(place + 1 + _BEHIND, len(tags.words)))
    behind = {p for p in near if tags.clauses[p] == tags.clauses[place]}
    counted = tags.positions("kind", "pronoun", "weekday", "relative_day", "part", "clock") | tags.time.positions
    numbers = {p for n in tags.numbered for p in n.positions}
    names = any(tags.words[p].token.capital for p in behind)
    return behind.isdisjoint(counted | numbers | {place}) and not names


def _is_told_after(tags: Tags, time: TimeRef) -> bool:
    """True for a `before` or `after` that is told behind a question with a subject of its own (`I slept after it`)."""
    if not tags.told_after((time.relation_position,)):
        return False
    clause = tags.clauses[time.relation_position]
    led = (tags.words[p] for p in range(time.relation_position) if tags.clauses[p] == clause)
    story = sum(word.token.kind == "word" for word in led) >= _A_STORY
    asks = any(w.token.text == "?" for p, w in enumerate(tags.words) if p > time.relation_position)
    return story and not asks and not tags.focus.isdisjoint(tags.content)


def _this_year(words: Sequence[Word], hits: Sequence[Hit], lexicon: Lexicon) -> int:
    """Where this year is named, be it within a cue (`again this year`); -1 where it is not."""
    said = lexicon.signs["this_year"]
    forms = [w.plain for w in words]
    beside = [p for p, (a, b) in enumerate(pairwise(forms)) if a in said and b in said and a != b]
    return max([*beside, *(h.first for h in hits if h.category == "clock" and h.value == "this_year")], default=-1)


def _years_back(
    time: TimeRef, words: Sequence[Word], numbers: Sequence[int | None], lexicon: Lexicon, now: datetime
) -> TimeRef:
    """Two years ago, a couple of years ago: the year that many years back."""
    signs = lexicon.years_back
    for p, said in enumerate(numbers):
        number = _COUPLE if words[p].plain in lexicon.signs.get("couple", ()) else said
        if number is not None and signs and tuple(w.plain for w in words[p + 1 : p + 1 + len(signs)]) == signs:
            return replace(time, year=now.year - number, relation="", positions=time.positions | set(range(p, p + 3)))
    return time
