"""Reminders: on time, once, and as the programme is then."""

from contextlib import closing
from dataclasses import replace
from pathlib import Path

from bot.basics.database import open_database
from bot.basics.texts import texts
from bot.delivery.outbox import Outbox, State
from tests.botapi import BotApi, Seen
from tests.forum_day import day, friday, settled, thursday
from tests.moved_clock import MovedClock
from tests.serving import serving

DANISH = texts("da")


async def test_before_every_slot_there_is_one_message_with_what_starts_when_where_and_who(tmp_path: Path) -> None:
    async with day(tmp_path, thursday(11, 20)) as forum:
        ida, ole = forum.telegram.person("Ida"), forum.telegram.person("Ole")
        await ole.asks("/start")
        await ole.answer()
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
        again = (await ida.answer()).buttons[:5]
        assert tuple(label.removeprefix("\N{CHECK MARK} ") for label in again) == offered.buttons
        assert [label for label in again if label.startswith("\N{CHECK MARK}")] == [again[2]]
        assert len(ida.chat.standing()) == 2


async def test_ones_own_choice_comes_first_also_after_a_restart(tmp_path: Path) -> None:
    async with BotApi() as telegram:
        ida = telegram.person("Ida")
        async with serving(telegram, tmp_path, at=friday(8)):
            await ida.asks("/paamindelser")
            await ida.presses(DANISH.say("Only my plan"))
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
            clock = MovedClock(friday(10, 14))
            async with serving(telegram, tmp_path, clock=clock.clock):
                await ida.asks("tak")
                clock.to(friday(10, 16))
                times.append(await ida.answer())
        assert ["kl. 10.25" in seen.text for seen in times] == [True, True]
        with closing(open_database(tmp_path / "ordstyrer.db")) as database:
            assert Outbox(database).states("reminder:") == {}
