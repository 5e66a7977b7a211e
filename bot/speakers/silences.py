"""Which of the reminders for speakers somebody does not want."""

from sqlite_utils import Database

from bot.tables.speakers import migrations
from bot.wishes.speaker_wish import SpeakerReminder


class Silences:
    """Keeps what is not wanted. Use it from one thread, as SQLite connections want it."""

    def __init__(self, database: Database) -> None:
        self.database = database
        migrations.apply(database)

    def of(self, chat: int) -> frozenset[SpeakerReminder]:
        """Return the reminders that somebody does not want."""
        rows = self.database.execute("select reminder from speaker_silences where chat = ?", [chat])
        return frozenset(SpeakerReminder(reminder) for (reminder,) in rows)

    def turn(self, chat: int, reminder: SpeakerReminder) -> None:
        """Turn a reminder off that is on, or on that is off."""
        gone = self.database.execute(
            "delete from speaker_silences where chat = ? and reminder = ?", [chat, reminder]
        ).rowcount
        if not gone:
            self.database.execute("insert into speaker_silences (chat, reminder) values (?, ?)", [chat, reminder])
