"""To whom organisers write: the elected, the others, and those with a certain item."""

from pathlib import Path

from bot.programme.model import Audience
from tests.announcing import ELECTED, HEAD, ITEMS, ONLY, OTHER_PEOPLE, OTHERS, done, hall, people, say


async def test_the_elected_the_others_and_those_who_have_not_said_it(tmp_path: Path) -> None:
    async with hall(tmp_path) as here:
        eva = here.attends("Eva", Audience.ELECTED)
        otto, nina = here.attends("Otto", Audience.OTHERS), here.attends("Nina")
        await here.writes("Bus 4 leaves now")
        preview = await here.chooses(ELECTED)
        assert say("{count} of them have not said whether they are elected.", count=2) in preview.text
        assert say("Send to {people}", people=people(3)) in preview.buttons
        only = await here.presses(ONLY)
        assert say("Send to {people}", people=people(1)) in only.buttons
        assert say("Only those who have said it of themselves.") in only.text
        await here.presses(only.buttons[0])
        await here.told(done(1, 1))
        assert (await eva.answer()).text == f"{HEAD}\nBus 4 leaves now"
        await here.sends("Bus 5 leaves now", OTHERS)
        await here.told(done(3, 3))
        for person in (otto, nina):
            assert (await person.answer()).text == f"{HEAD}\nBus 5 leaves now"
        assert eva.chat.unread == ()


async def test_those_with_an_item_in_their_plan_or_reminders_are_chosen_page_by_page(tmp_path: Path) -> None:
    async with hall(tmp_path) as here:
        ida, ole, _ = here.attends("Ida"), here.attends("Ole"), here.attends("Eva")
        await here.writes("Session 3 moves to the small hall")
        empty = await here.chooses(ITEMS)
        assert empty.text == say("Nobody has anything in their plan or reminders yet.")
        here.picks(ida, "session-3")
        here.minds(ole, "session-3")
        for number in range(1, 13):
            if number != 3:
                here.picks(here.olga, f"session-{number}")
        await here.presses(OTHER_PEOPLE)
        first = await here.chooses(ITEMS)
        while not any("Session 3:" in label for label in first.buttons):
            first = await here.presses(say("Next page"))
        session = next(label for label in first.buttons if "Session 3:" in label)
        assert session.endswith("(2)")
        preview = await here.presses(session)
        assert "Session 3:" in preview.text
        await here.presses(preview.buttons[0])
        await here.told(done(2, 2))
        for person in (ida, ole):
            assert (await person.answer()).text.startswith(HEAD)
