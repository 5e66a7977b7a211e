"""Who likes which questions from the hall."""

from sqlite_utils import Database

from bot.tables.hall import migrations


class HallLikes:
    """Keeps likes, one a person and question. Use it from one thread, as SQLite connections want it."""

    def __init__(self, database: Database) -> None:
        self.database = database
        migrations.apply(database)

    def of(self, attendee: int) -> frozenset[int]:
        """Return the numbers of the questions that somebody likes."""
        rows = self.database.execute("select question from hall_likes where attendee = ?", [attendee])
        return frozenset(question for (question,) in rows)

    def give(self, attendee: int, question: int) -> None:
        """Let somebody like a question; who does already changes nothing."""
        self.database.execute(
            "insert or ignore into hall_likes (question, attendee) values (?, ?)", [question, attendee]
        )

    def take_back(self, attendee: int, question: int) -> None:
        """Let somebody like a question no more."""
        self.database.execute("delete from hall_likes where question = ? and attendee = ?", [question, attendee])
