"""Invitations to become an organiser: a secret that works once, for a day."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlite_utils import Database

from bot.basics.clock import COPENHAGEN
from bot.basics.one_time import digest, fitting, new_secret
from bot.organisers.roster import Organiser
from bot.tables.organisers import migrations

LIFETIME = timedelta(hours=24)

MOST_OPEN = 20
"""How many may be open at a time."""


@dataclass(frozen=True, slots=True)
class Invitation:
    """An open invitation, from the organiser with the number `organiser`, that holds until `expires`."""

    number: int
    organiser: int
    expires: datetime


class Invitations:
    """Keeps what is open; of what is used, withdrawn or expired nothing is left to tell it from what never was.

    Use it from one thread, as SQLite connections want it.
    """

    def __init__(self, database: Database) -> None:
        self.database = database
        migrations.apply(database)

    def make(self, by: Organiser, now: datetime) -> str | None:
        """Return the secret of a new invitation, which is told this once; None where too many are open."""
        if len(self.open(now)) >= MOST_OPEN:
            return None
        secret = new_secret()
        self.database.execute(
            "insert into invitations (digest, organiser, made, expires) values (?, ?, ?, ?)",
            [digest(secret), by.number, now.timestamp(), (now + LIFETIME).timestamp()],
        )
        return secret

    def open(self, now: datetime) -> tuple[Invitation, ...]:
        """Return the invitations that may still be taken, oldest first; those that have expired are forgotten."""
        self.database.execute("delete from invitations where expires <= ?", [now.timestamp()])
        rows = self.database.execute("select number, organiser, expires from invitations order by number").fetchall()
        return tuple(
            Invitation(number, organiser, datetime.fromtimestamp(expires, COPENHAGEN))
            for number, organiser, expires in rows
        )

    def take(self, secret: str, now: datetime) -> Invitation | None:
        """Use up the invitation with a secret and return it; None where there is none."""
        known = fitting(secret, dict(self.database.execute("select number, digest from invitations")))
        found = next((invitation for invitation in self.open(now) if invitation.number in known), None)
        if found is not None:
            self.withdraw(found.number)
        return found

    def withdraw(self, number: int) -> bool:
        """Forget an invitation; return whether it was open."""
        return bool(self.database.execute("delete from invitations where number = ?", [number]).rowcount)
