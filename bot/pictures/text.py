"""Text set in lines: wrapped at words, and cut with an ellipsis where it is too long."""

from collections.abc import Iterator
from functools import lru_cache

from PIL.ImageFont import FreeTypeFont

from bot.pictures.fonts import drawable, font

_ELLIPSIS = "\N{HORIZONTAL ELLIPSIS}"
_SOFT = "-/"


@lru_cache(8192)
def lines(text: str, size: int, weight: int, width: int, most: int) -> tuple[str, ...]:
    """Return a text in at most so many lines, none wider than `width` pixels; empty for an empty text."""
    face = font(size, weight)
    found = list(_wrapped(drawable(text), face, width))
    if len(found) <= most:
        return tuple(found)
    return (*found[: most - 1], _cut(f"{found[most - 1]} {found[most]}", face, width))


def width_of(text: str, size: int, weight: int) -> float:
    return font(size, weight).getlength(text)


def _wrapped(text: str, face: FreeTypeFont, width: int) -> Iterator[str]:
    line = ""
    for word in text.split():
        longer = f"{line} {word}" if line else word
        if face.getlength(longer) <= width:
            line = longer
            continue
        if line:
            yield line
        line = word
        while face.getlength(line) > width:
            fits = _fitting(line, face, width)
            yield line[:fits]
            line = line[fits:]
    if line:
        yield line


def _fitting(word: str, face: FreeTypeFont, width: int) -> int:
    """Return how many letters of a word too long for a line go into one, cut after a dash where there is one."""
    fits = next((n for n in range(len(word), 1, -1) if face.getlength(word[:n]) <= width), 1)
    return next((n for n in range(fits, fits // 2, -1) if word[n - 1] in _SOFT), fits)


def _cut(text: str, face: FreeTypeFont, width: int) -> str:
    """Return as many whole words as go into a line with an ellipsis behind them; of a single word its beginning."""
    while text and face.getlength(f"{text} {_ELLIPSIS}") > width:
        text = text.rpartition(" ")[0] if " " in text else text[:-1]
    return f"{text.rstrip(' ,;:–-')} {_ELLIPSIS}"
