"""Slots: a start time and all that starts then."""

from dataclasses import dataclass
from datetime import UTC, datetime

from bot.programme.model import Item, Kind, Programme

_BREAKS = frozenset({Kind.BREAK, Kind.MEAL})


@dataclass(frozen=True, slots=True)
class Slot:
    """`start` is in UTC; `items` are all that start then, `lines` those that whoever wants all is reminded of."""

    start: datetime
    items: tuple[Item, ...]
    lines: tuple[Item, ...]


def slots_of(programme: Programme) -> tuple[Slot, ...]:
    """Return a programme's slots in order, less what is called off. Breaks and meals are no lines to be reminded of."""
    lines = {item.id for item in programme.lines if item.kind not in _BREAKS}
    found: dict[datetime, list[Item]] = {}
    for item in programme.items:
        if item.start and not item.cancelled:
            found.setdefault(item.start.astimezone(UTC), []).append(item)
            parent = programme.by_id.get(item.parent)
            if parent and parent.kind is Kind.BREAKOUT and parent.start != item.start:
                lines.add(item.id)  # what starts apart from its break-out has a slot of its own
    return tuple(
        Slot(start, tuple(items), tuple(i for i in items if i.id in lines)) for start, items in sorted(found.items())
    )
