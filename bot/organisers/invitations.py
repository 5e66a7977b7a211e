"""Invitations to become an organiser: a secret that works once, for a day."""

import hmac
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256

from sqlite_utils import Database

from bot.organisers.roster import Organiser
from bot.organisers.schema import migrations
from bot.programme.model import COPENHAGEN

LIFETIME = timedelta(hours=24)

MOST_OPEN = 20
"""How many may be open at a time."""

_SECRET_BYTES = 16


@dataclass(frozen=True, slots=True)
class Invitation:
    """An open invitation, from the organiser with the number `organiser`, that holds until `expires`."""

    number: int
    organiser: int
    expires: datetime


class Invitations:
    """Keeps what is open; of what is used, withdrawn or expired nothing is left to tell it from what never was.

    A secret has 128 random bits, so a hash without salt or cost is enough. Use it from one thread, as SQLite
    connections want it.
    """

    def __init__(self, database: Database) -> None:
        self.database = database
        migrations.apply(database)

    def make(self, by: Organiser, now: datetime) -> str | None:
        """Return the secret of a new invitation, which is told this once; None where too many are open."""
        if len(self.open(now)) >= MOST_OPEN:
            return None
        secret = secrets.token_urlsafe(_SECRET_BYTES)
        self.database.execute(
            "insert into invitations (digest, organiser, made, expires) values (?, ?, ?, ?)",
            [_digest(secret), by.number, now.timestamp(), (now + LIFETIME).timestamp()],
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
        """Use up the invitation with a secret and return it; None where there is none.

        Each digest is compared in constant time, and with all of them, however early one fits.
        """
        offered = _digest(secret)
        digests = dict(self.database.execute("select number, digest from invitations"))
        fitting = {number for number, digest in digests.items() if hmac.compare_digest(digest, offered)}
        found = next((invitation for invitation in self.open(now) if invitation.number in fitting), None)
        if found is not None:
            self.withdraw(found.number)
        return found

    def withdraw(self, number: int) -> bool:
        """Forget an invitation; return whether it was open."""
        return bool(self.database.execute("delete from invitations where number = ?", [number]).rowcount)


def _digest(secret: str) -> str:
    return sha256(secret.encode(errors="replace")).hexdigest()
