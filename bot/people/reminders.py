"""What people want to be reminded of: before which slots, how long before, and single items."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from sqlite_utils import Database

from bot.people.roles import read_stored
from bot.programme.model import Audience
from bot.tables.people import migrations
from bot.wishes.wish import USUAL_LEAD, Before

_RECIPIENTS = (
    "select a.id, a.language, a.role, coalesce(c.before, 'none'), coalesce(c.lead, ?)"
    " from attendees a left join reminder_choices c on c.attendee = a.id where a.reachable"
)
_ORDER = "order by (a.id * 7919 + ?) * 104729 % 1000003"
_CHOSE = (
    "a.id in (select attendee from plans where event = ? and item in (select value from json_each(?))"
    " union select attendee from reminder_items where event = ? and item in (select value from json_each(?)))"
    " and coalesce(c.before, '') != ?"
)


@dataclass(frozen=True, slots=True)
class ReminderChoice:
    """Somebody's choice; `lead` is in minutes. It is to have none as long as nothing is chosen."""

    before: Before = Before.NONE
    lead: int = USUAL_LEAD


@dataclass(frozen=True, slots=True)
class Recipient:
    """Somebody who may be reminded; `language` is empty and `role` None until they are known."""

    id: int
    language: str
    role: Audience | None
    before: Before
    lead: int


class Reminders:
    """Keeps what people want to be reminded of. Use it from one thread, as SQLite connections want it."""

    def __init__(self, database: Database) -> None:
        self.database = database
        migrations.apply(database)

    def asked(self, attendee: int) -> bool:
        """Whether somebody has been asked what they want."""
        return self._choice(attendee) is not None

    def choice(self, attendee: int) -> ReminderChoice:
        """Return what somebody chose."""
        return self._choice(attendee) or ReminderChoice()

    def choose(self, attendee: int, choice: ReminderChoice) -> None:
        """Remember what somebody chose, or that they have been asked."""
        self.database.execute("insert or ignore into attendees (id, language, role) values (?, '', '')", [attendee])
        self.database.execute(
            "insert into reminder_choices (attendee, before, lead) values (?, ?, ?)"
            " on conflict (attendee) do update set before = excluded.before, lead = excluded.lead",
            [attendee, choice.before.value, choice.lead],
        )

    def items(self, attendee: int, event: str) -> dict[str, int | None]:
        """Return the single items that somebody wants to be reminded of, with how many minutes before if they said."""
        return dict(
            self.database.execute(
                "select item, lead from reminder_items where attendee = ? and event = ?", [attendee, event]
            )
        )

    def add(self, attendee: int, event: str, items: Mapping[str, int | None]) -> None:
        """Remember single items with how many minutes before, None for the usual time."""
        for item, lead in items.items():
            self.database.execute(
                "insert or replace into reminder_items (event, item, attendee, lead) values (?, ?, ?, ?)",
                [event, item, attendee, lead],
            )

    def drop(self, attendee: int, event: str, items: Iterable[str]) -> None:
        """Forget single items."""
        for item in items:
            self.database.execute(
                "delete from reminder_items where event = ? and item = ? and attendee = ?", [event, item, attendee]
            )

    def wishes(self, event: str, items: Sequence[str]) -> dict[int, dict[str, int | None]]:
        """Return who wants to be reminded of which of some items."""
        found: dict[int, dict[str, int | None]] = {}
        for item in items:
            rows = self.database.execute(
                "select attendee, lead from reminder_items where event = ? and item = ?", [event, item]
            )
            for attendee, lead in rows:
                found.setdefault(attendee, {})[item] = lead
        return found

    def before_every(self) -> dict[int, int]:
        """Return how many people want to be reminded of every slot, by minutes before."""
        return dict(
            self.database.execute(
                "select lead, count(*) from reminder_choices where before = ? group by lead", [Before.EVERY.value]
            )
        )

    def recipients_of_all(self, turn: int) -> Iterator[Recipient]:
        """Yield those who want every slot and can be reached, in an order that differs from `turn` to `turn`."""
        yield from self._recipients(f"c.before = ? {_ORDER}", [Before.EVERY.value, turn])

    def recipients_of_some(self, event: str, items: Sequence[str], turn: int) -> Iterator[Recipient]:
        """Yield the others who picked some of these items or want to be reminded of them, in such an order."""
        named = json.dumps(items)
        yield from self._recipients(f"{_CHOSE} {_ORDER}", [event, named, event, named, Before.EVERY.value, turn])

    def recipient(self, attendee: int) -> Recipient | None:
        """Return somebody as a recipient; None for a stranger or one who cannot be reached."""
        return next(self._recipients("a.id = ?", [attendee]), None)

    def _recipients(self, condition: str, parameters: list[int | str]) -> Iterator[Recipient]:
        rows = self.database.execute(f"{_RECIPIENTS} and {condition}", [USUAL_LEAD, *parameters])
        for number, language, role, before, lead in rows:
            yield Recipient(number, language, read_stored(role), Before(before), lead)

    def _choice(self, attendee: int) -> ReminderChoice | None:
        row = self.database.execute(
            "select before, lead from reminder_choices where attendee = ?", [attendee]
        ).fetchone()
        return ReminderChoice(Before(row[0]), row[1]) if row else None
