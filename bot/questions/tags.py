"""A message with everything in it marked: what it asks, times, numbers of items, names, practical subjects."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import cached_property

from rapidfuzz.distance import OSA

from bot.language.clock import ClockWords, TimeRef, read_time
from bot.language.frequency import is_word
from bot.language.lexicon import Lexicon
from bot.language.phrases import Hit
from bot.language.spelling import sound
from bot.questions.words import Word

# Kinds that carry numbers, and how far from the kind its number may stand.
_NUMBERED = frozenset({"session", "house", "theme_meeting", "prize", "theme", "talk"})
_REACH = 3
# The longest indirect question that ends in a copula, in words.
_INDIRECT = 5
_TELLING = 0.3
_CUE_LEAST, _KIND_LEAST, _EVEN = 0.75, 0.67, 0.04
# What a word outside the asking clauses weighs.
_ASIDE = 0.08
# The most words that a subject set before its question has.
_LEAD_IN = 5
# Cues so common in chatter that they alone make no asking clause.
_CHATTER = frozenset(
    {
        "exists",
        "attend",
        "now",
        "next",
        "end",
        "start",
        "earlier",
        "instead",
        "previous",
        "signup",
        "title",
        "simultaneous",
    }
)


@dataclass(frozen=True, slots=True)
class Numbered:
    """`session 3`: a kind and the number of the item; `kind` is empty for a bare `nummer 3` or `toeren`."""

    kind: str
    number: int
    positions: frozenset[int]


@dataclass(frozen=True)
class Tags:
    """The marked message; positions are indices into `words`."""

    words: tuple[Word, ...]
    hits: tuple[Hit, ...]
    time: TimeRef
    numbered: tuple[Numbered, ...]
    bare_numbers: tuple[int, ...]
    bare_ordinals: tuple[int, ...]
    clauses: tuple[int, ...] = ()
    openers: frozenset[int] = frozenset()
    copulas: frozenset[str] = frozenset()
    first_person: frozenset[str] = frozenset()

    @cached_property
    def focus(self) -> frozenset[int]:
        """The positions of the clauses that ask something; all positions where none or every clause does.

        People chatter before they ask: what stands in the other clauses may help to answer, but it is no evidence that
        the question is about something else.
        """
        asking = {
            self.clauses[p]
            for h in self.hits
            if h.category == "ask" and h.value not in _CHATTER
            for p in h.positions[:1]
        }
        opened = {self.clauses[p] for p in self.openers if self._length(self.clauses[p]) > 1}
        starts = {self.clauses.index(clause) for clause in set(self.clauses)}
        opened |= (
            {self.clauses[h.first] for h in self.of("ask", "exists", "attend") if h.first in starts}
            if opened
            else set()
        )
        marked = {self.clauses[p - 1] for p, w in enumerate(self.words) if p and "?" in w.plain}
        marked |= {clause - 1 for clause in marked if self._goes_on(clause)}
        chosen = opened or asking or marked
        chosen |= {clause - 1 for clause in chosen if self._leads_in(clause - 1)}
        if not chosen:
            return frozenset(range(len(self.words)))
        return frozenset(p for p, clause in enumerate(self.clauses) if clause in chosen)

    def _goes_on(self, clause: int) -> bool:
        """True for a clause that an `and` or `or` joins to the one before it."""
        first = next((p for p, c in enumerate(self.clauses) if c == clause), -1)
        return first > 0 and any(h.first == first for h in self.of("connective", "words"))

    def _leads_in(self, clause: int) -> bool:
        """True for a few words that name what the next clause asks about (`forstanderen fra krogerup: …`)."""
        inside = [w for p, w in enumerate(self.words) if self.clauses[p] == clause]
        if not inside or self._length(clause) > _LEAD_IN or any(w.plain in self.first_person for w in inside[:2]):
            return False
        after = [p for p, c in enumerate(self.clauses) if c == clause + 1]
        bare = not any(self.words[p].weight >= _TELLING and self.words[p].token.kind == "word" for p in after)
        return inside[-1].token.kind == "comma" or (bare and inside[-1].token.kind in ("stop", "symbol"))

    def _length(self, clause: int) -> int:
        return sum(w.token.kind == "word" for w, c in zip(self.words, self.clauses, strict=True) if c == clause)

    @cached_property
    def focus_weight(self) -> float:
        """The weight of the content words, those outside the asking clauses counted little."""
        return sum(self.weight_of(p) for p in self.content)

    def weight_of(self, position: int) -> float:
        weight = self.words[position].weight
        return weight if position in self.focus else weight * _ASIDE

    def values(self, category: str) -> tuple[str, ...]:
        """What was found of a category, in the order of the message."""
        return tuple(dict.fromkeys(h.value for h in self.hits if h.category == category))

    @cached_property
    def asks(self) -> frozenset[str]:
        """What is asked: the cues of the clauses that ask, all cues where no such clause has one."""
        asked = frozenset(h.value for h in self.hits if h.category == "ask" and set(h.positions) & self.focus)
        return asked or frozenset(self.values("ask"))

    @cached_property
    def talk(self) -> frozenset[str]:
        return frozenset(self.values("talk"))

    @cached_property
    def kinds(self) -> tuple[str, ...]:
        return self.values("kind")

    def of(self, category: str, *values: str) -> tuple[Hit, ...]:
        """The hits of a category, of any of the values where some are given."""
        return tuple(h for h in self.hits if h.category == category and (not values or h.value in values))

    def has(self, category: str, *values: str) -> bool:
        return bool(self.of(category, *values))

    def positions(self, *categories: str) -> frozenset[int]:
        """All positions that hits of these categories take."""
        return frozenset(p for h in self.hits if h.category in categories for p in h.positions)

    @cached_property
    def content(self) -> tuple[int, ...]:
        """Positions of the words that carry the subject: telling ones that no cue, kind, time or number explains."""
        spoken_for = self.positions(
            "ask",
            "kind",
            "practical",
            "talk",
            "weekday",
            "relative_day",
            "month",
            "part",
            "clock",
            "event_day",
            "connective",
            "party",
        )
        spoken_for |= self.time.positions | {p for n in self.numbered for p in n.positions}
        return tuple(
            p
            for p, w in enumerate(self.words)
            if p not in spoken_for and w.token.kind == "word" and w.weight >= _TELLING
        )

    @cached_property
    def weight(self) -> float:
        return sum(self.words[p].weight for p in self.content)

    @property
    def empty(self) -> bool:
        return not any(w.token.kind in ("word", "number", "clock", "date", "symbol") for w in self.words)

    def text_of(self, positions: Sequence[int]) -> str:
        """The message's own words at these positions."""
        return " ".join(self.words[p].token.text for p in sorted(positions))


