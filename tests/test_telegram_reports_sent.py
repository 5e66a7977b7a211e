"""What speakers tell reaches the organisers with who, what and when; from assistants too; found again, and deleted."""

from pathlib import Path

import pytest

from tests.forum_day import friday, thursday
from tests.kept import whose
from tests.reporting import GONE, LATE, READ, passed_on
from tests.speakers_hall import FOR_ASSISTANT, GITTE, HOME, SLOT, hall, plural, say


@pytest.mark.parametrize(
    "told",
    [
        pytest.param(LATE, id="late"),
        pytest.param("jeg mangler en klikker", id="something missing"),
        pytest.param("mikrofonen virker ikke", id="something broken"),
        pytest.param("mit tog er forsinket, jeg kommer et kvarter for sent", id="a train"),
        pytest.param("jeg er blevet syg og må melde afbud", id="ill"),
    ],
)
async def test_what_a_speaker_tells_reaches_the_organisers_with_who_what_and_when(tmp_path: Path, told: str) -> None:
    async with hall(tmp_path, friday(9, 50)) as here:
        gitte = await here.speaker("Zenobia", "Gitte Aagaard")
        assert passed_on(told) in (await gitte.asks(told)).text
        seen = await here.olga.answer()
        assert say("{name} writes: “{text}”", name=GITTE, text=told) in seen.text
        assert "10.25-11.25" in seen.text
        assert "Session 2" in seen.text
        assert "Zenobia" not in seen.text, "the name on Telegram is nobody's business"


async def test_what_is_told_of_an_item_that_is_named_is_told_of_that_one(tmp_path: Path) -> None:
    async with hall(tmp_path, thursday(13, 0)) as here:
        nanna = await here.speaker("Nanna", "Nanna Skovgaard")
        await nanna.asks("mikrofonen virker ikke")
        assert "Forsamlingshus 3" in (await here.olga.answer()).text, "what she is on in next"
        await nanna.asks("mikrofonen i session 5 virker ikke")
        assert "Session 5" in (await here.olga.answer()).text


async def test_a_speaker_writes_to_the_organisers_by_a_button_as_well(tmp_path: Path) -> None:
    async with hall(tmp_path, friday(9, 50)) as here:
        gitte = await here.speaker("Gitte", "Gitte Aagaard")
        await gitte.asks(SLOT)
        await gitte.presses(say("Write to the organisers"))
        await gitte.answer()
        assert passed_on("hvor parkerer jeg varevognen") in (await gitte.asks("hvor parkerer jeg varevognen")).text
        assert "varevognen" in (await here.olga.answer()).text


async def test_organisers_find_again_what_was_written(tmp_path: Path) -> None:
    async with hall(tmp_path, friday(9, 50)) as here:
        gitte = await here.speaker("Gitte", "Gitte Aagaard")
        await gitte.asks(LATE)
        await here.olga.answer()
        await here.olga.asks(HOME)
        await here.olga.presses(say("What speakers write"))
        listed = await here.olga.answer()
        assert listed.text == plural("{count} is unread:", "{count} are unread:", 1)
        await here.olga.presses(listed.buttons[0])
        assert LATE in (await here.olga.answer()).text


async def test_an_assistant_writes_as_such_and_says_for_whom(tmp_path: Path) -> None:
    async with hall(tmp_path, friday(9, 50)) as here:
        ali = await here.speaker("Ali", "Gitte Aagaard", FOR_ASSISTANT)
        await here.about("Rasmus Meyer")
        await here.olga.presses(FOR_ASSISTANT)
        link = next(line for line in (await here.olga.answer()).text.splitlines() if line.startswith("https://"))
        ali.opens(link)
        await ali.answer()
        await ali.answer()
        assert (await ali.asks(LATE)).text == say("For whom?")
        await ali.presses("Rasmus Meyer")
        await ali.answer()
        line = "For {name}, an assistant writes: “{text}”"
        assert say(line, name="Rasmus Meyer", text=LATE) in (await here.olga.answer()).text
        await ali.asks("Rasmus er forsinket 20 minutter")
        assert "Rasmus Meyer" in (await here.olga.answer()).text
        both = "Rasmus og Gitte er forsinket 5 minutter"
        assert (await ali.asks(both)).text.count(both) == 1
        for name in (GITTE, "Rasmus Meyer"):
            assert say(line, name=name, text=both) in (await here.olga.answer()).text


async def test_who_writes_without_end_is_stopped_kindly(tmp_path: Path) -> None:
    async with hall(tmp_path, friday(9, 50)) as here:
        gitte = await here.speaker("Gitte", "Gitte Aagaard")
        for number in range(10):
            lacks = f"jeg mangler en klikker {number}"
            assert passed_on(lacks) in (await gitte.asks(lacks)).text
        too_much = say("You have written a lot just now. If it is urgent, find an organiser.")
        assert (await gitte.asks("jeg mangler en klikker")).text == too_much


async def test_what_a_speaker_wrote_is_deleted_with_all_else(tmp_path: Path) -> None:
    async with hall(tmp_path, friday(9, 50)) as here:
        gitte = await here.speaker("Gitte", "Gitte Aagaard")
        await gitte.asks("jeg mangler en klikker")
        await here.olga.answer()
        await gitte.asks("/slet_mig")
        await gitte.presses(say("Yes, delete everything"))
        await gitte.answer()
        assert whose(tmp_path, gitte.id) == set()
        await here.olga.presses(READ)
        assert (await here.olga.answer()).text == GONE
