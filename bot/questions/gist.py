"""What a question comes down to that nobody has answered, and how alike two such questions are."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Annotated

from propcache.api import cached_property
from pydantic import PlainSerializer
from rapidfuzz import fuzz, process
from rapidfuzz.distance import Prefix

# From here on two questions ask the same.
_ALIKE = 0.72


# How much in common the words of two questions have that are worth being weighed, of 100, and how many of them are.
_IN_COMMON, _WEIGHED = 50, 50

# Letters that two words have to share from the first on, and how much of the shorter one that is, to be related; and
# how near they are then. A slip or two in a word makes it no other one.
_ROOT, _RELATED, _KIN, _SLIP = 5, 0.7, 0.8, 80
_REMEMBERED = 65_536


def _sorted(words: Mapping[str, float]) -> dict[str, float]:
    return dict(sorted(words.items()))


@dataclass(frozen=True)
class Gist:
    """What the engine made of a question: an event, an intent, and what it is `about`, by ids; `asks` what of that.

    `words` are the stems that tell more than all that, with how telling each is (0 to 1).
    """

    event: str
    intent: str
    about: str = ""
    asks: Annotated[frozenset[str], PlainSerializer(sorted)] = frozenset()
    words: Annotated[Mapping[str, float], PlainSerializer(_sorted)] = field(default_factory=dict)

    @cached_property
    def said(self) -> str:
        """The telling words in one text, as a new question is compared with many."""
        return " ".join(self.words)

    def likeness(self, other: "Gist") -> float:
        """Return how surely two questions ask the same, 0 to 1."""
        if not (self._may_be(other) and _compatible(self.asks, other.asks)):
            return 0.0
        if _figures(self.words) != _figures(other.words):
            return 0.0
        if not (self.words and other.words):
            understood = self.intent == other.intent != "unknown"
            return float(understood and not (self.words or other.words))
        return min(_covered(self.words, other.words), _covered(other.words, self.words))

    def _may_be(self, other: "Gist") -> bool:
        """Whether both are about one thing: also where a practical subject was not recognised in one of them."""
        if self.event != other.event:
            return False
        return (self.intent, self.about) == (other.intent, other.about) or {self.intent, other.intent} == _EITHER


_EITHER = {"unknown", "practical"}


def most_like(question: Gist, others: Sequence[Gist]) -> tuple[float, int] | None:
    """Return how like the most alike of some questions is, and its place among them; None where none is alike.

    Only those are weighed whose words have something in common at all, which is found fast.
    """
    likely: Iterable[int] = range(len(others))
    if said := question.said:
        texts = [other.said for other in others]
        found = process.extract(said, texts, scorer=fuzz.token_set_ratio, score_cutoff=_IN_COMMON, limit=_WEIGHED)
        likely = (place for _, _, place in found)
    likeness, place = max(((question.likeness(others[p]), -p) for p in likely), default=(0.0, 0))
    return (likeness, -place) if likeness >= _ALIKE else None


def _compatible(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two questions of one thing may have one answer: where it is also tells that there is one."""
    return one == other or (one ^ other == {"where"} and len(one | other) == 1)


def _figures(words: Iterable[str]) -> frozenset[str]:
    return frozenset(word for word in words if word[0].isdigit())


def _covered(words: Mapping[str, float], by: Mapping[str, float]) -> float:
    """Return the share of the weight of some words that others say as well."""
    return sum(weight * _nearest(word, by) for word, weight in words.items()) / sum(words.values())


def _nearest(word: str, others: Iterable[str]) -> float:
    return max(_near(word, other) for other in others)


@lru_cache(_REMEMBERED)
def _near(one: str, other: str) -> float:
    """Return how surely two stems are of one word, 0 to 1."""
    if one == other:
        return 1.0
    shorter = min(len(one), len(other))
    shared = Prefix.similarity(one, other)
    if shared >= _ROOT and shared >= _RELATED * shorter:
        return _KIN
    ratio = fuzz.ratio(one, other) if shorter >= _ROOT else 0.0
    return ratio / 100 if ratio >= _SLIP else 0.0
