"""The effective programme: the printed one, with the changes that are in force laid over it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from bot.programme.change import Batch, Change, Field, Value
from bot.programme.model import Appearance, Item, Person, Programme, Room

Stack = Sequence[Change]
"""The changes of one field of one item, in the order in which they came into force."""


def effective(printed: Programme, batches: Iterable[Batch]) -> Programme:
    """Return what holds now; `batches` are those in force, in the order in which they came into force.

    Changes of items that the content files do not have (any more) have no effect, and whoever or whatever room they do
    not have is left out. An item that was changed and changed back is as printed.
    """
    in_force = tuple(batches)
    if not in_force:
        return printed
    found = stacks(in_force)
    people = [person for batch in in_force for person in batch.people]
    now = with_changes(printed, [stack[-1] for stack in found.values()], people)
    touched = {name for name, _field in found}
    return _with_before(now, {name: _before(item, found) for name, item in printed.by_id.items() if name in touched})


def with_changes(programme: Programme, changes: Iterable[Change], people: Iterable[Person] = ()) -> Programme:
    """Return a programme with changes, and the people whom they name, laid over it."""
    by_item: dict[str, dict[Field, Value]] = {}
    for change in changes:
        if change.item in programme.by_id:
            by_item.setdefault(change.item, {})[change.field] = change.after
    everybody = {**{person.id: person for person in people}, **programme.people}
    known = {name: everybody[name] for name in (*programme.people, *everybody)}
    items = tuple(
        _changed(item, by_item[item.id], known, programme.rooms) if item.id in by_item else item
        for item in programme.items
    )
    now = replace(programme, items=items, people=known)
    return _with_before(now, {name: programme.by_id[name] for name in by_item} | dict(programme.as_printed))


def stacks(batches: Iterable[Batch]) -> Mapping[tuple[str, Field], Stack]:
    """Return the standing changes of each field of each item, in the order of the batches."""
    found: dict[tuple[str, Field], list[Change]] = {}
    for batch in batches:
        for change in batch.standing:
            found.setdefault((change.item, change.field), []).append(change)
    return found


def value_of(item: Item, field: Field) -> Value:
    """Return the value of a field that may be changed."""
    value: Value = getattr(item, field.value)
    return value


def _with_before(now: Programme, before: Mapping[str, Item]) -> Programme:
    """The programme that tells how the items stood before of which anything is different."""
    return replace(now, as_printed={name: item for name, item in before.items() if item != now.by_id[name]})


def _before(item: Item, found: Mapping[tuple[str, Field], Stack]) -> Item:
    """The item as people knew it: where the content files have caught up with a change, as it was before that."""
    caught_up = {
        field.value: stack[0].before
        for (name, field), stack in found.items()
        if name == item.id and value_of(item, field) == stack[-1].after
    }
    return _with(item, caught_up)


def _changed(
    item: Item, values: Mapping[Field, Value], people: Mapping[str, Person], rooms: Mapping[str, Room]
) -> Item:
    fields: dict[str, Any] = {field.value: value for field, value in values.items()}
    if "room" in fields and fields["room"] not in rooms:
        fields["room"] = ""
    on: tuple[Appearance, ...] = fields.get("appearances", ())
    if on:
        fields["appearances"] = tuple(appearance for appearance in on if appearance.person in people)
    return _with(item, fields)


def _with(item: Item, fields: Mapping[str, Any]) -> Item:
    """The item with other values. What has a start needs no day, and an end that is none is none."""
    changed = replace(item, **fields)
    if changed.start:
        changed = replace(changed, on=None)
    elif "start" in fields:
        changed = replace(changed, on=item.day)
    impossible = changed.start and changed.end and changed.end <= changed.start
    return replace(changed, end=None) if impossible else changed
