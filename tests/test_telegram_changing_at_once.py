"""Two organisers change the same, or one presses twice: nothing is overwritten, and nothing done twice."""

import asyncio
from pathlib import Path

from tests.changing import MAKE, NEWS, hall, in_force, now, pressed, say
from tests.forum_day import friday


async def test_who_comes_second_sees_what_the_first_did(tmp_path: Path) -> None:
    async with hall(tmp_path) as (here, olga, otto):
        await olga.asks("session 4 er flyttet til kl. 11")
        await otto.asks("session 4 er flyttet til kl. 10.40")
        await pressed(otto, MAKE)
        waits = await pressed(olga, MAKE)
        assert waits.text.startswith(say("Wait: this has been changed meanwhile, and nothing of yours is done yet."))
        assert "10.40-11.40" in waits.text
        assert say("Organiser {number}", number=2) in waits.text
        assert now(here, "session-4").start == friday(10, 40)
        mine = await pressed(olga, say("See mine on top of that"))
        assert "11.00-12.00" in mine.text
        await pressed(olga, MAKE)
        assert now(here, "session-4").start == friday(11)
        await otto.asks("/aendringer")
        labels = [label for label in otto.chat.standing()[-1].buttons if label.endswith("Session 4")]
        assert len(labels) == 2


async def test_tapped_twice_it_is_sent_once(tmp_path: Path) -> None:
    async with hall(tmp_path) as (here, olga, otto):
        ida = here.telegram.person("Ida")
        await ida.asks("saet session 3 i min plan")
        seen = await olga.asks("session 3 er aflyst")
        standing = olga.chat.messages[seen.id]
        data = standing["reply_markup"]["inline_keyboard"][0][0]["callback_data"]
        await asyncio.gather(olga.taps(standing, data), olga.taps(standing, data))
        await otto.asks("/aendringer")
        await ida.answer()
        await ida.asks("/plan")
        assert sum(told.text.startswith(NEWS) for told in ida.chat.standing()) == 1
        assert in_force(here) == 1
