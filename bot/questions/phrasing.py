"""How likely a question of each intent is the right one by how a message is phrased, learnt from the question sets.

For each intent there is a linear classifier of its own. It knows words, pairs of neighbours and what was asked before,
and nothing of any programme. `make learn` writes the weights (`tests/evaluation/learning.py`).
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise
from math import exp, sqrt
from pathlib import Path
from typing import Final, get_args

from bot.basics.texts import LOCALE
from bot.language.meanings import CUES, Cue
from bot.questions.intent import Asked, Intent
from bot.questions.words import Word

WEIGHTS: Final = LOCALE / "phrasing.tsv"
"""A line for each intent, with its bias and the cues that mostly ask for it; an empty one; one for each feature."""

_SAID = frozenset({"word", "number", "clock", "date"})
_START, _END = "^", "$"
_INTENTS: Final[Mapping[str, Asked]] = {intent: intent for intent in get_args(Asked)}
_CUES: Final[Mapping[str, Cue]] = {cue: cue for cue in CUES}
_REMEMBERED = 20_000
# What is answered otherwise only because the programme has no such thing, or several: no phrasing tells that.
_ALIKE: Final[Mapping[Intent, Intent]] = {
    "no_person": "person",
    "no_organisation": "person",
    "choose": "fit",
}


def features(words: Sequence[Word], before: str) -> frozenset[str]:
    """What tells of the phrasing of a message that follows a question with the intent `before`, if any."""
    said = [w.plain for w in words if w.token.kind in _SAID or w.token.text == "?"]
    framed = [_START, *said, _END]
    pairs = (f"{one} {next_one}" for one, next_one in pairwise(framed))
    return frozenset((*said, *pairs, f"after:{before}", f"after:{before} {framed[1]}"))


def phrased_as(intent: Intent) -> Intent:
    """The intent that is phrased just like this one."""
    return _ALIKE.get(intent, intent)


@dataclass(frozen=True, slots=True)
class Phrasing:
    """The classifiers: `biases` and `cues` are the intents', `weights` a feature's, as they stand in the file."""

    intents: tuple[Asked, ...]
    biases: tuple[float, ...]
    cues: Mapping[Intent, tuple[Cue, ...]]
    weights: Mapping[str, str]

    def odds(self, found: Collection[str]) -> Mapping[Intent, float]:
        """For each intent how many times likelier it is than not that a question of it is the right one."""
        scores = [0.0] * len(self.intents)
        for feature in sorted(found):  # a sum of fractions depends on its order, which is no set's own
            for number, weight in _row(self.weights.get(feature, "")):
                scores[number] += weight
        length = sqrt(len(found))
        rows = zip(self.intents, scores, self.biases, strict=True)
        return {intent: exp(score / length + bias) for intent, score, bias in rows}


@lru_cache(_REMEMBERED)
def _row(weights: str) -> tuple[tuple[int, float], ...]:
    """The intents' numbers and weights; read when they are first needed, as most never are."""
    return tuple((int(number), float(weight)) for number, weight in (pair.split(":") for pair in weights.split()))


def read_phrasing(file: Path) -> Phrasing:
    """Read the weights. Raises OSError without the file, KeyError for an intent or cue that there is none of."""
    head, _, body = file.read_text(encoding="utf-8").partition("\n\n")
    rows = [line.split("\t") for line in head.splitlines() if line]
    return Phrasing(
        intents=tuple(_INTENTS[intent] for intent, _, _ in rows),
        biases=tuple(float(bias) for _, bias, _ in rows),
        cues={_INTENTS[intent]: tuple(_CUES[cue] for cue in cues.split()) for intent, _, cues in rows},
        weights=dict(line.split("\t") for line in body.splitlines()),
    )


@cache
def phrasing() -> Phrasing:
    """Return what was learnt, read once."""
    return read_phrasing(WEIGHTS)
