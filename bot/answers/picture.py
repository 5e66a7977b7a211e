"""Pictures as values: everything that is to be seen, in the reader's words, before anything is drawn.

Equal pictures look the same, so the value is the key under which what was drawn once is kept.
"""

from collections.abc import Collection
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Self, TypeAlias


@dataclass(frozen=True, slots=True)
class Box:
    """One item of a programme, by its id, and by that of the theme that it is part of.

    `above` is what sort of item it is (`Session 3`), `below` where it is or who is on, `note` who may attend where not
    everybody may, `mine` what marks it as chosen by the person; breaks are `quiet`.
    """

    item: str
    title: str
    theme: str = ""
    above: str = ""
    below: str = ""
    note: str = ""
    mine: str = ""
    quiet: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """What begins at one time, side by side, under what it all belongs to. Aware times, None where there are none."""

    boxes: tuple[Box, ...]
    heading: str = ""
    start: datetime | None = None
    end: datetime | None = None
    begins: str = ""
    ends: str = ""


@dataclass(frozen=True, slots=True)
class DayPicture:
    """A day of an event, or all of one that has no timetable.

    `now` is where the line of the present goes, None on another day, `now_label` what is written beside what is on.
    `caption` tells in lines what is essential to those who do not see it.
    """

    event: str
    name: str
    heading: str
    subheading: str
    rows: tuple[Row, ...]
    now: datetime | None = None
    now_label: str = ""
    caption: tuple[str, ...] = field(default=(), compare=False)

    def marking(self, items: Collection[str], mine: str) -> Self:
        """Return it with the boxes of these items, and of the parts of themes, marked as the person's own by `mine`."""
        return replace(self, rows=tuple(replace(row, boxes=_marked(row.boxes, items, mine)) for row in self.rows))


def _marked(boxes: tuple[Box, ...], items: Collection[str], mine: str) -> tuple[Box, ...]:
    return tuple(replace(box, mine=mine) if {box.item, box.theme} & set(items) else box for box in boxes)


@dataclass(frozen=True, slots=True)
class Mark:
    """A place on a plan: `x` and `y` are shares (0 to 1) of its width and height."""

    label: str
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class PlanPicture:
    """A floor plan of an event with places marked. `plan` is the name of its file."""

    event: str
    name: str
    plan: str
    marks: tuple[Mark, ...] = ()
    caption: tuple[str, ...] = field(default=(), compare=False)


@dataclass(frozen=True, slots=True)
class Hour:
    """A bar of a chart: what stands below it, how high it is, and how much of that is marked at its foot."""

    label: str
    count: int
    marked: int = 0


@dataclass(frozen=True, slots=True)
class HoursPicture:
    """A chart of how much there was in each hour. `legend` says what the whole bar counts, and what its marked part."""

    event: str
    name: str
    heading: str
    hours: tuple[Hour, ...]
    legend: tuple[str, str]
    caption: tuple[str, ...] = field(default=(), compare=False)


Picture: TypeAlias = DayPicture | PlanPicture | HoursPicture
