"""Speakers: known by a link or by an organiser's word, told when they are on, and reminded of it; unknown to others."""

import json
import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from io import BytesIO
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

from openpyxl import load_workbook

from bot.database import open_database
from bot.delivery.outbox import Outbox
from bot.programme.store import Store
from bot.speakers.keys import MOST_OPEN
from bot.speakers.links import LinkKind, Links, SpeakerOf
from bot.texts import texts
from tests.botapi import BotApi, Person, Seen
from tests.forum_day import Day, friday, programme, thursday
from tests.moved_clock import MovedClock
from tests.serving import forum, serving
from tests.test_telegram_privacy import in_the_files, whose

say, plural = texts("da").say, texts("da").plural
HOME, HISTORY, SLOT = "/organisator", "/historik", "/mit_oplaeg"
INVALID = say("That link does not hold, or not any more. Please ask the organisers for a new one.")
SPEAKERS, ALL = say("Speakers"), say("Links for all")
FOR_SPEAKER, FOR_ASSISTANT = say("Link for the speaker"), say("Link for an assistant")
REMINDERS, WHOLE = say("My reminders"), say("My whole slot")
YES, CONFIRM, REFUSE = say("Yes, that is me"), say("Yes, confirm"), say("No, refuse")
ON = "\N{CHECK MARK} "
GITTE = programme().people["gitte-aagaard"].name
PERNILLE = programme().people["pernille-rosenkrantz-theil"].name


@dataclass
class Hall:
    """The bot on a clock that the test moves, with an organiser; it may be started again in the same folder."""

    telegram: BotApi
    clock: MovedClock
    folder: Path
    olga: Person

    def person(self, name: str) -> Person:
        return self.telegram.person(name)

    @property
    def day(self) -> Day:
        return Day(self.telegram, self.clock, self.folder)

    @asynccontextmanager
    async def open(self, **settings: Any) -> AsyncIterator[None]:
        owners = frozenset({self.olga.id})
        async with serving(self.telegram, self.folder, clock=self.clock.clock, organisers=owners, **settings):
            yield

    async def about(self, name: str) -> Seen:
        """Let the organiser look somebody of the programme up by typing."""
        await self.olga.asks(HOME)
        await self.olga.presses(SPEAKERS)
        await self.olga.answer()
        return await self.olga.asks(name)

    async def link(self, name: str, kind: str = FOR_SPEAKER) -> str:
        """Let the organiser make a link for somebody; return what stands behind `start=` in it."""
        await self.about(name)
        await self.olga.presses(kind)
        return payload(re.findall(r"https://\S+", (await self.olga.answer()).text)[0])

    async def speaker(self, telegram_name: str, name: str, kind: str = FOR_SPEAKER) -> Person:
        """Return somebody who has opened their link, and has read what they were told."""
        somebody = self.person(telegram_name)
        somebody.writes(f"/start {await self.link(name, kind)}")
        assert (await somebody.answer()).menu
        await somebody.answer()
        return somebody

    async def history(self) -> list[str]:
        """Return the newest page of the history, without the times."""
        lines = (await self.olga.asks(HISTORY)).text.splitlines()
        return [line.split(" ", 2)[2] for line in lines if line.startswith("\N{BULLET}")]

    def reminders(self) -> dict[str, str]:
        """Return what has become of the speakers' reminders, as another process sees it."""
        with closing(open_database(self.folder / "ordstyrer.db")) as database:
            return {key: state.value for key, state in Outbox(database).states("rehearsal:speaker:").items()}


def payload(address: str) -> str:
    parts = urlsplit(address)
    assert (parts.netloc, parts.path) == ("t.me", "/OrdstyrerTestBot")
    (found,) = parse_qs(parts.query)["start"]
    assert re.fullmatch(r"[A-Za-z0-9_-]{1,64}", found)
    return found


@asynccontextmanager
async def closed_hall(folder: Path, at: datetime) -> AsyncIterator[Hall]:
    with Store.open(folder / "ordstyrer.db") as store:
        store.save(programme())
    async with BotApi() as telegram:
        yield Hall(telegram, MovedClock(at), folder, telegram.person("Olga"))
        assert telegram.faults == []


