"""The names that organisers give themselves for the history: left out, given later, and one person's."""

from pathlib import Path

from tests.forum_day import thursday
from tests.organisers_team import ASKED, HOME, INVITE, NAME, ROSTER, SKIP, say, team


async def test_a_name_can_be_left_out_given_later_and_is_one_persons(tmp_path: Path) -> None:
    async with team(tmp_path) as here:
        ida, ole = await here.organiser("Ida", "Ida"), await here.organiser("Ole")
        await ole.asks(HOME)
        await ole.presses(NAME)
        assert (await ole.answer()).text.startswith(ASKED)
        assert (await ole.asks("IDA")).text == say("{name} is taken. Write another name, or skip it.", name="IDA")
        assert (await ole.asks("Ole")).text == say("Your name in the history: {name}", name="Ole")
        await ida.asks(HOME)
        await ida.presses(NAME)
        await ida.answer()
        assert say("There is nothing in your plan yet.") in (await ida.asks("/plan")).text
        assert say("There is nothing in your plan yet.") in (await ida.asks(say("My plan"))).text
        assert (await ida.asks("Ida Igen")).text != say("Your name in the history: {name}", name="Ida Igen"), (
            "something else was asked meanwhile"
        )
        await ida.asks(HOME)
        await ida.presses(NAME)
        await ida.answer()
        here.clock.to(thursday(10, 26))
        assert "12.55" in (await ida.asks("frokost")).text, "ten minutes later it is a question again"
        assert say("Your name in the history: {name}", name="Ida") in (await ida.asks(HOME)).text


async def test_what_comes_unasked_meanwhile_does_not_keep_a_name_from_being_taken(tmp_path: Path) -> None:
    async with team(tmp_path) as here:
        payload, another = await here.payload(), await here.payload()
        ida, eva = here.person("Ida"), here.person("Eva")
        await here.owner.asks(HOME)
        await here.owner.presses(NAME)
        await here.owner.answer()
        await here.takes(ida, payload)
        assert INVITE in (await here.owner.asks(SKIP.lower())).buttons, "what is on a button is no name"
        await here.owner.presses(NAME)
        await here.owner.answer()
        await here.takes(eva, another)
        assert (await here.owner.asks("Olga")).text == say("Your name in the history: {name}", name="Olga")
        await here.owner.presses(ROSTER)
        assert say("Organiser {number}", number=2) in (await here.owner.answer()).text
