"""Several words that people say for `which` (`hvad for en`, `hvaffor en`)."""

from collections.abc import Mapping, Sequence
from functools import cache

from bot.language.lexicon import phrases_apart
from bot.language.tokens import Token, plain_words

# How many words the ways have.
_LENGTHS = (3, 2)


def with_which(found: Sequence[Token], language: str) -> list[Token]:
    """The tokens with `which` for the words that mean it before a noun (`hvad for en session`)."""
    ways = _ways(language)
    kept: list[Token] = []
    place = 0
    while place < len(found):
        run = _run(found, place, ways) if ways else ()
        if run:
            which = ways[tuple(t.plain for t in run)]
            kept.append(Token(" ".join(t.text for t in run), which, "word", run[0].start, run[-1].end))
        else:
            kept.append(found[place])
        place += max(len(run), 1)
    return kept


def _run(found: Sequence[Token], place: int, ways: Mapping[tuple[str, ...], str]) -> Sequence[Token]:
    """The tokens that mean `which` from a place on, with another word behind them; none where they do not."""
    runs = (found[place : place + length] for length in _LENGTHS if place + length < len(found))
    return next((run for run in runs if tuple(t.plain for t in run) in ways), ())


@cache
def _ways(language: str) -> Mapping[tuple[str, ...], str]:
    """What to put for which words; raises ValueError for a way of another length."""
    table = phrases_apart(language, "words", "which_of")
    ways = {tuple(plain_words(way)): plain_words(which)[0] for which, said in table.items() for way in said}
    if odd := [" ".join(way) for way in ways if len(way) not in _LENGTHS]:
        message = f"{language}/lexicon/words.toml: not of two or three words in which_of: {', '.join(odd)}"
        raise ValueError(message)
    return ways
