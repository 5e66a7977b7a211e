"""Speakers see that what they told is read, are answered, and reply; nobody else gets it."""

from pathlib import Path

from tests.forum_day import friday
from tests.reporting import ANSWER, GONE, LATE, READ, passed_on
from tests.speakers_hall import closed_hall, hall, say


async def test_a_speaker_sees_that_it_is_read_by_whoever_is_first(tmp_path: Path) -> None:
    async with closed_hall(tmp_path, friday(9, 50)) as here:
        async with here.open():
            ida = await here.organiser("Ida")
            gitte = await here.speaker("Gitte", "Gitte Aagaard")
            await gitte.asks(LATE)
            for one in (ida, here.olga):
                assert READ in (await one.answer()).buttons
        async with here.open(progress=0.1):
            await ida.presses(READ)
            read = say("{who} has read it {when}.", who="Ida", when="kl. 09.50")
            assert read in (await ida.answer()).text
            assert (await gitte.answer()).text == say("An organiser has read: “{text}”", text=LATE)
            assert read in (await here.olga.answer()).text, "the others see it where it stands"
            assert not gitte.chat.unread


async def test_an_organiser_answers_by_replying_or_by_the_button(tmp_path: Path) -> None:
    async with hall(tmp_path, friday(9, 50)) as here:
        gitte = await here.speaker("Gitte", "Gitte Aagaard")
        await gitte.asks(LATE)
        report = await here.olga.answer()
        here.olga.writes("Helt i orden, vi venter", reply_to=report.id)
        assert "Helt i orden, vi venter" in (await here.olga.answer()).text
        first = await gitte.answer()
        assert first.text.startswith("Helt i orden, vi venter")
        assert LATE in first.text
        await here.olga.presses(ANSWER, message=report.id)
        await here.olga.answer()
        await here.olga.asks("Brug bagdøren")
        assert (await gitte.answer()).text.startswith("Brug bagdøren")
        assert any("Brug bagdøren" in line for line in await here.history())


async def test_what_an_organiser_writes_beside_it_goes_to_nobody(tmp_path: Path) -> None:
    async with hall(tmp_path, friday(9, 50)) as here:
        gitte = await here.speaker("Gitte", "Gitte Aagaard")
        await gitte.asks(LATE)
        await here.olga.answer()
        assert "12.00" in (await here.olga.asks("hvornår er der frokost")).text
        await gitte.asks("/nu")
        assert not gitte.chat.unread


async def test_a_speaker_replies_to_the_answer_and_the_organisers_get_it(tmp_path: Path) -> None:
    async with hall(tmp_path, friday(9, 50)) as here:
        gitte = await here.speaker("Gitte", "Gitte Aagaard")
        await gitte.asks("mikrofonen virker ikke")
        report = await here.olga.answer()
        here.olga.writes("Hvilken sal?", reply_to=report.id)
        await here.olga.answer()
        asked = await gitte.answer()
        gitte.writes("den lille, ved vinduet", reply_to=asked.id)
        assert passed_on("den lille, ved vinduet") in (await gitte.answer()).text
        assert "den lille, ved vinduet" in (await here.olga.answer()).text


async def test_an_organiser_who_is_a_speaker_does_not_answer_themselves(tmp_path: Path) -> None:
    async with hall(tmp_path, friday(9, 50)) as here:
        ida = await here.organiser("Ida")
        ida.writes(f"/start {await here.link('Gitte Aagaard')}")
        await ida.answer()
        await ida.answer()
        assert passed_on("mikrofonen virker ikke") in (await ida.asks("mikrofonen virker ikke")).text
        report = await here.olga.answer()
        here.olga.writes("den ligger på scenen", reply_to=report.id)
        await here.olga.answer()
        answer = await ida.answer()
        assert answer.text.startswith("den ligger på scenen"), "nothing of her own came to her before that"
        ida.writes("tak, og hvor er scenen", reply_to=answer.id)
        assert passed_on("tak, og hvor er scenen") in (await ida.answer()).text
        assert "tak, og hvor er scenen" in (await here.olga.answer()).text


async def test_a_reply_to_an_old_message_still_reaches_the_speaker(tmp_path: Path) -> None:
    async with hall(tmp_path, friday(9, 50)) as here:
        gitte = await here.speaker("Gitte", "Gitte Aagaard")
        await gitte.asks(LATE)
        report = await here.olga.answer()
        for _ in range(31):
            await here.olga.asks("/nu")
        here.olga.writes("den ligger på scenen", reply_to=report.id)
        await here.olga.answer()
        assert (await gitte.answer()).text.startswith("den ligger på scenen")


async def test_an_answer_goes_to_nobody_whose_link_was_taken_away(tmp_path: Path) -> None:
    async with hall(tmp_path, friday(9, 50)) as here:
        mallory = await here.speaker("Mallory", "Gitte Aagaard")
        await mallory.asks(LATE)
        report = await here.olga.answer()
        await here.about("Gitte Aagaard")
        await here.olga.presses(say("Take away link {number}", number=1))
        confirm = await here.olga.answer()
        await here.olga.presses(confirm.buttons[0])
        await here.olga.answer()
        await mallory.answer()
        here.olga.writes("koden til bagdøren er 4711", reply_to=report.id)
        assert (await here.olga.answer()).text == GONE
        await here.olga.presses(READ, message=report.id)
        read = (await here.olga.answer()).text
        assert LATE in read, "what was written stays to be read"
        assert say("The link was taken away: nobody gets an answer.") in read
        assert not mallory.chat.unread
