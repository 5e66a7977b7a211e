"""Punctuation that was dictated, and that the telephone wrote down in words."""

from collections.abc import Sequence
from dataclasses import replace

from bot.language.lexicon import Lexicon
from bot.language.tokens import Token

# One word for a mark may well be meant as the word.
_SEVERAL = 2


def with_spoken_marks(found: Sequence[Token], lexicon: Lexicon) -> Sequence[Token]:
    """The tokens with a comma or a stop for each word that names one, where the message has none in writing.

    There have to be several, or a question mark at the end: `when do we put a stop to it` has none.
    """
    signs = lexicon.signs
    commas, stops = signs["spoken_comma"], signs["spoken_stop"]
    spoken = [t for t in found if t.plain in commas or t.plain in stops]
    if not spoken or any(t.kind in ("comma", "stop") for t in found):
        return found
    if len(spoken) < _SEVERAL and found[-1].plain not in signs["spoken_question"]:
        return found
    return [_mark(t, ",") if t.plain in commas else _mark(t, "?") if t.plain in stops else t for t in found]


def _mark(token: Token, sign: str) -> Token:
    return replace(token, text=sign, plain=sign, kind="comma" if sign == "," else "stop")
