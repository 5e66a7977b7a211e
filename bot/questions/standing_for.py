"""Several words that people say for one (`hvad for en`: which), or for as many others (`ka sker`: what happens)."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from bot.language.lexicon import phrases_apart
from bot.language.tokens import Token, plain_words

# How many words the ways have.
_LENGTHS = (3, 2)


def with_meant(found: Sequence[Token], language: str) -> list[Token]:
    """The tokens with those that are meant for the words that stand for them, where others follow."""
    ways = _ways(language)
    kept: list[Token] = []
    place = 0
    while place < len(found):
        run = _run(found, place, ways) if ways else ()
        kept += _meant(run, ways[tuple(t.plain for t in run)]) if run else [found[place]]
        place += max(len(run), 1)
    return kept


def _meant(run: Sequence[Token], meant: Sequence[str]) -> Iterator[Token]:
    """The words that are meant: each in the place of one, or one in the place of all."""
    if len(meant) == 1:
        yield Token(" ".join(t.text for t in run), meant[0], "word", run[0].start, run[-1].end)
    else:
        yield from (Token(t.text, form, "word", t.start, t.end) for t, form in zip(run, meant, strict=True))


def _run(found: Sequence[Token], place: int, ways: Mapping[tuple[str, ...], tuple[str, ...]]) -> Sequence[Token]:
    """The tokens that stand for others from a place on, with another word behind them; none where they do not."""
    runs = (found[place : place + length] for length in _LENGTHS if place + length < len(found))
    return next((run for run in runs if tuple(t.plain for t in run) in ways), ())


@cache
def _ways(language: str) -> Mapping[tuple[str, ...], tuple[str, ...]]:
    """What to put for which words; raises ValueError for a way of another length."""
    table = phrases_apart(language, "words", "standing_for")
    ways = {tuple(plain_words(way)): tuple(plain_words(meant)) for meant, said in table.items() for way in said}
    odd = [" ".join(way) for way, meant in ways.items() if len(way) not in _LENGTHS or len(meant) not in (1, len(way))]
    if odd:
        message = f"{language}/lexicon/words.toml: not two or three words in standing_for: {', '.join(odd)}"
        raise ValueError(message)
    return ways
