"""Speakers say that they have seen a change; organisers see who has, and ask the others once more."""

from pathlib import Path

from tests.botapi import Refused, Seen
from tests.forum_day import friday, thursday
from tests.speakers_hall import GITTE, SEEN, WHO, Hall, closed_hall, hall, not_yet, plural, say, who_has_seen

MOVED = "session 2 er flyttet til Radiosalen"
CHRISTA = "Christa Breum Amhøj"


async def moves(here: Hall, people: int) -> Seen:
    """Let the organiser move session 2 and tell so many; return what she sees then."""
    await here.olga.asks(MOVED)
    await here.olga.presses(plural("Change, and tell {count} person", "Change, and tell {count} people", people))
    return await here.olga.answer()


async def test_speakers_press_seen_and_organisers_see_who_has_and_has_not(tmp_path: Path) -> None:
    async with closed_hall(tmp_path, thursday(10, 15)) as here:
        async with here.open():
            gitte = await here.speaker("Gitte", "Gitte Aagaard")
            christa = await here.speaker("Christa", "Christa Breum")
            ida = here.person("Ida")
            await ida.asks("saet session 2 i min plan")
            assert WHO in (await moves(here, 3)).buttons
            told = [await person.answer() for person in (gitte, christa, ida)]
            assert [SEEN in seen.buttons for seen in told] == [True, True, False], "who is not on need not say it"
            assert {not_yet(GITTE), not_yet(CHRISTA)} <= set((await who_has_seen(here)).splitlines())
        async with here.open():
            here.clock.to(thursday(10, 20))
            await gitte.presses(SEEN)
            thanks = await gitte.answer()
            assert (
                say("{mark}Thank you. The organisers can see that you have seen it.", mark="\N{CHECK MARK} ")
                in thanks.text
            )
            assert "Radiosalen" in thanks.text, "and where they are now"
            seen = (await who_has_seen(here)).splitlines()
            assert f"\N{CHECK MARK} {GITTE} kl. 10.20" in seen
            assert not_yet(CHRISTA) in seen


async def test_those_who_have_not_are_asked_once_more_but_not_every_minute(tmp_path: Path) -> None:
    async with hall(tmp_path) as here:
        gitte = await here.speaker("Gitte", "Gitte Aagaard")
        christa = await here.speaker("Christa", "Christa Breum")
        await moves(here, 2)
        for person in (gitte, christa):
            await person.answer()
        await gitte.presses(SEEN)
        await gitte.answer()
        await who_has_seen(here)
        nudge = say("Ask once more: {items}", items="Session 2")
        await here.olga.presses(nudge)
        assert (await here.olga.answer()).text == plural(
            "I ask {count} person once more.", "I ask {count} people once more.", 1
        )
        asked = await christa.answer()
        assert asked.text.startswith(say("An organiser asks whether you have seen the change. This is how it is now:"))
        assert "Radiosalen" in asked.text
        await who_has_seen(here)
        await here.olga.presses(nudge)
        assert (await here.olga.answer()).text == say("They were asked a moment ago. Give them two minutes.")
        await christa.presses(SEEN)
        await christa.answer()
        assert not_yet(CHRISTA) not in await who_has_seen(here)
        assert (
            say(
                "{who} asked {told} once more whether they have seen the change of {items}",
                who="Arrangør 1",
                told=1,
                items="Session 2",
            )
            in await here.history()
        )
        assert not gitte.chat.unread, "who has seen it is left in peace"


async def test_who_has_blocked_the_bot_is_not_said_to_have_been_asked(tmp_path: Path) -> None:
    async with hall(tmp_path) as here:
        gitte = await here.speaker("Gitte", "Gitte Aagaard")
        here.telegram.trouble(Refused(), "sendMessage", chat=gitte.id)
        await moves(here, 1)
        for _ in range(100):  # until it is known that they cannot be reached
            await who_has_seen(here)
            await here.olga.presses(nudge_button(here))
            asked = (await here.olga.answer()).text
            if asked == say("There is nobody to ask: they cannot be reached, or it is over."):
                return
        raise AssertionError(asked)


