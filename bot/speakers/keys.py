"""The links that organisers give out, one of which makes a chat that of a speaker or of their assistant."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlite_utils import Database

from bot.basics.one_time import digest, fitting, new_secret
from bot.speakers.links import LinkKind
from bot.tables import organisers
from bot.tables.speakers import migrations

OPENS = "t_"
"""What the payload of such a link begins with; the secret comes behind it."""

_SELECT = "select number, event, person, kind from speaker_keys"

MOST_OPEN = 5
"""How many may be open for one person and kind at a time."""


@dataclass(frozen=True, slots=True)
class Key:
    """An open link: for which person of which event, and as what."""

    number: int
    event: str
    person: str
    kind: LinkKind


class Keys:
    """Keeps what is open; of what is used or withdrawn nothing is left to tell it from what never was.

    A key holds until it is used or withdrawn. Use it from one thread, as SQLite connections want it.
    """

    def __init__(self, database: Database) -> None:
        self.database = database
        organisers.migrations.apply(database)  # who made a key is one of them
        migrations.apply(database)

    def make(self, event: str, person: str, kind: LinkKind, *, by: int, at: datetime) -> str | None:
        """Return the secret of a new key, which is told this once; None where too many are open for them.

        `by` is the number of the organiser who makes it.
        """
        if sum(key.kind is kind for key in self.of_person(event, person)) >= MOST_OPEN:
            return None
        secret = new_secret()
        self.database.execute(
            "insert into speaker_keys (digest, event, person, kind, organiser, made) values (?, ?, ?, ?, ?, ?)",
            [digest(secret), event, person, kind, by, at.timestamp()],
        )
        return secret

    def of_person(self, event: str, person: str) -> tuple[Key, ...]:
        """Return the open keys of a person, oldest first."""
        return self._found("where event = ? and person = ? order by number", [event, person])

    def of_event(self, event: str) -> tuple[Key, ...]:
        """Return all open keys of an event, oldest first."""
        return self._found("where event = ? order by number", [event])

    def find(self, secret: str) -> Key | None:
        """Return the open key with a secret; None where there is none."""
        known = fitting(secret, dict(self.database.execute("select number, digest from speaker_keys")))
        return next((key for number in known for key in self._found("where number = ?", [number])), None)

    def use_up(self, key: Key) -> None:
        """Let a key hold no more; that of a speaker takes all others along that would make somebody that speaker."""
        alike = [k for k in self.of_person(key.event, key.person) if k.kind is LinkKind.SPEAKER is key.kind]
        self.withdraw([key, *alike])

    def withdraw(self, keys: Iterable[Key]) -> None:
        """Forget keys."""
        for key in keys:
            self.database.execute("delete from speaker_keys where number = ?", [key.number])

    def _found(self, condition: str, parameters: list[int | str]) -> tuple[Key, ...]:
        rows = self.database.execute(f"{_SELECT} {condition}", parameters)
        return tuple(Key(number, event, person, LinkKind(kind)) for number, event, person, kind in rows.fetchall())
