"""Several words that people say for `which` (`hvad for en`)."""

from collections.abc import Mapping, Sequence
from functools import cache

from bot.language.lexicon import phrases_apart
from bot.language.tokens import Token, plain_words

# How many words the ways have.
_LENGTH = 3


def with_which(found: Sequence[Token], language: str) -> list[Token]:
    """The tokens with `which` for the words that mean it before a noun (`hvad for en session`)."""
    ways = _ways(language)
    kept: list[Token] = []
    place = 0
    while place < len(found):
        run = found[place : place + _LENGTH]
        which = ways.get(tuple(t.plain for t in run)) if ways else None
        if which and found[place + _LENGTH : place + _LENGTH + 1]:
            kept.append(Token(" ".join(t.text for t in run), which, "word", run[0].start, run[-1].end))
            place += _LENGTH
        else:
            kept.append(found[place])
            place += 1
    return kept


@cache
def _ways(language: str) -> Mapping[tuple[str, ...], str]:
    """What to put for which words; raises ValueError for a way of another length."""
    table = phrases_apart(language, "words", "which_of")
    ways = {tuple(plain_words(way)): plain_words(which)[0] for which, said in table.items() for way in said}
    if odd := [" ".join(way) for way in ways if len(way) != _LENGTH]:
        message = f"{language}/lexicon/words.toml: not of {_LENGTH} words in which_of: {', '.join(odd)}"
        raise ValueError(message)
    return ways