@asynccontextmanager
async def hall(folder: Path, at: datetime = thursday(10, 15)) -> AsyncIterator[Hall]:  # noqa: B008 -- a value
    async with closed_hall(folder, at) as here, here.open():
        yield here


async def test_a_link_made_before_a_restart_makes_one_person_a_speaker_who_sees_when_they_are_on(
    tmp_path: Path,
) -> None:
    async with closed_hall(tmp_path, thursday(10, 15)) as here:
        gitte, eva = here.person("Zenobia"), here.person("Eva")
        async with here.open():
            link = await here.link("aagard")
            assert link.removeprefix("t_").encode() not in in_the_files(tmp_path), "only a hash is kept"
        async with here.open():
            gitte.writes(f"/start {link}")
            welcome, slot = await gitte.answer(), await gitte.answer()
            assert welcome.menu, "who comes for the first time has the menu of everybody too"
            assert say("You are on the programme as {name}:", name=GITTE) in slot.text
            assert "kl. 10.25-11.25 (1 time): Session 2" in slot.text
            assert (await eva.asks(f"/start {link}")).text == INVALID
            assert "Session 2" in (await gitte.asks(f"/start {link}")).text, "she may open it again"
        async with here.open():
            assert "Session 2" in (await gitte.asks(SLOT)).text
            shown = await here.about("gitte")
            assert say("Known as a speaker, linked {when}.", when="kl. 10.15") in shown.text
            assert "Zenobia" not in shown.text
            assert str(gitte.id) not in shown.text
            by = say("Organiser {number}", number=1)
            assert await here.history() == [say("{who} made a speaker's link for {person}", who=by, person=GITTE)]


async def test_a_speaker_is_found_by_page_and_by_any_part_of_a_name(tmp_path: Path) -> None:
    async with hall(tmp_path) as here:
        await here.olga.asks(HOME)
        await here.olga.presses(SPEAKERS)
        first = await here.olga.answer()
        assert say("{known} of {count} speakers are known to me.", known=0, count=45) in first.text
        seen = list(first.buttons)
        for _ in range(4):
            await here.olga.presses(say("Next page"))
            seen += (await here.olga.answer()).buttons
        assert {person.name for person in programme().people.values()} <= set(seen)
        await here.olga.presses(say("Previous page"))
        await here.olga.answer()
        five = await here.olga.asks("mette")
        assert plural("{count} fits:", "{count} fit:", 5) in five.text
        assert sum("Mette" in label for label in five.buttons) == 5
        assert (await here.olga.asks("rosenkranz tejl")).text.startswith(PERNILLE), "by ear"
        await here.olga.presses(SPEAKERS)
        await here.olga.answer()
        nobody = await here.olga.asks("xyzzy")
        assert nobody.text == say("Nobody on the programme is called that. Write it once more.")


async def test_guessing_a_link_is_stopped_even_if_the_sixth_guess_is_right(tmp_path: Path) -> None:
    async with hall(tmp_path) as here:
        link, eva = await here.link("aagard"), here.person("Eva")
        for guess in ("t_%", f"{link}A", link[:-1], f"t_{link[2:].swapcase()}"):
            assert (await eva.asks(f"/start {guess}")).text == INVALID
        assert (await eva.asks(f"/start t_{0:022}")).text == INVALID
        assert (await eva.asks(f"/start {link}")).text == INVALID
        assert (
            say("I do not know you as a speaker of {event}.", event=programme().event.name)
            in (await eva.asks(SLOT)).text
        )
        here.clock.to(thursday(10, 26))
        eva.writes(f"/start {link}")
        assert (await eva.answer()).menu, "after ten minutes she may try again"


