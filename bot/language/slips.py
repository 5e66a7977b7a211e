"""Words within a few slips of a typed one, out of many, and how likely each slip is.

A single slip is looked up, not searched for: every word is kept under itself less each of its letters, as SymSpell does
it. More slips than one are measured in RapidFuzz's own loop, over the words of about that length.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from rapidfuzz import process
from rapidfuzz.distance import OSA

_SHORTEST = 4
# What one slip costs, in shares of a letter: fingers swap, hit the key beside and leave out sooner than they err
# in another way.
_SWAP, _BESIDE, _LEFT_OUT, _OTHER = 0.7, 0.75, 0.85, 1.0
_COST = 0.85
# People hardly ever miss the first letter.
_FIRST_LETTER_TOLL = 0.06

Neighbours = Mapping[str, frozenset[str]]
"""For each letter the keys beside its own."""


def typo_budget(length: int) -> int:
    """How many slips (missing, extra, wrong or swapped letters) a word of that many letters may hold."""
    if length < _SHORTEST:
        return 0
    if length < 6:
        return 1
    return 2 if length < 11 else 3


def likeness(typed: str, word: str, distance: int, beside: Neighbours) -> float:
    """How likely it is, 0 to 1, that `word` was meant where `typed` stands, `distance` slips away from it."""
    if not distance:
        return 1.0
    cost = _slip(typed, word, beside) if distance == 1 else distance
    score = 1 - _COST * cost / max(len(typed), len(word))
    return score if typed[0] == word[0] or typed[:2] == word[1::-1] else score - _FIRST_LETTER_TOLL


def _slip(typed: str, word: str, beside: Neighbours) -> float:
    """The cost of the only slip between two words."""
    if len(typed) != len(word):
        return _LEFT_OUT
    place = next(i for i, (a, b) in enumerate(zip(typed, word, strict=True)) if a != b)
    if typed[place + 1 :] != word[place + 1 :]:
        return _SWAP
    return _BESIDE if word[place] in beside.get(typed[place], ()) else _OTHER


def _less_one(shape: str) -> list[str]:
    """The word less each of its letters."""
    return [shape[:i] + shape[i + 1 :] for i in range(len(shape))]


class Shapes:
    """Loose forms of words, found again by distance."""

    def __init__(self) -> None:
        self._by_length: dict[int, list[str]] = defaultdict(list)
        self._known: set[str] = set()
        self._less_one: dict[str, tuple[str, ...]] = {}

    def add(self, shape: str) -> None:
        if shape in self._known:
            return
        self._known.add(shape)
        self._by_length[len(shape)].append(shape)
        for short in set(_less_one(shape)):
            self._less_one[short] = (*self._less_one.get(short, ()), shape)

    def settle(self) -> None:
        """Put the words of a length side by side in memory, where many are searched several times as fast."""
        for size, words in self._by_length.items():
            self._by_length[size] = " ".join(words).split(" ")

    def one_slip(self, shape: str) -> Iterator[str]:
        """Every known shape that is one missing, extra, wrong or swapped letter away."""
        shorter = _less_one(shape)
        found = {s for s in shorter if s in self._known}
        found.update(self._less_one.get(shape, ()))
        same = {w for s in shorter for w in self._less_one.get(s, ())} - found - {shape}
        found.update(w for w in same if OSA.distance(shape, w, score_cutoff=1) == 1)
        return iter(sorted(found))

    def within_reach(self, shape: str, least: float = 0.0) -> Iterator[tuple[str, int]]:
        """The known shapes that this one may be a slip of, and how many slips: several only where one is not enough.

        Several are looked for only where they can leave a likeness of `least`.
        """
        budget = typo_budget(len(shape))
        if not budget:
            return
        near = [word for word in self.one_slip(shape) if len(word) >= _SHORTEST]
        yield from ((word, 1) for word in near)
        if near or budget == 1:
            return
        for size in range(len(shape) - budget, len(shape) + budget + 1):
            allowed = min(budget, typo_budget(size), int((1 - least) * max(size, len(shape)) / _COST))
            others = self._by_length.get(size)
            if others and allowed > 1:
                for other, distance, _ in process.extract(
                    shape, others, scorer=OSA.distance, score_cutoff=allowed, limit=None
                ):
                    yield other, int(distance)
