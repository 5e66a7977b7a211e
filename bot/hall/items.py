"""The items for which organisers take questions from the hall."""

from sqlite_utils import Database

from bot.tables.hall import migrations


class HallItems:
    """Keeps what is turned on. Use it from one thread, as SQLite connections want it."""

    def __init__(self, database: Database) -> None:
        self.database = database
        migrations.apply(database)

    def of(self, event: str) -> frozenset[str]:
        """Return the ids of the items for which questions are taken."""
        rows = self.database.execute("select item from hall_items where event = ?", [event])
        return frozenset(item for (item,) in rows)

    def turn_on(self, event: str, item: str) -> int | None:
        """Take questions for an item; return the number of this turn, None where they are taken already."""
        added = self.database.execute("insert or ignore into hall_items (event, item) values (?, ?)", [event, item])
        return int(added.lastrowid or 0) if added.rowcount else None

    def turn_off(self, event: str, item: str) -> bool:
        """Take no more questions for an item; return False where none were taken."""
        gone = self.database.execute("delete from hall_items where event = ? and item = ?", [event, item])
        return gone.rowcount > 0