async def test_a_withdrawn_link_does_not_hold_nor_any_once_the_forum_is_over(tmp_path: Path) -> None:
    async with hall(tmp_path) as here:
        link, late = await here.link("aagard"), await here.link("pernille")
        await here.about("gitte")
        await here.olga.presses(say("Withdraw the open links"))
        assert say("Withdraw the open links") not in (await here.olga.answer()).buttons
        assert (await here.person("Eva").asks(f"/start {link}")).text == INVALID
        assert GITTE in (await here.history())[0]
        here.clock.to(friday(10) + timedelta(days=2))
        assert (await here.person("Ida").asks(f"/start {late}")).text == INVALID
        await here.about("gitte")
        await here.olga.presses(FOR_SPEAKER)
        over = say("{event} is over, so no more links are made.", event=programme().event.name)
        assert (await here.olga.answer()).text == over


async def test_who_is_known_takes_their_other_links_along_and_assistants_keep_theirs(tmp_path: Path) -> None:
    async with hall(tmp_path) as here:
        spare, for_one, for_another = (
            await here.link("aagard"),
            await here.link("aagard", FOR_ASSISTANT),
            await here.link("aagard", FOR_ASSISTANT),
        )
        gitte = await here.speaker("G", "aagard")
        ann, bo = here.person("Ann"), here.person("Bo")
        assert (await here.person("Eva").asks(f"/start {spare}")).text == INVALID
        for assistant, link in ((ann, for_one), (bo, for_another)):
            assistant.writes(f"/start {link}")
            await assistant.answer()
            assert say("You follow {name}:", name=GITTE) in (await assistant.answer()).text
        other = await here.link("pernille", FOR_ASSISTANT)
        ann.writes(f"/start {other}")
        await ann.answer()
        both = (await ann.answer()).text
        assert (GITTE in both, PERNILLE in both) == (True, True), "one may look after several"
        shown = await here.about("gitte")
        assert sum("10.15" in line for line in shown.text.splitlines()) == 3
        with closing(open_database(tmp_path / "ordstyrer.db")) as database:
            links = Links(database)
            themselves = SpeakerOf("gitte-aagaard", frozenset({LinkKind.SPEAKER}))
            assert links.chats("2024", [themselves]) == {gitte.id}
            assert links.chats("2024", [SpeakerOf("gitte-aagaard")]) == {gitte.id, ann.id, bo.id}
        mine = await here.link("mette kierkgaard")
        named = say("I know you as {name}. If that is wrong, say so under “My reminders”.", name=GITTE)
        assert (await gitte.asks(f"/start {mine}")).text == named
        eva = here.person("Eva")
        eva.writes(f"/start {mine}")
        assert (await eva.answer()).menu, "she has not used it up"


async def test_all_links_come_as_a_workbook_and_as_slips_each_for_one_speaker(tmp_path: Path) -> None:
    async with hall(tmp_path) as here:
        await here.speaker("G", "aagard")
        await here.olga.asks(HOME)
        await here.olga.presses(SPEAKERS)
        await here.olga.answer()
        await here.olga.presses(ALL)
        assert "44" in (await here.olga.answer()).text
        await here.olga.presses(say("Links as an Excel list"))
        await here.olga.answer()
        assert (await here.olga.answer()).file == "oplaegsholdere-2024.xlsx"
        content = here.telegram.called("sendDocument")[-1]["document"].content
        sheet = load_workbook(BytesIO(content)).active
        assert sheet
        rows = [[str(cell) for cell in row] for row in sheet.iter_rows(min_row=2, values_only=True)]
        links = {row[0]: payload(row[3]) for row in rows}
        assert len(set(links.values())) == len(links) == 44
        assert GITTE not in links, "she is known already"
        await here.olga.presses(SPEAKERS)
        await here.olga.answer()
        await here.olga.presses(ALL)
        assert (
            plural("{count} link is still open.", "{count} links are still open.", 44)
            in (await here.olga.answer()).text
        )
        await here.olga.presses(say("Links to print, with QR codes"))
        await here.olga.answer()
        assert (await here.olga.answer()).file == "oplaegsholdere-2024.html"
        page = here.telegram.called("sendDocument")[-1]["document"].content.decode()
        assert page.count("<section>") == page.count("<svg") == 44
        assert not re.search(r"<(script|link|img|iframe)|url\(|@import", page), "it needs nothing from elsewhere"
        assert "size: A4" in page
        slip = next(part for part in page.split("<section>") if PERNILLE in part)
        pernille = here.person("P")
        pernille.writes(f"/start {payload(re.findall(r'https://t.me/[^<]+', slip)[0])}")
        assert (await pernille.answer()).menu
        await pernille.answer()
        assert (await here.person("Eva").asks(f"/start {links[PERNILLE]}")).text == INVALID, "that of the list as well"
        await here.olga.presses(SPEAKERS)
        await here.olga.answer()
        await here.olga.presses(ALL)
        await here.olga.answer()
        await here.olga.presses(say("Withdraw all open links"))
        await here.olga.answer()
        await here.olga.presses(say("Yes, withdraw"))
        assert say("Withdraw all open links") not in (await here.olga.answer()).buttons
        janet = programme().people["janet-samuel"].name
        assert (await here.person("Ida").asks(f"/start {links[janet]}")).text == INVALID
        by = say("Organiser {number}", number=1)
        assert (await here.history())[:3] == [
            say("{who} withdrew all open speakers' links", who=by),
            say("{who} made {count} speakers' links at once", who=by, count=44),
            say("{who} made {count} speakers' links at once", who=by, count=44),
        ]


