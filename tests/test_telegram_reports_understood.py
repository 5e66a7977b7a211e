"""What speakers write is understood as for the organisers, as a question, or as what may be either."""

from pathlib import Path

import pytest

from tests.forum_day import friday
from tests.kept import whose
from tests.reporting import LATE, passed_on
from tests.speakers_hall import hall, say

PASS_ON = say("Pass it on to the organisers")


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


async def test_what_is_told_and_what_is_asked_in_one_message_both_count(tmp_path: Path) -> None:
    both = "Jeg er forsinket 10 minutter. Hvornår er der pause?"
    async with hall(tmp_path, friday(9, 50)) as here:
        gitte = await here.speaker("Gitte", "Gitte Aagaard")
        told = (await gitte.asks(both)).text
        assert passed_on(both) in told
        assert "10.00" in told
        assert both in (await here.olga.answer()).text


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


async def test_in_english_too(tmp_path: Path) -> None:
    async with hall(tmp_path, friday(9, 50)) as here:
        gitte = await here.speaker("Gitte", "Gitte Aagaard")
        for told in ("I am running 10 minutes late", "I'm going to be late", "my laptop won't start"):
            assert "I have passed it on to the organisers" in (await gitte.asks(told)).text
