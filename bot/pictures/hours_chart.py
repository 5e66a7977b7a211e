"""A chart of how much there was in each hour: a bar per hour, its height in figures above it."""

from PIL import Image, ImageDraw

from bot.answers.picture import HoursPicture
from bot.pictures import colours
from bot.pictures.fonts import BOLD, REGULAR, drawable, font
from bot.pictures.shapes import rounded
from bot.pictures.text import lines

_WIDTH, _HEIGHT, _MARGIN = 1080, 720, 48
_TITLE, _SMALL = 40, 28
_TOP, _FOOT = 210, 640
_WIDEST, _GAP, _ROUND, _SWATCH = 90, 0.3, 8, 24


def hours_chart(picture: HoursPicture) -> Image.Image:
    """Draw the chart of at least one hour."""
    image = Image.new("RGB", (_WIDTH, _HEIGHT), colours.PAPER)
    rounded(image, (16, 16, _WIDTH - 16, _HEIGHT - 16), 14, colours.CARD)
    pen = ImageDraw.Draw(image)
    (heading, *_) = lines(picture.heading, _TITLE, BOLD, _WIDTH - 2 * _MARGIN, 1)
    pen.text((_MARGIN, 44), heading, colours.INK, font(_TITLE, BOLD))
    _legend(image, pen, picture)
    room = (_WIDTH - 2 * _MARGIN) / len(picture.hours)
    width = min(_WIDEST, room * (1 - _GAP))
    most = max(1, *(hour.count for hour in picture.hours))
    for number, hour in enumerate(picture.hours):
        middle = round(_MARGIN + room * (number + 0.5))
        left, right = round(middle - width / 2), round(middle + width / 2)
        top, marked = (round(_FOOT - n / most * (_FOOT - _TOP)) for n in (hour.count, hour.marked))
        rounded(image, (left, top, right, _FOOT), min(_ROUND, _FOOT - top), colours.BAR)
        image.paste(colours.MINE_EDGE, (left, marked, right, _FOOT))
        if hour.count:
            pen.text((middle, top - 8), f"{hour.count}", colours.INK, font(_SMALL, BOLD), anchor="ms")
        pen.text((middle, _FOOT + 36), drawable(hour.label), colours.FAINT_INK, font(_SMALL, REGULAR), anchor="ms")
    pen.line((_MARGIN, _FOOT, _WIDTH - _MARGIN, _FOOT), colours.EDGE, 3)
    return image


def _legend(image: Image.Image, pen: ImageDraw.ImageDraw, picture: HoursPicture) -> None:
    left = _MARGIN
    for colour, text in zip((colours.BAR, colours.MINE_EDGE), picture.legend, strict=True):
        rounded(image, (left, 112, left + _SWATCH, 112 + _SWATCH), 4, colour)
        said = drawable(text)
        pen.text((left + _SWATCH + 12, 112 + _SWATCH - 3), said, colours.INK, font(_SMALL), anchor="ls")
        left += _SWATCH + 12 + round(font(_SMALL).getlength(said)) + 48
