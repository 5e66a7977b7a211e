"""The answers that organisers give themselves; they stay when the content files are loaded anew."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlite_utils import Database

from bot.basics.clock import COPENHAGEN
from bot.basics.plain import from_plain, to_plain
from bot.organisers.roster import Organiser
from bot.questions.gist import Gist
from bot.questions.given import Given
from bot.tables.organisers import migrations

_SELECT = "select id, event, text, gists, organiser, at, edition from given"


@dataclass(frozen=True, slots=True)
class Standing:
    """An answer that stands: by which organiser (their number, None if they are forgotten), since when (aware).

    `edition` grows whenever it is written anew.
    """

    given: Given
    organiser: int | None
    at: datetime
    edition: int


class GivenAnswers:
    """Keeps them. Use it from one thread, as SQLite connections want it; `version` grows with every change by it."""

    def __init__(self, database: Database) -> None:
        self.database = database
        self.version = 0
        migrations.apply(database)

    def answers(self) -> tuple[Given, ...]:
        """Return the answers of all events."""
        return tuple(_read(row).given for row in self.database.execute(f"{_SELECT} order by id").fetchall())

    def of(self, event: str) -> tuple[Standing, ...]:
        """Return the answers of an event, the newest first."""
        rows = self.database.execute(f"{_SELECT} where event = ? order by id desc", [event]).fetchall()
        return tuple(_read(row) for row in rows)

    def find(self, given: int) -> Standing | None:
        """Return an answer by its id; None where it stands no more."""
        row = self.database.execute(f"{_SELECT} where id = ?", [given]).fetchone()
        return _read(row) if row else None

    def give(self, event: str, text: str, gists: Iterable[Gist], by: Organiser, at: datetime) -> int:
        """Keep an answer to some questions from an aware time on; return its id."""
        self.version += 1
        raw = json.dumps([to_plain(gist) for gist in gists], ensure_ascii=False)
        row = self.database.execute(
            "insert into given (event, text, gists, organiser, at) values (?, ?, ?, ?, ?) returning id",
            [event, text, raw, by.number, at.timestamp()],
        ).fetchone()
        return int(row[0])

    def change(self, given: int, text: str, by: Organiser, at: datetime) -> None:
        """Let an answer read otherwise."""
        self.version += 1
        self.database.execute(
            "update given set text = ?, organiser = ?, at = ?, edition = edition + 1 where id = ?",
            [text, by.number, at.timestamp(), given],
        )

    def remove(self, given: int) -> None:
        """Give an answer no more: what it answered is open again."""
        self.version += 1
        self.database.execute("delete from given where id = ?", [given])


def _read(row: tuple[int, str, str, str, int | None, float, int]) -> Standing:
    given, event, text, gists, organiser, at, edition = row
    asked = tuple(from_plain(Gist, gist) for gist in json.loads(gists))
    return Standing(Given(given, event, text, asked), organiser, datetime.fromtimestamp(at, COPENHAGEN), edition)
