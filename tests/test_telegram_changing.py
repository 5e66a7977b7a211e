"""Organisers change the programme in Telegram: written or pressed, seen first, told to those concerned, taken back."""

import asyncio
import os
import signal
from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager, closing
from datetime import datetime
from pathlib import Path
from typing import Any

from bot.assistant import Assistant
from bot.database import open_database, writing
from bot.delivery.outbox import Outbox
from bot.people.attendees import Attendee, Attendees
from bot.people.plans import Plans
from bot.people.reminders import Reminders
from bot.programme.changes import Changes
from bot.programme.content import read_programme
from bot.programme.model import COPENHAGEN, Item
from bot.programme.store import Store
from bot.settings import ROOT
from bot.texts import texts
from tests.botapi import BotApi, Person, Seen
from tests.forum_day import Day, day, friday, thursday
from tests.forum_day import programme as printed
from tests.serving import MORNING, START, forum, process, said_at_the_end

DANISH = texts("da")
say = DANISH.say
OLGA, OTTO = 7001, 7002
"""The stand-in's ids of the first two people: both are owners."""

DROP, UNDO, CHANGES, MORE, CHANGE, SILENTLY, MAKE = (
    say(label)
    for label in (
        "Drop the draft",
        "Undo",
        "Changes",
        "One more change",
        "Change",
        "Change without telling",
        "Make the change",
    )
)
NEWS = say("Change in the programme:")
EXPIRED = say("That button is from before. Just ask me again.")


def send(people: int) -> str:
    return DANISH.plural("Change, and tell {count} person", "Change, and tell {count} people", people)


def take_back(people: int) -> str:
    return DANISH.plural("Undo, and tell {count} person", "Undo, and tell {count} people", people)


@asynccontextmanager
async def hall(folder: Path, at: datetime | None = None, **settings: Any) -> AsyncIterator[tuple[Day, Person, Person]]:
    """The bot on Thursday morning, and two organisers."""
    async with day(folder, at or thursday(9, 30), organisers=frozenset({OLGA, OTTO}), **settings) as forum_day:
        olga, otto = forum_day.telegram.person("Olga"), forum_day.telegram.person("Otto")
        assert (olga.id, otto.id) == (OLGA, OTTO)
        yield forum_day, olga, otto


async def pressed(person: Person, label: str) -> Seen:
    assert await person.presses(label) == ""
    return await person.answer()


def now(here: Day, name: str) -> Item:
    """Return an item as it is in force."""
    with Store.open(here.folder / "ordstyrer.db") as store:
        return store.load("2024").by_id[name]


def in_force(here: Day) -> int:
    with Store.open(here.folder / "ordstyrer.db") as store:
        return len(Changes(store).in_force("2024"))


async def test_what_is_written_is_seen_first_and_holds_once_it_is_sent(tmp_path: Path) -> None:
    async with hall(tmp_path) as (here, olga, _):
        ida = here.telegram.person("Ida")
        await ida.asks("saet session 3 i min plan")
        seen = await olga.asks("sesion 3 er flytet til Radiosalen")
        assert f"{say('now in {now}', now='Radiosalen')}." in seen.text
        assert now(here, "session-3").place == ""
        done = await pressed(olga, send(1))
        assert say("This is a rehearsal, but the change stays until it is undone.") in done.text
        assert now(here, "session-3").place == "Radiosalen"
        told = await ida.answer()
        assert told.text.startswith(NEWS)
        assert "Radiosalen" in told.text
        assert told.buttons == (say("My plan"),)
        assert (
            say("{who} changed {items}; told: {told}", who="X", items="Session 3", told=1).removeprefix("X")
            in (await olga.asks("/historik")).text
        )


async def test_a_change_is_undone_from_the_list_and_the_same_people_hear_of_it(tmp_path: Path) -> None:
    async with hall(tmp_path) as (here, olga, otto):
        ida, bo = here.telegram.person("Ida"), here.telegram.person("Bo")
        await ida.asks("saet session 5 i min plan")
        await bo.asks("mind mig om session 5")
        await olga.asks("aflys session 5")
        await pressed(olga, send(2))
        told = await ida.answer()
        assert say("called off") in told.text
        choose = next(label for label in told.buttons if label != say("My plan"))
        others = await pressed(ida, choose)
        assert not any("Session 5" in label for label in others.buttons)
        await pressed(ida, next(label for label in others.buttons if "Session 1" in label))
        await bo.answer()
        await bo.asks("mind mig ikke om session 5")
        listed = await otto.asks("/aendringer")
        assert say("called off") in listed.text
        assert say("Organiser {number}", number=1) in listed.text
        back = await pressed(otto, say("Undo: {items}", items="Session 5"))
        assert say("takes place after all") in back.text
        await pressed(otto, take_back(2))
        assert not now(here, "session-5").cancelled
        for person in (ida, bo):
            seen = await person.answer()
            while not seen.text.startswith(NEWS):
                seen = await person.answer()
            assert say("takes place after all") in seen.text
        assert await olga.presses(UNDO) == ""
        assert (await olga.answer()).text == say("That change is not in force any more.")


