"""The letters of the pictures: Lato, which comes as a package, so that they look alike on every machine."""

import unicodedata
from functools import cache, lru_cache
from pathlib import Path

import fontpkg
from PIL import ImageFont

FAMILY = "Lato"
REGULAR, BOLD = 400, 700

_NO_LETTER = "\uffff"


@cache
def font(size: int, weight: int = REGULAR) -> ImageFont.FreeTypeFont:
    """Return the font in a size in pixels."""
    # Without hinting and ligatures of a shaping library that not every machine has: the same layout everywhere.
    return ImageFont.truetype(font_file(weight), size, layout_engine=ImageFont.Layout.BASIC)


def font_file(weight: int = REGULAR) -> Path:
    return Path(fontpkg.path(FAMILY, weight=weight))


@lru_cache(4096)
def drawable(text: str) -> str:
    """Return a text in letters that the font has: others lose their marks, or are left out."""
    return " ".join("".join(_letter(letter) for letter in unicodedata.normalize("NFC", text)).split())


@cache
def _letter(letter: str) -> str:
    if letter.isspace():
        return " "
    if _known(letter):
        return letter
    return "".join(part for part in unicodedata.normalize("NFKD", letter) if part != letter and _known(part))


@cache
def _known(letter: str) -> bool:
    usual = font(32)
    shape = usual.getmask(letter)
    return letter.isprintable() and bytes(shape) != bytes(usual.getmask(_NO_LETTER))
