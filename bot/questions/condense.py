"""The part of a long message that asks: people tell a whole story before, and after, the one question in it."""

import re

from bot.language.lexicon import Lexicon
from bot.language.spelling import plain

_LONG = 45
_WORD = re.compile(r"[^\W\d_]+,?")
_SENTENCE = re.compile(r"[^.!?\n]*[.!?\n]+|[^.!?\n]+$")


def condense(text: str, lexicon: Lexicon) -> str:
    """A short message as it is; of a long one the sentences that ask, and nothing where none does.

    A sentence asks that ends in a question mark, or that begins with a question word; `ved du hvad,` only leads in.
    """
    if len(text.split()) <= _LONG:
        return text
    sentences = [s.strip() for s in _SENTENCE.findall(text) if s.strip()]
    asking = [s for s in sentences if s.endswith("?")]
    asking = asking or [s for s in sentences if _opens(s, lexicon)]
    return " ".join(asking[-2:])


def _opens(sentence: str, lexicon: Lexicon) -> bool:
    words = [plain(w) for w in _WORD.findall(sentence)[:3]]
    return any(w.rstrip(",") in lexicon.interrogatives and not w.endswith(",") for w in words)
