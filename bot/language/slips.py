"""Words within a few slips of a typed one, out of many: by length first, then by distance, in RapidFuzz's own loop."""

from collections import defaultdict
from collections.abc import Iterator

from rapidfuzz import process
from rapidfuzz.distance import OSA

_SHORTEST = 4


def typo_budget(length: int) -> int:
    """How many slips (missing, extra, wrong or swapped letters) a word of that many letters may hold."""
    if length < _SHORTEST:
        return 0
    if length < 6:
        return 1
    return 2 if length < 11 else 3


class Shapes:
    """Loose forms of words, found again by distance."""

    def __init__(self) -> None:
        self._by_length: dict[int, list[str]] = defaultdict(list)
        self._known: set[str] = set()

    def add(self, shape: str) -> None:
        if shape not in self._known:
            self._known.add(shape)
            self._by_length[len(shape)].append(shape)

    def within_reach(self, shape: str) -> Iterator[tuple[str, int]]:
        """Every known shape that this one may be a slip of, with the number of slips."""
        budget = typo_budget(len(shape))
        if not budget:
            return
        for size in range(len(shape) - budget, len(shape) + budget + 1):
            allowed = min(budget, typo_budget(size))
            others = self._by_length.get(size)
            if others and allowed:
                for other, distance, _ in process.extract(
                    shape, others, scorer=OSA.distance, score_cutoff=allowed, limit=None
                ):
                    yield other, int(distance)
