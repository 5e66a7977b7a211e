"""What is different between two versions of a programme, field by field."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from enum import StrEnum
from typing import Any

from bot.programme.model import Event, Fact, Item, Person, Programme, Room


class Part(StrEnum):
    """What of a programme is different."""

    EVENT = "event"
    ITEM = "item"
    PERSON = "person"
    FACT = "fact"
    ROOM = "room"


class How(StrEnum):
    """What has become of it."""

    ADDED = "added"
    CHANGED = "changed"
    REMOVED = "removed"


@dataclass(frozen=True, slots=True)
class FieldDifference:
    """One field's value before and after. The event's field `order` tells that parts have changed places."""

    field: str
    before: object
    after: object


@dataclass(frozen=True, slots=True)
class Difference:
    """One part that was added, changed (then `fields` says how) or removed. `title` is its title or name."""

    part: Part
    id: str
    title: str
    how: How
    fields: tuple[FieldDifference, ...] = ()


@dataclass(frozen=True, slots=True)
class Differences:
    """All that is different in one event; false if nothing is. `new` if the event was not there before."""

    event: str
    all: tuple[Difference, ...] = ()
    new: bool = False

    def __bool__(self) -> bool:
        return bool(self.all)

    @property
    def added(self) -> tuple[Difference, ...]:
        return self._that_were(How.ADDED)

    @property
    def changed(self) -> tuple[Difference, ...]:
        return self._that_were(How.CHANGED)

    @property
    def removed(self) -> tuple[Difference, ...]:
        return self._that_were(How.REMOVED)

    def _that_were(self, how: How) -> tuple[Difference, ...]:
        return tuple(difference for difference in self.all if difference.how is how)


Value = Event | Item | Person | Fact | Room


def compare(before: Programme | None, after: Programme) -> Differences:
    """Return what has to happen to `before` (None: there was nothing) for it to become `after`."""
    found: list[Difference] = []
    for part, new in _parts(after).items():
        old = _parts(before)[part] if before else {}
        found += _compare_part(part, old, new)
    if before:
        found += _compare_whole(before, after)
    return Differences(after.event.id, tuple(found), new=before is None)


def _parts(programme: Programme) -> Mapping[Part, Mapping[str, Value]]:
    return {
        Part.EVENT: {programme.event.id: programme.event},
        Part.ITEM: programme.by_id,
        Part.PERSON: programme.people,
        Part.FACT: {fact.id: fact for fact in programme.facts},
        Part.ROOM: programme.rooms,
    }


def _compare_part(part: Part, old: Mapping[str, Value], new: Mapping[str, Value]) -> Iterator[Difference]:
    for key, value in new.items():
        if key not in old:
            yield Difference(part, key, _title(value), How.ADDED)
        elif changes := tuple(_compare_fields(old[key], value)):
            yield Difference(part, key, _title(value), How.CHANGED, changes)
    for key, value in old.items():
        if key not in new:
            yield Difference(part, key, _title(value), How.REMOVED)


def _compare_fields(old: Value, new: Value) -> Iterator[FieldDifference]:
    """Yield the fields that differ; an item's position follows from what is added around it, and does not count."""
    for field in fields(new):
        before, after = getattr(old, field.name), getattr(new, field.name)
        if before != after and field.name != "position":
            yield FieldDifference(field.name, before, after)


def _compare_whole(before: Programme, after: Programme) -> Iterator[Difference]:
    """Yield what belongs to no single part: who chairs the event, and the order of what stays."""
    changes = []
    if before.chairs != after.chairs:
        changes.append(FieldDifference("chairs", before.chairs, after.chairs))
    for old, new in ((before.items, after.items), (before.facts, after.facts)):
        stays = {value.id for value in old} & {value.id for value in new}
        old_order, new_order = (tuple(value.id for value in values if value.id in stays) for values in (old, new))
        if old_order != new_order:
            changes.append(FieldDifference("order", old_order, new_order))
    if changes:
        yield Difference(Part.EVENT, after.event.id, after.event.name, How.CHANGED, tuple(changes))


def _title(value: Any) -> str:
    return str(getattr(value, "title", "") if isinstance(value, Item | Fact) else value.name)
