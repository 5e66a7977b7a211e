"""Plans: the items that a person picked."""

from collections.abc import Iterable, Sequence

from sqlite_utils import Database

from bot.tables.people import migrations


class Plans:
    """Keeps what people picked. Use it from one thread, as SQLite connections want it."""

    def __init__(self, database: Database) -> None:
        self.database = database
        migrations.apply(database)

    def of(self, attendee: int, event: str) -> frozenset[str]:
        """Return the ids of the items that somebody picked."""
        rows = self.database.execute("select item from plans where attendee = ? and event = ?", [attendee, event])
        return frozenset(item for (item,) in rows)

    def pick(self, attendee: int, event: str, item: str, instead_of: Iterable[str] = ()) -> None:
        """Put an item into somebody's plan, in place of those that they cannot attend as well."""
        self.drop(attendee, event, instead_of)
        self.database.execute(
            "insert or ignore into plans (event, item, attendee) values (?, ?, ?)", [event, item, attendee]
        )

    def drop(self, attendee: int, event: str, items: Iterable[str]) -> None:
        """Take items out of somebody's plan."""
        for item in items:
            self.database.execute(
                "delete from plans where event = ? and item = ? and attendee = ?", [event, item, attendee]
            )

    def picks(self, event: str, items: Sequence[str]) -> dict[int, frozenset[str]]:
        """Return who picked which of some items."""
        found: dict[int, set[str]] = {}
        for item in items:
            rows = self.database.execute("select attendee from plans where event = ? and item = ?", [event, item])
            for (attendee,) in rows:
                found.setdefault(attendee, set()).add(item)
        return {attendee: frozenset(picked) for attendee, picked in found.items()}