def tag(words: tuple[Word, ...], lexicon: Lexicon, now: datetime, days: Sequence[date]) -> Tags:
    """Mark a message's words."""
    relative = _relative(words, lexicon)
    hits = tuple(
        h
        for h in lexicon.phrases.find([w.phrase for w in words])
        if not _vague(h, words) and not (h.category == "ask" and len(h.positions) == 1 and h.first in relative)
    )
    openers = frozenset(p for p, w in enumerate(words) if w.plain in lexicon.interrogatives) - relative
    numbers = [_number(w, lexicon.numbers, lexicon.spellings) for w in words]
    ordinals = [_ordinal(words, p, lexicon.ordinals) for p in range(len(words))]
    joining = lexicon.signs["joining"]
    clock_words = ClockWords(
        [w.plain for w in words], [w.token.kind for w in words], numbers, ordinals, hits, lexicon.signs
    )
    time = _years_back(read_time(clock_words, now, days), words, numbers, lexicon.years_back, now)
    numbered = _numbered(words, hits, numbers, ordinals, time.positions, lexicon.numbers, joining)
    numbered += _number_nouns(
        words,
        numbers,
        lexicon.number_nouns,
        lexicon.numbering,
        {p for n in numbered for p in n.positions} | time.positions,
    )
    taken = {p for n in numbered for p in n.positions} | time.positions
    bare = tuple(
        n for p, n in enumerate(numbers) if n is not None and p not in taken and _may_stand_alone(words, p, joining)
    )
    bare_ordinals = tuple(o for p, o in enumerate(ordinals) if o is not None and p not in taken)
    return Tags(
        words,
        hits,
        time,
        numbered,
        bare,
        bare_ordinals,
        _clauses(words, openers, lexicon.first_person),
        openers,
        lexicon.copulas,
        lexicon.first_person,
    )


