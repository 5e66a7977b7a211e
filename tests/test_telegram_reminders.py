"""Reminders: on time, once, and only of what somebody asked for."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from bot.clock import Clock
from bot.database import open_database
from bot.delivery.outbox import Outbox, State
from bot.programme.content import read_programme
from bot.programme.model import COPENHAGEN, Item, Programme
from bot.programme.store import Store
from bot.settings import ROOT
from bot.texts import texts
from tests.botapi import BotApi, Person, Seen
from tests.moved_clock import MovedClock
from tests.serving import serving

DANISH = texts("da")
EVERY, PLAN, NONE = (DANISH.say(text) for text in ("Every item", "Only my plan", "None"))
CHOSEN = "\N{CHECK MARK} "


def thursday(hour: int, minute: int = 0) -> datetime:
    return datetime(2024, 5, 16, hour, minute, tzinfo=COPENHAGEN)


def friday(hour: int, minute: int = 0) -> datetime:
    return thursday(hour, minute) + timedelta(days=1)


@dataclass
class Day:
    """The bot on a clock that the test moves, and what it keeps as another process sees it."""

    telegram: BotApi
    clock: MovedClock
    folder: Path

    def states(self, person: Person) -> dict[str, State]:
        """Return what has become of somebody's reminders, by when their slot starts (UTC)."""
        with closing(open_database(self.folder / "ordstyrer.db")) as database:
            found = Outbox(database).states(f"rehearsal:reminder:2024:{person.id}:")
        return {key.rpartition(":")[2]: state for key, state in found.items()}

    def changes(self, *items: Item, cancelled: tuple[str, ...] = ()) -> None:
        """Change the programme while the bot runs, as an organiser who loads it again does."""
        with Store.open(self.folder / "ordstyrer.db") as store:
            programme = store.load("2024")
            changed = {item.id: item for item in items}
            kept = (changed.get(item.id, item) for item in programme.items if item.id not in cancelled)
            store.save(replace(programme, items=tuple(kept)))

    def item(self, name: str) -> Item:
        return programme().by_id[name]


def programme() -> Programme:
    return read_programme(ROOT / "content" / "2024")


@asynccontextmanager
async def day(folder: Path, at: datetime) -> AsyncIterator[Day]:
    clock = MovedClock(at)
    with Store.open(folder / "ordstyrer.db") as store:
        store.save(programme())
    async with BotApi() as telegram:
        async with serving(telegram, folder, clock=clock.clock):
            yield Day(telegram, clock, folder)
        assert telegram.faults == []


async def settled(day: Day, person: Person, slot: str, state: State | None) -> None:
    """Wait until somebody's reminder of a slot is in a state, or nowhere at all."""
    async with asyncio.timeout(10):
        while day.states(person).get(slot) != state:  # noqa: ASYNC110 -- a file of another tells nobody
            await asyncio.sleep(0.05)


async def test_before_every_slot_there_is_one_message_with_what_starts_when_where_and_who(tmp_path: Path) -> None:
    async with day(tmp_path, thursday(11, 20)) as forum:
        ida, ole = forum.telegram.person("Ida"), forum.telegram.person("Ole")
        await ole.asks("/start")
        await ida.asks("mind mig om alt")
        forum.clock.to(thursday(11, 50))
        first, second = await ida.answer(), await ida.answer()
        assert "11.55" in first.text, "the break at 11.30 is not reminded of, what follows it is"
        assert second.text.startswith("Om 10 minutter, kl. 12.00: ")
        assert "Michael Bang Petersen" in second.text
        forum.clock.to(thursday(17, 0))
        seen = await ida.answer()
        assert "17.10" in seen.text, "what should have come while the bot was not there and has begun is not sent late"
        assert ole.chat.unread == (), "nobody gets one unasked"
        assert forum.states(ole) == {}


async def test_a_break_out_without_a_choice_offers_one_and_remembers_it(tmp_path: Path) -> None:
    async with day(tmp_path, friday(10, 0)) as forum:
        ida = forum.telegram.person("Ida")
        await ida.asks("mind mig om alt et kvarter foer")
        forum.clock.to(friday(10, 10))
        offered = await ida.answer()
        assert offered.text.startswith("Om 15 minutter, kl. 10.25: ")
        assert len(offered.buttons) == 5
        assert all(f"Session {number}: " in offered.text for number in range(1, 6))
        await ida.presses(next(label for label in offered.buttons if label.startswith("Session 3")))
        chosen = await ida.answer()
        assert (chosen.id, chosen.edited) == (offered.id, True)
        assert "Session 3: En vision" in chosen.text
        await ida.presses(DANISH.say("Choose another"))
        assert (await ida.answer()).buttons == offered.buttons
        assert len(ida.chat.standing()) == 2


