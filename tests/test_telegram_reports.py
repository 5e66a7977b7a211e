"""Speakers tell the organisers that they are late or lack something, see that it is read, and are answered."""

from pathlib import Path

import pytest

from tests.forum_day import friday, thursday
from tests.serving import serving
from tests.speakers_hall import FOR_ASSISTANT, GITTE, HOME, SLOT, closed_hall, hall, plural, say
from tests.test_telegram_privacy import whose

LATE = "jeg er forsinket 10 minutter"
GONE = say("Nothing is kept of that any more, or the link was taken away: nobody gets an answer.")
READ, ANSWER = say("I have read it"), say("Answer")
PASS_ON = say("Pass it on to the organisers")


def passed_on(text: str) -> str:
    return say("I have passed it on to the organisers: “{text}”", text=text)


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


@pytest.mark.parametrize(
    "told",
    [
        pytest.param(
            (
                "er desværre forsinket 10 min",
                "kommer ca et kvarter for sent!!",
                "jeg har misset bussen så det bliver lidt senere",
                "når ikke frem til kl 10.25",
                "jeg når ikke starten af session 2",
                "min bus kom ikke så jeg bliver forsinket",
                "om 10 min er jeg der",
                "sidder i en taxa, 8 min ude",
                "Er der om ca. 5 min. Beklager",
            ),
            id="late",
        ),
        pytest.param(
            (
                "mikrofonen skratter helt vildt",
                "der kommer ikke lyd på min video",
                "vi har ikke nok stole i salen",
                "kan en tekniker komme til session 2",
                "headsettet sidder ikke fast",
                "mit navneskilt er blevet væk",
                "jeg har det dårligt og kan ikke gennemføre",
            ),
            id="trouble",
        ),
    ],
)
async def test_it_is_told_as_people_write_on_their_phones(tmp_path: Path, told: tuple[str, ...]) -> None:
    async with hall(tmp_path, friday(9, 50)) as here:
        gitte = await here.speaker("Gitte", "Gitte Aagaard")
        for text in told:
            assert passed_on(text) in (await gitte.asks(text)).text


@pytest.mark.parametrize(
    "asked",
    [
        pytest.param(
            (
                "jeg er ikke forsinket",
                "Jeg kommer ikke for sent",
                "toget var ikke forsinket",
                "vi mangler ikke stole",
                "jeg er 10 minutter forsinket i morgen",
            ),
            id="denied, or of another day",
        ),
        pytest.param(
            (
                "taleren før mig er forsinket 15 minutter",
                "Programmet er 10 min. forsinket",
                "I er forsinket",
                "min kollega er blevet syg og kommer ikke",
                "jeg er på vej til frokost",
                "jeg kommer for sent til frokost",
                "bussen kommer om 10 minutter",
                "the speaker before me is late",
            ),
            id="of others, or of something else",
        ),
        pytest.param(
            (
                "hvor kan jeg få vand?",
                "er mikrofonen i stykker",
                "er vi forsinket",
                "kommer ministeren for sent",
                "kan jeg få mine slides sendt bagefter",
                "kan jeg få adgang til lyden fra torsdag",
                "lyset virker ikke på børn med autisme",
                "jeg kan ikke komme ind på wifi",
                "er der om fredagen noget om børn",
            ),
            id="asked",
        ),
    ],
)
async def test_what_is_denied_or_said_of_others_or_asked_is_no_report(tmp_path: Path, asked: tuple[str, ...]) -> None:
    async with hall(tmp_path, friday(9, 50)) as here:
        gitte = await here.speaker("Gitte", "Gitte Aagaard")
        for text in asked:
            assert passed_on(text) not in (await gitte.asks(text)).text
        await here.olga.asks("/nu")
        assert not here.olga.chat.unread


@pytest.mark.parametrize(
    "doubtful",
    [
        "adapteren til min gamle dims",
        "reformen virker ikke",
        "børn har brug for trivsel",
        "kan du sende nogen, det er ret akut",
        "min kollega er forsinket",
    ],
)
async def test_what_may_be_for_the_organisers_is_answered_and_can_be_passed_on(tmp_path: Path, doubtful: str) -> None:
    async with hall(tmp_path, friday(9, 50)) as here:
        gitte, eva = await here.speaker("Gitte", "Gitte Aagaard"), here.person("Eva")
        assert PASS_ON not in (await eva.asks(doubtful)).buttons
        assert PASS_ON in (await gitte.asks(doubtful)).buttons
        await gitte.presses(PASS_ON)
        assert passed_on(doubtful) in (await gitte.answer()).text
        assert doubtful in (await here.olga.answer()).text


async def test_a_speaker_writes_to_the_organisers_by_a_button_as_well(tmp_path: Path) -> None:
    async with hall(tmp_path, friday(9, 50)) as here:
        gitte = await here.speaker("Gitte", "Gitte Aagaard")
        await gitte.asks(SLOT)
        await gitte.presses(say("Write to the organisers"))
        await gitte.answer()
        assert passed_on("hvor parkerer jeg varevognen") in (await gitte.asks("hvor parkerer jeg varevognen")).text
        assert "varevognen" in (await here.olga.answer()).text


async def test_what_is_told_and_what_is_asked_in_one_message_both_count(tmp_path: Path) -> None:
    both = "Jeg er forsinket 10 minutter. Hvornår er der pause?"
    async with hall(tmp_path, friday(9, 50)) as here:
        gitte = await here.speaker("Gitte", "Gitte Aagaard")
        told = (await gitte.asks(both)).text
        assert passed_on(both) in told
        assert "10.00" in told
        assert both in (await here.olga.answer()).text


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


@pytest.mark.parametrize("message", [LATE, "jeg er her", "jeg mangler en klikker"])
async def test_from_everybody_else_nothing_goes_to_the_organisers(tmp_path: Path, message: str) -> None:
    async with hall(tmp_path, friday(9, 50)) as here:
        eva = here.person("Eva")
        await eva.asks(message)
        await here.olga.asks("/nu")
        assert not here.olga.chat.unread
        assert not whose(tmp_path, eva.id) & {"speaker_reports", "speaker_arrivals"}


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("jeg har brug for wifi-koden", "wifi"),
        ("jeg mangler en session om boliger", "Boligpolitik"),
        ("jeg har brug for at vide hvem der taler kl 11.30", "Rasmus Meyer"),
        ("er programmet forsinket", "ændringer"),
        ("er session 3 forsinket", "Session 3"),
        ("jeg er forsinket, hvornår skal jeg på", "10.25"),
    ],
)
async def test_a_speaker_still_asks_the_programme(tmp_path: Path, question: str, told: str) -> None:
    async with hall(tmp_path, friday(9, 50)) as here:
        gitte = await here.speaker("Gitte", "Gitte Aagaard")
        assert told in (await gitte.asks(question)).text
        await here.olga.asks("/nu")
        assert not here.olga.chat.unread


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


async def test_in_english_too(tmp_path: Path) -> None:
    async with hall(tmp_path, friday(9, 50)) as here:
        gitte = await here.speaker("Gitte", "Gitte Aagaard")
        for told in ("I am running 10 minutes late", "I'm going to be late", "my laptop won't start"):
            assert "I have passed it on to the organisers" in (await gitte.asks(told)).text
