"""The programme store: several forums side by side in one SQLite file, as printed and with what changed on the day."""

from collections.abc import Iterable, Mapping
from pathlib import Path
from types import TracebackType
from typing import Self

from sqlite_utils import Database

from bot.basics.database import open_database, writing
from bot.programme.batches import Batches
from bot.programme.change import State
from bot.programme.conflicts import Conflict, conflicts
from bot.programme.differences import Differences, compare
from bot.programme.effective import effective
from bot.programme.model import Programme
from bot.programme.rows import TABLES, Key, Row, programme_of, rows_of
from bot.tables.programme import migrations


class UnknownEventError(LookupError):
    """The store holds no such event."""

    def __init__(self, event: str) -> None:
        super().__init__(event)
        self.event = event


class Store:
    """Keeps programmes. Use it from one thread, as SQLite connections want it."""

    def __init__(self, database: Database) -> None:
        self.database = database
        migrations.apply(database)
        self.batches = Batches(database)

    @classmethod
    def open(cls, path: Path | str) -> Self:
        """Open the store in the file at `path`, made if it is not there; `":memory:"` gives one that is not kept."""
        return cls(open_database(path))

    def close(self) -> None:
        self.database.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def events(self) -> tuple[str, ...]:
        """Return the ids of all events, the latest year first."""
        return tuple(row[0] for row in self.database.execute("select id from events order by year desc, id"))

    def current(self) -> str:
        """Return the id of the current event; the others are the archive. "" if none has been chosen."""
        return str(self.database.execute("select current from state").fetchone()[0])

    def version(self) -> int:
        """Return a number that grows with every change that is saved; reading it costs microseconds."""
        return int(self.database.execute("select version from state").fetchone()[0])

    def make_current(self, event: str) -> None:
        """Choose the current event. Raises UnknownEventError if the store does not hold it."""
        with writing(self.database):
            if event not in self.events():
                raise UnknownEventError(event)
            if event != self.current():
                self.database.execute("update state set current = ?", [event])
                self.grow()

    def load(self, event: str) -> Programme:
        """Return the programme of an event as it holds now: as printed, with the changes in force.

        Raises UnknownEventError if the store does not hold it.
        """
        with self.database.atomic():  # all tables as they were at one moment
            return effective(self.printed(event), self.batches.of(event, State.IN_FORCE))

    def printed(self, event: str) -> Programme:
        """Return the programme of an event as the content files have it. Raises UnknownEventError like `load`."""
        programme = self._find(event)
        if programme is None:
            raise UnknownEventError(event)
        return programme

    def conflicts(self, programme: Programme) -> tuple[Conflict, ...]:
        """Return where a programme that is to be saved and the changes in force disagree."""
        return conflicts(programme, self.batches.of(programme.event.id, State.IN_FORCE))

    def save(
        self, programme: Programme, *, keeping: Iterable[Conflict] = (), dropping: Iterable[Conflict] = ()
    ) -> Differences:
        """Make this the printed programme of its event, and say what of that is new.

        Changes in force stay in force: those `keeping` of which has been decided are no conflict with this programme
        any more, those `dropping` of which has been decided change nothing any more. All of it is saved or, if anything
        goes wrong, nothing. Saving what is there already changes nothing.
        """
        kept, dropped = [c for c in keeping if not c.gone], tuple(dropping)
        with writing(self.database):
            before = self._find(programme.event.id)
            if before != programme:
                self._write(rows_of(before) if before else {}, rows_of(programme))
            for conflict in kept:
                self.batches.keep(conflict.changes, conflict.printed)
            self.batches.drop(change for conflict in dropped for change in conflict.changes)
            if before != programme or kept or dropped:
                self.grow()
        return compare(before, programme)

    def picture(self, event: str, name: str) -> bytes | None:
        """Return the content of an event's picture, None if the store does not hold it."""
        where = "select content from pictures where event = ? and name = ?"
        row = self.database.execute(where, [event, name]).fetchone()
        return bytes(row[0]) if row else None

    def keep_pictures(self, event: str, pictures: Mapping[str, bytes]) -> tuple[str, ...]:
        """Make the store hold exactly these pictures of an event that it holds; return the names of the new ones."""
        with writing(self.database):
            new = tuple(name for name, content in pictures.items() if self.picture(event, name) != content)
            table = self.database.table("pictures")
            rows = [{"event": event, "name": name, "content": content} for name, content in pictures.items()]
            table.delete_where("event = ?", [event])
            table.insert_all(rows)
        return new

    def grow(self) -> None:
        """Let everybody who looks at the version see a change; within the transaction of that change."""
        self.database.execute("update state set version = version + 1")

    def _find(self, event: str) -> Programme | None:
        with self.database.atomic():  # all tables as they were at one moment
            rows = {table: self._rows(table, event) for table in TABLES}
        return programme_of(rows) if rows["events"] else None

    def _rows(self, table: str, event: str) -> list[Row]:
        column, order = ("id", "id") if table == "events" else ("event", "position")
        return list(self.database.table(table).rows_where(f"{column} = ?", [event], order_by=order))

    def _write(self, before: Mapping[str, Mapping[Key, Row]], after: Mapping[str, Mapping[Key, Row]]) -> None:
        """Write only the rows that differ: what other tables tell of the rest stays valid."""
        for table, columns in TABLES.items():
            old = before.get(table, {})
            changed = [row for key, row in after[table].items() if old.get(key) != row]
            self.database.table(table).upsert_all(changed, pk=columns)
        for table, columns in reversed(TABLES.items()):
            gone = before.get(table, {}).keys() - after[table].keys()
            where = " and ".join(f"{column} = ?" for column in columns)
            for key in gone:
                self.database.table(table).delete_where(where, key)
