"""Slips of the finger, the same ones in every run."""

import random
import re
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

# A slip in a shorter word may make another word of it, which nobody could read rightly.
SHORTEST = 4
WORD = re.compile(rf"[^\W\d_]{{{SHORTEST},}}")

Slip = Callable[[str, int, random.Random], str]


def with_typo(text: str, seed: str) -> str:
    """Return the text with one random slip in one of its longer words; a text without any stays as it is."""
    chance = random.Random(seed)  # noqa: S311 -- the same in every run, and no secret
    words = list(WORD.finditer(text))
    if not words:
        return text
    word = chance.choice(words)
    place = chance.randrange(len(word.group()))
    slips: list[Slip] = [_drop, _double, _swap, _neighbour]
    if word.group()[place].lower() in _keyboard().ascii:
        slips.append(_ascii)
    slipped = chance.choice(slips)(word.group(), place, chance)
    return text[: word.start()] + slipped + text[word.end() :]


def _drop(word: str, place: int, _chance: random.Random) -> str:
    return word[:place] + word[place + 1 :]


def _double(word: str, place: int, _chance: random.Random) -> str:
    return word[: place + 1] + word[place:]


def _swap(word: str, place: int, _chance: random.Random) -> str:
    """Swap a letter with the one after it; the last one with the one before it."""
    first = min(place, len(word) - 2)
    return word[:first] + word[first + 1] + word[first] + word[first + 2 :]


def _neighbour(word: str, place: int, chance: random.Random) -> str:
    """Hit the key beside the right one."""
    letter = word[place]
    row = next((row for row in _keyboard().rows if letter.lower() in row), "")
    at = row.find(letter.lower())
    beside = [row[key] for key in (at - 1, at + 1) if row and 0 <= key < len(row)]
    if not beside:
        return _drop(word, place, chance)
    hit = chance.choice(beside)
    return word[:place] + (hit.upper() if letter.isupper() else hit) + word[place + 1 :]


def _ascii(word: str, place: int, _chance: random.Random) -> str:
    return word[:place] + _keyboard().ascii[word[place].lower()] + word[place + 1 :]


@dataclass(frozen=True, slots=True)
class Keyboard:
    """Rows of keys, and how letters are written where their keys are missing."""

    rows: tuple[str, ...]
    ascii: Mapping[str, str]


@cache
def _keyboard() -> Keyboard:
    values = tomllib.loads((Path(__file__).parent / "typing.toml").read_text(encoding="utf-8"))
    return Keyboard(tuple(values["rows"]), values["ascii"])
