"""What is kept of somebody: shown, taken home, deleted when they say so, and when the forum has been over for long."""

import json
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from bot.basics.clock import Clock
from bot.basics.database import open_database
from bot.basics.texts import texts
from bot.delivery.outbox import State
from bot.delivery.personal_data import TABLES
from tests.botapi import BotApi
from tests.forum_day import day, settled, thursday
from tests.kept import in_the_files, whose
from tests.serving import forum, serving

DANISH = texts("da")
say = DANISH.say
YES, NO = say("Yes, delete everything"), say("No, keep it")
GONE = say("Everything that I kept about you is deleted. You can write to me again at any time.")
SURE = say("Shall I delete everything that I keep about you?")

ATTENDEES = {table for table in TABLES if table != "organisers" and not table.startswith(("speaker_", "hall_"))}
"""The tables with something of an attendee; organisers, speakers and the hall's questions have tests of their own."""


def stored(folder: Path) -> dict[str, list[dict[str, Any]]]:
    """Return what the file holds of people, by table."""
    with closing(open_database(folder / "ordstyrer.db")) as database:
        return {table: list(database.table(table).rows) for table in TABLES}


async def test_reminders_are_told_in_a_line_whatever_they_are_of(tmp_path: Path) -> None:
    async with forum(tmp_path) as telegram:
        ida = telegram.person("Ida")
        prevention = "Session 3: En vision for fremtidens forebyggelse"
        plan = say("{items}, {time} before", items=say("only your plan"), time="10 minutter")
        both = say("{general}, and also of {items}", general=plan, items=f"Frokost og {prevention}")
        for said, told in (
            ("/start", "ingen"),
            ("mind mig om session 3", f"kun om {prevention}"),
            ("mind mig om frokosten", f"kun om Frokost og {prevention}"),
            ("mind mig om min plan", both),
        ):
            await ida.asks(said)
            while ida.chat.unread:
                await ida.answer()
            shown = await ida.asks("/mine_data")
            while ida.chat.unread or not shown.text.startswith(say("This is what I keep about you:")):
                shown = await ida.answer()
            assert (await ida.answer()).file
            assert say("• Reminders: {reminders}", reminders=told) in shown.text.splitlines()


async def test_what_is_kept_is_shown_and_comes_as_a_file(tmp_path: Path) -> None:
    async with day(tmp_path, thursday(11, 44)) as forum_day:
        ida = forum_day.telegram.person("Rumlepotte")
        for said in ("jeg er folkevalgt", "mind mig om alt", "saet session 3 i min plan", "min hund hedder Kvaksalver"):
            await ida.asks(said)
        await settled(forum_day, ida, "20240516T0955", State.QUEUED)
        shown = await ida.asks("/mine_data")
        file = await ida.answer()
        assert f"{ida.id}" in shown.text
        assert "folkevalgt" in shown.text
        assert "alle punkter, 10 minutter" in shown.text
        assert "Session 3" in shown.text
        assert file.file == "mine-data.json"
        content = json.loads(forum_day.telegram.called("sendDocument")[-1]["document"].content)
        assert content["telegram_id"] == ida.id
        assert set(content) == {"telegram_id", *ATTENDEES} - {"reminder_items"}
        assert content["plans"] == [{"event": "2024", "item": "session-3", "attendee": ida.id}]
        assert {row["state"] for row in content["outbox"]} == {"queued"}
        said = json.dumps(content).lower()
        assert "rumlepotte" not in said
        assert "kvaksalver" not in said


async def test_every_table_with_something_of_a_person_is_known(tmp_path: Path) -> None:
    async with day(tmp_path, thursday(11, 44)) as forum_day:
        ida = forum_day.telegram.person("Ida")
        await ida.asks("/start")
        await ida.answer()
        for said in ("mind mig om alt", "mind mig om session 3", "saet session 3 i min plan"):
            await ida.asks(said)
        await settled(forum_day, ida, "20240516T0955", State.QUEUED)
        assert whose(tmp_path, ida.id) == ATTENDEES