async def test_who_has_not_heard_of_a_change_yet_never_does_once_it_is_undone(tmp_path: Path) -> None:
    async with hall(tmp_path, pace=2.0) as (here, olga, _):
        people = [here.telegram.person(f"P{number}") for number in range(3)]
        for person in people:
            await person.asks("saet session 5 i min plan")
        await olga.asks("aflys session 5")
        await pressed(olga, send(3))
        await pressed(olga, UNDO)
        await pressed(olga, next(label for label in olga.chat.standing()[-1].buttons))
        with closing(open_database(tmp_path / "ordstyrer.db")) as database:
            waiting = Outbox(database).counts("rehearsal:change:")
        told = sum(NEWS in seen.text for person in people for seen in person.chat.standing())
        assert told <= 1, "the first goes at once, the others wait their turn"
        assert waiting.queued <= told, "only who has heard that it is off hears that it is not"


async def test_what_may_be_one_of_several_is_asked_back(tmp_path: Path) -> None:
    async with hall(tmp_path) as (here, olga, _):
        asked = await olga.asks("pausen er aflyst")
        assert asked.text == say("Which one?")
        assert sum("Pause" in label for label in asked.buttons) == 3
        await pressed(olga, next(label for label in asked.buttons if "15.45" in label))
        await pressed(olga, SILENTLY)
        assert now(here, "pause-torsdag-eftermiddag").cancelled
        assert not now(here, "pause-torsdag-formiddag").cancelled
        await olga.asks("session 2 rykkes 10 minutter frem")
        await pressed(olga, say("Earlier"))
        await pressed(olga, MAKE)
        assert now(here, "session-2").start == friday(10, 15)


async def test_what_cannot_be_is_said_and_keeps_the_draft(tmp_path: Path) -> None:
    async with hall(tmp_path) as (here, olga, _):
        await olga.asks("session 1 er aflyst")
        await pressed(olga, MORE)
        wrong = await olga.asks("session 4 slutter kl. 9.00")
        assert wrong.text.startswith(say("That cannot be:"))
        kept = await olga.asks("11.15")
        assert "Session 1" in kept.text
        assert "10.25-11.15" in kept.text
        assert say("“{text}” is no time.", text="25.30") in (await olga.asks("session 3 starter kl. 25.30")).text
        assert "11.00-12.00" in (await olga.asks("11.00")).text
        assert "session 9" in (await olga.asks("session 9 er aflyst")).text
        assert say("It is so already: nothing would be different.") in (await olga.asks("session 3 starter 10.25")).text
        assert in_force(here) == 0


async def test_a_room_that_is_none_may_be_a_new_place(tmp_path: Path) -> None:
    example = Assistant([read_programme(ROOT / "content" / "eksempel")])
    morning = datetime(2027, 4, 15, 9, 0, tzinfo=COPENHAGEN)
    async with forum(tmp_path, knowing=example, event="eksempel", at=morning, organisers=frozenset({OLGA})) as telegram:
        olga = telegram.person("Olga")
        known = await olga.asks("session 3 er flyttet til Klitten")
        assert say("now in {now}, not {was}", now="", was="").split(",")[0] in known.text
        asked = await olga.asks("session 3 er flyttet til Radiosalen")
        assert say("There is no room “{place}” in the programme. Is it a new place?", place="Radiosalen") in asked.text
        assert "Fyrsalen" in (await olga.asks("fyrsaln")).text, "another room, as it was misspelt"
        await olga.asks("session 3 er flyttet til Radiosalen")
        assert "Radiosalen" in (await pressed(olga, say("Yes, a new place"))).text


async def test_several_changes_are_one_message(tmp_path: Path) -> None:
    async with hall(tmp_path) as (here, olga, _):
        ida = here.telegram.person("Ida")
        await ida.asks("saet session 2 i min plan")
        await olga.asks("Anders And taler i session 2 i stedet for Gitte Aagaard")
        await pressed(olga, MORE)
        await olga.asks("session 2 slutter 10 minutter senere")
        both = await olga.asks("samt session 4 er i Lille Sal")
        assert both.text.count("\N{BULLET}") == 2, "the person and the time in one line, the place in another"
        await pressed(olga, send(1))
        told = await ida.answer()
        assert (
            say("{new} instead of {gone}", new="Anders And", gone="Gitte Aag\N{LATIN SMALL LETTER A WITH RING ABOVE}rd")
            in told.text
        )
        assert "10.25-11.35" in told.text
        assert "Lille Sal" not in told.text, "that is no choice of hers"
        assert ida.chat.unread == ()
        assert now(here, "session-4").place == "Lille Sal"


