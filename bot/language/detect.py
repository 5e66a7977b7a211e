"""Which language a message is written in."""

from functools import cache, lru_cache

from bot.basics.texts import HOME
from bot.language.lexicon import small_words
from bot.language.lexicon_files import folders
from bot.language.tokens import clean, tokens


@cache
def languages() -> tuple[str, ...]:
    """The languages that have a lexicon, the default one first."""
    return (HOME, *(language for language in folders() if language != HOME))


@lru_cache(maxsize=4096)
def spoken_language(text: str, fallback: str = "") -> str:
    """The language whose small words the message uses most; the fallback (or the default) where none stands out."""
    forms = [t.plain for t in tokens(clean(text)) if t.kind == "word"]
    scores = {language: _small_words(forms, language) for language in languages()}
    best = max(scores.values(), default=0)
    leaders = [language for language, score in scores.items() if score == best]
    if best == 0 or len(leaders) > 1:
        return fallback if fallback in scores and (best == 0 or fallback in leaders) else HOME
    return leaders[0]


def _small_words(forms: list[str], language: str) -> int:
    return sum(map(small_words(language).__contains__, forms))