async def test_who_wants_to_be_forgotten_is_asked_once_and_then_forgotten_at_once(tmp_path: Path) -> None:
    async with day(tmp_path, thursday(11, 44)) as forum_day:
        ida, ole = forum_day.telegram.person("Ida"), forum_day.telegram.person("Ole")
        for person in (ida, ole):
            for said in ("jeg er folkevalgt", "mind mig om alt", "saet session 3 i min plan", "engelsk tak"):
                await person.asks(said)
            await settled(forum_day, person, "20240516T0955", State.QUEUED)
        asked = await ida.asks("/slet_mig")
        assert asked.text.startswith("Shall I delete")
        await ida.presses("Yes, delete everything")
        gone = await ida.answer()
        assert (gone.id, gone.buttons) == (asked.id, ())
        assert whose(tmp_path, ida.id) == set()
        assert whose(tmp_path, ole.id) == ATTENDEES - {"reminder_items"}
        forum_day.clock.to(thursday(11, 47))
        assert (await ole.answer()).text
        assert ida.chat.unread == (), "what was on its way to her is gone as well"
        assert say("I do not know whether you are elected.") in (await ida.asks("/rolle")).text, "in Danish again"


async def test_the_forgotten_stay_forgotten_after_a_restart_and_may_begin_anew(tmp_path: Path) -> None:
    async with BotApi() as telegram:
        ida = telegram.person("Ida")
        async with serving(telegram, tmp_path):
            await ida.asks("jeg er folkevalgt")
            await ida.asks("saet session 3 i min plan")
            assert b"session-3" in in_the_files(tmp_path)
            assert (await ida.asks("slet mig")).text.startswith(SURE)
            await ida.presses(YES)
            assert (await ida.answer()).text == GONE
        assert not any(stored(tmp_path).values())
        assert b"session-3" not in in_the_files(tmp_path), "nor between the rows"
        async with serving(telegram, tmp_path):
            await ida.asks("/start")
            assert say("I am elected") in (await ida.answer()).buttons, "as the first time"
            assert (await ida.asks("/plan")).text.startswith(say("There is nothing in your plan yet."))
        assert telegram.faults == []


async def test_who_thinks_better_of_it_keeps_everything(tmp_path: Path) -> None:
    async with forum(tmp_path) as telegram:
        ida = telegram.person("Ida")
        await ida.asks("saet session 3 i min plan")
        asked = await ida.asks("glem mig")
        await ida.presses(NO)
        assert (await ida.answer()).text == say("All right, I keep it.")
        assert "Session 3" in (await ida.asks("/plan")).text
        await ida.taps({"message_id": asked.id, "chat": ida.chat.about, "date": 0}, "c:old:0")
        assert "Session 3" in (await ida.asks("/plan")).text


@pytest.mark.parametrize("written", ["hvad har du gemt om mig?", "mine data", "/my_data", "what do you know about me"])
async def test_what_is_kept_may_be_asked_for_in_words(tmp_path: Path, written: str) -> None:
    async with forum(tmp_path) as telegram:
        ida = telegram.person("Ida")
        assert str(ida.id) in (await ida.asks(written)).text
        assert (await ida.answer()).file


async def test_in_a_group_nothing_of_anybody_is_shown_or_deleted(tmp_path: Path) -> None:
    async with forum(tmp_path) as telegram:
        ida, hall = telegram.person("Ida"), telegram.group("Hallen")
        await ida.asks("saet session 3 i min plan")
        for written in ("/mine_data@OrdstyrerTestBot", "@OrdstyrerTestBot slet mig"):
            ida.writes(written, into=hall)
            assert (await hall.answer()).buttons == ()
        assert telegram.called("sendDocument") == []
        assert "Session 3" in (await ida.asks("/plan")).text


@pytest.mark.parametrize(("days", "kept"), [(30, False), (100_000, True), (None, True)])
async def test_so_many_days_after_the_forum_everybodys_is_deleted(
    tmp_path: Path, days: int | None, *, kept: bool
) -> None:
    """The forum of 2024 is over; a rehearsal of it fills the file and deletes nothing."""
    async with BotApi() as telegram:
        ida, ole = telegram.person("Ida"), telegram.person("Ole")
        async with serving(telegram, tmp_path, keep_days=0, at=thursday(10).replace(year=2025)):
            for person in (ida, ole):
                await person.asks("saet session 3 i min plan")
                await person.asks("jeg er folkevalgt")
        assert all(stored(tmp_path)[table] for table in ("attendees", "plans", "shown", "conversations"))
        async with serving(telegram, tmp_path, keep_days=days, clock=Clock()):
            assert (await ida.asks("hvem er ordstyrer")).text
        assert bool(stored(tmp_path)["plans"]) == kept
        assert telegram.faults == []
