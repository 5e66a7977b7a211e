"""A floor plan as an image, with places marked on it."""

from functools import lru_cache
from io import BytesIO

import resvg_py
from PIL import Image, ImageDraw, UnidentifiedImageError

from bot.answers.picture import Mark, PlanPicture
from bot.pictures import colours
from bot.pictures.fonts import BOLD, FAMILY, REGULAR, font, font_file
from bot.pictures.shapes import rounded
from bot.pictures.text import lines, width_of

LONGEST = 1280
"""Pixels of the longer side: what Telegram shows without scaling it down."""

_MOST_PIXELS = 100_000_000
_LETTERS, _PADDING, _ROUND, _RIM = 42, 16, 16, 5
# How far from the place a flag ends, and how long its point is.
_OFF, _POINT = 22, 30


class UnreadablePlanError(Exception):
    """The file is no picture that can be read: SVG, PNG, JPEG or another that Pillow knows."""


def marked_plan(picture: PlanPicture, content: bytes) -> Image.Image:
    """Draw a plan with its marks. Raises UnreadablePlanError."""
    image = plan_image(content).copy()
    for mark in picture.marks:
        _mark(image, mark)
    return image


@lru_cache(8)
def plan_image(content: bytes) -> Image.Image:
    """Read a plan from the content of its file; whoever draws on it takes a copy. Raises UnreadablePlanError."""
    try:
        image = Image.open(BytesIO(_rasterised(content) if _is_svg(content) else content))
        if image.width * image.height > _MOST_PIXELS:
            raise UnreadablePlanError
        flat = Image.new("RGB", image.size, "white")
        clear = image.convert("RGBA")
    except (UnidentifiedImageError, OSError, ValueError, Image.DecompressionBombError) as error:
        raise UnreadablePlanError from error
    flat.paste(clear, mask=clear)
    scale = LONGEST / max(flat.size)
    size = (max(1, round(flat.width * scale)), max(1, round(flat.height * scale)))
    return flat.resize(size, Image.Resampling.LANCZOS)


def _is_svg(content: bytes) -> bool:
    return b"<svg" in content[:4096].lower()


def _rasterised(content: bytes) -> bytes:
    """Draw an SVG with letters of our own, so that it looks the same on every machine. Raises ValueError."""
    return resvg_py.svg_to_bytes(
        svg_string=content.decode("utf-8"),
        width=LONGEST,
        skip_system_fonts=True,
        font_files=[str(font_file(weight)) for weight in (REGULAR, BOLD)],
        font_family=FAMILY,
        sans_serif_family=FAMILY,
        serif_family=FAMILY,
    )


def _mark(image: Image.Image, mark: Mark) -> None:
    """Draw a flag that points at a place from above, or from below near the upper edge: what is printed there stays."""
    x, y = round(mark.x * image.width), round(mark.y * image.height)
    label = "".join(lines(mark.label, _LETTERS, BOLD, image.width - 2 * (_PADDING + _RIM), 1))
    width = round(width_of(label, _LETTERS, BOLD)) + 2 * _PADDING
    height = _LETTERS + 2 * _PADDING
    up = y - _OFF - _POINT - height - _RIM >= 0
    way = -1 if up else 1
    tip = y + way * _OFF
    base = tip + way * _POINT
    top = base - height if up else base
    left = min(max(x - width // 2, _RIM), max(image.width - width - _RIM, _RIM))
    for rim, colour in ((_RIM, colours.NOW_INK), (0, colours.NOW)):
        rounded(image, (left - rim, top - rim, left + width + rim, top + height + rim), _ROUND, colour)
        edge = _POINT + 2 * rim
        corners = [(x, tip - way * 2 * rim), (x - edge, base + way * rim), (x + edge, base + way * rim)]
        ImageDraw.Draw(image).polygon(corners, fill=colour)
    at = (left + _PADDING, top + _PADDING - _LETTERS // 8)
    ImageDraw.Draw(image).text(at, label, font=font(_LETTERS, BOLD), fill=colours.NOW_INK)
