"""Of a change exactly those concerned are told, out of hundreds, and once even where the bot is killed meanwhile."""

import os
import signal
from collections.abc import Iterable
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from bot.basics.database import open_database, writing
from bot.delivery.outbox import Outbox
from bot.people.attendees import Attendee, Attendees
from bot.people.plans import Plans
from bot.people.reminders import Reminders
from bot.programme.changes import Changes
from bot.programme.store import Store
from tests.botapi import BotApi, Person, Seen
from tests.changing import NEWS, OLGA, pressed, say, send
from tests.forum_day import Day, day, friday
from tests.forum_day import programme as printed
from tests.patience import until
from tests.serving import MORNING, START, process, said_at_the_end

if TYPE_CHECKING:
    import asyncio


def crowd(folder: Path, numbers: Iterable[int], *, planned: dict[str, range], reminded: dict[str, range]) -> None:
    """Let so many people have been there: some with an item in their plan, some who want to be reminded of one."""
    with closing(open_database(folder / "ordstyrer.db")) as database:
        attendees, plans, reminders = Attendees(database), Plans(database), Reminders(database)
        with writing(database):
            for number in numbers:
                attendees.keep(Attendee(number, language="da"))
            for item, some in planned.items():
                for number in some:
                    plans.pick(number, "2024", item)
            for item, some in reminded.items():
                for number in some:
                    reminders.add(number, "2024", {item: None})


async def heard(here: Day, people: Iterable[Person], number: int) -> set[int]:
    """Wait until so many people have been told; return who has heard of a change, which nobody has twice."""
    with closing(open_database(here.folder / "ordstyrer.db")) as database:
        await sent(Outbox(database), number)
    copies = {person.id: sum(NEWS in seen.text for seen in person.chat.standing()) for person in people}
    assert max(copies.values()) == 1
    return {person for person, number in copies.items() if number}


async def sent(outbox: Outbox, number: int) -> None:
    """Wait until so many have been told of a change."""
    await until(lambda: outbox.counts("rehearsal:change:").sent >= number, START)


async def test_of_three_hundred_exactly_those_concerned_are_told(tmp_path: Path) -> None:
    with Store.open(tmp_path / "ordstyrer.db") as store:
        store.save(printed())
    async with day(tmp_path, friday(9, 0), organisers=frozenset({OLGA}), pace=5000.0) as here:
        olga = here.telegram.person("Olga")
        people = [here.telegram.person(f"P{number}") for number in range(300)]
        ids = [person.id for person in people]
        first, last = ids[0], ids[-1]
        crowd(
            tmp_path,
            ids,
            planned={"session-3": range(first, first + 100), "session-1": range(first + 100, first + 200)},
            reminded={"session-3": range(first + 150, first + 160)},
        )
        await olga.asks("session 3 er flyttet til Radiosalen")
        await pressed(olga, send(110))
        assert await heard(here, people, 110) == {*range(first, first + 100), *range(first + 150, first + 160)}
        await olga.asks("hus 2 er aflyst")
        nobody = say("Nobody is told: nobody has it ahead in a plan or in reminders.")
        assert nobody in olga.chat.standing()[-1].text
        await olga.asks("opgangen slutter 10.05")
        seen = olga.chat.standing()[-1]
        assert send(301) in seen.buttons, "a plenary item is everybody's, the organiser's as well"
        assert last in ids
        assert nobody in (await olga.asks("velkomsten er aflyst")).text, "that was yesterday"


async def test_killed_between_the_change_and_the_last_message_nothing_is_lost_or_doubled(tmp_path: Path) -> None:
    with Store.open(tmp_path / "ordstyrer.db") as store:
        store.save(printed())
    async with BotApi() as telegram:
        olga = telegram.person("Olga")
        people = [telegram.person(f"P{number}") for number in range(40)]
        crowd(
            tmp_path, [p.id for p in people], planned={"session-3": range(people[0].id, people[-1].id + 1)}, reminded={}
        )
        start = {
            "TELEGRAM_BOT_TOKEN": telegram.token,
            "TELEGRAM_API_URL": telegram.url,
            "ORDSTYRER_ORGANISERS": str(olga.id),
            "ORDSTYRER_AT_ONCE": "1",
            "ORDSTYRER_PACE": "500",
        }
        arguments = ("--at", f"{MORNING:%Y-%m-%dT%H:%M}", "--speed", "0")
        running: list[asyncio.subprocess.Process] = []

        def kill(_: Seen) -> None:
            if running and running[0].returncode is None:
                os.kill(running[0].pid, signal.SIGKILL)

        people[20].chat.listeners.append(kill)
        async with process(tmp_path, *arguments, **start) as first:
            olga.writes("session 3 er aflyst")
            assert send(40) in (await olga.answer(START)).buttons
            running.append(first)
            await olga.presses(send(40))
            await said_at_the_end(first)
        with closing(open_database(tmp_path / "ordstyrer.db")) as database:
            outbox = Outbox(database)
            assert outbox.counts("rehearsal:change:").sent < 40
            async with process(tmp_path, *arguments, **start):
                await sent(outbox, len(people))
        copies = [sum(seen.text.startswith(NEWS) for seen in person.chat.standing()) for person in people]
        assert min(copies) == 1
        assert sum(copies) <= len(people) + 1, "the one that was on its way may come twice"
        with Store.open(tmp_path / "ordstyrer.db") as store:
            assert store.load("2024").by_id["session-3"].cancelled
            assert len(Changes(store).in_force("2024")) == 1
