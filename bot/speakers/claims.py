"""Who says that they are somebody of the programme, and waits for an organiser to confirm it."""

import secrets
from dataclasses import dataclass
from datetime import datetime

from sqlite_utils import Database

from bot.basics.clock import COPENHAGEN
from bot.tables.speakers import migrations

MOST_OPEN = 50
"""How many may wait at a time."""

_CODES = 9000
_LEAST_CODE = 1000


@dataclass(frozen=True, slots=True)
class Claim:
    """Somebody in a chat says that they are `person`; `code` is what they and the organisers are told, `made` aware."""

    number: int
    event: str
    person: str
    chat: int
    code: str
    made: datetime


class Claims:
    """Keeps what waits. Use it from one thread, as SQLite connections want it."""

    def __init__(self, database: Database) -> None:
        self.database = database
        migrations.apply(database)

    def make(self, event: str, person: str, chat: int, now: datetime) -> Claim | None:
        """Return somebody's new claim, in place of any other of theirs; None where too many wait."""
        waiting = [claim for claim in self.open(event) if claim.chat != chat]
        if len(waiting) >= MOST_OPEN:
            return None
        code = str(_LEAST_CODE + secrets.randbelow(_CODES))
        self.database.execute(
            "insert or replace into speaker_claims (event, person, chat, code, made) values (?, ?, ?, ?, ?)",
            [event, person, chat, code, now.timestamp()],
        )
        return next(claim for claim in self.open(event) if claim.chat == chat)

    def open(self, event: str) -> tuple[Claim, ...]:
        """Return what waits, oldest first."""
        rows = self.database.execute(
            "select number, event, person, chat, code, made from speaker_claims where event = ? order by number",
            [event],
        )
        return tuple(
            Claim(number, event, person, chat, code, datetime.fromtimestamp(made, COPENHAGEN))
            for number, event, person, chat, code, made in rows.fetchall()
        )

    def withdraw(self, chat: int) -> None:
        """Forget what somebody has claimed."""
        self.database.execute("delete from speaker_claims where chat = ?", [chat])

    def take(self, number: int, event: str) -> Claim | None:
        """Let a claim wait no longer and return it; None where it has been decided or withdrawn."""
        found = next((claim for claim in self.open(event) if claim.number == number), None)
        self.database.execute("delete from speaker_claims where number = ?", [number])
        return found
