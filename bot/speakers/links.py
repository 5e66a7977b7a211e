"""Who is linked with whom: speakers with themselves in the programme, assistants with those they look after."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sqlite_utils import Database

from bot.basics.clock import COPENHAGEN
from bot.tables.speakers import migrations

_SELECT = "select number, event, person, chat, kind, since from speaker_links"


class LinkKind(StrEnum):
    """What a chat is to somebody of the programme: their own, or that of who looks after them."""

    SPEAKER = "speaker"
    ASSISTANT = "assistant"


@dataclass(frozen=True, slots=True)
class Link:
    """A chat that is linked with a person of the programme; `since` is aware. Nobody else is ever shown the chat."""

    number: int
    event: str
    person: str
    chat: int
    kind: LinkKind
    since: datetime


@dataclass(frozen=True, slots=True)
class SpeakerOf:
    """Those to write to about a person of the programme: the chats of certain kinds that are linked with them."""

    person: str
    kinds: frozenset[LinkKind] = frozenset(LinkKind)


class Links:
    """Keeps links. Use it from one thread, as SQLite connections want it."""

    def __init__(self, database: Database) -> None:
        self.database = database
        migrations.apply(database)

    def of_chat(self, chat: int, event: str) -> tuple[Link, ...]:
        """Return whom somebody is linked with: themselves first, then in the order in which it was done."""
        return self._found("where chat = ? and event = ? order by kind desc, number", [chat, event])

    def of_person(self, event: str, person: str) -> tuple[Link, ...]:
        """Return the links with a person of the programme, oldest first."""
        return self._found("where event = ? and person = ? order by number", [event, person])

    def of_event(self, event: str) -> tuple[Link, ...]:
        """Return all links of an event, oldest first."""
        return self._found("where event = ? order by number", [event])

    def chats(self, event: str, who: Iterable[SpeakerOf]) -> frozenset[int]:
        """Return the chats to write to about some people of the programme."""
        return frozenset(
            link.chat for one in who for link in self.of_person(event, one.person) if link.kind in one.kinds
        )

    def numbered(self, number: int) -> Link | None:
        """Return a link by its number; None where it is gone."""
        return next(iter(self._found("where number = ?", [number])), None)

    def add(self, event: str, person: str, chat: int, kind: LinkKind, at: datetime) -> None:
        """Link a chat with a person; who has been their assistant and turns out to be them is so from then on."""
        self.database.execute(
            "insert into speaker_links (event, person, chat, kind, since) values (?, ?, ?, ?, ?)"
            " on conflict (event, person, chat) do update set kind = excluded.kind",
            [event, person, chat, kind, at.timestamp()],
        )

    def remove(self, number: int) -> Link | None:
        """Take a link away; return what it was, None where it was gone."""
        link = self.numbered(number)
        self.database.execute("delete from speaker_links where number = ?", [number])
        return link

    def _found(self, condition: str, parameters: list[int | str]) -> tuple[Link, ...]:
        return tuple(
            Link(number, event, person, chat, LinkKind(kind), datetime.fromtimestamp(since, COPENHAGEN))
            for number, event, person, chat, kind, since in self.database.execute(
                f"{_SELECT} {condition}", parameters
            ).fetchall()
        )