def _own(words: Sequence[Word], place: int, first_person: frozenset[str]) -> bool:
    """True where a clause begins in which people speak of themselves, and so ask no longer."""
    return place < len(words) and words[place].plain in first_person


def _clauses(words: Sequence[Word], openers: frozenset[int], first_person: frozenset[str]) -> tuple[int, ...]:
    """For each position the number of its clause.

    A clause ends at a stop, before a question word, and at a comma: but what follows the comma of a question still
    belongs to it, unless people begin to speak of themselves.
    """
    clause, length, opened = 0, 0, False
    found: list[int] = []
    for place, word in enumerate(words):
        if word.token.kind == "comma" and opened and not _own(words, len(found) + 1, first_person):
            found.append(clause)
            continue
        if word.token.kind in ("stop", "comma", "symbol"):
            found.append(clause)
            clause, length, opened = clause + (length > 0), 0, False
            continue
        if place in openers:
            if length > 1:
                clause, length = clause + 1, 0
            opened = True
        found.append(clause)
        length += 1
    return tuple(found)


def _years_back(
    time: TimeRef, words: Sequence[Word], numbers: Sequence[int | None], signs: tuple[str, ...], now: datetime
) -> TimeRef:
    """Two years ago: the year that many years back."""
    for p, number in enumerate(numbers):
        if number is not None and signs and tuple(w.plain for w in words[p + 1 : p + 1 + len(signs)]) == signs:
            return replace(time, year=now.year - number, relation="", positions=time.positions | set(range(p, p + 3)))
    return time


def _vague(hit: Hit, words: Sequence[Word]) -> bool:
    """A lone word that is but roughly like a phrase says nothing; kinds are few, and heard in many ways.

    Among other words it may mean the less likely one of two, alone only the likeliest.
    """
    if len(hit.positions) > 1:
        return False
    likeliest = words[hit.first].ordinary
    return hit.score < max(likeliest - _EVEN, _KIND_LEAST if hit.category == "kind" else _CUE_LEAST)


def _relative(words: Sequence[Word], lexicon: Lexicon) -> frozenset[int]:
    """Positions of question words that ask nothing: `en session hvor man …`, `noget om hvor de gamle skal bo`.

    A question has its verb next, a clause that depends on a noun or on a word like `om` its subject. An indirect
    question ends in a copula (`han vil vide hvor hotellet er henne`).
    """
    indirect = any(w.plain in lexicon.copulas for w in words[-2:])
    found = set()
    for place, word in enumerate(words):
        if word.plain not in lexicon.signs["relative"] or not place or place + 2 >= len(words):
            continue
        if indirect and len(words) - place <= _INDIRECT:
            continue
        before = words[place - 1]
        if before.token.kind == "comma" and place > 1:
            before = words[place - 2]
        noun = before.token.kind == "word" and before.weight > _TELLING and bool(before.topic or before.phrase)
        subject = words[place + 1].plain in lexicon.signs["subjects"]
        if subject and (noun or before.plain in lexicon.signs["of"]):
            found.add(place)
    return frozenset(found)


def _number_nouns(
    words: Sequence[Word],
    numbers: Sequence[int | None],
    nouns: frozenset[str],
    numbering: frozenset[str],
    taken: set[int],
) -> tuple[Numbered, ...]:
    """`toeren`, `2'eren`: an item by its number alone."""
    found = []
    for p, word in enumerate(words):
        value = numbers[p]
        if value is None or p in taken:
            continue
        noun = word.plain in nouns or (value is not None and len(word.plain) > 5)
        split = word.token.kind == "number" and p + 1 < len(words) and words[p + 1].plain in nouns
        marked = p > 0 and (
            words[p - 1].plain in numbering or (p > 1 and words[p - 1].plain == "." and words[p - 2].plain in numbering)
        )
        if noun or split or marked:
            found.append(Numbered("", value, frozenset({p, p + 1} if split else {p})))
    return tuple(found)