async def test_ones_own_choice_comes_first_also_after_a_restart(tmp_path: Path) -> None:
    async with BotApi() as telegram:
        ida = telegram.person("Ida")
        async with serving(telegram, tmp_path, at=friday(8)):
            await ida.asks("/paamindelser")
            await ida.presses(PLAN)
            empty = await ida.answer()
            await ida.presses(next(label for label in empty.buttons if "Sessioner" in label))
            offered = await ida.answer()
            await ida.presses(next(label for label in offered.buttons if label.startswith("Session 2")))
            await ida.answer()
        async with serving(telegram, tmp_path, at=friday(10, 15)):
            seen = await ida.answer()
            assert seen.text.startswith("Om 10 minutter, kl. 10.25: Session 2: ")
            assert "Session 3" not in seen.text
        assert telegram.faults == []


async def test_what_is_reminded_of_is_asked_once_in_start_and_may_be_skipped(tmp_path: Path) -> None:
    async with day(tmp_path, thursday(10, 50)) as forum:
        ida = forum.telegram.person("Ida")
        hello = await ida.asks("/start")
        assert {EVERY, PLAN} <= set(hello.buttons)
        await ida.presses(EVERY)
        screen = await ida.answer()
        assert (screen.id, screen.edited) == (hello.id, True)
        assert CHOSEN + EVERY in screen.buttons
        assert "10 minutter" in screen.text
        await ida.presses("30 min. f\N{LATIN SMALL LETTER O WITH STROKE}r")
        assert "30 minutter" in (await ida.answer()).text
        assert EVERY not in (await ida.asks("/start")).buttons
        forum.clock.to(thursday(11, 25))
        assert "kl. 11.55" in (await ida.answer()).text


@pytest.mark.parametrize(
    ("written", "chosen", "lead"),
    [
        ("mind mig om alt", EVERY, "10 min."),
        ("mind mig kun om min plan", PLAN, "10 min."),
        ("remind me of everything half an hour before", "Every item", "30 min."),
        ("paamindelser 15 minutter foer", NONE, ""),
        ("/paamindelser alle punkter", EVERY, "10 min."),
        ("/reminders only my plan", "Only my plan", "10 min."),
    ],
)
async def test_the_choice_may_be_written(tmp_path: Path, written: str, chosen: str, lead: str) -> None:
    async with day(tmp_path, thursday(9)) as forum:
        ida = forum.telegram.person("Ida")
        screen = await ida.asks(written)
        assert CHOSEN + chosen in screen.buttons
        assert not lead or any(label.startswith(CHOSEN + lead) for label in screen.buttons)


async def test_how_long_before_may_be_written_and_those_who_wait_follow_it(tmp_path: Path) -> None:
    async with day(tmp_path, thursday(11, 44)) as forum:
        ida = forum.telegram.person("Ida")
        await ida.asks("mind mig om alt")
        await settled(forum, ida, "20240516T0955", State.QUEUED)
        assert "5 minutter" in (await ida.asks("mind mig fem minutter foer")).text
        await settled(forum, ida, "20240516T0955", None)
        forum.clock.to(thursday(11, 50))
        assert (await ida.answer()).text.startswith("Om 5 minutter, kl. 11.55")


async def test_who_has_none_is_reminded_of_what_they_name_and_of_nothing_else(tmp_path: Path) -> None:
    async with day(tmp_path, friday(9, 30)) as forum:
        ida = forum.telegram.person("Ida")
        told = await ida.asks("mind mig om session 3")
        assert "10.25" in told.text
        assert "10.15" in told.text
        sooner = await ida.asks("mind mig en halv time foer")
        assert "9.55" in sooner.text
        assert "12.00" in (await ida.asks("mind mig om afslutningen")).text
        assert DANISH.say("You get no reminders.") not in (await ida.asks("/paamindelser")).text
        forum.clock.to(friday(9, 55))
        seen = await ida.answer()
        assert seen.text.startswith("Om 30 minutter, kl. 10.25: Session 3: ")
        await ida.asks("mind mig ikke om afslutningen")
        forum.clock.to(friday(11, 50))
        await settled(forum, ida, "20240517T0925", None)
        await ida.asks("tak")
        assert ida.chat.unread == ()
        assert list(forum.states(ida)) == ["20240517T0825"]


@pytest.mark.parametrize("written", ["stop", "ingen paamindelser", "no reminders", "stop reminding me"])
async def test_who_wants_none_any_more_gets_none_any_more(tmp_path: Path, written: str) -> None:
    async with day(tmp_path, friday(10, 14)) as forum:
        ida = forum.telegram.person("Ida")
        await ida.asks("mind mig om alt")
        await ida.asks("mind mig om session 3")
        await settled(forum, ida, "20240517T0825", State.QUEUED)
        await ida.asks(written)
        assert forum.states(ida) == {}
        assert CHOSEN + NONE in (await ida.asks("/paamindelser")).buttons


