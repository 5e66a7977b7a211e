"""The part of a long message that asks: people tell a whole story before, and after, the one question in it."""

import re

from bot.language.lexicon import Lexicon
from bot.language.spelling import plain

_LONG = 45
# How much of a sentence before its question word may tell what is asked about, in words.
_BEFORE = 12
_WORD = re.compile(r"[^\W\d_]+,?")
_SENTENCE = re.compile(r"[^.!?\n]*[.!?\n]+|[^.!?\n]+$")


def sentences(text: str) -> list[str]:
    """The sentences of a text, each with the marks that end it."""
    return [s.strip() for s in _SENTENCE.findall(text) if s.strip()]


def condense(text: str, lexicon: Lexicon) -> str:
    """A short message as it is; of a long one the sentences that ask, and nothing where none does.

    A sentence asks that ends in a question mark, or that begins with a question word; `ved du hvad,` only leads in.
    Where none does, it is the last one with a question word in it. Of a sentence that is long itself the end asks.
    """
    if len(text.split()) <= _LONG:
        return text
    said = sentences(text)
    asking = [s for s in said if s.endswith("?")]
    asking = asking or [s for s in said if _opens(s, lexicon)]
    asking = asking or [s for s in said[-1:] if _places(s.split(), lexicon)]
    return " ".join(_end(s, lexicon) for s in asking[-2:])


def _opens(sentence: str, lexicon: Lexicon) -> bool:
    words = [plain(w) for w in _WORD.findall(sentence)[:3]]
    return any(w.rstrip(",") in lexicon.interrogatives and not w.endswith(",") for w in words)


def _places(words: list[str], lexicon: Lexicon) -> list[int]:
    """Where the question words stand."""
    return [p for p, word in enumerate(words) if plain(word.strip(",:;")) in lexicon.interrogatives]


def _end(sentence: str, lexicon: Lexicon) -> str:
    """A sentence, of a long one what stands around its last question word."""
    words = sentence.split()
    places = _places(words, lexicon)
    if len(words) <= _LONG or not places:
        return sentence
    return " ".join(words[max(0, places[-1] - _BEFORE) :])
