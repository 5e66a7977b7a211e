"""Speakers ask when they are on, hear of changes first, and are unknown to others."""

import json
from dataclasses import replace
from pathlib import Path

from tests.forum_day import friday, programme, thursday
from tests.kept import whose
from tests.speakers_hall import (
    CONFIRM,
    GITTE,
    HOME,
    ON,
    REMINDERS,
    SLOT,
    SPEAKERS,
    YES,
    closed_hall,
    hall,
    plural,
    say,
)


async def test_a_speaker_asks_about_themselves_and_everybody_else_gets_what_they_always_get(tmp_path: Path) -> None:
    async with hall(tmp_path, friday(9, 45)) as here:
        gitte, eva = await here.speaker("G", "aagard"), here.person("Eva")
        asked = {
            "hvornaar skal jeg paa": "Om 40 minutter.",
            "hvornaar er det min tur?": "10.25-11.25 (1 time): Session 2",
            "hvem er jeg sammen med": "Ulla Svendsen",
            "hvem er moderator hos mig": say(
                "The programme names no moderator of it. The conference is chaired by {names}.", names="Lene Johansen"
            ),
            "hvor skal jeg vaere": say("The programme does not say in which room."),
            "hvor lang tid har jeg": "1 time: kl. 10.25-11.25. "
            + say("The programme does not say how it is shared out."),
            "hvad kommer lige foer mig": say("Just before: {line}.", line="10.00 Pause"),
            "hvad er der efter mit oplaeg": "11.25",
            "when am I on": "Session 2",
        }
        for question, told in asked.items():
            seen = await gitte.asks(question)
            assert told in seen.text or question.startswith("when"), question
            other = (await eva.asks(question)).text
            assert other != seen.text, "of nobody else it is taken so"
            assert GITTE not in other
        assert "12.55" not in (await gitte.asks("hvornaar er der frokost")).text
        assert "Session 3" in (await gitte.asks("hvornaar er session 3")).text
        assert "Mette Lolk Hanak" in (await gitte.asks("hvem er med i session 3")).text
        assert "112" in (await gitte.asks("jeg skal paa om lidt og har ondt i brystet, hvor skal jeg hen")).text
        assert ON + say("60 minutes before") in (await gitte.asks("mind mig om mit oplaeg")).buttons
        assert "Session 2" in (await gitte.asks("saet mit oplaeg i min kalender")).text
        assert (await gitte.answer()).file.endswith(".ics")
        assert "Om 40 minutter." in (await gitte.asks(SLOT)).text
        here.day.changes(replace(here.day.item("session-2"), place="Lille sal"))
        assert say("Place: {place}.", place="Lille sal") in (await gitte.asks("hvor skal jeg hen")).text
        here.clock.to(friday(11, 30))
        assert "11.25" in (await gitte.asks("hvor skal jeg hen")).text, "what is over is not where to be"
        assert say("It is over.") in (await gitte.asks("mit oplaeg")).text


async def test_somebody_on_twice_sees_both_and_takes_them_home_as_calendar_entries(tmp_path: Path) -> None:
    async with hall(tmp_path) as here:
        pernille = await here.speaker("P", "pernille")
        slot = (await pernille.asks(SLOT)).text
        assert ("13.55-14.45" in slot, "14.45-15.45" in slot) == (True, True)
        assert slot.index("13.55-14.45") < slot.index("14.45-15.45")
        await pernille.presses(say("For my calendar"))
        await pernille.answer()
        await pernille.answer()
        content = here.telegram.called("sendDocument")[-1]["document"].content.decode()
        assert content.count("BEGIN:VEVENT") == 2
        here.clock.to(thursday(15))
        when = (await pernille.asks("hvornaar skal jeg paa")).text
        assert ("13.55" in when, "14.45-15.45" in when) == (False, True), "what is over is not told of"
        assert say("It is on now.") in (await pernille.asks(SLOT)).text


