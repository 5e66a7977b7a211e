"""What organisers see in figures, summed up from what is kept: numbers only, of nobody in particular."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, time, timedelta

from bot.basics.clock import COPENHAGEN
from bot.delivery.outbox import Counts as Deliveries
from bot.delivery.rehearsal import SIGN
from bot.organisers.office import Office
from bot.organisers.tally import Counts
from bot.people.roles import read_stored
from bot.programme.model import Audience, Item, Programme

_REMINDED = (
    "select count(*) from attendees where reachable and id > 0 and"
    " (id in (select attendee from reminder_choices where before <> 'none')"
    " or id in (select attendee from reminder_items where event = ?))"
)
_PLANNING = "select count(distinct attendee) from plans where event = ?"


@dataclass(frozen=True, slots=True)
class Attendance:
    """Who uses the bot: how many can be reached or not, of which audience, with reminders on, with a plan."""

    reachable: int
    unreachable: int
    audiences: Mapping[Audience | None, int]
    reminded: int
    planning: int


@dataclass(frozen=True, slots=True)
class Load:
    """How many have an item in their plan, and how many that would be if all who may come chose alike.

    `capacity` is its room's, None if that is not known.
    """

    item: Item
    picked: int
    expected: int
    capacity: int | None


@dataclass(frozen=True, slots=True)
class Figures:
    """All figures. `today` and `all` are of questions, `loads` of what is chosen between, in programme order."""

    attendance: Attendance
    loads: tuple[Load, ...]
    today: Counts
    all: Counts
    deliveries: Deliveries


def figures_of(office: Office, now: datetime) -> Figures:
    """Sum up what is kept at an aware moment. Raises sqlite3.Error."""
    office.listener.flush()
    attendance = _attendance(office)
    midnight = datetime.combine(now.date(), time(), COPENHAGEN)
    tomorrow = datetime.combine(now.date() + timedelta(days=1), time(), COPENHAGEN)
    event = office.forum.day_event
    return Figures(
        attendance,
        _loads(office, office.forum.programme(), attendance),
        office.tally.between(event, midnight, tomorrow),
        office.tally.between(event, datetime.fromtimestamp(0, COPENHAGEN), tomorrow),
        _deliveries(office),
    )


def _attendance(office: Office) -> Attendance:
    rows = office.database.execute(
        "select role, reachable, count(*) from attendees where id > 0 group by role, reachable"
    ).fetchall()
    audiences: Counter[Audience | None] = Counter()
    for role, reachable, number in rows:
        if reachable:
            audiences[read_stored(role)] += number
    (reminded,) = office.database.execute(_REMINDED, [office.forum.event]).fetchone()
    (planning,) = office.database.execute(_PLANNING, [office.forum.event]).fetchone()
    unreachable = sum(number for _, reachable, number in rows if not reachable)
    return Attendance(audiences.total(), unreachable, audiences, reminded, planning)


def _loads(office: Office, programme: Programme, attendance: Attendance) -> tuple[Load, ...]:
    """The items that somebody has in their plan, and that run beside others."""
    picked: dict[str, int] = dict(
        office.database.execute("select item, count(*) from plans where event = ? group by item", [office.forum.event])
    )
    found = []
    for item in programme.items:
        beside = programme.children.get(item.parent, ())
        if item.id not in picked or len(beside) < 2:  # noqa: PLR2004 -- it runs beside another
            continue
        among = sum(picked.get(other.id, 0) for other in beside if other.start == item.start)
        room = programme.rooms.get(item.room)
        may = sum(n for audience, n in attendance.audiences.items() if item.is_for(audience))
        expected = max(picked[item.id], round(picked[item.id] / among * may))
        found.append(Load(item, picked[item.id], expected, room.capacity if room else None))
    return tuple(found)


def _deliveries(office: Office) -> Deliveries:
    """What became of the messages sent unasked: of a rehearsal's, or of all but those."""
    rehearsed, every = office.outbox.counts(SIGN), office.outbox.counts()
    if office.forum.clock.rehearsing:
        return rehearsed
    names = Deliveries.__dataclass_fields__
    return Deliveries(**{name: getattr(every, name) - getattr(rehearsed, name) for name in names})
