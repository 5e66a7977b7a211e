"""Whether speakers have seen a change of what they are on in: they say so by a button under the message."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlite_utils import Database

from bot.basics.clock import COPENHAGEN
from bot.tables.speakers import migrations

_UNDONE = ":undone"


@dataclass(frozen=True, slots=True)
class Told:
    """A change that speakers are told of: a batch of changes, by its number, or that it is undone."""

    batch: int
    undone: bool = False

    def __str__(self) -> str:
        """Return it as a button carries it; `read` reads it again."""
        return f"{self.batch}{_UNDONE if self.undone else ''}"

    @classmethod
    def read(cls, text: str) -> "Told":
        """Read what a button carries. Raises ValueError if it is spoilt."""
        return cls(int(text.removesuffix(_UNDONE)), text.endswith(_UNDONE))


@dataclass(frozen=True, slots=True)
class Receipt:
    """A chat that is told of a change for a person of the programme; `seen` is aware, None as long as it is not."""

    person: str
    chat: int
    seen: datetime | None


class Receipts:
    """Keeps who is told and who has seen it. Use it from one thread, as SQLite connections want it."""

    def __init__(self, database: Database) -> None:
        self.database = database
        migrations.apply(database)

    def expect(self, event: str, change: Told, told: Iterable[tuple[str, int]], at: datetime) -> None:
        """Note that some are told, each a person and a chat; in the transaction of who calls it, if there is one."""
        self.database.conn.executemany(
            "insert or ignore into speaker_receipts (change, event, person, chat, told) values (?, ?, ?, ?, ?)",
            [(str(change), event, person, chat, at.timestamp()) for person, chat in told],
        )

    def see(self, change: Told, chat: int, at: datetime) -> bool:
        """Note that a chat has seen a change; return whether it was told of it at all. The first time counts."""
        return bool(
            self.database.execute(
                "update speaker_receipts set seen = coalesce(seen, ?) where change = ? and chat = ?",
                [at.timestamp(), str(change), chat],
            ).rowcount
        )

    def nudge(self, change: Told, chat: int, at: datetime, *, pause: timedelta) -> bool:
        """Note that a chat is asked whether it has seen a change; return whether it has not been within the pause."""
        return bool(
            self.database.execute(
                "update speaker_receipts set nudged = ?1 where change = ?2 and chat = ?3 and nudged <= ?1 - ?4",
                [at.timestamp(), str(change), chat, pause.total_seconds()],
            ).rowcount
        )

    def forget(self, event: str, person: str, chat: int) -> None:
        """Wait no more for what a chat says for a person."""
        self.database.execute(
            "delete from speaker_receipts where event = ? and person = ? and chat = ?", [event, person, chat]
        )

    def of(self, change: Told) -> tuple[Receipt, ...]:
        """Return who is told of a change, in the order in which they were."""
        rows = self.database.execute(
            "select person, chat, seen from speaker_receipts where change = ? order by rowid", [str(change)]
        )
        return tuple(
            Receipt(person, chat, None if seen is None else datetime.fromtimestamp(seen, COPENHAGEN))
            for person, chat, seen in rows.fetchall()
        )

    def by_person(self, change: Told) -> dict[str, datetime | None]:
        """Return when each person of the programme, or somebody for them, has first seen it; None if nobody has."""
        found: dict[str, datetime | None] = {}
        for receipt in self.of(change):
            times = [at for at in (found.get(receipt.person), receipt.seen) if at]
            found[receipt.person] = min(times, default=None)
        return found

    def latest(self, event: str, most: int) -> tuple[Told, ...]:
        """Return the changes that speakers were told of last, the newest first."""
        rows = self.database.execute(
            "select change from speaker_receipts where event = ? group by change order by max(told) desc limit ?",
            [event, most],
        )
        return tuple(Told.read(change) for (change,) in rows.fetchall())