async def test_no_more_than_some_links_are_open_for_one_person(tmp_path: Path) -> None:
    async with hall(tmp_path) as here:
        for _ in range(MOST_OPEN):
            await here.link("aagard")
        await here.about("aagard")
        await here.olga.presses(FOR_SPEAKER)
        told = say("{most} links are open already. Withdraw them first.", most=MOST_OPEN)
        assert (await here.olga.answer()).text == told


async def test_who_says_that_they_are_a_speaker_is_asked_which_and_confirmed_by_an_organiser(tmp_path: Path) -> None:
    async with closed_hall(tmp_path, thursday(10, 15)) as here:
        mette = here.person("Zenobia")
        async with here.open():
            which = await mette.asks("hej, jeg er Mette")
            assert which.text.startswith(say("Which of them are you?"))
            assert len(which.buttons) == 6, "five of that name, and none of them"
            await mette.presses("Mette Kierkgaard")
            sure = await mette.answer()
            assert "Mette Kierkgaard (M)" in sure.text
            await mette.presses(YES)
            waits = (await mette.answer()).text
            code = re.findall(r"\d{4}", waits)[0]
            told = await here.olga.answer()
            assert code in told.text
            assert "Zenobia" not in told.text
            assert str(mette.id) not in told.text
            assert "Lige" not in (await mette.asks("hvad kommer lige efter mig")).text, "not known yet"
        async with here.open():
            await here.olga.asks(HOME)
            await here.olga.presses(SPEAKERS)
            asking = say("Confirm {name}?", name="Mette Kierkgaard")
            assert asking in (await here.olga.answer()).buttons
            await here.olga.presses(asking)
            again = await here.olga.answer()
            await here.olga.presses(CONFIRM, message=again.id)
            decided = say("Confirmed: they are known to me as {name}, and have been told.", name="Mette Kierkgaard")
            assert (await here.olga.answer()).text == decided
            welcome = (await mette.answer()).text
            assert say("You are on the programme as {name}:", name="Mette Kierkgaard") in welcome
            assert "11.30" in (await mette.asks("hvad kommer lige efter mig")).text
            await here.olga.presses(REFUSE, message=told.id)
            assert say("That has been decided already, or taken back.") in (await here.olga.answer()).text
            assert (
                say("{who} confirmed that somebody is {person}", who="", person="Mette Kierkgaard").strip()
                in (await here.history())[0]
            )


