"""The table of the outbox: each migration is one small step, and is never changed once it is out."""

from sqlite_utils import Database
from sqlite_utils.migrations import Migrations

migrations = Migrations("delivery")


@migrations()
def create_outbox(database: Database) -> None:
    """One row per message and recipient; all times are seconds since 1970.

    `due` and `expires` are times at the forum, which a rehearsal plays; `again`, before which it is not tried once
    more, is real time. `unknown` counts the sends of which nobody knows whether they arrived. `message` is Telegram's
    id once it is sent. `answer` is emptied as soon as it can never be needed again.
    """
    outbox = database.table("outbox").create(
        {
            "id": int,
            "key": str,
            "chat": int,
            "priority": int,
            "answer": str,
            "due": float,
            "expires": float,
            "again": float,
            "state": str,
            "attempts": int,
            "unknown": int,
            "message": int,
            "error": str,
        },
        pk="id",
        not_null={"key", "chat", "priority", "answer", "due", "expires", "again", "state", "attempts", "unknown"},
        defaults={"again": 0.0, "state": "queued", "attempts": 0, "unknown": 0},
        strict=True,
    )
    outbox.create_index(["key"], unique=True)
    # What waits is a small part of what has ever been sent: only that is in the indices that every send reads.
    for name, columns in (
        ("outbox_waiting", "priority, due, id, again, expires"),
        ("outbox_expiring", "expires"),
        ("outbox_chats", "chat"),
    ):
        database.execute(f"create index {name} on outbox ({columns}) where state = 'queued'")
    database.execute("create index outbox_in_hand on outbox (id) where state = 'sending'")
    database.execute("create index outbox_unreachable on outbox (chat) where state = 'unreachable'")


@migrations()
def add_act(database: Database) -> None:
    """Whether a message is sent, or the one with Telegram's id `standing` is changed or deleted."""
    database.table("outbox").add_column("act", str, not_null_default="send")
    database.table("outbox").add_column("standing", int, not_null_default=0)


@migrations()
def make_way_for_speakers(database: Database) -> None:
    """What speakers are told goes before reminders and announcements, which had the priorities 1 and 2 until now."""
    database.execute("update outbox set priority = priority + 1 where priority >= 1")


@migrations()
def find_messages(database: Database) -> None:
    """What is replied to is looked up by its message."""
    database.execute("create index outbox_messages on outbox (chat, message) where message is not null")
