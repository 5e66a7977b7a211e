"""What a text tells beside its words: whether it holds a number, or a date."""

from functools import lru_cache

from babel.dates import get_month_names

from bot.language.lexicon import lexicon
from bot.language.spelling import plain
from bot.language.tokens import clean, tokens

_YEAR_DIGITS = 4


@lru_cache(maxsize=1024)
def tells_number(text: str, language: str) -> bool:
    """True where a text tells how many: a number that is no day of a month and no year, or one spelt out."""
    known = lexicon(language)
    months = _months(language)
    found = tokens(clean(text))
    for place, token in enumerate(found):
        after = next((t.plain for t in found[place + 1 :] if t.kind != "stop"), "")
        if token.kind == "number" and len(token.text) < _YEAR_DIGITS and after not in months:
            return True
        # `en` is an article and `én` a number.
        counts = token.plain not in known.stop or token.text.lower() != token.plain
        if token.kind == "word" and token.plain in known.numbers and counts:
            return True
    return False


@lru_cache(maxsize=4)
def _months(language: str) -> frozenset[str]:
    return frozenset(plain(name) for name in get_month_names("wide", locale=language).values())