async def test_everything_after_lunch_moves_and_is_told_in_one_line(tmp_path: Path) -> None:
    async with hall(tmp_path) as (here, olga, _):
        ida = here.telegram.person("Ida")
        await ida.asks("hvad sker der nu")
        await olga.asks("hvad sker der nu")
        await olga.asks("alt efter frokost rykker 10 minutter")
        await pressed(olga, send(2))
        told = await ida.answer()
        assert len(told.text.splitlines()) == 2
        assert "14.05" in told.text
        assert now(here, "hus-1").start == thursday(14, 55)
        assert now(here, "frokost-torsdag").start == thursday(12, 55)


async def test_the_message_can_be_edited_or_left_out(tmp_path: Path) -> None:
    async with hall(tmp_path) as (here, olga, _):
        ida = here.telegram.person("Ida")
        await ida.asks("saet session 3 i min plan")
        await olga.asks("session 3 starter 10 minutter senere")
        await pressed(olga, say("Edit the message"))
        seen = await olga.asks("Taleren er forsinket, vi begynder 10.35.")
        assert "Taleren er forsinket, vi begynder 10.35." in seen.text
        await pressed(olga, send(1))
        assert (await ida.answer()).text == "Taleren er forsinket, vi begynder 10.35."
        await olga.asks("session 3 er i Lille Sal")
        await olga.asks("session 3 holdes i Lille Sal")
        assert say("Nobody is told.") in (await pressed(olga, SILENTLY)).text
        assert now(here, "session-3").place == "Lille Sal"
        assert ida.chat.unread == ()


async def test_an_item_is_changed_from_its_card(tmp_path: Path) -> None:
    async with hall(tmp_path) as (here, olga, _):
        ida = here.telegram.person("Ida")
        assert CHANGE not in (await ida.asks("hvornaar er session 1")).buttons
        assert CHANGE in (await olga.asks("hvornaar er session 1")).buttons
        await pressed(olga, CHANGE)
        await pressed(olga, say("Time"))
        await olga.asks("11.00-11.45")
        await pressed(olga, MAKE)
        assert (now(here, "session-1").start, now(here, "session-1").end) == (friday(11), friday(11, 45))
        await olga.asks("hvor er session 1")
        await pressed(olga, CHANGE)
        await pressed(olga, say("Place"))
        await olga.asks("Lokale 2.07")
        await pressed(olga, MAKE)
        assert now(here, "session-1").place == "Lokale 2.07"
        await olga.asks("hvornaar er session 1")
        await pressed(olga, CHANGE)
        people = await pressed(olga, say("Who is on"))
        await pressed(
            olga, next(label for label in people.buttons if label == say("Instead of {name}", name="Janet Samuel"))
        )
        await olga.asks("Karen Blixen")
        await pressed(olga, MAKE)
        assert "karen-blixen" in {a.person for a in now(here, "session-1").appearances}
        await olga.asks("hvornaar er session 1")
        await pressed(olga, CHANGE)
        await pressed(olga, say("It is called off"))
        await pressed(olga, MAKE)
        assert now(here, "session-1").cancelled


async def test_it_is_what_the_chat_was_about(tmp_path: Path) -> None:
    async with hall(tmp_path) as (here, olga, _):
        await olga.asks("hvornaar er session 2")
        await olga.asks("den er aflyst")
        await pressed(olga, MAKE)
        assert now(here, "session-2").cancelled


async def test_a_start_may_leave_the_end_where_it_was(tmp_path: Path) -> None:
    async with hall(tmp_path) as (here, olga, _):
        assert "15.00-16.00" in (await olga.asks("forsamlingshus 2 starter foerst 15.00")).text
        assert "15.00-15.45" in (await pressed(olga, say("It still ends at {time}", time="15.45"))).text
        await pressed(olga, MAKE)
        assert (now(here, "hus-2").start, now(here, "hus-2").end) == (thursday(15), thursday(15, 45))


