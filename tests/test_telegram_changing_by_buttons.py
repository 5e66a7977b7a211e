"""Organisers change an item from its card, and the message about a change before it is sent."""

from pathlib import Path

from tests.changing import CHANGE, MAKE, SILENTLY, hall, now, pressed, say, send
from tests.forum_day import friday


async def test_the_message_can_be_edited_or_left_out(tmp_path: Path) -> None:
    async with hall(tmp_path) as (here, olga, _):
        ida = here.telegram.person("Ida")
        await ida.asks("saet session 3 i min plan")
        await olga.asks("session 3 starter 10 minutter senere")
        await pressed(olga, say("Edit the message"))
        seen = await olga.asks("Taleren er forsinket, vi begynder 10.35.")
        assert "Taleren er forsinket, vi begynder 10.35." in seen.text
        await pressed(olga, send(1))
        assert (await ida.answer()).text == "Taleren er forsinket, vi begynder 10.35."
        await olga.asks("session 3 er i Lille Sal")
        await olga.asks("session 3 holdes i Lille Sal")
        assert say("Nobody is told.") in (await pressed(olga, SILENTLY)).text
        assert now(here, "session-3").place == "Lille Sal"
        assert ida.chat.unread == ()


async def test_an_item_is_changed_from_its_card(tmp_path: Path) -> None:
    async with hall(tmp_path) as (here, olga, _):
        ida = here.telegram.person("Ida")
        assert CHANGE not in (await ida.asks("hvornaar er session 1")).buttons
        assert CHANGE in (await olga.asks("hvornaar er session 1")).buttons
        await pressed(olga, CHANGE)
        await pressed(olga, say("Time"))
        await olga.asks("11.00-11.45")
        await pressed(olga, MAKE)
        assert (now(here, "session-1").start, now(here, "session-1").end) == (friday(11), friday(11, 45))
        await olga.asks("hvor er session 1")
        await pressed(olga, CHANGE)
        await pressed(olga, say("Place"))
        await olga.asks("Lokale 2.07")
        await pressed(olga, MAKE)
        assert now(here, "session-1").place == "Lokale 2.07"
        await olga.asks("hvornaar er session 1")
        await pressed(olga, CHANGE)
        people = await pressed(olga, say("Who is on"))
        await pressed(
            olga, next(label for label in people.buttons if label == say("Instead of {name}", name="Janet Samuel"))
        )
        await olga.asks("Karen Blixen")
        await pressed(olga, MAKE)
        assert "karen-blixen" in {a.person for a in now(here, "session-1").appearances}
        await olga.asks("hvornaar er session 1")
        await pressed(olga, CHANGE)
        await pressed(olga, say("It is called off"))
        await pressed(olga, MAKE)
        assert now(here, "session-1").cancelled
