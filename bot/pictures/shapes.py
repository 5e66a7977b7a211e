"""Boxes with round corners, smooth at the edges, which Pillow alone does not draw."""

from functools import cache

from PIL import Image, ImageDraw

_FINER = 4


def rounded(image: Image.Image, area: tuple[int, int, int, int], radius: int, colour: str) -> None:
    """Fill an area (left, top, right, bottom) whose corners are round."""
    left, top, right, bottom = area
    if right <= left or bottom <= top:
        return
    radius = min(radius, (right - left) // 2, (bottom - top) // 2)
    image.paste(colour, (left + radius, top, right - radius, bottom))
    image.paste(colour, (left, top + radius, right, bottom - radius))
    if not radius:
        return
    disc = _disc(radius)
    for x, from_x in ((left, 0), (right - radius, radius)):
        for y, from_y in ((top, 0), (bottom - radius, radius)):
            corner = disc.crop((from_x, from_y, from_x + radius, from_y + radius))
            image.paste(colour, (x, y), corner)


@cache
def _disc(radius: int) -> Image.Image:
    """Return a smooth disc as a mask."""
    side = 2 * radius
    finer = Image.new("L", (side * _FINER, side * _FINER))
    ImageDraw.Draw(finer).ellipse((0, 0, side * _FINER - 1, side * _FINER - 1), fill=255)
    return finer.resize((side, side), Image.Resampling.LANCZOS)
