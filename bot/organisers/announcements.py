"""What was announced, corrected and withdrawn: how far each is, and who did it."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any, Final

from sqlite_utils import Database

from bot.answers.post import Post
from bot.basics.clock import COPENHAGEN
from bot.basics.pages import Page, nearest
from bot.basics.plain import from_json, to_json
from bot.delivery.message import Act
from bot.delivery.recipients import Recipients
from bot.delivery.rehearsal import SIGN
from bot.tables.organisers import migrations

PAGE = 6
"""How many announcements are on a page."""

_SELECT = (
    "select number, organiser, act, original, post, recipients, due, starts, state, rehearsal, planned,"
    " total, missed from announcements"
)


class State(StrEnum):
    """How far an announcement is.

    `WAITING` until it is due and the time to think better of it is over; `MISSED` if it could not begin in time;
    `WITHDRAWN` once its messages are being deleted.
    """

    WAITING = "waiting"
    RUNNING = "running"
    PAUSED = "paused"
    ENDED = "ended"
    STOPPED = "stopped"
    MISSED = "missed"
    WITHDRAWN = "withdrawn"


OPEN: Final = frozenset({State.WAITING, State.RUNNING, State.PAUSED})
"""The states that are not final."""


@dataclass(frozen=True, slots=True)
class Announcement:
    """Something that goes to many: a post, or with another `act` what is done to the messages of `original`.

    `organiser` is a number of the roster, None for who has deleted all of theirs. `due` is an aware time at the forum,
    `starts` is real time, in seconds since 1970; `planned` is whether it was to wait for its time. `total` and `missed`
    are how many there were to reach as it began, and how many could not be.
    """

    number: int
    organiser: int | None
    act: Act
    original: int
    post: Post
    recipients: Recipients
    due: datetime
    starts: float
    state: State
    rehearsal: bool
    planned: bool
    total: int = 0
    missed: int = 0

    @property
    def prefix(self) -> str:
        """What the keys of its messages begin with. Those of a rehearsal must not pass for the real ones."""
        return f"{SIGN if self.rehearsal else ''}announcement:{self.number}:"


class Announcements:
    """Keeps announcements. Use it from one thread, as SQLite connections want it."""

    def __init__(self, database: Database) -> None:
        self.database = database
        migrations.apply(database)

    def add(
        self,
        organiser: int,
        act: Act,
        post: Post,
        recipients: Recipients,
        *,
        due: datetime,
        starts: float,
        rehearsal: bool,
        planned: bool = False,
        original: int = 0,
    ) -> Announcement:
        """Remember something that is to go out; return it with its number."""
        cursor = self.database.execute(
            "insert into announcements (organiser, act, original, post, recipients, due, starts, state, rehearsal,"
            " planned) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            [
                *(organiser, act.value, original, to_json(post)),
                *(to_json(recipients), due.timestamp(), starts, State.WAITING.value, int(rehearsal)),
                int(planned),
            ],
        )
        found = self.numbered(int(cursor.lastrowid or 0))
        assert found
        return found

    def numbered(self, number: int) -> Announcement | None:
        """Return the announcement with a number."""
        return next(iter(self._read("where number = ?", number)), None)

    def open(self, *, rehearsal: bool) -> tuple[Announcement, ...]:
        """Return those that are not over, oldest first; a rehearsal has its own."""
        return self._read(
            "where state in ('waiting', 'running', 'paused') and rehearsal = ? order by number", int(rehearsal)
        )

    def page(self, number: int, *, rehearsal: bool) -> Page[Announcement]:
        """Return a page of them, newest first."""
        mine = "where act = 'send' and rehearsal = ?"
        count = self.database.execute(f"select count(*) from announcements {mine}", [int(rehearsal)]).fetchone()[0]  # noqa: S608 -- ours

        def read(first: int, most: int) -> tuple[Announcement, ...]:
            return self._read(f"{mine} order by number desc limit ? offset ?", int(rehearsal), most, first)

        return nearest(number, count, PAGE, read)

    def being_changed(self, number: int) -> Announcement | None:
        """Return what is under way to an announcement's messages, if anything."""
        return next(
            iter(self._read("where original = ? and state in ('waiting', 'running', 'paused') limit 1", number)), None
        )

    def turn(self, number: int, state: State) -> None:
        """Let an announcement be in another state."""
        self.database.execute("update announcements set state = ? where number = ?", [state.value, number])

    def begin(self, number: int, *, total: int, missed: int) -> None:
        """Let an announcement be running, to so many people, and so many who cannot be reached."""
        self.database.execute(
            "update announcements set state = ?, total = ?, missed = ? where number = ?",
            [State.RUNNING.value, total, missed, number],
        )

    def reword(self, number: int, post: Post) -> None:
        """Let an announcement have another text."""
        self.database.execute(
            "update announcements set post = ? where number = ?",
            [to_json(post), number],
        )

    def _read(self, condition: str, *parameters: int) -> tuple[Announcement, ...]:
        return tuple(_of(row) for row in self.database.execute(f"{_SELECT} {condition}", parameters).fetchall())


def _of(row: tuple[Any, ...]) -> Announcement:
    number, organiser, act, original, post, recipients, due, starts, state, rehearsal, planned, total, missed = row
    return Announcement(
        number,
        organiser,
        Act(act),
        original,
        from_json(Post, post),
        from_json(Recipients, recipients),
        datetime.fromtimestamp(due, COPENHAGEN),
        starts,
        State(state),
        bool(rehearsal),
        bool(planned),
        total,
        missed,
    )
