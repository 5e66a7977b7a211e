"""Speakers are reminded: the afternoon before, an hour and a quarter of an hour before."""

from dataclasses import replace
from pathlib import Path

from tests.forum_day import friday, programme, thursday
from tests.speakers_hall import FOR_ASSISTANT, GITTE, ON, REMINDERS, SLOT, closed_hall, hall, say, told


async def test_a_speaker_is_reminded_three_times_and_may_turn_each_off(tmp_path: Path) -> None:
    async with closed_hall(tmp_path, thursday(10, 15)) as here:
        async with here.open():
            gitte, eva = await here.speaker("G", "aagard"), here.person("Eva")
            await eva.asks("hvad sker der nu")
            assert here.reminders() == {}
            here.clock.to(thursday(17))
            eve = await gitte.answer()
            assert eve.text.startswith(say("Tomorrow you are on:"))
            assert "kl. 10.25-11.25 (1 time): Session 2" in eve.text
        async with here.open():
            await gitte.asks(SLOT)
            await gitte.presses(REMINDERS)
            await gitte.answer()
            await gitte.presses(ON + say("60 minutes before"))
            off = await gitte.answer()
            assert (say("60 minutes before") in off.buttons, ON + say("15 minutes before") in off.buttons) == (
                True,
                True,
            )
            here.clock.to(friday(9, 26))
            await gitte.asks("tak")
            here.clock.to(friday(10, 10))
            last = await gitte.answer()
            assert last.text.startswith("Om 15 minutter, kl. 10.25, skal du p")
            assert gitte.chat.unread == ()
        async with here.open():
            await gitte.asks("tak")
            assert sorted(key.rpartition(":")[2] for key in here.reminders()) == ["day", "quarter"], "each of them once"
            assert eva.chat.unread == ()


async def test_reminders_follow_the_programme_and_leave_out_what_is_called_off(tmp_path: Path) -> None:
    async with hall(tmp_path, friday(9, 24)) as here:
        gitte, dennis = await here.speaker("G", "aagard"), await here.speaker("D", "michael bang")
        here.clock.to(friday(9, 25))
        assert (await gitte.answer()).text.startswith("Om 1 time, kl. 10.25")
        session = here.day.item("session-2")
        here.day.changes(replace(session, start=friday(11), end=friday(12), place="Lille sal"))
        await told(gitte, "11.00-12.00")
        here.clock.to(friday(10, 10))
        moved = await gitte.answer()
        assert moved.text.startswith("Om 50 minutter, kl. 11.00"), "late as it is, before the quarter"
        assert say("Place: {place}.", place="Lille sal") in moved.text
        here.day.changes(replace(session, cancelled=True))
        await told(gitte, say("called off"))
        here.clock.to(friday(11, 30))
        await gitte.asks("tak")
        assert (gitte.chat.unread, dennis.chat.unread) == ((), ())


async def test_the_night_keeps_no_speaker_from_being_reminded_an_hour_before(tmp_path: Path) -> None:
    async with hall(tmp_path, friday(5)) as here:
        gitte = await here.speaker("G", "aagard")
        here.day.changes(replace(here.day.item("session-2"), start=friday(7, 45), end=friday(8)))
        await told(gitte, "07.45-08.00")
        here.clock.to(friday(6, 45))
        assert (await gitte.answer()).text.startswith("Om 1 time, kl. 07.45")


async def test_an_assistant_is_reminded_with_the_speakers_name_until_they_follow_no_more(tmp_path: Path) -> None:
    async with hall(tmp_path, friday(9)) as here:
        ann = await here.speaker("Ann", "aagard", FOR_ASSISTANT)
        here.clock.to(friday(9, 25))
        assert f"skal {GITTE} p" in (await ann.answer()).text
        assert "Ulla Svendsen" in (await ann.asks("hvem er jeg sammen med")).text
        await ann.asks(SLOT)
        await ann.presses(REMINDERS)
        await ann.answer()
        await ann.presses(say("Do not follow {name}", name=GITTE))
        assert (await ann.answer()).text.startswith(say("Shall you no more follow {name}?", name=GITTE))
        await ann.presses(say("Yes, forget it"))
        assert (await ann.answer()).text == say("It is forgotten, and so are the reminders.")
        here.clock.to(friday(10, 11))
        await ann.asks("tak")
        assert ann.chat.unread == ()
        assert (
            say("I do not know you as a speaker of {event}.", event=programme().event.name)
            in (await ann.asks(SLOT)).text
        )
