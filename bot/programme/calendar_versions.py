"""Which version of a calendar entry was given out last, so that the next one is known to be newer."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from sqlite_utils import Database

from bot.basics.database import writing
from bot.programme.calendar import Entry
from bot.programme.rows import decode, encode
from bot.tables.programme import migrations

TABLE = "calendar_entries"


class CalendarVersions:
    """Numbers entries as they are given out. Use it from one thread, as SQLite connections want it.

    An entry is compared with the one that was given out last, not with the programme before a change: so it does not
    matter what changed it, and what nobody has taken home yet needs no new number.
    """

    def __init__(self, database: Database) -> None:
        self.database = database
        migrations.apply(database)

    def numbered(self, entries: Iterable[Entry], now: datetime) -> tuple[Entry, ...]:
        """Return entries as they go out `now` (aware): a higher sequence where one differs from the last time."""
        with writing(self.database):
            return tuple(self._next(self._last(entry.event, entry.item), entry, now) for entry in entries)

    def cancelled(self, event: str, items: Iterable[str], now: datetime) -> tuple[Entry, ...]:
        """Return entries that strike out items of an event, as far as anybody was ever given one of them."""
        with writing(self.database):
            known = [last for item in items if (last := self._last(event, item))]
            return tuple(self._next(last, replace(_bare(last), cancelled=True), now) for last in known)

    def _next(self, last: Entry | None, entry: Entry, now: datetime) -> Entry:
        if last is not None and _bare(last) == entry:
            return last
        version = replace(entry, sequence=last.sequence + 1 if last else 0, changed=now.replace(microsecond=0))
        self.database.table(TABLE).upsert(encode(version), pk=("event", "item"))
        return version

    def _last(self, event: str, item: str) -> Entry | None:
        rows = self.database.table(TABLE).rows_where("event = ? and item = ?", [event, item])
        return next((decode(Entry, row) for row in rows), None)


def _bare(entry: Entry) -> Entry:
    """An entry without what tells its version."""
    return replace(entry, sequence=0, changed=None)
