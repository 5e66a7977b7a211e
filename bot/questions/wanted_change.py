"""What an organiser wants changed, as their words say it: a value, before anybody has looked whether it can be."""

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum


class Way(StrEnum):
    """What becomes of an item."""

    OFF = "off"
    ON = "on"
    START = "start"
    END = "end"
    BY = "by"
    REST = "rest"
    PLACE = "place"
    INSTEAD = "instead"
    JOINS = "joins"
    LEAVES = "leaves"


class Direction(StrEnum):
    """Which way something moves; `FORTH` is said by people who mean either."""

    LATER = "later"
    EARLIER = "earlier"
    FORTH = "forth"


@dataclass(frozen=True, slots=True)
class WantedChange:
    """One thing that is to become of `items`, all of them, or of one of `either`, which is to be asked.

    `start` and `end` are times of day as `10:25`, `day` a date as `2024-05-17`, if one was told; `minutes` how far
    something moves in `direction`. With `REST` everything from `start` on, or from the end of the item, moves. `place`
    and `name` (who comes) are as typed, `people` the ids of who may be meant to go. `unread` is what should have been a
    time and is none, `missing` what was named and is not in the programme.
    """

    way: Way
    items: tuple[str, ...] = ()
    either: tuple[str, ...] = ()
    start: str = ""
    end: str = ""
    day: str = ""
    minutes: int = 0
    direction: Direction = Direction.LATER
    place: str = ""
    new_place: bool = False
    name: str = ""
    people: tuple[str, ...] = ()
    unread: str = ""
    missing: str = ""

    @property
    def by(self) -> timedelta:
        """How much later it is to be; negative for earlier."""
        return timedelta(minutes=-self.minutes if self.direction is Direction.EARLIER else self.minutes)
