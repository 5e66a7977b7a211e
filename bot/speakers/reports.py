"""What speakers tell the organisers: that they are late, that something is missing; and who has read it."""

from dataclasses import dataclass
from datetime import date, datetime, time

from sqlite_utils import Database

from bot.basics.clock import COPENHAGEN
from bot.speakers.links import Link, LinkKind
from bot.tables.speakers import migrations

LONGEST = 1000
"""The most characters of a report."""

_SELECT = "select number, event, person, chat, item, text, late, assistant, made, organiser, read from speaker_reports"


@dataclass(frozen=True, slots=True)
class Report:
    """Something that a chat tells for a person of the programme; `item` is what they are on in next, empty for nothing.

    `late` is in minutes, 0 where they do not say how many, None where they do not say that they are. `assistant` is
    true where it is told by who looks after the person. `organiser` is the number in the roster of who has read it,
    None for nobody or somebody who has been forgotten; `made` and `read` are aware.
    """

    number: int
    event: str
    person: str
    chat: int
    item: str
    text: str
    late: int | None
    assistant: bool
    made: datetime
    organiser: int | None = None
    read: datetime | None = None


class Reports:
    """Keeps reports. Use it from one thread, as SQLite connections want it."""

    def __init__(self, database: Database) -> None:
        self.database = database
        migrations.apply(database)

    def make(self, event: str, link: Link, item: str, text: str, at: datetime, *, late: int | None = None) -> Report:
        """Keep what a chat tells for whom it is linked with, cut to the longest that is kept."""
        assistant, cut = link.kind is LinkKind.ASSISTANT, text[:LONGEST]
        number = self.database.execute(
            "insert into speaker_reports (event, person, chat, item, text, late, assistant, made)"
            " values (?, ?, ?, ?, ?, ?, ?, ?)",
            [event, link.person, link.chat, item, cut, late, assistant, at.timestamp()],
        ).lastrowid
        return Report(int(number or 0), event, link.person, link.chat, item, cut, late, assistant, at)

    def numbered(self, number: int) -> Report | None:
        """Return a report by its number; None where it is gone."""
        return next(iter(self._found("where number = ?", [number])), None)

    def read(self, number: int, organiser: int, at: datetime) -> bool:
        """Note that an organiser has read a report; return whether they are the first."""
        return bool(
            self.database.execute(
                "update speaker_reports set organiser = ?, read = ? where number = ? and read is null",
                [organiser, at.timestamp(), number],
            ).rowcount
        )

    def latest(self, event: str, most: int) -> tuple[Report, ...]:
        """Return so many reports, those that nobody has read first, then the newest first."""
        return self._found("where event = ? order by read is not null, number desc limit ?", [event, most])

    def unread(self, event: str, until: datetime) -> tuple[Report, ...]:
        """Return what was told on a day before an aware time and nobody has read, oldest first."""
        begins = datetime.combine(until.date(), time(), COPENHAGEN).timestamp()
        condition = "where event = ? and read is null and made between ? and ? order by number"
        return self._found(condition, [event, begins, until.timestamp()])

    def late_on(self, event: str, day: date) -> dict[str, Report]:
        """Return for each person of the programme who is said to be late on a day the latest such report."""
        begins = datetime.combine(day, time(), COPENHAGEN).timestamp()
        ends = datetime.combine(day, time.max, COPENHAGEN).timestamp()
        condition = "where event = ? and late is not null and made between ? and ? order by number"
        return {report.person: report for report in self._found(condition, [event, begins, ends])}

    def forget_lateness(self, event: str, person: str, chat: int) -> None:
        """Let nobody count as late because of what a chat has said."""
        self.database.execute(
            "update speaker_reports set late = null where event like ? and person = ? and chat = ?",
            [f"%{event}", person, chat],
        )

    def _found(self, condition: str, parameters: list[int | float | str]) -> tuple[Report, ...]:
        rows = self.database.execute(f"{_SELECT} {condition}", parameters).fetchall()
        return tuple(
            Report(
                number=number,
                event=event,
                person=person,
                chat=chat,
                item=item,
                text=text,
                late=late,
                assistant=bool(assistant),
                made=_aware(made),
                organiser=organiser,
                read=_aware(read) if read else None,
            )
            for number, event, person, chat, item, text, late, assistant, made, organiser, read in rows
        )


def _aware(seconds: float) -> datetime:
    return datetime.fromtimestamp(seconds, COPENHAGEN)