async def test_what_is_kept_of_a_speaker_is_shown_and_deleted_with_all_else(tmp_path: Path) -> None:
    async with hall(tmp_path) as here:
        gitte, mette = await here.speaker("G", "aagard"), here.person("M")
        await gitte.asks(SLOT)
        await gitte.presses(REMINDERS)
        await gitte.answer()
        await gitte.presses(ON + say("15 minutes before"))
        await gitte.answer()
        await mette.asks("jeg er Mette Spring")
        await mette.presses(YES)
        await mette.answer()
        await here.olga.answer()
        for somebody, table, line in (
            (gitte, "speaker_links", say("\N{BULLET} Linked with {names} on the programme", names=GITTE)),
            (mette, "speaker_claims", say("\N{BULLET} You say that you are {names}", names="Mette Spring")),
        ):
            assert line in (await somebody.asks("/mine_data")).text
            await somebody.answer()
            content = json.loads(here.telegram.called("sendDocument")[-1]["document"].content)
            assert content[table][0]["chat"] == somebody.id
            await somebody.asks("/slet_mig")
            await somebody.presses(say("Yes, delete everything"))
            await somebody.answer()
            assert whose(tmp_path, somebody.id) == set()
        await here.olga.presses(CONFIRM)
        assert (await here.olga.answer()).text == say("That has been decided already, or taken back.")
        here.clock.to(thursday(17, 1))
        await here.olga.asks(HOME)
        assert (gitte.chat.unread, mette.chat.unread) == ((), ())


async def test_an_organiser_who_is_forgotten_leaves_the_links_on_paper_good(tmp_path: Path) -> None:
    async with hall(tmp_path) as here:
        link = await here.link("aagard")
        await here.olga.asks("/mine_data")
        await here.olga.answer()
        content = json.loads(here.telegram.called("sendDocument")[-1]["document"].content)
        assert [row["person"] for row in content["speaker_keys"]] == ["gitte-aagaard"]
        await here.olga.asks("/slet_mig")
        await here.olga.presses(say("Yes, delete everything"))
        await here.olga.answer()
        assert whose(tmp_path, here.olga.id) == set()
        gitte = here.person("G")
        gitte.writes(f"/start {link}")
        assert (await gitte.answer()).menu


async def test_in_a_group_a_speaker_is_one_of_all(tmp_path: Path) -> None:
    async with hall(tmp_path, friday(9, 45)) as here:
        gitte, group = await here.speaker("G", "aagard"), here.telegram.group("Salen")
        gitte.writes("@OrdstyrerTestBot hvem er jeg sammen med", into=group)
        assert "Ulla Svendsen" not in (await group.answer()).text
        gitte.writes(f"{SLOT}@OrdstyrerTestBot", into=group)
        alone = say("What I remember of you is for you alone: write to me in our own chat.")
        assert (await group.answer()).text == alone
        gitte.writes("@OrdstyrerTestBot jeg er Gitte Aagaard", into=group)
        claimed = await group.answer()
        assert alone in claimed.text
        assert YES not in claimed.buttons
        link = await here.link("pernille")
        eva = here.person("Eva")
        eva.writes(f"/start@OrdstyrerTestBot {link}", into=group)
        await group.answer()
        assert (
            say("I do not know you as a speaker of {event}.", event=programme().event.name)
            in (await eva.asks(SLOT)).text
        )


async def test_who_is_on_hears_of_a_change_before_everybody_else(tmp_path: Path) -> None:
    async with hall(tmp_path) as here:
        ida, ole = here.person("Ida"), here.person("Ole")
        for attendee in (ida, ole):
            await attendee.asks("saet session 2 i min plan")
        gitte = await here.speaker("Gitte", "Gitte Aagaard")
        await here.olga.asks("session 2 er flyttet til Radiosalen")
        await here.olga.presses(plural("Change, and tell {count} person", "Change, and tell {count} people", 3))
        first, *others = [await person.answer() for person in (gitte, ida, ole)]
        assert "Radiosalen" in first.text
        assert first.id < min(seen.id for seen in others)


async def test_organisers_write_to_those_who_are_on_alone(tmp_path: Path) -> None:
    async with closed_hall(tmp_path, thursday(10, 15)) as here, here.open(regret=0.0):
        ida = here.person("Ida")
        await ida.asks("/nu")
        gitte = await here.speaker("Gitte", "Gitte Aagaard")
        here.olga.writes("/udsend")
        await here.olga.answer()
        here.olga.writes("Mikrofonerne proeves kl. 9")
        await here.olga.answer()
        await here.olga.answer()
        assert await here.olga.presses(f"{SPEAKERS} (1)") == ""
        preview = await here.olga.answer()
        await here.olga.presses(preview.buttons[0])
        told = await gitte.answer(within=30)
        assert "Mikrofonerne proeves kl. 9" in told.text
        assert "Mikrofonerne" not in (await ida.asks("/nu")).text
