"""A page of a day as an image: first the boxes, then the line of the present, then all that is written."""

from collections.abc import Sequence
from dataclasses import dataclass

from PIL import Image, ImageDraw

from bot.answers.picture import Box, DayPicture, Row
from bot.pictures import colours
from bot.pictures.day_layout import (
    GAP,
    LEFT,
    MARGIN,
    PADDING,
    SMALL,
    STRIPE,
    TICK,
    TIMES,
    TITLE,
    WIDTH,
    Band,
    Line,
    Page,
    Placed,
    pages,
)
from bot.pictures.fonts import BOLD, font
from bot.pictures.shapes import rounded
from bot.pictures.text import width_of

_ROUND = 14
_LINE, _ARROW = 6, 14


def day_pages(picture: DayPicture) -> list[Image.Image]:
    """Draw a day, on one page or several."""
    laid_out = pages(picture)
    now = _Now.of(picture, laid_out)
    return [
        _draw(picture, page, f"{number}/{len(laid_out)}" if len(laid_out) > 1 else "", now)
        for number, page in enumerate(laid_out, 1)
    ]


@dataclass(frozen=True, slots=True)
class _Now:
    """Where the present is: on which page, how far from its top, and the row that is on, if one is."""

    page: Page
    y: int
    row: Row | None

    @classmethod
    def of(cls, picture: DayPicture, laid_out: Sequence[Page]) -> "_Now | None":
        now = picture.now
        if now is None:
            return None
        begun = [row for row in picture.rows if row.start and row.start <= now]
        ahead = [row for row in picture.rows if row.start and row.start > now]
        current = begun[-1] if begun else None
        until = current and (current.end or (ahead[0].start if ahead else None))
        if current and current.start and until and now < until:
            share = (now - current.start) / (until - current.start)
            return cls._within(current, share, laid_out)
        return cls._before(ahead[0], laid_out) if ahead else None

    @classmethod
    def _within(cls, row: Row, share: float, laid_out: Sequence[Page]) -> "_Now":
        own = [(page, top, band) for page in laid_out for top, band in page.bands if band.row is row]
        left = share * sum(band.height for _, _, band in own)
        for page, top, band in own:
            if left <= band.height:
                return cls(page, top + round(left), row)
            left -= band.height
        page, top, band = own[-1]
        return cls(page, top + band.height, row)

    @classmethod
    def _before(cls, row: Row, laid_out: Sequence[Page]) -> "_Now":
        page, top = next((page, top) for page in laid_out for top, band in page.bands if band.row is row)
        return cls(page, top - GAP // 2, None)


def _draw(picture: DayPicture, page: Page, number: str, now: _Now | None) -> Image.Image:
    image = Image.new("RGB", (WIDTH, page.height), colours.PAPER)
    for top, band in page.bands:
        for placed in band.boxes:
            _box(image, placed, top + band.heading_height, band.height - band.heading_height)
    drawing = ImageDraw.Draw(image)
    if now and now.page is page:
        _line(drawing, now.y)
    _headings(drawing, page, number)
    for place, (top, band) in enumerate(page.bands):
        if page.shows_time(place):
            _times(image, band, top, picture.now_label if now and now.row is band.row else "")
        y = top
        for line in band.heading:
            _write(drawing, line, LEFT, y, colours.INK)
            y += line.height
        for placed in band.boxes:
            _text(drawing, placed, top + band.heading_height)
    return image


def _line(drawing: ImageDraw.ImageDraw, y: int) -> None:
    """Draw the line of the present, faint where letters will stand on it."""
    top, bottom = y - _LINE // 2, y + _LINE // 2 - 1
    drawing.rectangle((LEFT, top, WIDTH - MARGIN, bottom), fill=colours.NOW_BEHIND)
    drawing.rectangle((0, top, LEFT, bottom), fill=colours.NOW)
    drawing.rectangle((WIDTH - MARGIN, top, WIDTH, bottom), fill=colours.NOW)
    drawing.polygon([(LEFT - _ARROW, y - _ARROW), (LEFT + 2, y), (LEFT - _ARROW, y + _ARROW)], fill=colours.NOW)


def _headings(drawing: ImageDraw.ImageDraw, page: Page, number: str) -> None:
    y = MARGIN
    for line in page.heading:
        _write(drawing, line, MARGIN, y, colours.INK if line.what == "title" else colours.FAINT_INK)
        y += line.height
    if number:
        at = WIDTH - MARGIN - round(width_of(number, SMALL, BOLD))
        _write(drawing, Line(number, SMALL, BOLD), at, y - round(SMALL * 1.3), colours.FAINT_INK)


def _box(image: Image.Image, placed: Placed, top: int, height: int) -> None:
    box, right, bottom = placed.box, placed.x + placed.width, top + height
    fill, edge, stripe, thick = _look(box)
    rounded(image, (placed.x, top, right, bottom), _ROUND, edge)
    rounded(image, (placed.x + thick, top + thick, right - thick, bottom - thick), _ROUND - thick, fill)
    if stripe != fill:
        inner, outer = placed.x + STRIPE, placed.x + 2 * _ROUND
        rounded(image, (placed.x, top, outer, bottom), _ROUND, stripe)
        image.paste(edge, (inner, top, outer, bottom))
        image.paste(fill, (inner, top + thick, outer, bottom - thick))


def _look(box: Box) -> tuple[str, str, str, int]:
    """Return how a box looks: its fill, its edge, the stripe at its left, and how thick the edge is."""
    if box.mine:
        return colours.MINE, colours.MINE_EDGE, colours.MINE_EDGE, 4
    if box.quiet:
        return colours.QUIET, colours.QUIET, colours.QUIET, 0
    return colours.CARD, colours.EDGE, colours.RESTRICTED if box.note else colours.BAR, 2


def _text(drawing: ImageDraw.ImageDraw, placed: Placed, top: int) -> None:
    box = placed.box
    inks = {
        "above": colours.MINE_INK if box.mine else colours.FAINT_INK,
        "note": colours.RESTRICTED,
        "mine": colours.MINE_INK,
        "title": colours.FAINT_INK if box.quiet and not box.mine else colours.INK,
        "below": colours.MINE_INK if box.mine else colours.FAINT_INK,
    }
    x, y = placed.x + STRIPE + PADDING, top + PADDING
    for line in placed.lines:
        mine = line.what == "mine"
        _write(drawing, line, x + TICK if mine else x, y, inks[line.what])
        if mine:
            _tick(drawing, x, y)
        y += line.height


def _tick(drawing: ImageDraw.ImageDraw, x: int, y: int) -> None:
    """Draw a check mark beside a small line; the font has none."""
    points = [(x + 2, y + 18), (x + 10, y + 26), (x + 28, y + 7)]
    drawing.line(points, fill=colours.MINE_INK, width=6, joint="curve")


def _times(image: Image.Image, band: Band, top: int, now_label: str) -> None:
    """Write when a row begins and ends; with a label on a dark ground for what is on."""
    written = [Line(band.row.begins, TITLE, BOLD)]
    if now_label:
        written.append(Line(now_label, SMALL, BOLD))
        rounded(image, (MARGIN - 16, top, LEFT - 24, top + TIMES + _ROUND), _ROUND, colours.NOW)
    elif band.shows_end:
        written.append(Line(band.row.ends, SMALL))
    drawing = ImageDraw.Draw(image)
    height = sum(line.height for line in written)
    y = top + (0 if band.heading else min(PADDING, (band.height - height) // 2))
    for line in written:
        ink = colours.INK if line.weight == BOLD else colours.FAINT_INK
        _write(drawing, line, MARGIN, y, colours.NOW_INK if now_label else ink)
        y += line.height


def _write(drawing: ImageDraw.ImageDraw, line: Line, x: int, y: int, colour: str) -> None:
    drawing.text((x, y), line.text, font=font(line.size, line.weight), fill=colour)
