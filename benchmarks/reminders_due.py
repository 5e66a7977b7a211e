"""What it costs to find whom to remind of what: 100,000 attendees and 40 slots.

    python -m benchmarks.reminders_due [ATTENDEES]

Six in ten want every slot, three what is in their plan (a session of each break-out), one a few single items; the
minutes before are the four that the buttons offer. Found means: everybody's message as it would go out, with its time
and its text. The database is a file, as in real use; memory is what the process holds at most beyond its start.
"""

import asyncio
import resource
import sys
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from sqlite_utils import Database

from bot.basics.clock import Clock
from bot.basics.database import open_database, writing
from bot.delivery.forum import Forum
from bot.delivery.outbox import Outbox
from bot.delivery.reminders import ReminderPlanner
from bot.delivery.slots import slots_of
from bot.programme.model import Item, Kind, Programme
from bot.questions.knowledge import Knowledge
from bot.wishes.wish import LEADS
from tests.programmes import item, programme

ATTENDEES, SLOTS, OPTIONS = 100_000, 40, 5
_FIRST, _APART, _A_DAY = 8 * 60, 35, 20
_EVERY, _PLAN, _OF = 6, 9, 10


def main() -> None:
    """Measure, and print a line a figure."""
    attendees = int(sys.argv[1]) if len(sys.argv) > 1 else ATTENDEES
    forum = forty_slots()
    slots = slots_of(forum)
    knowledge = Knowledge.of([forum])
    with TemporaryDirectory() as folder:
        outbox = Outbox(open_database(Path(folder) / "bench.db"))
        for_whom(outbox.database, attendees, forum)
        at_start = _megabytes()
        spent, found = [], 0
        for slot in slots:
            planner = _planner(outbox, forum, knowledge, slot.start - timedelta(minutes=90), attendees)
            began = perf_counter()
            groups = [(slot.start, lead) for lead in LEADS]
            found += sum(1 for _ in planner.messages(groups))
            spent.append(perf_counter() - began)
        print(f"{attendees} attendees, {len(slots)} slots: {found} reminders found in {sum(spent):.1f} s")
        print(
            f"a slot: {sum(spent) / len(spent):.2f} s, at most {max(spent):.2f} s; {found / sum(spent):,.0f} a second"
        )
        print(f"memory: {_megabytes() - at_start:.0f} MB more than the {at_start:.0f} MB at the start")
        _around(outbox, forum, knowledge, attendees)


def _around(outbox: Outbox, forum: Programme, knowledge: Knowledge, attendees: int) -> None:
    """What goes with it: a look at the clock when nothing is due, one person's wish, and queuing a slot."""
    first = slots_of(forum)[0].start
    planner = _planner(outbox, forum, knowledge, first - timedelta(hours=5), attendees)
    asyncio.run(planner.plan())
    began = perf_counter()
    asyncio.run(planner.plan())
    print(f"a look with nothing due: {1000 * (perf_counter() - began):.2f} ms")
    began = perf_counter()
    planner.follow(1)
    asyncio.run(planner.plan())
    print(f"one person's wish and the look after it: {1000 * (perf_counter() - began):.0f} ms")
    planner = _planner(outbox, forum, knowledge, first - timedelta(minutes=29), attendees)
    began = perf_counter()
    number = len(list(islice(planner.messages([(first, LEADS[-1])]), attendees)))
    queued = asyncio.run(planner.plan())
    print(f"queuing the first that go of a slot ({queued} of {number}): {perf_counter() - began:.2f} s")


def forty_slots() -> Programme:
    """Return a programme of forty slots, every fourth of them a break-out."""
    items: list[Item] = []
    for number in range(SLOTS):
        minute = _FIRST + _APART * (number % _A_DAY)
        start = f"{minute // 60:02d}.{minute % 60:02d}"
        kind = Kind.BREAKOUT if number % 4 == 3 else Kind.TALK  # noqa: PLR2004 -- every fourth
        line = item(f"slot-{number}", start, kind=kind)
        assert line.start is not None
        line = replace(line, start=line.start + timedelta(days=number // _A_DAY))
        items.append(line)
        if kind is Kind.BREAKOUT:
            options = (item(f"{line.id}-{n}", kind=Kind.SESSION, number=n + 1, parent=line.id) for n in range(OPTIONS))
            items += [replace(option, start=line.start) for option in options]
    return programme(*items)


def for_whom(database: Database, attendees: int, forum: Programme) -> None:
    """Keep so many attendees with what they want."""
    everyone = range(1, attendees + 1)
    sessions = [i.id for i in forum.items if i.kind is Kind.SESSION]
    lines = [i.id for i in forum.lines]
    planned = [n for n in everyone if n % _OF < _PLAN and n % _OF >= _EVERY]
    single = [n for n in everyone if n % _OF >= _PLAN]
    with writing(database):
        rows = ((n, "da" if n % 8 else "en", "") for n in everyone)
        database.conn.executemany("insert into attendees (id, language, role) values (?, ?, ?)", rows)
        database.conn.executemany("insert into reminder_choices values (?, ?, ?)", map(_choice, everyone))
        database.conn.executemany(
            "insert into plans values ('forum', ?, ?)",
            ((session, n) for n in planned for session in sessions[n % OPTIONS :: OPTIONS]),
        )
        database.conn.executemany(
            "insert into reminder_items values ('forum', ?, ?, null)",
            ((line, n) for n in single for line in lines[n % 7 :: 7]),
        )


def _choice(number: int) -> tuple[int, str, int]:
    rest = number % _OF
    return number, "every" if rest < _EVERY else "plan" if rest < _PLAN else "none", LEADS[number // _OF % len(LEADS)]


def _planner(
    outbox: Outbox, programme: Programme, knowledge: Knowledge, at: datetime, attendees: int
) -> ReminderPlanner:
    clock = Clock.rehearsal(at.astimezone(UTC), speed=0)
    # So many would take an hour at thirty a second: Telegram's limits, not ours, would have to be other ones.
    pace = max(30.0, attendees / 300)
    forum = Forum(programme.event.id, "da", clock, lambda: programme, lambda: knowledge)
    planner = ReminderPlanner(outbox, forum, pace=pace)
    planner.look()
    return planner


def _megabytes() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    main()
