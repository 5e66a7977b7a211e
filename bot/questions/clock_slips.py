"""Times with a slip in them (`qaurter past three`), told by the words around the one that is spelt wrong."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache

from rapidfuzz.distance import OSA

from bot.language.frequency import is_word
from bot.language.lexicon import Lexicon
from bot.language.tokens import Token

_Frame = tuple[str, ...]
_HOUR = "#"
# The hours of a dial, and the letters from which on a slip leaves a word recognisable.
_HOURS, _SHORTEST = 12, 3
# From so many words on an hour is seen whatever the word with the slip is taken for by itself.
_SURELY = 3


def without_clock_slips(found: Sequence[Token], lexicon: Lexicon) -> list[Token]:
    """The tokens with the one slip mended that keeps some of them from telling the time."""
    mended = list(found)
    frames_of = _frames_of(lexicon.clock_frames)
    for here, token in enumerate(found):
        for frame, place in frames_of.get(_HOUR if _is(token, _HOUR, lexicon) else token.plain, ()):
            start = here - place
            if start >= 0 and start + len(frame) <= len(mended):
                mended[start : start + len(frame)] = _mended(mended[start : start + len(frame)], frame, lexicon)
    return mended


@cache
def _frames_of(frames: tuple[_Frame, ...]) -> Mapping[str, Sequence[tuple[_Frame, int]]]:
    """For each word of the frames those that it stands in, and where: a message has few of their words, if any."""
    found: dict[str, list[tuple[_Frame, int]]] = {}
    for frame in frames:
        for place, word in enumerate(frame):
            found.setdefault(word, []).append((frame, place))
    return found


def _mended(here: Sequence[Token], frame: _Frame, lexicon: Lexicon) -> Sequence[Token]:
    """The tokens as the frame has them where all but one of them are, and that one nearly; else as they are."""
    off = [place for place, word in enumerate(frame) if not _is(here[place], word, lexicon)]
    if len(off) != 1:
        return here
    token = here[off[0]]
    meant = _meant(token, frame[off[0]], lexicon)
    unsure = _HOUR in frame and len(frame) < _SURELY
    itself = token.plain in lexicon.stop or (unsure and is_word(token.plain, lexicon.language))  # `kvart i eller …`
    if not meant or itself:
        return here
    return [replace(t, plain=meant) if t is token else t for t in here]


def _is(token: Token, word: str, lexicon: Lexicon) -> bool:
    if word != _HOUR:
        return token.plain == word
    if token.kind == "number":
        return 1 <= int(token.plain) <= _HOURS
    return 1 <= lexicon.numbers.get(token.plain, 0) <= _HOURS


def _meant(token: Token, word: str, lexicon: Lexicon) -> str:
    """The word of a frame, or the hour, that a token is one slip away from."""
    if token.kind != "word" or len(token.plain) < _SHORTEST:
        return ""
    hours = (name for name, hour in lexicon.numbers.items() if 1 <= hour <= _HOURS and name not in lexicon.number_nouns)
    near = hours if word == _HOUR else (word,)
    return next((w for w in near if len(w) >= _SHORTEST and OSA.distance(w, token.plain, score_cutoff=1) == 1), "")
