"""What was sent to many is watched, stopped and taken back, and whatever happens meanwhile nobody is left out."""

import asyncio
import os
import signal
import time
from contextlib import closing
from pathlib import Path
from typing import Any

from bot.basics.clock import Clock
from bot.basics.database import open_database
from tests.announcing import (
    CORRECT,
    CORRECT_IT,
    DONE,
    EVERYBODY,
    GO_ON,
    HEAD,
    LATER,
    NEVER,
    OPEN,
    OTHER_TEXT,
    PAUSE,
    STOP,
    WITHDRAW,
    YES,
    Hall,
    done,
    hall,
    outbox,
    people,
    say,
    unreached,
)
from tests.botapi import BotApi, Person, Refused
from tests.botapi.calls import DELETABLE_SECONDS
from tests.botapi.chats import DEADLINE
from tests.forum_day import thursday
from tests.moved_clock import MovedClock
from tests.serving import MORNING, START, process, said_at_the_end, serving


async def earlier(olga: Person) -> str:
    """Return what an organiser is told of earlier announcements."""
    assert (await olga.asks(OPEN)).buttons[-1] == say("Earlier announcements")
    await olga.presses(say("Earlier announcements"))
    return (await olga.answer()).text


async def test_in_a_rehearsal_that_runs_fast_nothing_is_too_late(tmp_path: Path) -> None:
    async with BotApi() as telegram:
        olga, ida = telegram.person("Olga"), telegram.person("Ida")
        clock = Clock.rehearsal(MORNING, speed=36000)  # an hour in a tenth of a second
        owners = frozenset({olga.id})
        async with serving(telegram, tmp_path, clock=clock, organisers=owners, regret=0.3, pace=20.0):
            here = Hall(telegram, MovedClock(MORNING), tmp_path, olga)
            here.enter([ida])
            await here.sends("Hello")
            assert (await ida.answer()).text == f"{HEAD}\nHello"
        assert telegram.faults == []


async def test_what_was_due_long_ago_when_the_bot_starts_is_not_sent(tmp_path: Path) -> None:
    async with hall(tmp_path) as here:
        telegram, olga, ida = here.telegram, here.olga, here.attends("Ida")
        await here.writes("Good morning")
        await here.chooses(EVERYBODY)
        await here.presses(LATER)
        await here.presses((await olga.asks("kl. 11")).buttons[0])
    async with (
        telegram,
        serving(telegram, tmp_path, clock=MovedClock(thursday(12, 30)).clock, organisers=frozenset({olga.id})),
    ):
        async with asyncio.timeout(DEADLINE):
            while say("not sent in time") not in await earlier(olga):
                pass
        assert ida.chat.unread == ()


async def test_within_ten_seconds_it_can_be_stopped_and_nothing_is_lost(tmp_path: Path) -> None:
    async with hall(tmp_path, regret=NEVER) as here:
        ida = here.attends("Ida")
        assert STOP in (await here.sends("Wrong hall")).buttons
        stopped = await here.presses(STOP)
        assert stopped.text.endswith(say("Stopped before anybody got it."))
        await here.olga.presses(say("Change it and send it"))
        assert (await here.olga.answer()).text == f"{HEAD}\nWrong hall", "its draft is there again"
        await here.olga.answer()
        await here.presses(OTHER_TEXT)
        here.olga.writes("Right hall")
        assert (await here.olga.answer()).text == f"{HEAD}\nRight hall"
        assert say("Send to {people}", people=people(2)) in (await here.olga.answer()).buttons
        assert ida.chat.unread == ()
        assert outbox(tmp_path) == []


async def test_two_organisers_at_once_each_have_their_draft_and_the_second_goes_after_the_first(tmp_path: Path) -> None:
    async with hall(tmp_path, pace=20.0) as here:
        crowd = [here.attends(f"Person {number}") for number in range(60)]
        await here.olga.asks("/organisator")
        await here.olga.presses(say("Invite an organiser"))
        link = (await here.olga.answer()).text.split("start=")[1].split()[0]
        otto = here.telegram.person("Otto")
        otto.writes(f"/start {link}")
        await otto.answer()
        await otto.answer()
        await here.told(say("Your invitation has been taken by {name}", name="").strip())
        await otto.asks(OPEN)
        otto.writes("Second")
        await here.sends("First")
        assert [(await otto.answer()).text, (await otto.answer()).text][0] == f"{HEAD}\nSecond"
        await crowd[0].answer()
        await otto.presses(f"{EVERYBODY} (62)")
        preview = await otto.answer()
        assert say("Another announcement is being sent: this one comes after it.") in preview.text
        await otto.presses(preview.buttons[0])
        await otto.answer()
        await here.offered(PAUSE)
        await here.presses(PAUSE)
        assert say("{who} paused announcement {number}", who="Arrang\xf8r 1", number=1) in await here.history()


