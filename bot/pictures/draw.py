"""From a picture as a value to the files that are sent."""

from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO

from PIL import Image

from bot.answers.picture import DayPicture, HoursPicture, Picture
from bot.pictures.day_page import day_pages
from bot.pictures.floor_plan import marked_plan
from bot.pictures.hours_chart import hours_chart

MOST_PAGES = 10
"""How many photos Telegram takes together."""

_LONGEST_AND_SHORTEST, _RATIO = 10_000, 20


@dataclass(frozen=True, slots=True)
class Drawn:
    """PNG files of the pages; or, where Telegram takes them for no photos, a single PDF or PNG `document`."""

    photos: tuple[bytes, ...] = ()
    document: bytes = b""
    suffix: str = ".png"


def draw(picture: Picture, plan: bytes = b"") -> Drawn:
    """Draw a picture; `plan` is the content of the file of a floor plan. Raises UnreadablePlanError."""
    pages = _pages(picture, plan)
    if len(pages) > MOST_PAGES:
        return Drawn(document=_pdf(pages), suffix=".pdf")
    files = tuple(_png(page) for page in pages)
    if all(_is_photo(page) for page in pages):
        return Drawn(files)
    return Drawn(document=files[0])


def _pages(picture: Picture, plan: bytes) -> list[Image.Image]:
    if isinstance(picture, DayPicture):
        return day_pages(picture)
    return [hours_chart(picture) if isinstance(picture, HoursPicture) else marked_plan(picture, plan)]


def _is_photo(image: Image.Image) -> bool:
    longer, shorter = max(image.size), min(image.size)
    return longer + shorter <= _LONGEST_AND_SHORTEST and longer <= _RATIO * shorter


def _png(image: Image.Image) -> bytes:
    file = BytesIO()
    image.save(file, "PNG")
    return file.getvalue()


def _pdf(pages: Sequence[Image.Image]) -> bytes:
    file = BytesIO()
    pages[0].save(file, "PDF", save_all=True, append_images=pages[1:], resolution=150)
    return file.getvalue()
