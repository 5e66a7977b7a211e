"""Programmes as rows of the store, and back: every field is a column of its own name."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import fields
from datetime import date, datetime
from enum import Enum
from functools import cache
from typing import Any, TypeVar, get_type_hints

from bot.basics.clock import COPENHAGEN
from bot.programme.model import Appearance, Audience, Event, Fact, Item, Kind, Person, Printed, Programme, Role, Room

Row = dict[str, Any]
Key = tuple[str | int, ...]
AnyValue = TypeVar("AnyValue")

# Tables in the order in which rows may be written; what refers to others comes after them. With their keys.
TABLES: dict[str, tuple[str, ...]] = {
    "events": ("id",),
    "rooms": ("event", "id"),
    "people": ("event", "id"),
    "items": ("event", "id"),
    "appearances": ("event", "item", "position"),
    "chairs": ("event", "position"),
    "facts": ("event", "id"),
}


def rows_of(programme: Programme) -> Mapping[str, Mapping[Key, Row]]:
    """Return the rows of a programme by table and primary key."""
    event = {"event": programme.event.id}
    rows: dict[str, Iterable[Row]] = {
        "events": [encode(programme.event)],
        "rooms": numbered(event | encode(room) for room in programme.rooms.values()),
        "people": numbered(event | encode(person) for person in programme.people.values()),
        "items": [encode(item) for item in programme.items],
        "appearances": [
            row
            for item in programme.items
            for row in numbered(event | {"item": item.id} | encode(appearance) for appearance in item.appearances)
        ],
        "chairs": numbered(event | encode(chair) for chair in programme.chairs),
        "facts": numbered(encode(fact) for fact in programme.facts),
    }
    return {
        table: {tuple(row[column] for column in columns): row for row in rows[table]}
        for table, columns in TABLES.items()
    }


def programme_of(rows: Mapping[str, Iterable[Row]]) -> Programme:
    """Return the programme of one event's rows, each table's in order of position."""
    appearances: dict[str, list[Appearance]] = {}
    for row in rows["appearances"]:
        appearances.setdefault(row["item"], []).append(decode(Appearance, row))
    return Programme(
        event=decode(Event, next(iter(rows["events"]))),
        items=tuple(decode(Item, row, appearances=tuple(appearances.get(row["id"], ()))) for row in rows["items"]),
        people={row["id"]: decode(Person, row) for row in rows["people"]},
        facts=tuple(decode(Fact, row) for row in rows["facts"]),
        rooms={row["id"]: decode(Room, row) for row in rows["rooms"]},
        chairs=tuple(decode(Appearance, row) for row in rows["chairs"]),
    )


def encode(value: Any) -> Row:
    """Return the fields of a dataclass as SQLite stores them. A list of appearances has a table of its own."""
    return {field.name: plain(getattr(value, field.name)) for field in fields(value) if field.name != "appearances"}


def decode(sort: Callable[..., AnyValue], row: Row, **more: Any) -> AnyValue:
    """Return the dataclass `sort` whose fields are in `row` or, those that have no column, in `more`."""
    return sort(**{name: read(row[name]) if read else row[name] for name, read in _readers(sort)}, **more)


def numbered(rows: Iterable[Row]) -> Iterator[Row]:
    """Yield rows with the position of each."""
    return (row | {"position": position} for position, row in enumerate(rows))


def plain(value: Any) -> Any:
    """Return a field's value as SQLite stores it."""
    if isinstance(value, tuple):
        parts = [[part.field, part.text, part.note] if isinstance(part, Printed) else part for part in value]
        return json.dumps(parts, ensure_ascii=False)
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, datetime):
        return value.astimezone(COPENHAGEN).replace(tzinfo=None).isoformat()
    return value.isoformat() if isinstance(value, date) else value


@cache
def _readers(sort: type) -> tuple[tuple[str, Callable[[Any], Any] | None], ...]:
    hints = get_type_hints(sort)
    return tuple((field.name, READERS.get(hints[field.name])) for field in fields(sort) if field.name != "appearances")


def moment(text: str | None) -> datetime | None:
    """Read a moment as `encode` writes it."""
    return datetime.fromisoformat(text).replace(tzinfo=COPENHAGEN) if text else None


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def _words(text: str) -> tuple[str, ...]:
    return () if text == "[]" else tuple(json.loads(text))


def _printed(text: str) -> tuple[Printed, ...]:
    return () if text == "[]" else tuple(Printed(*part) for part in json.loads(text))


READERS: Mapping[Any, Callable[[Any], Any]] = {
    bool: bool,
    Kind: Kind,
    Audience: Audience,
    Role: Role,
    date | None: _day,
    datetime: moment,
    datetime | None: moment,
    tuple[str, ...]: _words,
    tuple[Printed, ...]: _printed,
}
