"""Who of the programme has come, day by day."""

from datetime import date, datetime

from sqlite_utils import Database

from bot.basics.clock import COPENHAGEN
from bot.tables.speakers import migrations

ORGANISER = 0
"""The chat of who is said to be there by an organiser."""


class Arrivals:
    """Keeps who is there. Use it from one thread, as SQLite connections want it."""

    def __init__(self, database: Database) -> None:
        self.database = database
        migrations.apply(database)

    def arrive(self, event: str, person: str, at: datetime, *, chat: int = ORGANISER) -> None:
        """Note that somebody of the programme is there, the first time; without a `chat` an organiser says so."""
        self.database.execute(
            "insert or ignore into speaker_arrivals (event, person, day, at, chat) values (?, ?, ?, ?, ?)",
            [event, person, at.date().isoformat(), at.timestamp(), chat],
        )

    def leave(self, event: str, person: str, day: date) -> None:
        """Note that somebody is not there after all."""
        self.database.execute(
            "delete from speaker_arrivals where event = ? and person = ? and day = ?", [event, person, day.isoformat()]
        )

    def forget(self, event: str, person: str, chat: int) -> None:
        """Let what a chat has said of a person count no more."""
        self.database.execute(
            "delete from speaker_arrivals where event like ? and person = ? and chat = ?", [f"%{event}", person, chat]
        )

    def on(self, event: str, day: date) -> dict[str, datetime]:
        """Return since when everybody is there who has come on a day."""
        rows = self.database.execute(
            "select person, at from speaker_arrivals where event = ? and day = ?", [event, day.isoformat()]
        )
        return {person: datetime.fromtimestamp(at, COPENHAGEN) for person, at in rows.fetchall()}
