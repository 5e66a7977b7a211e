"""Who is told what speakers write: organisers on duty, all of them where nobody reads it; and where there are none."""

from pathlib import Path

from tests.forum_day import friday, thursday
from tests.reporting import LATE
from tests.serving import serving
from tests.speakers_hall import HOME, closed_hall, hall, say


async def test_what_nobody_on_duty_reads_goes_to_all_after_a_while(tmp_path: Path) -> None:
    async with hall(tmp_path, friday(9, 50)) as here:
        ida, gitte = await here.organiser("Ida"), await here.speaker("Gitte", "Gitte Aagaard")
        await here.olga.asks(HOME)
        await here.olga.presses(say("On duty"))
        await here.olga.answer()
        await here.olga.presses(say("Go off duty"))
        await here.olga.answer()
        await gitte.asks(LATE)
        await ida.answer()
        here.clock.to(friday(9, 54))
        assert LATE in (await here.olga.answer(within=20)).text


async def test_only_who_is_on_duty_is_told_and_everybody_where_nobody_is(tmp_path: Path) -> None:
    async with hall(tmp_path, friday(9, 50)) as here:
        ida = await here.organiser("Ida")
        gitte = await here.speaker("Gitte", "Gitte Aagaard")
        await here.olga.asks(HOME)
        await here.olga.presses(say("On duty"))
        assert say("You are on duty.") in (await here.olga.answer()).text
        await here.olga.presses(say("Go off duty"))
        assert say("On duty: {names}", names="Ida") in (await here.olga.answer()).text
        await gitte.asks(LATE)
        assert LATE in (await ida.answer()).text
        await here.olga.asks(HOME)
        assert not here.olga.chat.unread
        await ida.asks(HOME)
        await ida.presses(say("On duty"))
        await ida.answer()
        await ida.presses(say("Go off duty"))
        assert say("Nobody is on duty: everybody gets it.") in (await ida.answer()).text
        await gitte.asks("jeg mangler en klikker")
        assert "klikker" in (await ida.answer()).text
        assert "klikker" in (await here.olga.answer()).text


async def test_without_organisers_a_speaker_is_told_to_find_one(tmp_path: Path) -> None:
    async with closed_hall(tmp_path, thursday(10, 15)) as here:
        async with here.open():
            gitte = await here.speaker("Gitte", "Gitte Aagaard")
        async with serving(here.telegram, here.folder, clock=here.clock.clock):
            nobody = say("No organiser can be reached through me just now. Do find one of them.")
            assert (await gitte.asks(LATE)).text == nobody
