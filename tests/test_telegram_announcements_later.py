"""What organisers write goes out at the time that they typed, or is called off before."""

from datetime import timedelta
from pathlib import Path

from tests.announcing import AT_ONCE, CALL_OFF, EVERYBODY, HEAD, LATER, NO_TIME, Hall, done, hall, say
from tests.forum_day import thursday


async def planned(here: Hall, text: str, when: str) -> None:
    """Let the organiser plan a text for everybody."""
    await here.writes(text)
    await here.chooses(EVERYBODY)
    await here.presses(LATER)
    await here.presses((await here.olga.asks(when)).buttons[0])


async def test_it_goes_out_at_the_time_that_was_typed_to_those_who_are_there_then(tmp_path: Path) -> None:
    async with hall(tmp_path) as here:
        ida = here.attends("Ida")
        await here.writes("Good morning")
        await here.chooses(EVERYBODY)
        assert (await here.presses(LATER)).buttons == (AT_ONCE,)
        for nonsense in ("banan", "\N{BANANA}"):
            assert (await here.olga.asks(nonsense)).text == say(NO_TIME)
        assert (await here.olga.asks("i morgen")).text == say("At what time? Write for example “tomorrow at 8.30”.")
        over = await here.olga.asks("kl. 8.30")
        assert over.text.startswith("Kl. 08.30 er forbi: klokken er 10.15.")
        preview = await here.olga.asks("i morgen kl. 8.30")
        assert "i morgen, fredag den 17. maj kl. 08.30" in preview.text
        waiting = await here.presses(preview.buttons[0])
        assert CALL_OFF in waiting.buttons
        await planned(here, "The doors open", "i morgen kl. 8.29")
        here.clock.to(thursday(8, 29) + timedelta(days=1))
        assert (await ida.answer()).text == f"{HEAD}\nThe doors open"
        await here.told(done(2, 2))
        eva = here.attends("Eva")
        await here.passed()
        assert ida.chat.unread == ()
        here.clock.to(thursday(8, 30) + timedelta(days=1))
        assert (await eva.answer()).text == (await ida.answer()).text == f"{HEAD}\nGood morning"
        await here.told(done(3, 3))


async def test_what_is_planned_can_be_called_off_and_other_moments_are_understood(tmp_path: Path) -> None:
    async with hall(tmp_path) as here:
        ida = here.attends("Ida")
        await here.writes("Coffee")
        await here.chooses(EVERYBODY)
        await here.presses(LATER)
        preview = await here.olga.asks("om 20 minutter")
        assert "kl. 10.35" in preview.text
        assert "kl. 10.35" not in (await here.presses(AT_ONCE)).text
        await here.presses(LATER)
        preview = await here.olga.asks("halv tolv")
        await here.presses(preview.buttons[0])
        assert (await here.presses(CALL_OFF)).text.endswith(say("Stopped before anybody got it."))
        await planned(here, "Tea", "kl. 11.31")
        here.clock.to(thursday(11, 31))
        assert (await ida.answer()).text == f"{HEAD}\nTea", "and no coffee before it"
        assert say("{who} called off announcement {number} before it was sent", who="Arrang\xf8r 1", number=1) in (
            await here.history()
        )
