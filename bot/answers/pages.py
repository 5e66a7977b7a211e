"""What is too long for a phone's screen, in pages of about the same length."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil
from typing import Generic, TypeVar

from bot.answers.answer import Choice
from bot.answers.ground import Ground
from bot.wishes.view import View

T = TypeVar("T")

USUAL, LONGEST = 8, 10
"""How many rows a page has where there are several, and how many still go on a single one."""


@dataclass(frozen=True, slots=True)
class Page(Generic[T]):
    """Some of many rows; `number` counts from 0, `of` is how many pages there are, at least one."""

    rows: tuple[T, ...]
    number: int
    of: int


def page(rows: Sequence[T], number: int, usual: int = USUAL, longest: int = LONGEST) -> Page[T]:
    """Return a page of some rows: the nearest one that there is."""
    size = _size(len(rows), usual, longest)
    pages = max(1, ceil(len(rows) / size))
    number = min(max(number, 0), pages - 1)
    return Page(tuple(rows[number * size : (number + 1) * size]), number, pages)


def page_of(place: int, count: int) -> int:
    """Return the number of the page on which the row at a place is, of so many rows."""
    return place // _size(count, USUAL, LONGEST)


def turning(ground: Ground, view: View, shown: Page[T], before: str = "", after: str = "") -> tuple[Choice, ...]:
    """Return the buttons that turn the pages; `before` and `after` are what is on them, unless it is the usual."""
    found = []
    if shown.number > 0:
        found.append(Choice(before or ground.say("Previous page"), view.turned(shown.number - 1).as_choice()))
    if shown.number < shown.of - 1:
        found.append(Choice(after or ground.say("Next page"), view.turned(shown.number + 1).as_choice()))
    return tuple(found)


def numbered(ground: Ground, shown: Page[T]) -> str:
    """Return which page it is, in words; nothing where there is but one."""
    return ground.say("Page {number} of {count}.", number=shown.number + 1, count=shown.of) if shown.of > 1 else ""


def _size(count: int, usual: int, longest: int) -> int:
    """How many rows go on a page, so that the last one is not nearly empty."""
    return longest if count <= longest else ceil(count / ceil(count / usual))
