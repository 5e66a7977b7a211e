"""The ordinary words of a language, and which of them a form that is no word was meant to be."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz.distance import OSA

from bot.language.frequency import common_words, zipf
from bot.language.slips import Neighbours, Shapes, likeness
from bot.language.spelling import loose

_LEAST = 0.66
_SHORTEST = 3
# The letters of an ending.
_ENDING = 2
# What a word's frequency adds: a slip is sooner one in a word that people write often.
_PRIOR, _USUAL = 0.03, 5.0
# How common at least the words for what is on a programme are at a conference, however rare they are elsewhere.
_ASKED = 4.4
# From here on a word is common enough that others may be slips of it.
_COMMON = 3.8
# What each letter more than one costs in which a word differs that is the same but for accents and doubled letters.
_RESPELT = 0.075
_MOST = 6
_REMEMBERED = 50_000


@dataclass(frozen=True, slots=True)
class Meant:
    """A word that may have been meant; `score` is 0 to 1."""

    word: str
    score: float


class OrdinaryWords:
    """A language's common words and those of its lexicon, with the slips in them."""

    def __init__(self, own: Iterable[str], language: str, beside: Neighbours, usual: Iterable[str] = ()) -> None:
        """Take in the lexicon's `own` words; `usual` are those that everybody at a conference says."""
        self._language = language
        self._beside = beside
        self._shapes = Shapes()
        self._words: dict[str, list[str]] = defaultdict(list)
        self._near_once = lru_cache(_REMEMBERED)(self._near)
        self._own = frozenset(own)
        self._usual = frozenset(usual)
        for word in sorted(self._own | common_words(language, _COMMON)):
            if len(word) >= _SHORTEST and word.isalpha():
                shape = loose(word)
                self._words[shape].append(word)
                self._shapes.add(shape)

    def __contains__(self, form: str) -> bool:
        return form in self._own

    def near(self, form: str, typed: str) -> tuple[Meant, ...]:
        """The words that a plain form with one slip in it may stand for, likeliest first; `typed` is what was typed."""
        return self._near_once(form, typed)

    def _near(self, form: str, typed: str) -> tuple[Meant, ...]:
        if len(form) < _SHORTEST or form in self._own:
            return ()
        shape = loose(typed)
        slips = [(shape, s, 1) for s in self._shapes.one_slip(shape)]
        # Two letters like one, or one typed twice, may be the slip (`lokael`, `sssion`), unless they end it (`logoet`).
        if form != shape and typed.isascii() and loose(form[:-_ENDING]) not in self._words:
            slips += [(form, s, 1) for s in self._shapes.one_slip(form) if s != shape]
        if shape in self._words:
            slips.append((shape, shape, 0))
        found: dict[str, float] = {}
        for said, target, distance in slips:
            for word in self._words[target]:
                toll = 0.0 if distance else _respelling(form, word)
                found[word] = max(found.get(word, 0.0), self._likely(said, target, distance, word) - toll)
        ranked = sorted((-score, word) for word, score in found.items() if score >= _LEAST)
        return tuple(Meant(word, -score) for score, word in ranked[:_MOST])

    def _likely(self, shape: str, target: str, distance: int, word: str) -> float:
        score = likeness(shape, target, distance, self._beside)
        common = max(zipf(word, self._language), _ASKED if word in self._usual else 0.0)
        return min(1.0, score + _PRIOR * (common - _USUAL))


def _respelling(form: str, word: str) -> float:
    """What two spellings of the same letters cost (`sessson` is sooner a session than a season)."""
    return _RESPELT * max(0, OSA.distance(form, word) - 1)