async def test_what_starts_too_soon_to_be_reminded_of_is_said_to(tmp_path: Path) -> None:
    async with day(tmp_path, friday(10, 22)) as forum:
        ida = forum.telegram.person("Ida")
        assert (
            DANISH.say("It starts so soon that I do not remind you of it.")
            in (await ida.asks("mind mig om session 3")).text
        )
        assert (
            DANISH.say("It starts so soon that I do not remind you of it.")
            not in (await ida.asks("mind mig om afslutningen")).text
        )


async def test_a_reminder_that_waits_follows_its_item(tmp_path: Path) -> None:
    async with day(tmp_path, friday(11, 14)) as forum:
        ida, ole = forum.telegram.person("Ida"), forum.telegram.person("Ole")
        await ida.asks("mind mig om alt")
        await ole.asks("mind mig om afslutningen")
        await settled(forum, ida, "20240517T0925", State.QUEUED)
        talk, end = forum.item("trivsel"), forum.item("afslutning")
        later = replace(talk, start=friday(11, 40), end=friday(12), place="Lille sal")
        forum.changes(later, replace(end, start=friday(12, 30)))
        await settled(forum, ida, "20240517T0925", None)
        forum.clock.to(friday(11, 30))
        seen = await ida.answer()
        assert seen.text.startswith("Om 10 minutter, kl. 11.40: ")
        assert "Lille sal" in seen.text
        forum.clock.to(friday(12, 20))
        assert "kl. 12.30" in (await ole.answer()).text
        assert "kl. 12.30" in (await ida.answer()).text
        assert forum.telegram.called("sendMessage")[-1]["chat_id"] in (ida.id, ole.id)
        assert not any("kl. 11.25" in seen.text for seen in ida.chat.standing()), "nobody is told the old time"


async def test_nobody_is_reminded_of_what_is_cancelled_and_a_new_room_is_told(tmp_path: Path) -> None:
    async with day(tmp_path, friday(11, 14)) as forum:
        ida = forum.telegram.person("Ida")
        await ida.asks("mind mig om alt")
        await settled(forum, ida, "20240517T0925", State.QUEUED)
        forum.changes(replace(forum.item("afslutning"), place="Gule sal"), cancelled=("trivsel",))
        await settled(forum, ida, "20240517T0925", None)
        forum.clock.to(friday(11, 50))
        assert "Gule sal" in (await ida.answer()).text


async def test_a_restart_neither_forgets_nor_repeats(tmp_path: Path) -> None:
    async with BotApi() as telegram:
        ida, ole = telegram.person("Ida"), telegram.person("Ole")
        async with serving(telegram, tmp_path, at=friday(10, 14)):
            await ida.asks("mind mig om alt")
        async with serving(telegram, tmp_path, at=friday(10, 16)):
            assert "kl. 10.25" in (await ida.answer()).text
        async with serving(telegram, tmp_path, at=friday(10, 17)):
            await ole.asks("mind mig om alt")
            assert "Om 8 minutter" in (await ole.answer()).text
            await ida.asks("tak")
            assert ida.chat.unread == ()
        assert telegram.faults == []


async def test_a_day_may_be_rehearsed_again_and_does_not_count_for_the_real_one(tmp_path: Path) -> None:
    async with BotApi() as telegram:
        ida = telegram.person("Ida")
        async with serving(telegram, tmp_path, at=friday(10, 20)):
            await ida.asks("mind mig om alt")
            await ida.answer()
        times: list[Seen] = []
        for _ in range(2):
            async with serving(telegram, tmp_path, clock=Clock.rehearsal(friday(10, 14), speed=600)):
                times.append(await ida.answer())
        assert ["kl. 10.25" in seen.text for seen in times] == [True, True]
        with closing(open_database(tmp_path / "ordstyrer.db")) as database:
            assert Outbox(database).states("reminder:") == {}


async def test_in_a_group_nobody_is_reminded(tmp_path: Path) -> None:
    async with day(tmp_path, friday(9)) as forum:
        ida, hall = forum.telegram.person("Ida"), forum.telegram.group("Hallen")
        ida.writes("@OrdstyrerTestBot mind mig om session 3", into=hall)
        told = await hall.answer()
        assert "10.25" in told.text
        assert told.text.endswith(DANISH.say("I send reminders to you alone: write to me in our own chat."))
        ida.writes("@OrdstyrerTestBot stop", into=hall)
        assert (await hall.answer()).text
        assert (await ida.asks("/start")).buttons[-1] == DANISH.say("No reminders"), "not asked yet"


async def test_a_button_for_what_is_not_in_the_programme_any_more_says_so(tmp_path: Path) -> None:
    async with day(tmp_path, friday(9)) as forum:
        ida = forum.telegram.person("Ida")
        await ida.asks("mind mig om session 3")
        forum.changes(cancelled=("session-3",))
        await ida.presses(DANISH.say("Do not"))
        assert (await ida.answer()).text == DANISH.say("That is not in the programme any more.")