async def test_who_cannot_be_reached_is_counted_and_who_comes_later_is_left_out(tmp_path: Path) -> None:
    async with hall(tmp_path, pace=20.0) as here:
        here.attends("Gone", reachable=False)
        crowd = [here.attends(f"Person {number}") for number in range(6)]
        here.telegram.trouble(Refused(), "sendMessage", chat=crowd[4].id)
        await here.writes("Hello")
        preview = await here.chooses(EVERYBODY)
        assert say("{people} cannot be reached.", people=people(1)) in preview.text
        await here.presses(preview.buttons[0])
        await crowd[0].answer()
        late = here.attends("Late")
        await here.told(done(6, 8, unreached(2)))
        assert late.chat.unread == ()


async def test_pause_going_on_and_stop_outlive_a_restart(tmp_path: Path) -> None:
    clock = MovedClock(thursday(10, 15))
    async with BotApi() as telegram:
        olga = telegram.person("Olga")
        settings: dict[str, Any] = {"clock": clock.clock, "organisers": frozenset({olga.id}), "regret": 0.0}
        here = Hall(telegram, clock, tmp_path, olga)
        async with serving(telegram, tmp_path, pace=20.0, progress=0.05, **settings):
            crowd = [here.attends(f"Person {number}") for number in range(60)]
            await here.sends("Hello")
            await crowd[2].answer()
            await here.offered(PAUSE)
            await here.olga.presses(PAUSE)
            paused = await here.offered(GO_ON)
            assert paused.text.splitlines()[1].startswith(say("Paused: {line}.", line="").rstrip(" ."))
        got = sum(bool(person.chat.standing()) for person in crowd)
        assert 3 <= got < 60
        async with serving(telegram, tmp_path, pace=20.0, progress=0.05, **settings):
            await here.passed()
            assert sum(bool(person.chat.standing()) for person in crowd) == got, "it is paused"
            await here.presses(GO_ON)
            await next(person for person in crowd if not person.chat.standing()).answer()
            await here.olga.presses(STOP)
            stopped = await here.told(say("Stopped: {line}.", line="").rstrip(" ."))
            assert stopped.text.splitlines()[1].startswith(say("Stopped: {line}.", line="").rstrip(" ."))
        async with serving(telegram, tmp_path, pace=20.0, progress=0.05, **settings):
            await here.passed()
            assert got < sum(bool(person.chat.standing()) for person in crowd) < 60
            assert len([line for line in await here.history() if "1" in line]) == 4
        assert telegram.faults == []


async def test_an_unsent_rest_says_what_was_corrected_while_it_was_paused(tmp_path: Path) -> None:
    async with hall(tmp_path, pace=20.0) as here:
        crowd = [here.attends(f"Person {number}") for number in range(24)]
        await here.sends("Lnuch")
        await crowd[1].answer()
        await here.offered(PAUSE)
        await here.olga.presses(PAUSE)
        assert (await here.offered(GO_ON)).buttons[:4] == (STOP, GO_ON, CORRECT, WITHDRAW)
        await here.presses(CORRECT)
        here.olga.writes("Lunch")
        await here.told(HEAD)
        await here.olga.answer()
        await here.presses(CORRECT_IT)
        await here.told(DONE)
        await here.presses(say("Announcement {number}", number=1))
        await here.presses(GO_ON)
        await here.told(done(25, 25))
        assert {person.chat.standing()[-1].text for person in crowd} == {f"{HEAD}\nLunch"}
        assert {len(person.chat.standing()) for person in crowd} == {1}


async def test_what_is_being_written_waits_while_something_else_is_corrected(tmp_path: Path) -> None:
    async with hall(tmp_path) as here:
        here.attends("Ida")
        await here.sends("Lnuch")
        over = await here.told(DONE)
        await here.writes("Half of a thought")
        await here.olga.presses(CORRECT, message=over.id)
        await here.olga.answer()
        here.olga.writes("Lunch")
        await here.told(f"{HEAD}\nLunch")
        await here.olga.answer()
        await here.presses(CORRECT_IT)
        await here.told(DONE)
        here.olga.writes(OPEN)
        assert (await here.told(HEAD)).text == f"{HEAD}\nHalf of a thought"


async def test_after_two_days_telegram_deletes_no_more_and_it_is_said(tmp_path: Path) -> None:
    async with hall(tmp_path) as here:
        ida, ole = here.attends("Ida"), here.attends("Ole")
        await here.sends("Hello")
        await here.told(done(3, 3))
        ole.chat.messages[ole.chat.standing()[0].id]["date"] = time.time() - DELETABLE_SECONDS - 60
        here.telegram.chats[ida.id].messages.clear()  # she has deleted it herself
        asked = await here.presses(WITHDRAW)
        assert people(3) in asked.text
        await here.presses(YES)
        gone = say("{count} could not be deleted any more", count=1)
        await here.told(done(2, 3, gone, what="{count} of {total} deleted"))
        assert len(ole.chat.standing()) == 1
        await here.presses(say("Announcement {number}", number=1))
        assert CORRECT not in here.olga.chat.standing()[-1].buttons


