"""The history of what organisers have done: newest first, page by page, with a sentence for everything."""

from pathlib import Path

from bot.organisers.history import PAGE, What
from bot.organising.screens.history_screen import SENTENCES
from tests.forum_day import thursday
from tests.organisers_team import BACK, HISTORY, HOME, NAME, NEWER, OLDER, team


async def test_the_history_has_pages_newest_first(tmp_path: Path) -> None:
    async with team(tmp_path) as here:
        for minute in range(2 * PAGE + 3):
            here.clock.to(thursday(11, minute))
            await here.owner.asks(HOME)
            await here.owner.presses(NAME)
            await here.owner.answer()
            await here.owner.asks(f"Olga {chr(ord('A') + minute)}")
        first = await here.owner.asks(HISTORY)
        times = [line.split()[1] for line in first.text.splitlines() if line.startswith("\N{BULLET}")]
        assert times == [f"11.{minute}" for minute in range(22, 12, -1)]
        assert first.buttons == (OLDER, BACK)
        await here.owner.presses(OLDER)
        second = await here.owner.answer()
        assert (second.id, second.buttons) == (first.id, (NEWER, OLDER, BACK))
        await here.owner.presses(OLDER)
        last = await here.owner.answer()
        assert (last.text.count("\N{BULLET}"), last.buttons) == (3, (NEWER, BACK))
        await here.owner.presses(NEWER)
        assert (await here.owner.answer()).text == second.text
        await here.owner.presses(NEWER)
        assert (await here.owner.answer()).text == first.text


def test_every_thing_that_can_be_done_has_a_sentence() -> None:
    assert set(SENTENCES) == set(What)
