"""Whom something is sent to that is not one person's: found by the database, however many they are."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Final, TypeAlias

from sqlite_utils import Database

from bot.people.roles import stored
from bot.programme.model import Audience, Programme
from bot.tables.people import migrations
from bot.tables.speakers import migrations as speaker_migrations

Parameters: TypeAlias = tuple[str | int, ...]


class Group(StrEnum):
    """The groups that can be written to. A new one gets a member here and its condition in `_CONDITIONS`."""

    EVERYBODY = "everybody"
    ELECTED = "elected"
    OTHERS = "others"
    SPEAKERS = "speakers"
    ITEMS = "items"


@dataclass(frozen=True, slots=True)
class Recipients:
    """A group of people; of `Group.ITEMS` those who have any of `items`, or what is within, in plan or reminders.

    `unsaid` is whether the elected, or the others, are also all who have not said which they are.
    """

    group: Group
    items: tuple[str, ...] = ()
    unsaid: bool = True


EVERYBODY = Recipients(Group.EVERYBODY)


@dataclass(frozen=True, slots=True)
class Reach:
    """How many people are reached, how many cannot be, and how many of the reached have not said what they are."""

    reached: int
    unreachable: int
    unsaid: int


@dataclass(frozen=True, slots=True)
class Query:
    """A query that gives a row per chat: `chat`, `language` or "", and `standing`, Telegram's id of a message or 0."""

    sql: str
    parameters: Parameters


class Addresses:
    """Finds people. Use it from one thread, as SQLite connections want it. Groups on Telegram are nobody."""

    def __init__(self, database: Database) -> None:
        self.database = database
        for tables in (migrations, speaker_migrations):
            tables.apply(database)

    def reach(self, recipients: Recipients, programme: Programme) -> Reach:
        """Count whom something would reach at this moment."""
        condition, parameters = _condition(recipients, programme)
        counted = "count(*) filter (where reachable), count(*) filter (where not reachable)"
        unsaid = "count(*) filter (where reachable and role = '')"
        row = self.database.execute(
            f"select {counted}, {unsaid} from attendees where id > 0 and {condition}",  # noqa: S608 -- ours
            parameters,
        ).fetchone()
        return Reach(*row)

    def query(self, recipients: Recipients, programme: Programme) -> Query:
        """Return the query for those who can be reached."""
        condition, parameters = _condition(recipients, programme)
        return Query(
            f"select id as chat, language, 0 as standing from attendees where id > 0 and reachable and {condition}",  # noqa: S608 -- ours
            parameters,
        )

    def having(self, programme: Programme) -> dict[str, int]:
        """Return how many people who can be reached have each item, or something within it, in plan or reminders."""
        rows = self.database.execute(
            "select item, attendee from (select item, attendee from plans where event = ?1"
            " union select item, attendee from reminder_items where event = ?1)"
            " where attendee in (select id from attendees where reachable)",
            [programme.event.id],
        )
        people: dict[str, set[int]] = {}
        for item, attendee in rows:
            here = programme.by_id.get(item)
            while here is not None:
                people.setdefault(here.id, set()).add(attendee)
                here = programme.by_id.get(here.parent)
        return {item: len(found) for item, found in people.items()}


def received(prefix: str) -> Query:
    """Return the query for the chats in which what was sent under keys that begin with `prefix` stands."""
    return Query(
        "select o.chat as chat, coalesce(a.language, '') as language, o.message as standing"
        " from outbox o left join attendees a on a.id = o.chat"
        " where o.key >= ? and o.key < ? and o.state = 'sent' and coalesce(a.reachable, 1)",
        (prefix, prefix + "\U0010ffff"),
    )


def _condition(recipients: Recipients, programme: Programme) -> tuple[str, Parameters]:
    return _CONDITIONS[recipients.group](recipients, programme)


def _everybody(_: Recipients, __: Programme) -> tuple[str, Parameters]:
    return "true", ()


def _of_role(audience: Audience) -> Callable[[Recipients, Programme], tuple[str, Parameters]]:
    def condition(recipients: Recipients, _: Programme) -> tuple[str, Parameters]:
        return "role in (?, ?)", (stored(audience), "" if recipients.unsaid else stored(audience))

    return condition


def _speakers(_: Recipients, programme: Programme) -> tuple[str, Parameters]:
    """Those known as somebody of the programme, or as who looks after them."""
    return "id in (select chat from speaker_links where event = ?)", (programme.event.id,)


def _of_items(recipients: Recipients, programme: Programme) -> tuple[str, Parameters]:
    named = json.dumps(sorted(_within(recipients.items, programme)))
    condition = (
        "id in (select attendee from plans where event = ? and item in (select value from json_each(?))"
        " union select attendee from reminder_items where event = ? and item in (select value from json_each(?)))"
    )
    return condition, (programme.event.id, named, programme.event.id, named)


def _within(items: tuple[str, ...], programme: Programme) -> set[str]:
    """Return some items and all that is within them."""
    found: set[str] = set()
    waiting = list(items)
    while waiting:
        item = waiting.pop()
        if item not in found:
            found.add(item)
            waiting += [child.id for child in programme.children.get(item, ())]
    return found


_CONDITIONS: Final = {
    Group.EVERYBODY: _everybody,
    Group.ELECTED: _of_role(Audience.ELECTED),
    Group.OTHERS: _of_role(Audience.OTHERS),
    Group.SPEAKERS: _speakers,
    Group.ITEMS: _of_items,
}