async def test_an_assistant_sees_for_the_speaker_and_who_is_not_known_is_named(tmp_path: Path) -> None:
    async with hall(tmp_path) as here:
        ali = await here.speaker("Ali", "Gitte Aagaard", say("Link for an assistant"))
        await moves(here, 1)
        await ali.answer()
        assert say("Not linked with me, so tell them yourself: {names}", names=CHRISTA) in await who_has_seen(here)
        await ali.presses(SEEN)
        await ali.answer()
        assert f"\N{CHECK MARK} {GITTE} kl. 10.15" in await who_has_seen(here)


async def test_nobody_else_can_say_that_they_have_seen_it(tmp_path: Path) -> None:
    async with hall(tmp_path) as here:
        gitte, eva = await here.speaker("Gitte", "Gitte Aagaard"), here.person("Eva")
        await moves(here, 1)
        standing = (await gitte.answer()).id
        pressed = next(iter(gitte.chat.messages[standing]["reply_markup"]["inline_keyboard"]))[0]["callback_data"]
        await eva.asks("/nu")
        await eva.taps(gitte.chat.messages[standing] | {"chat": eva.chat.about}, pressed)
        assert not_yet(GITTE) in await who_has_seen(here)


async def test_what_is_undone_is_to_be_seen_as_well(tmp_path: Path) -> None:
    async with hall(tmp_path) as here:
        gitte = await here.speaker("Gitte", "Gitte Aagaard")
        await moves(here, 1)
        await gitte.answer()
        await here.olga.presses(say("Undo"))
        await here.olga.answer()
        await here.olga.presses(plural("Undo, and tell {count} person", "Undo, and tell {count} people", 1))
        await here.olga.answer()
        assert SEEN in (await gitte.answer()).buttons
        await gitte.presses(SEEN)
        await gitte.answer()
        shown = await who_has_seen(here)
        assert say("{items}, undone:", items="Session 2") in shown
        assert f"\N{CHECK MARK} {GITTE} kl. 10.15" in shown


async def test_only_what_is_theirs_is_asked_about_and_nobody_whose_link_was_taken_away(tmp_path: Path) -> None:
    async with hall(tmp_path) as here:
        gitte = await here.speaker("Gitte", "Gitte Aagaard")
        christa = await here.speaker("Christa", "Christa Breum")
        rasmus = await here.speaker("Rasmus", "Rasmus Meyer")
        await here.olga.asks("alt på fredag rykker 10 minutter")
        await here.olga.presses(plural("Change, and tell {count} person", "Change, and tell {count} people", 4))
        for person in (here.olga, here.olga, gitte, christa, rasmus):
            await person.answer()
        await here.about("Christa Breum")
        await here.olga.presses(say("Take away link {number}", number=1))
        confirm = await here.olga.answer()
        await here.olga.presses(confirm.buttons[0])
        await here.olga.answer()
        await christa.answer()
        await who_has_seen(here)
        await here.olga.presses(nudge_button(here))
        await here.olga.answer()
        asked = (await gitte.answer()).text
        assert "Session 2" in asked
        assert "Rasmus" not in asked
        assert "Morgensang" not in asked
        assert not christa.chat.unread


def nudge_button(here: Hall) -> str:
    """Return the label of the newest button by which the organiser asks once more."""
    labels = [label for seen in here.olga.chat.standing() for label in seen.buttons]
    start = say("Ask once more: {items}", items="")
    return next(label for label in reversed(labels) if label.startswith(start))


async def test_what_is_over_is_waited_for_no_more(tmp_path: Path) -> None:
    async with hall(tmp_path) as here:
        gitte = await here.speaker("Gitte", "Gitte Aagaard")
        await moves(here, 1)
        await gitte.answer()
        here.clock.to(friday(12, 30))
        await here.olga.asks("/aendringer")
        await here.olga.presses(WHO)
        seen = await here.olga.answer()
        assert not_yet(GITTE) in seen.text
        assert not any(label.startswith(say("Ask once more: {items}", items="")) for label in seen.buttons)
