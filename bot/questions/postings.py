"""Which words lead to which items, facts or people, and how telling each of them is."""

from collections import defaultdict
from collections.abc import Mapping
from math import inf, log

from propcache.api import cached_property

from bot.language.frequency import zipf
from bot.language.spelling import stem
from bot.language.tokens import clean, tokens
from bot.language.vocabulary import Vocabulary

PART = 0.62
"""How much a compound's part says of what the compound itself does."""

# What a word adds where an item says it again, and the most that it can come to.
_AGAIN, _MOST = 0.1, 1.5


class Postings:
    """Entities of one sort by the stems that lead to them; `category` is what their phrases are called."""

    def __init__(self, category: str, stop: frozenset[str], common: float = inf) -> None:
        self.category = category
        self._stop = stop
        self._common = common
        self.weights: dict[str, dict[str, float]] = defaultdict(dict)
        self.surface: dict[str, str] = {}
        self.entities: set[str] = set()

    def add(self, entity: str, text: str, weight: float, vocabulary: Vocabulary | None = None) -> None:
        """Let every word of a text lead to the entity; with a vocabulary, the parts of its compounds too."""
        self.entities.add(entity)
        found = tokens(clean(text))
        for token in found:
            form = token.plain
            if token.kind not in ("word", "number") or form in self._stop:
                continue
            if len(found) > 1 and zipf(form) >= self._common:
                continue
            key = stem(form)
            self.surface.setdefault(key, token.text.lower())
            self._raise(key, entity, weight)
            if vocabulary and len(form) > 7:
                for part in vocabulary.parts(form):
                    if len(part) > 3:
                        self._raise(part, entity, weight * PART)

    def _raise(self, key: str, entity: str, weight: float) -> None:
        row = self.weights[key]
        known = row.get(entity, 0.0)
        row[entity] = min(_MOST, max(known, weight) + _AGAIN * min(known, weight))

    @cached_property
    def rarity(self) -> Mapping[str, float]:
        """How telling each stem is within these entities: 1 for one that leads to a single one, less for others."""
        total = max(2, len(self.entities))
        return {
            key: max(0.15, 1 - log(len(row)) / log(total)) if len(row) > 1 else 1.0 for key, row in self.weights.items()
        }