async def test_who_is_forgotten_is_left_alone_and_an_organiser_takes_their_draft_along(tmp_path: Path) -> None:
    async with hall(tmp_path) as here:
        ida = here.attends("Ida")
        await here.sends("Hello")
        await here.told(done(2, 2))
        await ida.answer()
        await ida.asks("/slet_mig")
        await ida.presses(say("Yes, delete everything"))
        await ida.answer()
        assert [row["chat"] for row in outbox(tmp_path)] == [here.olga.id]
        await here.presses(CORRECT)
        here.olga.writes("Hello again")
        await here.told(HEAD)
        await here.olga.answer()
        await here.presses(CORRECT_IT)
        await here.told(done(1, 1, what="{count} of {total} corrected"))
        assert ida.chat.unread == ()
        await here.writes("My draft")
        await here.olga.asks("/slet_mig")
        await here.olga.presses(say("Yes, delete everything"))
        await here.olga.answer()
        with closing(open_database(tmp_path / "ordstyrer.db")) as database:
            assert database.table("drafts").count == 0
            assert {row["organiser"] for row in database.table("announcements").rows} == {None}


async def test_two_thousand_are_written_to_stopped_corrected_and_withdrawn(tmp_path: Path) -> None:
    async with hall(tmp_path, progress=0.2) as here:
        crowd = [here.telegram.person(f"Person {number}") for number in range(2000)]
        here.enter(crowd)
        began = time.monotonic()
        await here.sends("The hall is on fire")
        await crowd[700].answer()
        await crowd[5].answer()
        assert (await crowd[5].asks("/hjaelp")).text, "nobody waits behind it"
        await here.olga.presses(STOP)
        await here.told(say("Stopped: {line}.", line="").rstrip(" ."))
        got = [person for person in crowd if person.chat.standing()]
        assert 700 <= len(got) < 2000
        edits = [fields for fields in here.telegram.called("editMessageText") if fields["chat_id"] == here.olga.id]
        assert len(edits) <= (time.monotonic() - began) / 0.2 + 6, "seldom enough for Telegram"
        await here.presses(CORRECT)
        here.olga.writes("The hall is on fire no more")
        await here.told(HEAD)
        assert CORRECT_IT in (await here.olga.answer()).buttons
        await here.presses(CORRECT_IT)
        await here.told(DONE)
        assert {person.chat.standing()[0].text for person in got} == {f"{HEAD}\nThe hall is on fire no more"}
        await here.presses(say("Announcement {number}", number=1))
        await here.presses(WITHDRAW)
        await here.presses(YES)
        await here.told(DONE)
        assert not any(seen.text.startswith(HEAD) for person in crowd for seen in person.chat.standing())


async def test_killed_in_the_middle_it_goes_on_where_it_was(tmp_path: Path) -> None:
    """Nobody is left out, and of all only the one whose message was on its way may get it twice."""
    async with BotApi() as telegram:
        olga = telegram.person("Olga")
        here = Hall(telegram, MovedClock(thursday(10, 15)), tmp_path, olga)
        crowd = [telegram.person(f"Person {number}") for number in range(2000)]
        here.enter([olga, *crowd])
        settings = {
            "TELEGRAM_BOT_TOKEN": telegram.token,
            "TELEGRAM_API_URL": telegram.url,
            "ORDSTYRER_ORGANISERS": str(olga.id),
            "ORDSTYRER_PACE": "2000",
            "ORDSTYRER_AT_ONCE": "1",
            "ORDSTYRER_REGRET": "0",
            "ORDSTYRER_PROGRESS": "0.2",
        }
        arguments = ("--at", f"{MORNING:%Y-%m-%dT%H:%M}", "--speed", "0")
        async with process(tmp_path, *arguments, **settings) as running:
            crowd[900].chat.listeners.append(lambda _: os.kill(running.pid, signal.SIGKILL))
            olga.writes(OPEN)
            await olga.answer(START)
            olga.writes("The hall is on fire")
            await olga.answer()
            await olga.answer()
            await here.presses((await here.chooses(EVERYBODY)).buttons[0])
            await said_at_the_end(running)
        crowd[900].chat.listeners.clear()
        got = sum(bool(person.chat.standing()) for person in crowd)
        assert 900 <= got < 2000
        late = telegram.person("Late")
        here.enter([late])
        async with process(tmp_path, *arguments, **settings):
            await here.told(done(2001, 2001, say("{count} may have come twice", count=1)), START)
        copies = [len(person.chat.standing()) for person in crowd]
        assert min(copies) == 1
        assert sum(copies) <= 2001
        assert late.chat.standing() == []
        assert telegram.faults == []
