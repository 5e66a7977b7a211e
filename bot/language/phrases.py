"""Phrases of the lexicon found in a message, forgiving spelling, endings, and words that stand in between."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from bot.language.meanings import Apart, Category
from bot.language.spelling import plain

_GAP = "..."
_END = ""
_AS_IS = "="
# What a cue phrase may hold without taking its meaning away: `alle sessioner` asks for a list, and of sessions.
_OWN: Final[frozenset[Category]] = frozenset({"kind", "planning", "calendar", "claim", "own_slot", "hall", "report"})
# What stands beside other phrases on the same words and takes none away.
_BESIDE: Final[frozenset[Category]] = frozenset(
    {
        "leaning",
        "role",
        "role_hint",
        "shown",
        "planning",
        "language",
        "calendar",
        "guide",
        "changes",
        "claim",
        "own_slot",
        "hall",
        "report",
        "subject",
    }
)
_LONGEST_GAP = 5


@dataclass(frozen=True, slots=True)
class Hit:
    """A phrase found: its category and value, the positions of its words, and how well they match (0 to 1)."""

    category: Category | Apart
    value: str
    positions: tuple[int, ...]
    score: float

    @property
    def first(self) -> int:
        return self.positions[0]

    @property
    def last(self) -> int:
        return self.positions[-1]


@dataclass(frozen=True, slots=True)
class _Phrase:
    category: Category | Apart
    value: str
    keys: tuple[str, ...]
    needs: frozenset[str]


Choices = Sequence[Mapping[str, float]]
"""For each word of a message: the vocabulary keys that it may mean, with scores."""


class PhraseTable:
    """All phrases of a lexicon by their first two words: a message's own pairs lead to the few that may be in it."""

    def __init__(self) -> None:
        self._by_start: dict[str, dict[str, list[_Phrase]]] = defaultdict(lambda: defaultdict(list))
        self.words: set[str] = set()
        self.exact: set[str] = set()
        self._raw: list[tuple[Category | Apart, str, tuple[str, ...]]] = []

    def add(self, category: Category | Apart, value: str, phrases: Iterable[str]) -> None:
        """Take in phrases of one meaning; they are matched once `freeze` was called."""
        for phrase in phrases:
            self.exact.update(plain(w[1:]) for w in phrase.split() if w.startswith(_AS_IS))
            words = tuple(w if w == _GAP else plain(w.removeprefix(_AS_IS)) for w in phrase.split())
            if words:
                self._raw.append((category, value, words))
                self.words.update(w for w in words if w != _GAP)

    def freeze(self, key_of: Mapping[str, str]) -> None:
        """Make the phrases ready, with the vocabulary's key of each of their words."""
        for category, value, words in self._raw:
            keys = tuple(w if w == _GAP else key_of[w] for w in words)
            phrase = _Phrase(category, value, keys, frozenset(keys[1:]) - {_GAP})
            self._by_start[keys[0]][keys[1] if len(keys) > 1 else _END].append(phrase)
        self._raw.clear()

    def find(self, choices: Choices) -> tuple[Hit, ...]:
        """Every phrase in the message, less those whose words are all part of a longer one of the same category."""
        found: dict[tuple[Category | Apart, str, tuple[int, ...]], Hit] = {}
        present = frozenset[str]().union(*choices)
        for position, words in enumerate(choices):
            following = (_END, _GAP, *(choices[position + 1] if position + 1 < len(choices) else ()))
            for key, score in words.items():
                by_second = self._by_start.get(key)
                if by_second is None:
                    continue
                for phrase in [p for second in following for p in by_second.get(second, ())]:
                    if not phrase.needs <= present:
                        continue
                    match = _rest(phrase.keys, 1, choices, position + 1, (position,), score)
                    if match:
                        positions, total = match
                        which, sure = (phrase.category, phrase.value, positions), total / (len(positions) or 1)
                        if which not in found or found[which].score < sure:
                            found[which] = Hit(*which, sure)
        return _longest(found.values(), choices)


def _rest(
    keys: tuple[str, ...], at: int, choices: Choices, position: int, taken: tuple[int, ...], total: float
) -> tuple[tuple[int, ...], float] | None:
    """Match the phrase from its word `at` on from `position`; the positions taken and the sum of scores."""
    if at == len(keys):
        return taken, total
    reach = 1
    if keys[at] == _GAP:
        at, reach = at + 1, _LONGEST_GAP + 1
    for here in range(position, min(position + reach, len(choices))):
        score = choices[here].get(keys[at])
        if score:
            match = _rest(keys, at + 1, choices, here + 1, (*taken, here), total + score)
            if match:
                return match
    return None


def _longest(hits: Iterable[Hit], choices: Choices) -> tuple[Hit, ...]:
    """Drop hits whose words are a real part of a longer hit's, and the weaker of two on the same words.

    Inside a longer one, a word is what it most likely is (`what hapens` happens).
    """
    ranked = sorted(hits, key=lambda h: (-len(h.positions), -h.score, h.positions, h.category, h.value))
    kept: list[Hit] = []
    spans: list[tuple[str, frozenset[int]]] = []
    for hit in ranked:
        words = frozenset(hit.positions)
        own = hit.category in _OWN and (len(words) > 1 or hit.score >= max(choices[hit.first].values()))
        if any(words < span and (category == hit.category or not own) for category, span in spans):
            continue
        kept.append(hit)
        if len(words) > 1 and hit.category not in _BESIDE:
            spans.append((hit.category, words))
    return tuple(sorted(kept, key=lambda h: (h.positions, h.category, h.value)))
