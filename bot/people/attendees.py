"""Attendees and their conversations: who somebody is to the bot, and what a chat has been about."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from sqlite_utils import Database

from bot.basics.plain import from_json, to_json
from bot.people.roles import read_stored, stored
from bot.programme.model import Audience
from bot.questions.conversation import Conversation
from bot.tables.people import migrations


@dataclass(frozen=True, slots=True)
class Attendee:
    """Somebody who writes to the bot. `language` is empty and `role` None until they are known.

    Whoever has blocked the bot is not `reachable` until they write again. `asked_role` is true once they have been
    asked for their role, whether they answered or not; `language_chosen` where the language is not only the one that
    they wrote in last.
    """

    id: int
    language: str = ""
    role: Audience | None = None
    reachable: bool = True
    asked_role: bool = False
    language_chosen: bool = False


class Attendees:
    """Keeps attendees and conversations. Use it from one thread, as SQLite connections want it."""

    def __init__(self, database: Database) -> None:
        self.database = database
        migrations.apply(database)

    def find(self, telegram_id: int) -> Attendee:
        """Return what is known of a person; nothing yet for a new one."""
        row = self.database.execute(
            "select language, role, reachable, asked_role, language_chosen from attendees where id = ?", [telegram_id]
        ).fetchone()
        return _read(telegram_id, *row) if row else Attendee(telegram_id)

    def keep(self, attendee: Attendee) -> None:
        """Remember a person as given."""
        self.database.execute(
            "insert into attendees (id, language, role, reachable, asked_role, language_chosen)"
            " values (?, ?, ?, ?, ?, ?) on conflict (id) do update set language = excluded.language,"
            " role = excluded.role, reachable = excluded.reachable, asked_role = excluded.asked_role,"
            " language_chosen = excluded.language_chosen",
            [attendee.id, attendee.language, stored(attendee.role)]
            + [int(known) for known in (attendee.reachable, attendee.asked_role, attendee.language_chosen)],
        )

    def unreachable(self) -> frozenset[int]:
        """Return whom, and which groups, nothing can be sent to."""
        return frozenset(row[0] for row in self.database.execute("select id from attendees where reachable = 0"))

    def reachable(self) -> Iterator[Attendee]:
        """Yield every person whom something can be sent to; no groups, whose ids are negative."""
        rows = self.database.execute(
            "select id, language, role, reachable, asked_role, language_chosen from attendees"
            " where reachable = 1 and id > 0 order by id"
        )
        for row in rows.fetchall():
            yield _read(*row)

    def mark_reachable(self, chat: int, *, reachable: bool) -> None:
        """Remember whether something can be sent to a person or a group."""
        self.database.execute(
            "insert into attendees (id, language, role, reachable) values (?, '', '', ?)"
            " on conflict (id) do update set reachable = excluded.reachable",
            [chat, int(reachable)],
        )

    def conversation(self, chat: int) -> Conversation:
        """Return what a chat has been about; an empty conversation for a new one."""
        row = self.database.execute("select conversation from conversations where chat = ?", [chat]).fetchone()
        return read_conversation(row[0]) if row else Conversation()

    def keep_conversation(self, chat: int, conversation: Conversation) -> None:
        """Remember what a chat has been about."""
        self.database.execute(
            "insert into conversations (chat, conversation) values (?, ?)"
            " on conflict (chat) do update set conversation = excluded.conversation",
            [chat, write_conversation(conversation)],
        )


def _read(number: int, language: str, role: str, *known: int) -> Attendee:
    return Attendee(number, language, read_stored(role), *map(bool, known))


# What a chat has been about is read and written several times on the way, and is the same for many.
@lru_cache(maxsize=4096)
def read_conversation(text: str) -> Conversation:
    """Read what `write_conversation` wrote; of what another version understood otherwise nothing is remembered."""
    try:
        return from_json(Conversation, text)
    except ValueError:
        return Conversation()


@lru_cache(maxsize=4096)
def write_conversation(conversation: Conversation) -> str:
    """Return a conversation as JSON, without what is empty."""
    return to_json(conversation)
