"""Speakers become known by a link of their own: it works once, is withdrawn or taken away, and cannot be guessed."""

from contextlib import closing
from datetime import timedelta
from pathlib import Path

from bot.basics.database import open_database
from bot.speakers.keys import MOST_OPEN
from bot.speakers.links import LinkKind, Links, SpeakerOf
from tests.forum_day import friday, programme, thursday
from tests.kept import in_the_files
from tests.speakers_hall import FOR_ASSISTANT, FOR_SPEAKER, GITTE, INVALID, PERNILLE, SLOT, closed_hall, hall, say


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


async def test_no_more_than_some_links_are_open_for_one_person(tmp_path: Path) -> None:
    async with hall(tmp_path) as here:
        for _ in range(MOST_OPEN):
            await here.link("aagard")
        await here.about("aagard")
        await here.olga.presses(FOR_SPEAKER)
        told = say("{most} links are open already. Withdraw them first.", most=MOST_OPEN)
        assert (await here.olga.answer()).text == told


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
