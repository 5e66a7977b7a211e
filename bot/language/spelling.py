"""One word in the forms in which it is compared: as typed, without accents, loosely, by stem and by sound."""

import re
import unicodedata
from functools import cache, lru_cache
from typing import Any

import snowballstemmer

from bot.language.morphology import morphology

# Letters of the Nordic keyboards as those without such a keyboard write them.
_DIGRAPHS = str.maketrans(
    {"\u00e6": "ae", "\u00f8": "oe", "\u00e5": "aa", "\u00e4": "ae", "\u00f6": "oe", "\u00fc": "y", "\u00df": "ss"}
)
_SINGLE = str.maketrans(
    {"\u00e6": "e", "\u00f8": "o", "\u00e5": "a", "\u00e4": "e", "\u00f6": "o", "\u00fc": "y", "\u00df": "s"}
)
_SHORTEST_STEMMED = 4
_DOUBLED = re.compile(r"(.)\1+")


@lru_cache(maxsize=65536)
def plain(word: str) -> str:
    """Lower case, Nordic letters as digraphs, other accents dropped: the form in which exact matches are made."""
    digraphs = word.casefold().translate(_DIGRAPHS)
    if digraphs.isascii():
        return digraphs
    return "".join(c for c in unicodedata.normalize("NFD", digraphs) if not unicodedata.combining(c))


@lru_cache(maxsize=65536)
def loose(word: str) -> str:
    """Like `plain`, and the spellings of one Nordic letter and doubled letters made one.

    Whoever writes Nordic letters means two letters by two: what stands beside one is no digraph of another.
    """
    folded = word.casefold()
    single = folded.translate(_SINGLE)
    text = plain(single) if single != folded else _one_letter_each(plain(word))
    return undoubled(text)


@lru_cache(maxsize=65536)
def undoubled(text: str) -> str:
    """Return it with each letter that is written several times in a row written once."""
    return _DOUBLED.sub(r"\1", text)


def _one_letter_each(form: str) -> str:
    return form.replace("aa", "a").replace("ae", "e").replace("oe", "o")


@lru_cache(maxsize=65536)
def stem(word: str, language: str = "da") -> str:
    """The Snowball stem of the plain form; short words are their own stem.

    That of a word with two endings loses the first one as well, as the form with that one alone does.
    """
    text = plain(word)
    if len(text) < _SHORTEST_STEMMED:
        return text
    text = morphology(language).uncontracted(text)
    found = str(_stemmer(language).stemWord(text))
    return str(_stemmer(language).stemWord(found)) if text.endswith(morphology(language).double) else found


@cache
def _stemmer(language: str) -> Any:
    return snowballstemmer.stemmer(morphology(language).stemmer)


@lru_cache(maxsize=65536)
def word_stems(word: str, language: str = "da") -> tuple[str, ...]:
    """What the forms of one word share, where Snowball's stem is that of several.

    Two words of one stem differ in an ending that makes another word (`hard`, `hardly`), or in the letter that is
    doubled before an ending (`planed`, `planned`); of the bare stem nobody can tell which it is, so it has both.
    """
    root = stem(word, language)
    rest = plain(word)[len(root) :]
    doubled = root + root[-1]
    if not rest:
        return (root, doubled) if len(root) > 2 else (root,)
    if rest[0] == root[-1]:
        return (doubled,)
    return (root + next((ending for ending in morphology(language).deriving if rest.startswith(ending)), ""),)


@lru_cache(maxsize=65536)
def sound(word: str, language: str = "da") -> str:
    """A rough key of how the word sounds: in Danish the same for `theil` and `tejl`, `Welling` and `velling`."""
    text = loose(word)
    for pattern, replacement in morphology(language).sounds:
        text = pattern.sub(replacement, text)
    return undoubled(text)
