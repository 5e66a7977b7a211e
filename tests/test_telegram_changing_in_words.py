"""Organisers write what has changed: it is seen first, asked back where it is unclear, and holds once it is sent."""

from datetime import datetime
from pathlib import Path

from bot.assistant import Assistant
from bot.basics.clock import COPENHAGEN
from bot.programme.content import read_programme
from bot.settings import ROOT
from tests.changing import MAKE, MORE, NEWS, OLGA, SILENTLY, hall, in_force, now, pressed, say, send
from tests.forum_day import friday, thursday
from tests.serving import forum


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


async def test_in_english_it_is_read_and_told_in_english(tmp_path: Path) -> None:
    async with hall(tmp_path) as (here, olga, _):
        ann = here.telegram.person("Ann", "en")
        await ann.asks("put session 3 in my plan")
        await olga.asks("session 3 is moved to the Radio Hall")
        await pressed(olga, send(1))
        told = await ann.answer()
        assert told.text.startswith("Change in the programme:")
        assert "now in the Radio Hall" in told.text


async def test_a_question_is_answered_where_a_change_is_waited_for(tmp_path: Path) -> None:
    async with hall(tmp_path) as (_, olga, _):
        assert (
            say("There is no {name} in the programme. Write it again.", name="session 9")
            in (await olga.asks("session 9 flyttes til 11.00")).text
        )
        assert "12.55" in (await olga.asks("hvornaar er der frokost")).text
        moved = await olga.asks("session 3 er flyttet til Radiosalen")
        assert "Radiosalen" in moved.text
