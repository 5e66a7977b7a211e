"""What a message's words say of the items, facts or people that they lead to, added up."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from heapq import nlargest

from bot.language.phrases import Hit
from bot.questions.words import Word

Led = tuple[str, float, str]
"""What a word leads to, how much it says of it, and the programme's word that matched."""

# What a phrase adds, and what a word that says nothing by itself says within it (`the last days`).
_PHRASE, _IN_PHRASE = 0.5, 0.5
# No question needs to look at more than the best few hundred.
_MOST_FOUND = 200
# From here on a word says so much of an item that it is one of its own.
_STRONG = 0.45
# How much a word explains for what it says, and how much of what it says counts however common it is.
_EXPLAINS, _HOWEVER_COMMON = 1.6, 0.35
# What the small words weigh together that tell a field of work (`lack hands`).
_SMALL_WORDS = 0.8


@dataclass(frozen=True, slots=True)
class Found:
    """An item, fact or person that a message's words lead to.

    `score` adds up what the words say, `share` (0 to 1) is how much of the message's own weight they are, `positions`
    which words they are, `reasons` the programme's words that matched, most telling first.
    """

    id: str
    score: float
    share: float
    positions: frozenset[int]
    reasons: tuple[str, ...] = ()
    strong: int = 0


class Evidence:
    """What words say of entities, as it is added up."""

    def __init__(self) -> None:
        self._said: dict[str, dict[int, tuple[float, str]]] = defaultdict(dict)
        """For each entity what the word at a position says of it, and the programme's word that matched."""
        self._totals: dict[str, float] = defaultdict(float)
        """What all words say of each entity that single words or fields of work lead to."""
        self._beside: dict[str, float] = defaultdict(float)
        """What is said beside by several words together."""
        self._small: dict[int, tuple[float, float]] = {}
        """Where a field is told in words that weigh next to nothing, and what they weigh together."""

    def add_word(self, position: int, leads: Iterable[Led]) -> None:
        """Add what a word says: of each entity the most that it may mean."""
        best: dict[str, tuple[float, str]] = {}
        for entity, value, reason in leads:
            if entity not in best or best[entity][0] < value:
                best[entity] = (value, reason)
        for entity, led in best.items():
            self._said[entity][position] = led
            self._totals[entity] += led[0]

    def add_phrase(self, phrase: Hit, words: Sequence[Word], counted: AbstractSet[int]) -> None:
        """Add that an entity's own phrase is said; where all its words are counted, the smallest says something."""
        self._beside[phrase.value] += _PHRASE * phrase.score
        if counted >= set(phrase.positions):
            reason = " ".join(words[p].plain for p in phrase.positions)
            for position in phrase.positions:
                self._said[phrase.value].setdefault(position, (_IN_PHRASE, reason))

    def add_field(self, positions: Sequence[int], leads: Iterable[tuple[str, float]]) -> None:
        """Add that a field of work is named, where its words say no more by themselves."""
        for entity, value in leads:
            row = self._said[entity]
            for position in positions:
                known = row.get(position, (0.0, ""))[0]
                if value > known:
                    row[position] = (value, "")
                    self._totals[entity] += value - known

    def add_field_in_small_words(self, position: int, leads: Iterable[tuple[str, float]]) -> None:
        """Add that a field of work is told in words that weigh next to nothing: it counts as a word, and by itself."""
        self._small[position] = (_SMALL_WORDS, _SMALL_WORDS)
        for entity, value in leads:
            self._totals[entity] += value
            self._said[entity].setdefault(position, (value, ""))
            self._beside[entity] += value

    def found(
        self, words: Sequence[Word], weights: Mapping[int, tuple[float, float]], entities: Collection[str]
    ) -> tuple[Found, ...]:
        """The entities that are led to, best first; `weights` is what each word counts for one and against others."""
        likely: Iterable[str] = self._totals
        if len(self._totals) > _MOST_FOUND:
            likely = nlargest(_MOST_FOUND, self._totals, key=self._totals.__getitem__)
        weights = {**weights, **self._small}
        against = sum(weight for _, weight in weights.values())
        found = (self._summed_up(entity, words, weights, against) for entity in likely if entity in entities)
        return tuple(sorted(found, key=lambda f: (-f.score, f.id)))

    def _summed_up(
        self, entity: str, words: Sequence[Word], weights: Mapping[int, tuple[float, float]], against: float
    ) -> Found:
        row = self._said[entity]
        score = explained = 0.0
        total, strong = against, 0
        for position, (value, _) in row.items():
            weight = words[position].weight
            own, other = weights.get(position, (weight, weight))
            explained += own * min(1.0, value * _EXPLAINS)
            total += own - other
            score += value * (_HOWEVER_COMMON + (1 - _HOWEVER_COMMON) * weight)
            strong += value >= _STRONG
        share = explained / total if total else float(entity in self._beside)
        reasons = tuple(dict.fromkeys(reason for _, reason in sorted(row.values(), reverse=True) if reason))
        return Found(entity, score + self._beside.get(entity, 0.0), share, frozenset(row), reasons, strong)
