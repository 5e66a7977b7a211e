"""What somebody wants to look at in the programme: a value behind a button. Looking changes nothing."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Self

from bot.basics.plain import from_json, to_json
from bot.programme.model import Item

UNTIMED = "untimed"
"""The slot of what the programme gives no time."""

_SIGN = "/view "


@dataclass(frozen=True, slots=True)
class View:
    """A place in the programme: all its days, or one `day`, or a `slot` of it, or an `item`, or the `people` in that.

    `slot` is when it starts (`10:25`) or `UNTIMED`. An item's day and slot are told as well: where it stood, for the
    case that it stands there no more. `page` counts from 0; None is the page of what is on now.
    """

    day: date | None = None
    slot: str = ""
    item: str = ""
    people: bool = False
    page: int | None = None

    @classmethod
    def of(cls, item: Item) -> Self:
        """Return where an item stands."""
        return cls(item.day, f"{item.start:%H:%M}" if item.start else UNTIMED, item.id)

    def turned(self, page: int) -> Self:
        """Return another page of the same place."""
        return replace(self, page=page)

    def turning(self, page: int) -> str:
        """Return another page of the same place as what a button asks."""
        return self.turned(page).as_choice()

    def of_people(self) -> Self:
        """Return who is in the item here."""
        return replace(self, people=True, page=None)

    def as_choice(self) -> str:
        """Return the place as what a button asks; `read` reads it again."""
        return _SIGN + to_json(self)

    @classmethod
    def read(cls, asked: str) -> Self | None:
        """Return the place behind a button, or None where it asks something else. Raises ValueError if it is spoilt."""
        return from_json(cls, asked.removeprefix(_SIGN)) if asked.startswith(_SIGN) else None
