"""Writing to many is for organisers only, as long as they are organisers, and unknown to all others."""

from pathlib import Path

from tests.announcing import EVERYBODY, EXPIRED, OPEN, hall, outbox, say
from tests.serving import forum


async def test_a_right_that_is_gone_is_gone_and_nobody_else_knows_of_it(tmp_path: Path) -> None:
    line = "I do not know the command {command}. Just ask me in your own words, or try {help}."
    unknown = say(line, command=OPEN, help=say("/help"))
    async with hall(tmp_path) as here:
        ida = here.attends("Ida")
        assert (await ida.asks(OPEN)).text == unknown
        await here.olga.asks("/organisator")
        await here.olga.presses(say("Invite an organiser"))
        link = (await here.olga.answer()).text.split("start=")[1].split()[0]
        ida.writes(f"/start {link}")
        await ida.answer()
        await ida.answer()
        await ida.asks(OPEN)
        ida.writes("I was never here")
        await ida.answer()
        await ida.answer()
        await ida.presses(f"{EVERYBODY} (2)")
        preview = await ida.answer()
        await here.olga.asks("/organisator")
        await here.olga.presses(say("Organisers"))
        await here.told(say("Organisers:"))
        await here.olga.presses(say("Remove organiser {number}", number=2))
        await here.olga.answer()
        await here.olga.presses(say("Yes, remove"))
        assert await ida.presses(preview.buttons[0]) == EXPIRED
        assert (await ida.asks(OPEN)).text == unknown
        assert outbox(tmp_path) == []
    (tmp_path / "elsewhere").mkdir()
    async with forum(tmp_path / "elsewhere") as telegram:
        assert (await telegram.person("Eva").asks(OPEN)).text == unknown
