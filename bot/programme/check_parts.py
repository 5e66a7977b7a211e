"""Reviewing what items tell: numbers, rooms, summaries, misprints."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import combinations, groupby

from bot.basics.texts import message
from bot.programme.check_people import PEOPLED, within
from bot.programme.check_times import clock
from bot.programme.findings import Finding, all_or_each, item_error, item_remark
from bot.programme.model import Item, Kind, Programme
from bot.programme.timeline import overlap


def check_numbers(programme: Programme) -> Iterator[Finding]:
    """Numbers go 1, 2, 3 within a kind: throughout the programme or, where it begins anew, under each break-out."""
    for kind in Kind:
        items = [item for item in programme.items if item.kind is kind and item.number is not None]
        if any(count > 1 for count in Counter(item.number for item in items).values()):
            items.sort(key=lambda item: item.parent)
            for _parent, group in groupby(items, key=lambda item: item.parent):
                yield from _check_row(list(group))
        else:
            yield from _check_row(items)


def _check_row(items: Sequence[Item]) -> Iterator[Finding]:
    seen: dict[int, Item] = {}
    for item in sorted(items, key=lambda item: (item.number or 0, item.position)):
        number = item.number or 0
        if number in seen:
            said = message("“{other}” has the number {number} as well.", other=seen[number].title, number=number)
            yield item_error("number-twice", item, said)
        missing = [str(gap) for gap in range(max(seen, default=0) + 1, number)]
        if missing:
            said = message(
                "It has the number {number}, but there is no {missing}.", number=number, missing=", ".join(missing)
            )
            yield item_error("number-gap", item, said)
        seen[number] = item


def check_rooms(programme: Programme) -> Sequence[Finding]:
    """Items say where they take place; what runs in parallel says so in each part."""
    items = [item for item in programme.items if item.kind is not Kind.BREAKOUT]
    candidates = sum(not item.place for item in items) if not any(item.room for item in items) else len(items)
    found = [
        item_remark("no-room", item, message("It has no room.")) for item in items if not (item.room or item.place)
    ]
    return all_or_each(found, candidates, message("No item has a room."))


def check_room_clashes(programme: Programme) -> Iterator[Finding]:
    """A room holds one thing at a time."""
    placed = sorted((item for item in programme.items if item.room and item.start), key=lambda item: item.room)
    for _room, group in groupby(placed, key=lambda item: item.room):
        for one, other in combinations(group, 2):
            if one.parent == other.parent and overlap(one, other):
                said = message(
                    "It is in the same room as “{other}” ({other_when}).", other=one.title, other_when=clock(one)
                )
                yield item_error("room-clash", other, said)


def check_rooms_taken(programme: Programme) -> Iterator[Finding]:
    """A room holds one thing at a time, wherever that stands in the programme; an item is in it with its parts."""
    placed = sorted((item for item in programme.items if item.room and item.start), key=lambda item: item.room)
    for _room, group in groupby(placed, key=lambda item: item.room):
        for one, other in combinations(group, 2):
            if overlap(one, other) and not within(programme, one, other):
                said = message(
                    "It is in the same room as “{other}” ({other_when}).", other=one.title, other_when=clock(one)
                )
                yield item_error("room-taken", other, said)


def check_summaries(programme: Programme) -> Sequence[Finding]:
    """Items tell what they are about."""
    items = [item for item in programme.items if item.kind in PEOPLED]
    found = [
        item_remark("no-summary", item, message("It has no summary.")) for item in items if not item.summary.strip()
    ]
    return all_or_each(found, len(items), message("No item has a summary."))


def check_misprints(programme: Programme) -> Iterator[Finding]:
    """Where the printed programme says something else."""
    for item in programme.items:
        for printed in item.printed:
            said = message(
                "“{field}” is printed as “{text}”. {note}", field=printed.field, text=printed.text, note=printed.note
            )
            yield item_remark("misprint", item, said)