async def test_who_is_not_confirmed_is_told_so_and_may_not_ask_without_end(tmp_path: Path) -> None:
    async with hall(tmp_path) as here:
        eva = here.person("Eva")
        for attempt in range(3):
            await eva.asks("mit navn er Pernille Rosenkrantz-Theil")
            await eva.presses(YES)
            assert (await eva.answer()).text.startswith(
                say("I have asked the organisers, and write to you as soon as they have answered.")
            )
            if attempt == 0:
                await here.olga.answer()
                await here.olga.presses(REFUSE)
                await here.olga.answer()
                refused = say("The organisers could not confirm that you are on the programme. Do talk to one of them.")
                assert (await eva.answer()).text == refused
        await eva.asks("jeg hedder Pernille Rosenkrantz")
        await eva.presses(YES)
        often = say("You have asked several times. Talk to an organiser, who has a link for you.")
        assert (await eva.answer()).text == often
        assert PERNILLE in (await here.history())[0]
        assert (
            say("I do not know you as a speaker of {event}.", event=programme().event.name)
            in (await eva.asks(SLOT)).text
        )


async def test_many_ways_to_say_who_one_is_and_who_is_no_speaker_is_told_kindly(tmp_path: Path) -> None:
    async with hall(tmp_path) as here:
        eva, ann = here.person("Eva"), here.telegram.person("Ann", "en")
        gitte = say("{person} is on the programme. Is that you?", person="").split(".")[0].strip()
        for said in (
            "jeg er Gitte Aagaard",
            "Hej! Jeg hedder gitte ågård",
            "det er Gitte Aagaard her",
            "goddag, mit navn er Gitte Aagaard og jeg er taler",
            "jeg er Gitte Aagaard fra Guldborgsund Kommune",
        ):
            seen = await eva.asks(said)
            assert YES in seen.buttons, said
            assert gitte in seen.text
        await eva.presses(say("No, I only ask"))
        assert (await eva.answer()).text == say("All right. Just ask me whatever you want to know of the programme.")
        assert "Yes, that is me" in (await ann.asks("Hello, I am Gitte Aagaard")).buttons
        nobody = await eva.asks("jeg er Anders Andersen")
        assert (
            say("The programme of {event} does not name {name}.", event=programme().event.name, name="Anders Andersen")
            in nobody.text
        )
        assert (await eva.asks("jeg hedder lars")).text.endswith(
            say("You are welcome all the same. Just ask me whatever you want to know.")
        )
        for said in (
            "hvem er Gitte Aagaard",
            "hvor er Gitte Aagaard",
            "er Gitte Aagaard her?",
            "jeg er her",
            "jeg er glad",
        ):
            assert YES not in (await eva.asks(said)).buttons, said


async def test_without_an_organiser_nobody_can_confirm_anything(tmp_path: Path) -> None:
    async with forum(tmp_path) as telegram:
        eva = telegram.person("Eva")
        await eva.asks("jeg er Gitte Aagaard")
        await eva.presses(YES)
        told = say("It cannot be confirmed here just now. Ask the organisers for your link.")
        assert (await eva.answer()).text == told
        assert "speaker_claims" not in whose(tmp_path, eva.id)


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


async def told(person: Person, words: str) -> None:
    """Wait until a speaker is told of a change when they ask."""
    for _ in range(100):
        if words in (await person.asks(SLOT)).text:
            return
    raise AssertionError(words)


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


async def test_an_organiser_takes_a_link_away_and_the_speaker_is_an_attendee_again(tmp_path: Path) -> None:
    async with hall(tmp_path, friday(9)) as here:
        gitte = await here.speaker("G", "aagard")
        await here.about("gitte")
        await here.olga.presses(say("Take away link {number}", number=1))
        assert (await here.olga.answer()).text.startswith(say("Shall this link with {name} be taken away?", name=GITTE))
        await here.olga.presses(say("Yes, take away"))
        assert say("Not known to me yet.") in (await here.olga.answer()).text
        assert say("If that is wrong, talk to an organiser.") in (await gitte.answer()).text
        by = say("Organiser {number}", number=1)
        assert (await here.history())[0] == say("{who} took away a link with {person}", who=by, person=GITTE)
        here.clock.to(friday(9, 26))
        assert (
            say("I do not know you as a speaker of {event}.", event=programme().event.name)
            in (await gitte.asks(SLOT)).text
        )
        assert gitte.chat.unread == ()


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
