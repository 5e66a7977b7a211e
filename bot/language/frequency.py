"""How common a word is in the language at large: what makes it telling, and whether it is a word at all.

The figures are wordfreq's Zipf scale: 6 for `og`, 4 for `benzin`, 0 for what its Danish list of 29,000 words lacks.
"""

from functools import cache
from math import log10

from wordfreq import get_frequency_dict

from bot.language.spelling import plain

REAL_WORD = 3.0


@cache
def _table(language: str) -> dict[str, float]:
    table: dict[str, float] = {}
    for word, share in get_frequency_dict(language, wordlist="small").items():
        key = plain(word)
        table[key] = max(table.get(key, 0.0), log10(share) + 9)
    return table


def zipf(word: str, language: str = "da") -> float:
    """How common a word in its plain form is: 0 (not listed) to 7.5."""
    return _table(language).get(word, 0.0)


def is_word(word: str, language: str = "da") -> bool:
    """True for a word that people write often enough that it is hardly a slip for another one."""
    return _table(language).get(word, 0.0) >= REAL_WORD


def common_words(language: str, least: float) -> frozenset[str]:
    """The plain forms of the words that are at least that common."""
    return frozenset(word for word, common in _table(language).items() if common >= least)
