"""What is too long for a phone's screen, in pages."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from math import ceil
from typing import Generic, TypeVar

T = TypeVar("T")

USUAL, LONGEST = 8, 10
"""How many rows a page has where there are several, and how many still go on a single one."""


@dataclass(frozen=True, slots=True)
class Page(Generic[T]):
    """Some of many rows.

    `number` counts from 0, `of` is how many pages there are, at least one, `before` how many rows are on those before.
    """

    rows: tuple[T, ...]
    number: int
    of: int
    before: int

    def placed(self) -> Iterator[tuple[int, T]]:
        """Yield each row with its place among all of them, counted from 1."""
        return enumerate(self.rows, self.before + 1)


def page(rows: Sequence[T], number: int, usual: int = USUAL, longest: int = LONGEST) -> Page[T]:
    """Return a page of some rows, all of about the same length: the nearest one that there is."""
    return nearest(number, len(rows), _size(len(rows), usual, longest), lambda first, most: rows[first : first + most])


def nearest(number: int, count: int, size: int, read: Callable[[int, int], Sequence[T]]) -> Page[T]:
    """Return the nearest page that there is of so many rows, `size` on each.

    `read` gives the rows from a place on, counted from 0, and at most so many.
    """
    pages = max(1, ceil(count / size))
    number = min(max(number, 0), pages - 1)
    return Page(tuple(read(number * size, size)), number, pages, number * size)


def page_of(place: int, count: int) -> int:
    """Return the number of the page on which the row at a place is, of so many rows."""
    return place // _size(count, USUAL, LONGEST)


def _size(count: int, usual: int, longest: int) -> int:
    """How many rows go on a page, so that the last one is not nearly empty."""
    return longest if count <= longest else ceil(count / ceil(count / usual))
