"""The outbox: a row per message and recipient, kept in the database until it is known what became of it."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from sqlite_utils import Database

from bot.basics.database import durably, writing, writing_along
from bot.delivery.message import Message
from bot.delivery.stored import write_answer
from bot.people.attendees import Attendees
from bot.tables.delivery import migrations

_Row: TypeAlias = tuple[str, int, int, str, float, float, str, int]

# Sorts behind every key that begins alike.
_LAST = "\U0010ffff"

_INSERT = (
    "insert into outbox (key, chat, priority, answer, due, expires, act, standing) values (?, ?, ?, ?, ?, ?, ?, ?)"
    " on conflict (key) do nothing"
)

# What is just being sent is changed too: should that fail, it is the new text that is tried again.
_CHANGE = (
    "update outbox set chat = ?, priority = ?, answer = ?, due = ?, expires = ?, act = ?, standing = ? where key = ?"
    " and state in ('queued', 'sending')"
    " and (chat, priority, answer, due, expires, act, standing) is not (?, ?, ?, ?, ?, ?, ?)"
)


class State(StrEnum):
    """What has become of a message. `QUEUED` and `SENDING` are not final.

    `UNSURE` is too late as well, but may have arrived: of its sends nobody knows what became.
    """

    QUEUED = "queued"
    SENDING = "sending"
    SENT = "sent"
    EXPIRED = "expired"
    UNREACHABLE = "unreachable"
    REFUSED = "refused"
    UNSURE = "unsure"


@dataclass(frozen=True, slots=True)
class Counts:
    """How many messages are in each state; and how many sends, of them all, ended without a known outcome."""

    queued: int = 0
    sending: int = 0
    sent: int = 0
    expired: int = 0
    unreachable: int = 0
    refused: int = 0
    unsure: int = 0
    unknown: int = 0


class Outbox:
    """Takes messages and tells what became of them. Use it from one thread, as SQLite connections want it."""

    def __init__(self, database: Database) -> None:
        self.database = database
        self._attendees = Attendees(database)
        migrations.apply(database)

    def queue(self, messages: Iterable[Message]) -> int:
        """Put messages into the outbox, all of them or none; return how many of them are new to it.

        A key that it knows does nothing, whatever became of that message. Nothing is queued for a chat that cannot be
        reached. Within a transaction of the caller's it is a part of that.
        """
        rows = self._rows(messages)
        if not rows:
            return 0
        with durably(self.database), writing_along(self.database):
            return self._insert(rows)

    def withdraw(self, keys: Iterable[str]) -> int:
        """Take out what waits under these keys, as if it had never been queued; return how many messages that was.

        Within a transaction of the caller's it is a part of that.
        """
        gone = [(key,) for key in keys]
        with writing_along(self.database):
            return self._take_out(gone)

    def replace(self, prefix: str, messages: Iterable[Message]) -> int:
        """Let what waits under keys that begin with `prefix` be exactly these; return how many are new or changed.

        What is sent already stays so and is not sent anew. All of it happens or nothing.
        """
        rows = self._rows(messages)
        wanted = {row[0] for row in rows}
        with durably(self.database), writing(self.database):
            waiting = self.database.execute(
                "select key from outbox where key >= ? and key < ? and state in ('queued', 'sending')",
                (prefix, prefix + _LAST),
            ).fetchall()
            self._take_out([row for row in waiting if row[0] not in wanted])
            changed = self.database.conn.executemany(_CHANGE, [(*row[1:], row[0], *row[1:]) for row in rows]).rowcount
            return max(changed, 0) + self._insert(rows)

    def reached(self, chat: int) -> None:
        """Take up again what was queued for a chat before nothing could be sent to it: it has been heard of again."""
        with writing(self.database):
            self._attendees.mark_reachable(chat, reachable=True)
            self.database.execute("update outbox set state = 'queued' where chat = ? and state = 'unreachable'", [chat])

    def states(self, prefix: str) -> dict[str, State]:
        """Return the state of every message whose key begins with `prefix`, by key."""
        found = self.database.execute(
            "select key, state from outbox where key >= ? and key < ?", (prefix, prefix + _LAST)
        )
        return {key: State(state) for key, state in found}

    def key_of(self, chat: int, message: int) -> str:
        """Return the key of what became a message with Telegram's id in a chat; "" where it is none of ours."""
        row = self.database.execute("select key from outbox where chat = ? and message = ?", [chat, message]).fetchone()
        return row[0] if row else ""

    def counts(self, prefix: str = "") -> Counts:
        """Count the messages whose keys begin with `prefix`."""
        found = self.database.execute(
            "select state, count(*), sum(unknown) from outbox where key >= ? and key < ? group by state",
            (prefix, prefix + _LAST),
        ).fetchall()
        return Counts(**{state: number for state, number, _ in found}, unknown=sum(row[2] for row in found))

    def _rows(self, messages: Iterable[Message]) -> list[_Row]:
        unreachable: Collection[int] = self._attendees.unreachable()
        return [
            (
                message.key,
                message.chat,
                int(message.priority),
                write_answer(message.answer),
                message.due.timestamp(),
                message.expires.timestamp(),
                message.act.value,
                message.standing,
            )
            for message in messages
            if message.chat not in unreachable
        ]

    def _take_out(self, keys: list[tuple[str]]) -> int:
        """Take out what waits. What is just being sent is let go, but will not be tried again should that fail."""
        self.database.conn.executemany("update outbox set expires = 0 where key = ? and state = 'sending'", keys)
        return max(
            self.database.conn.executemany("delete from outbox where key = ? and state = 'queued'", keys).rowcount, 0
        )

    def _insert(self, rows: list[_Row]) -> int:
        return max(self.database.conn.executemany(_INSERT, rows).rowcount, 0)
