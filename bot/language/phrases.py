"""Phrases of the lexicon found in a message, forgiving spelling, endings, and words that stand in between."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from bot.language.meanings import Apart, Category
from bot.language.spelling import plain
from bot.language.tokens import APOSTROPHES, clean, tokens

_GAP = "..."
_AS_IS = "="
_DOT = "."
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


@dataclass(slots=True, eq=False)
class _Begun:
    """Phrases that begin with the same words: what they mean that end here, and how the others go on."""

    meanings: list[tuple[Category | Apart, str]] = field(default_factory=list)
    next: dict[str, "_Begun"] = field(default_factory=dict)
    after_gap: dict[str, "_Begun"] = field(default_factory=dict)


Choices = Sequence[Mapping[str, float]]
"""For each word of a message: the vocabulary keys that it may mean, with scores."""
_Matches = dict[_Begun, tuple[tuple[int, ...], float]]
"""For whole phrases the positions of their words, and the sum of the scores."""


class PhraseTable:
    """All phrases of a lexicon, word by word: those that begin alike are followed through a message together."""

    def __init__(self) -> None:
        self._begun = _Begun()
        self.words: set[str] = set()
        self.exact: set[str] = set()
        self._raw: list[tuple[Category | Apart, str, tuple[str, ...]]] = []

    def add(self, category: Category | Apart, value: str, phrases: Iterable[str]) -> None:
        """Take in phrases of one meaning; they are matched once `freeze` was called."""
        for phrase in phrases:
            self.exact.update(plain(w[1:]) for w in phrase.split() if w.startswith(_AS_IS))
            words = tuple(part for w in phrase.split() for part in _as_in_messages(w))
            if words:
                self._raw.append((category, value, words))
                self.words.update(w for w in words if w != _GAP)

    def freeze(self, key_of: Mapping[str, str]) -> None:
        """Make the phrases ready, with the vocabulary's key of each of their words."""
        for category, value, words in self._raw:
            begun, gap = self._begun, False
            for word in words:
                if word != _GAP:
                    following = begun.after_gap if gap else begun.next
                    begun = following.setdefault(key_of[word], _Begun())
                gap = word == _GAP
            begun.meanings.append((category, value))
        self._raw.clear()

    def find(self, choices: Choices) -> tuple[Hit, ...]:
        """Every phrase in the message, less those whose words are all part of a longer one of the same category."""
        found: dict[tuple[Category | Apart, str, tuple[int, ...]], Hit] = {}
        for position, words in enumerate(choices):
            for key, score in words.items():
                begun = self._begun.next.get(key)
                if begun is None:
                    continue
                matches: _Matches = {}
                _follow(begun, choices, (position,), score, matches)
                for whole, (positions, total) in matches.items():
                    sure = total / len(positions)
                    for meaning in whole.meanings:
                        which = (*meaning, positions)
                        if which not in found or found[which].score < sure:
                            found[which] = Hit(*which, sure)
        return _longest(found.values(), choices)


def _as_in_messages(word: str) -> tuple[str, ...]:
    """A phrase's word, cut as one of a message is where it is an address or has a letter before it.

    So `borger.dk` is found, of which a message has three parts, and `p-plads`; an abbreviation (`kl.`) stays whole.
    """
    bare = word.removeprefix(_AS_IS)
    if word == _GAP or APOSTROPHES.search(bare):
        return (plain(bare),)
    parts = tuple(t.plain for t in tokens(clean(bare)))
    apart = len(parts) > 1 and parts[-1].isalpha() and all(p.isalpha() or p == _DOT for p in parts)
    return parts if apart and (_DOT in parts or len(parts[0]) == 1) else (plain(bare),)


def _follow(begun: _Begun, choices: Choices, taken: tuple[int, ...], total: float, matches: _Matches) -> None:
    """Add the phrases that go on from the words taken, each where its words come soonest."""
    if begun.meanings:
        matches.setdefault(begun, (taken, total))
    after = taken[-1] + 1
    if begun.next and after < len(choices):
        for key, score in choices[after].items():
            if key in begun.next:
                _follow(begun.next[key], choices, (*taken, after), total + score, matches)
    if begun.after_gap:
        for here, words in enumerate(choices[after : after + _LONGEST_GAP + 1], after):
            if not begun.after_gap.keys().isdisjoint(words):
                for key, score in words.items():
                    if key in begun.after_gap:
                        _follow(begun.after_gap[key], choices, (*taken, here), total + score, matches)


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
