"""A message's words with all that is marked in them, to be looked up by category and by place."""

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import Literal, overload

from propcache.api import cached_property

from bot.language.meanings import Category, Cue, Mark
from bot.language.morphology import Morphology
from bot.language.phrases import Hit
from bot.language.time_reference import TimeRef
from bot.questions.numbered import Numbered
from bot.questions.words import Word

_TELLING = 0.3
# From here on a single word is a kind, or a compound of one.
_COMPOUND = 0.98
# So many words between two others are quoted with them.
_NEAR = 2


@dataclass(frozen=True)
class Tagged:
    """The marked message; positions are indices into `words`."""

    words: tuple[Word, ...]
    hits: tuple[Hit, ...]
    time: TimeRef
    numbered: tuple[Numbered, ...]
    bare_numbers: tuple[int, ...]
    bare_ordinals: tuple[int, ...]
    morphology: Morphology
    loose_numbers: tuple[int, ...] = ()
    """Numbers that stand among other words and count none of them: one may be that of what was talked of."""
    clauses: tuple[int, ...] = ()
    openers: frozenset[int] = frozenset()
    copulas: frozenset[str] = frozenset()
    first_person: frozenset[str] = frozenset()
    sources: frozenset[str] = frozenset()
    salutations: frozenset[str] = frozenset()
    oneself: frozenset[str] = frozenset()
    this_year_at: int = -1

    @overload
    def of(self, category: Literal["ask"], *values: Cue) -> tuple[Hit, ...]: ...
    @overload
    def of(self, category: Mark, *values: str) -> tuple[Hit, ...]: ...
    def of(self, category: Category, *values: str) -> tuple[Hit, ...]:
        """The hits of a category, of any of the values where some are given."""
        found = self._by_category.get(category, ())
        return tuple([h for h in found if h.value in values]) if found and values else found

    @overload
    def has(self, category: Literal["ask"], *values: Cue) -> bool: ...
    @overload
    def has(self, category: Mark, *values: str) -> bool: ...
    def has(self, category: Category, *values: str) -> bool:
        found = self._by_category.get(category, ())
        return bool(found) and (not values or any(h.value in values for h in found))

    def values(self, category: Category) -> tuple[str, ...]:
        """What was found of a category, in the order of the message."""
        return tuple(dict.fromkeys(h.value for h in self._by_category.get(category, ())))

    def positions(self, *categories: Category) -> frozenset[int]:
        """All positions that hits of these categories take."""
        found = self._by_category
        return frozenset([p for c in categories if c in found for h in found[c] for p in h.positions])

    @overload
    def positions_of(self, category: Literal["ask"], *values: Cue) -> frozenset[int]: ...
    @overload
    def positions_of(self, category: Mark, *values: str) -> frozenset[int]: ...
    def positions_of(self, category: Category, *values: str) -> frozenset[int]:
        """All positions that hits of a category and of these values take."""
        found = self._by_category.get(category, ())
        return frozenset([p for h in found if not values or h.value in values for p in h.positions])

    @cached_property
    def _by_category(self) -> Mapping[str, tuple[Hit, ...]]:
        sorted_out: dict[str, tuple[Hit, ...]] = {}
        for hit in self.hits:
            sorted_out[hit.category] = (*sorted_out.get(hit.category, ()), hit)
        return sorted_out

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
            "place",
            "pronoun",
            "signature",
        )
        spoken_for -= {h.first for h in self.of("kind") if self.tells_more(h)}
        spoken_for |= self.positions_of("leaning", "sure")  # `is that so`
        spoken_for |= self.time.positions | {p for n in self.numbered for p in n.positions}
        return tuple(
            p
            for p, w in enumerate(self.words)
            if p not in spoken_for and w.token.kind == "word" and w.weight >= _TELLING
        )

    @cached_property
    def weight(self) -> float:
        return sum(self.words[p].weight for p in self.content)

    def content_besides(self, known: AbstractSet[str]) -> tuple[int, ...]:
        """The telling words but for these forms: where there are any, something else is told (`the longest queue`)."""
        return tuple([p for p in self.content if self.words[p].plain not in known])

    @property
    def empty(self) -> bool:
        return not any(w.token.kind in ("word", "number", "clock", "date", "symbol") for w in self.words)

    def is_definite(self, position: int) -> bool:
        """True for a word of somebody or something certain (`ministeren`)."""
        before = self.words[position - 1].plain if position else ""
        return self.morphology.is_definite(self.words[position].plain, before)

    def text_of(self, positions: Sequence[int]) -> str:
        """The message's own words at these positions."""
        return " ".join(self.words[p].token.text for p in sorted(positions))

    def quote_of(self, positions: Sequence[int]) -> str:
        """The words from the first to the last of these positions, the longer stretches left out (`thin … users`)."""
        told = ""
        before = -1
        for place in sorted(positions):
            between = self.words[before + 1 : place] if before >= 0 else ()
            near = len(between) <= _NEAR and all(w.token.kind in ("word", "number") for w in between)
            joint = "".join(f" {w.token.text}" for w in between) if near else " …"
            told += f"{joint} {self.words[place].token.text}" if told else self.words[place].token.text
            before = place
        return told

    @cached_property
    def kinds(self) -> tuple[str, ...]:
        return self.values("kind")

    def tells_more(self, kind: Hit) -> bool:
        """True for a kind that is but the last part of a word of the programme (`the housing session`)."""
        known = max(self.words[kind.first].topic.values(), default=0.0)
        return len(kind.positions) == 1 and _COMPOUND <= kind.score < known

    @cached_property
    def forms(self) -> frozenset[str]:
        """The plain forms of all words."""
        return frozenset([w.plain for w in self.words])

    @property
    def this_year(self) -> bool:
        return self.this_year_at >= 0
