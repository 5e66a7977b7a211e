"""Speakers become known: by a link of their own, or by an organiser's word; and are so no more."""

import re
from contextlib import closing
from datetime import timedelta
from io import BytesIO
from pathlib import Path

from openpyxl import load_workbook

from bot.database import open_database
from bot.speakers.keys import MOST_OPEN
from bot.speakers.links import LinkKind, Links, SpeakerOf
from tests.forum_day import friday, programme, thursday
from tests.serving import forum
from tests.speakers_hall import (
    ALL,
    CONFIRM,
    FOR_ASSISTANT,
    FOR_SPEAKER,
    GITTE,
    HOME,
    INVALID,
    PERNILLE,
    REFUSE,
    SLOT,
    SPEAKERS,
    YES,
    closed_hall,
    hall,
    payload,
    plural,
    say,
)
from tests.test_telegram_privacy import in_the_files, whose


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
