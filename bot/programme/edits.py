"""The usual changes of a day, as an organiser thinks of them: moved, called off, in another room, somebody instead.

Each returns the changes that it takes, of what is different only: nothing where all is so already. Items are given by
id; an unknown one raises KeyError.
"""

from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta

from bot.programme.change import Change, Field, Value
from bot.programme.effective import value_of
from bot.programme.model import Appearance, Item, Programme

Changes = tuple[Change, ...]


def changed(programme: Programme, item: str, **values: Value) -> Changes:
    """Set fields of one item, by their names: `changed(programme, "session-3", room="sal-b")`."""
    found = programme.by_id[item]
    wanted = ((Field(name), value) for name, value in values.items())
    return tuple(
        Change(item, field, value_of(found, field), value) for field, value in wanted if value_of(found, field) != value
    )


def moved(programme: Programme, item: str, start: datetime, end: datetime | None = None) -> Changes:
    """Let an item start at another time (aware), with all that stands under it.

    It lasts as long as before unless `end` says otherwise. An item that had no time yet gets one; alone then.
    """
    found = programme.by_id[item]
    if found.start is None:
        return changed(programme, item, start=start, end=end)
    later = _later(programme, _with_parts(programme, found), start - found.start)
    if end is None:
        return later
    others = (change for change in later if (change.item, change.field) != (item, Field.END))
    return (*others, *changed(programme, item, end=end))


def shifted(programme: Programme, since: datetime, by: timedelta, until: datetime | None = None) -> Changes:
    """Let everything of the day of `since` (aware) that starts then or later, but before `until`, start later by `by`.

    `by` may be negative. What is called off stays where it was.
    """
    found = (
        item
        for item in programme.items
        if item.start
        and since <= item.start
        and item.day == since.astimezone(item.start.tzinfo).date()
        and (until is None or item.start < until)
        and not item.cancelled
    )
    return _later(programme, found, by)


def called_off(programme: Programme, item: str) -> Changes:
    """Call an item off, with all that stands under it."""
    return _cancelled(programme, item, cancelled=True)


def on_again(programme: Programme, item: str) -> Changes:
    """Let an item that was called off take place, with all that stands under it."""
    return _cancelled(programme, item, cancelled=False)


def in_room(programme: Programme, item: str, room: str, place: str = "") -> Changes:
    """Let an item be in another room, by its id, or with `room` empty at a place that is told in words."""
    return changed(programme, item, room=room, place=place)


def instead(programme: Programme, item: str, person: str, other: str, title: str = "") -> Changes:
    """Let somebody be on instead of somebody else, in the same role. Raises ValueError where `person` is not on."""
    on = programme.by_id[item].appearances
    if all(appearance.person != person for appearance in on):
        raise ValueError(person)
    return _on(
        programme,
        item,
        (Appearance(other, appearance.role, title) if appearance.person == person else appearance for appearance in on),
    )


def joined(programme: Programme, item: str, appearance: Appearance) -> Changes:
    """Let somebody be on as well."""
    return _on(programme, item, (*programme.by_id[item].appearances, appearance))


def left(programme: Programme, item: str, person: str) -> Changes:
    """Let somebody be on no more."""
    return _on(programme, item, (a for a in programme.by_id[item].appearances if a.person != person))


def _on(programme: Programme, item: str, appearances: Iterable[Appearance]) -> Changes:
    """Set who is on, each once."""
    return changed(programme, item, appearances=tuple(dict.fromkeys(appearances)))


def _cancelled(programme: Programme, item: str, *, cancelled: bool) -> Changes:
    found = _with_parts(programme, programme.by_id[item])
    return tuple(change for part in found for change in changed(programme, part.id, cancelled=cancelled))


def _later(programme: Programme, items: Iterable[Item], by: timedelta) -> Changes:
    """Move items by a span of time on the clock on the wall."""
    return tuple(
        change
        for item in items
        if item.start
        for change in changed(programme, item.id, start=item.start + by, end=item.end + by if item.end else None)
    )


def _with_parts(programme: Programme, item: Item, seen: frozenset[str] = frozenset()) -> Iterator[Item]:
    """An item and all that stands under it, however deep."""
    yield item
    for part in programme.children.get(item.id, ()):
        if part.id not in seen:
            yield from _with_parts(programme, part, seen | {item.id})
