"""A day's slots: what starts at the same time, and what the programme gives no time."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from bot.programme.model import Item, Kind, Programme
from bot.wishes.view import UNTIMED, View


@dataclass(frozen=True, slots=True)
class Slot:
    """The lines that start at a time; `start` is None for what has no time, and `day` where that has none either."""

    day: date | None
    start: datetime | None
    items: tuple[Item, ...]

    @property
    def view(self) -> View:
        """Where it is to be looked at: the item itself, if it is alone."""
        if len(self.items) == 1:
            return View.of(self.items[0])
        return View(self.day, f"{self.start:%H:%M}" if self.start else UNTIMED)


def slots_of(programme: Programme, day: date | None) -> tuple[Slot, ...]:
    """Return a day's slots, in order; of no day, what the programme gives neither day nor time."""
    return tuple(Slot(day, items[0].start, items) for items in programme.slots.get(day, ()))


def slot_at(programme: Programme, view: View) -> Slot | None:
    """Return the slot that a view is in, if it is still there."""
    return next((slot for slot in slots_of(programme, view.day) if _name(slot) == view.slot), None)


def place_of(slots: Sequence[Slot], view: View) -> int:
    """Return the place of a view's slot among others, or of the one that follows where it was."""
    return next((place for place, slot in enumerate(slots) if _name(slot) >= view.slot), len(slots) - 1)


def parts_of(programme: Programme, item: Item) -> tuple[Item, ...]:
    """Return what an item consists of: the choices of a break-out, the talks of a theme."""
    return programme.children.get(item.id, ()) if item.kind in {Kind.BREAKOUT, Kind.THEME} else ()


def _name(slot: Slot) -> str:
    return f"{slot.start:%H:%M}" if slot.start else UNTIMED