async def test_who_comes_second_sees_what_the_first_did(tmp_path: Path) -> None:
    async with hall(tmp_path) as (here, olga, otto):
        await olga.asks("session 4 er flyttet til kl. 11")
        await otto.asks("session 4 er flyttet til kl. 10.40")
        await pressed(otto, MAKE)
        waits = await pressed(olga, MAKE)
        assert waits.text.startswith(say("Wait: this has been changed meanwhile, and nothing of yours is done yet."))
        assert "10.40-11.40" in waits.text
        assert say("Organiser {number}", number=2) in waits.text
        assert now(here, "session-4").start == friday(10, 40)
        mine = await pressed(olga, say("See mine on top of that"))
        assert "11.00-12.00" in mine.text
        await pressed(olga, MAKE)
        assert now(here, "session-4").start == friday(11)
        await otto.asks("/aendringer")
        labels = [label for label in otto.chat.standing()[-1].buttons if label.endswith("Session 4")]
        assert len(labels) == 2


async def test_tapped_twice_it_is_sent_once(tmp_path: Path) -> None:
    async with hall(tmp_path) as (here, olga, otto):
        ida = here.telegram.person("Ida")
        await ida.asks("saet session 3 i min plan")
        seen = await olga.asks("session 3 er aflyst")
        standing = olga.chat.messages[seen.id]
        data = standing["reply_markup"]["inline_keyboard"][0][0]["callback_data"]
        await asyncio.gather(olga.taps(standing, data), olga.taps(standing, data))
        await otto.asks("/aendringer")
        await ida.answer()
        await ida.asks("/plan")
        assert sum(told.text.startswith(NEWS) for told in ida.chat.standing()) == 1
        assert in_force(here) == 1


async def test_whoever_is_no_organiser_changes_nothing(tmp_path: Path) -> None:
    async with hall(tmp_path) as (here, olga, _):
        eva, ole = here.telegram.person("Eva"), here.telegram.person("Ole")
        await ole.asks("saet session 3 i min plan")
        for text in ("aflys session 3", "session 3 er flyttet til Radiosalen", "/aendringer", "/changes"):
            answer = await eva.asks(text)
            assert DROP not in answer.buttons
        seen = await olga.asks("aflys session 3")
        data = olga.chat.messages[seen.id]["reply_markup"]["inline_keyboard"][0][0]["callback_data"]
        theirs = eva.chat.messages[eva.chat.standing()[-1].id]
        assert await eva.taps(theirs, data) == EXPIRED
        assert in_force(here) == 0
        group = here.telegram.group("Hall")
        eva.takes_bot_into(group)
        await group.answer()
        olga.writes("@OrdstyrerTestBot aflys session 3", into=group)
        assert DROP not in (await group.answer()).buttons
        assert (in_force(here), ole.chat.unread) == (0, ())


async def test_rights_are_looked_at_again_when_a_button_is_pressed(tmp_path: Path) -> None:
    async with day(tmp_path, thursday(9, 30), organisers=frozenset({OLGA, OTTO})) as here:
        olga, otto = here.telegram.person("Olga"), here.telegram.person("Otto")
        seen = await otto.asks("aflys session 3")
        del olga
    async with day(tmp_path, thursday(9, 30), organisers=frozenset({OLGA})) as here:
        here.telegram.person("Olga")
        otto = here.telegram.person("Otto")
        assert DROP not in (await otto.asks("aflys session 3")).buttons
        assert (in_force(here), MAKE in seen.buttons) == (0, True)


async def test_organisers_get_their_questions_answered_like_anybody(tmp_path: Path) -> None:
    async with hall(tmp_path) as (_, olga, __):
        assert "12.55" in (await olga.asks("hvornaar er der frokost i dag?")).text
        assert "Session 3" in (await olga.asks("er session 3 flyttet?")).text
        assert DROP not in (await olga.asks("er session 3 aflyst")).buttons
        assert DROP not in (await olga.asks("session 3")).buttons


async def test_in_english_it_is_read_and_told_in_english(tmp_path: Path) -> None:
    async with hall(tmp_path) as (here, olga, _):
        ann = here.telegram.person("Ann", "en")
        await ann.asks("put session 3 in my plan")
        await olga.asks("session 3 is moved to the Radio Hall")
        await pressed(olga, send(1))
        told = await ann.answer()
        assert told.text.startswith("Change in the programme:")
        assert "now in the Radio Hall" in told.text


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
    async with asyncio.timeout(START):
        while outbox.counts("rehearsal:change:").sent < number:  # noqa: ASYNC110 -- a file tells nobody
            await asyncio.sleep(0.05)


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


async def test_a_question_is_answered_where_a_change_is_waited_for(tmp_path: Path) -> None:
    async with hall(tmp_path) as (_, olga, _):
        assert (
            say("There is no {name} in the programme. Write it again.", name="session 9")
            in (await olga.asks("session 9 flyttes til 11.00")).text
        )
        assert "12.55" in (await olga.asks("hvornaar er der frokost")).text
        moved = await olga.asks("session 3 er flyttet til Radiosalen")
        assert "Radiosalen" in moved.text
