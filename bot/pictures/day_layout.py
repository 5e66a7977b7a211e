"""Where everything of a day goes: boxes measured, put side by side in bands, and the bands dealt out to pages.

Measures are in pixels. Telegram may scale a photo down until its longer side has 1280, so no page is much higher than
that: its letters stay sharp, and a phone shows all of it at once.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from bot.answers.picture import Box, DayPicture, Row
from bot.pictures.fonts import BOLD, REGULAR
from bot.pictures.text import lines

WIDTH, HIGHEST = 1080, 1600
MARGIN, GAP, PADDING = 32, 11, 12
LEFT = 176
"""Where the boxes begin; the times stand left of it."""
STRIPE = 10
"""The coloured edge of a box."""

TICK = 40
"""How wide the check mark before what is chosen is."""

HEADING, TITLE, SMALL = 50, 31, 28
"""Sizes of letters."""
LEADING = 1.22
"""The height of a line, as a share of the size of its letters."""

TIMES = round((TITLE + SMALL) * LEADING)
"""How high it is when a row begins and ends."""

_MOST_BESIDE = 2
_TITLE_LINES, _HEADING_LINES = 3, 2


@dataclass(frozen=True, slots=True)
class Line:
    text: str
    size: int
    weight: int = REGULAR
    what: str = "title"
    """`above`, `title`, `below`, `note` or `mine`: which colour it has."""

    @property
    def height(self) -> int:
        return round(self.size * LEADING)


@dataclass(frozen=True, slots=True)
class Placed:
    """A box with its lines, as far from the left as `x`."""

    box: Box
    x: int
    width: int
    lines: tuple[Line, ...]

    @property
    def height(self) -> int:
        return 2 * PADDING + sum(line.height for line in self.lines)


@dataclass(frozen=True, slots=True)
class Band:
    """Boxes side by side, all as high as the highest of them; in the first of a row on a page its heading above them.

    `ends_with_next` is true where its end is told by the beginning of what comes next.
    """

    row: Row
    boxes: tuple[Placed, ...]
    heading: tuple[Line, ...] = ()
    ends_with_next: bool = False

    @property
    def heading_height(self) -> int:
        return sum(line.height for line in self.heading) + GAP if self.heading else 0

    @property
    def height(self) -> int:
        times = 0 if self.ends_with_next or not self.row.ends else TIMES
        return max(times, self.heading_height + max(placed.height for placed in self.boxes))

    @property
    def shows_end(self) -> bool:
        return self.height >= TIMES


@dataclass(frozen=True, slots=True)
class Page:
    """`bands` with their distances from the top; `shows_time` tells for each whether its time is written beside it."""

    heading: tuple[Line, ...]
    bands: tuple[tuple[int, Band], ...]
    height: int

    def shows_time(self, number: int) -> bool:
        return number == 0 or self.bands[number - 1][1].row is not self.bands[number][1].row


def pages(picture: DayPicture) -> tuple[Page, ...]:
    """Lay out a day on as few pages as it takes, about equally full."""
    heading = _heading(picture)
    top = MARGIN + sum(line.height for line in heading) + MARGIN
    room = HIGHEST - top - MARGIN
    starts = [row.start for row in picture.rows[1:]]
    left = LEFT if any(row.begins for row in picture.rows) else MARGIN
    bands = [band for row, then in zip(picture.rows, [*starts, None], strict=True) for band in _bands(row, left, then)]
    fewest = len(_dealt(bands, room))
    least = sum(band.height for band in bands) // fewest
    even = next((height for height in range(min(least, room), room, GAP) if len(_dealt(bands, height)) <= fewest), room)
    return tuple(_page(heading, top, dealt) for dealt in _dealt(bands, even))


def _heading(picture: DayPicture) -> tuple[Line, ...]:
    inside = WIDTH - 2 * MARGIN
    heading = [Line(text, HEADING, BOLD) for text in lines(picture.heading, HEADING, BOLD, inside, _HEADING_LINES)]
    return (
        *heading,
        *(Line(text, SMALL, what="below") for text in lines(picture.subheading, SMALL, REGULAR, inside, 2)),
    )


def _page(heading: tuple[Line, ...], top: int, bands: Sequence[Band]) -> Page:
    placed = []
    for band in bands:
        placed.append((top, band))
        top += band.height + GAP
    return Page(heading, tuple(placed), top - GAP + MARGIN)


def _dealt(bands: Sequence[Band], room: int) -> list[list[Band]]:
    """Deal out bands to pages with so much room; one that is higher has a page of its own."""
    found: list[list[Band]] = []
    used = 0
    for band in bands:
        goes_on = bool(found) and found[-1][-1].row is band.row
        shown = replace(band, heading=()) if goes_on else band
        if not found or used + shown.height > room:
            shown = band
            found.append([])
            used = 0
        found[-1].append(shown)
        used += shown.height + GAP
    return found


def _bands(row: Row, left: int, then: datetime | None) -> Iterator[Band]:
    """Cut a row into bands of boxes that fit side by side; the next row begins `then`."""
    inside = WIDTH - MARGIN - left
    heading = tuple(Line(text, TITLE, BOLD) for text in lines(row.heading, TITLE, BOLD, inside, _HEADING_LINES))
    ends_with_next = row.end is not None and row.end == then
    beside = min(len(row.boxes), _MOST_BESIDE)
    width = (inside - GAP * (beside - 1)) // beside
    for first in range(0, len(row.boxes), beside):
        placed = [
            Placed(box, left + place * (width + GAP), width, _lines(box, width))
            for place, box in enumerate(row.boxes[first : first + beside])
        ]
        yield Band(row, tuple(placed), heading, ends_with_next)


def _lines(box: Box, width: int) -> tuple[Line, ...]:
    inside = width - STRIPE - 2 * PADDING
    weight = REGULAR if box.quiet else BOLD
    parts = (
        (box.above, SMALL, REGULAR, "above", 1),
        (box.title, TITLE, weight, "title", _TITLE_LINES),
        (box.below, SMALL, REGULAR, "below", 1),
        (box.note, SMALL, BOLD, "note", 2),
        (box.mine, SMALL, BOLD, "mine", 1),
    )
    return tuple(
        Line(text, size, heft, what)
        for whole, size, heft, what, most in parts
        for text in lines(whole, size, heft, inside - (TICK if what == "mine" else 0), most)
    )
