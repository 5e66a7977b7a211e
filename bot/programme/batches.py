"""The batches of changes in the store, as rows and back."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any, Final

from sqlite_utils import Database

from bot.basics.clock import COPENHAGEN
from bot.programme.change import Batch, Change, Field, State, Value
from bot.programme.model import Appearance, Person, Role
from bot.programme.rows import Row, decode, encode, moment, numbered, plain

Touched = tuple[int, str, Field]
"""A change by its batch's id, its item's id and its field."""

BATCHES: Final = "change_batches"


class UnknownBatchError(LookupError):
    """There is no such batch (any more)."""


class Batches:
    """Reads and writes batches of changes. What belongs together, its caller writes in one transaction."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def get(self, batch: int) -> Batch:
        """Return a batch. Raises UnknownBatchError."""
        found = self._found("id = ?", [batch])
        if not found:
            raise UnknownBatchError(batch)
        return found[0]

    def of(self, event: str, *states: State) -> tuple[Batch, ...]:
        """Return an event's batches in these states, by when they came into force; drafts last, as they were made."""
        marks = ", ".join("?" * len(states))
        return self._found(f"event = ? and state in ({marks})", [event, *states])

    def add(self, batch: Batch) -> Batch:
        """Write a new batch; its id is given to it."""
        row = self._row(batch) | {"id": None}
        number = self._database.table(BATCHES).insert(row).last_rowid
        assert number is not None  # a row has been inserted
        self._write(number, batch.changes, batch.people)
        return replace(batch, id=number)

    def rewrite(self, batch: Batch) -> None:
        """Write a batch anew, with other changes and people than it had."""
        self._database.table(BATCHES).upsert(self._row(batch), pk="id")
        self._forget(batch.id)
        self._write(batch.id, batch.changes, batch.people)

    def mark(self, batch: Batch) -> None:
        """Write everything of a batch but its changes and people, which are as they were."""
        self._database.table(BATCHES).upsert(self._row(batch), pk="id")

    def remove(self, batch: int) -> None:
        self._forget(batch)
        self._database.table(BATCHES).delete_where("id = ?", [batch])

    def drop(self, changes: Iterable[Touched]) -> None:
        """Let changes change nothing any more."""
        for key in changes:
            self._database.table("changes").update(key, {"dropped": 1})

    def keep(self, changes: Iterable[Touched], against: Value) -> None:
        """Let changes stand against what the content files say now."""
        for key in changes:
            self._database.table("changes").update(key, {"kept_against": json.dumps([_written(against)])})

    def _found(self, where: str, arguments: Sequence[object]) -> tuple[Batch, ...]:
        order = "turn is null, turn, id"
        return tuple(
            self._batch(row) for row in self._database.table(BATCHES).rows_where(where, arguments, order_by=order)
        )

    def _batch(self, row: Row) -> Batch:
        def inside(table: str) -> Iterable[Row]:
            return self._database.table(table).rows_where("batch = ?", [row["id"]], order_by="position")

        times = {name: datetime.fromisoformat(row[name]) if row[name] else None for name in ("applied", "undone")}
        return Batch(
            id=row["id"],
            event=row["event"],
            organiser=row["organiser"],
            state=State(row["state"]),
            made=datetime.fromisoformat(row["made"]),
            changes=tuple(_change(part) for part in inside("changes")),
            people=tuple(decode(Person, part) for part in inside("change_people")),
            undone_by=row["undone_by"],
            turn=row["turn"] or 0,
            telling=row["telling"],
            **times,
        )

    @staticmethod
    def _row(batch: Batch) -> Row:
        times = {"made": batch.made, "applied": batch.applied, "undone": batch.undone}
        return {
            "id": batch.id,
            "event": batch.event,
            "organiser": batch.organiser,
            "state": batch.state.value,
            **{name: time.astimezone(COPENHAGEN).isoformat() if time else None for name, time in times.items()},
            "undone_by": batch.undone_by,
            "turn": batch.turn or None,
            "telling": batch.telling,
        }

    def _write(self, batch: int, changes: Iterable[Change], people: Iterable[Person]) -> None:
        mine = {"batch": batch}
        rows = [
            mine
            | {
                "item": change.item,
                "field": change.field.value,
                "before": json.dumps(_written(change.before), ensure_ascii=False),
                "after": json.dumps(_written(change.after), ensure_ascii=False),
            }
            for change in changes
        ]
        self._database.table("changes").insert_all(numbered(rows))
        self._database.table("change_people").insert_all(numbered(mine | encode(person) for person in people))

    def _forget(self, batch: int) -> None:
        for table in ("changes", "change_people"):
            self._database.table(table).delete_where("batch = ?", [batch])


def _change(row: Row) -> Change:
    field = Field(row["field"])
    return Change(
        item=row["item"],
        field=field,
        before=_read(field, json.loads(row["before"])),
        after=_read(field, json.loads(row["after"])),
        kept_against=tuple(_read(field, value) for value in json.loads(row["kept_against"])),
        dropped=bool(row["dropped"]),
    )


def _written(value: Value) -> Any:
    if isinstance(value, tuple):
        return [[appearance.person, appearance.role.value, appearance.title] for appearance in value]
    return plain(value)


def _read(field: Field, value: Any) -> Value:
    if field in {Field.START, Field.END}:
        return moment(value)
    if field is Field.APPEARANCES:
        return tuple(Appearance(person, Role(role), title) for person, role, title in value)
    return bool(value) if field is Field.CANCELLED else str(value)