def _number(word: Word, names: Mapping[str, int], spellings: Mapping[str, tuple[str, ...]]) -> int | None:
    if word.token.kind == "number":
        return int(word.plain)
    value = next((names[form] for form in (word.plain, *spellings.get(word.plain, ())) if form in names), None)
    if (
        value is None
        and word.token.kind == "word"
        and len(word.plain) > 5
        and not word.topic
        and not is_word(word.plain)
    ):
        value = next(
            (
                n
                for name, n in names.items()
                if len(name) > 5 and n < 10 and OSA.distance(name, word.plain, score_cutoff=1) <= 1
            ),
            None,
        )
    return value


def _ordinal(words: Sequence[Word], position: int, names: Mapping[str, int]) -> int | None:
    word = words[position]
    if word.token.kind == "number" and position + 1 < len(words) and words[position + 1].plain == ".":
        return int(word.plain)
    return names.get(word.plain)


def _may_stand_alone(words: Sequence[Word], position: int, joining: frozenset[str]) -> bool:
    """`en` and `to` are articles and adverbs too: alone they are numbers only in a short message or as digits."""
    after = words[position + 1] if position + 1 < len(words) else None
    if after and after.token.kind == "word" and after.plain not in joining:
        return False
    if words[position].token.kind == "number":
        return True
    return len(words) <= 5 and words[position].plain not in ("en", "et", "een", "one", "a")


def _numbered(
    words: Sequence[Word],
    hits: Sequence[Hit],
    numbers: Sequence[int | None],
    ordinals: Sequence[int | None],
    taken: frozenset[int],
    names: Mapping[str, int],
    joining: frozenset[str],
) -> tuple[Numbered, ...]:
    found: list[Numbered] = []
    used: set[int] = set(taken)
    for hit in hits:
        if hit.category != "kind" or hit.value not in _NUMBERED:
            continue
        after = list(range(hit.last + 1, min(hit.last + 1 + _REACH, len(words))))
        for p in after:
            here = words[p]
            if p in used:
                break
            value = numbers[p] if numbers[p] is not None else _by_ear(here, names)
            article = here.token.kind == "word" and value == 1 and not (p == hit.last + 1 and p + 1 >= len(words))
            if value is not None and not article:
                found.append(Numbered(hit.value, value, frozenset({*hit.positions, p})))
                used.add(p)
                more = p + 1
                while more + 1 < len(words) and words[more].plain in joining and numbers[more + 1] is not None:
                    second = numbers[more + 1]
                    assert second is not None  # checked in the line above
                    found.append(Numbered(hit.value, second, frozenset({*hit.positions, more + 1})))
                    used.add(more + 1)
                    more += 2
                break
            if here.weight > 0.3 or (here.token.kind == "stop" and here.plain != "."):
                break
        else:
            value = None
        if any(hit.last in n.positions for n in found):
            continue
        for p in range(hit.first - 1, max(hit.first - 3, -1), -1):
            if p in used:
                break
            if ordinals[p] is not None and not (
                words[p].token.kind == "word"
                and words[p].plain in ("sidste", "sidst", "last")
                and hit.value in ("talk", "theme")
            ):
                value = ordinals[p]
                assert value is not None  # checked in the line above
                found.append(Numbered(hit.value, value, frozenset({*hit.positions, p})))
                used.add(p)
                break
            if words[p].plain != ".":
                break
    return tuple(found)


def _by_ear(word: Word, names: Mapping[str, int]) -> int | None:
    """A number word misheard beside a kind (`session tra`)."""
    if word.token.kind != "word" or not word.weight or len(word.plain) > 5 or len(word.plain) < 3:
        return None
    heard = sound(word.plain)
    return next((n for name, n in names.items() if n < 10 and sound(name) == heard), None)
