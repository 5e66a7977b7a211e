"""Speakers say that they are there; organisers see who is, and hear a quarter of an hour before of who is not."""

from pathlib import Path

import pytest

from tests.forum_day import friday, thursday
from tests.kept import whose
from tests.speakers_hall import FOR_ASSISTANT, GITTE, HOME, REMINDERS, SLOT, Hall, closed_hall, hall, say

HERE, WHO = say("I am here"), say("Who is here")
GOOD = say("Good that you are here, {name}. The organisers can see it.", name=GITTE)
CHRISTA = "Christa Breum Amhøj"


async def who(here: Hall) -> str:
    await here.olga.asks(HOME)
    await here.olga.presses(WHO)
    return (await here.olga.answer()).text


def since(name: str, time: str) -> str:
    return say("{mark} {name}, since {time}", mark="\N{CHECK MARK}", name=name, time=time)


def not_yet(name: str) -> str:
    return say("{mark} {name}: not yet", mark="\N{EN DASH}", name=name)


@pytest.mark.parametrize("said", ["jeg er her", "så er jeg ankommet", "Jeg er fremme nu", "i have arrived"])
async def test_who_says_that_they_are_there_is_seen_to_be(tmp_path: Path, said: str) -> None:
    async with hall(tmp_path, friday(9, 40)) as here:
        gitte = await here.speaker("Gitte", "Gitte Aagaard")
        assert not_yet(GITTE) in await who(here)
        assert "10.25-11.25" in (await gitte.asks(said)).text
        shown = await who(here)
        assert since(GITTE, "09.40") in shown
        others = [line for line in shown.splitlines() if say("Not linked with me: {names}", names="") in line]
        assert any(CHRISTA in line for line in others), "who is not known cannot say it"


async def test_it_is_said_in_many_ways(tmp_path: Path) -> None:
    async with hall(tmp_path, friday(9, 40)) as here:
        gitte = await here.speaker("Gitte", "Gitte Aagaard")
        for said in (
            "her!",
            "er lige ankommet",
            "jeg er mødt op",
            "er landet i huset",
            "så er vi på plads i sal 2",
            "jeg står klar ved session 2",
            "nu sidder jeg i salen",
        ):
            assert GOOD in (await gitte.asks(said)).text


async def test_what_is_asked_of_another_day_beside_it_is_answered(tmp_path: Path) -> None:
    async with hall(tmp_path, friday(9, 40)) as here:
        gitte = await here.speaker("Gitte", "Gitte Aagaard")
        answer = (await gitte.asks("Så er vi her. Hvem talte torsdag?")).text
        assert answer.startswith(GOOD)
        assert "Pernille Rosenkrantz-Theil" in answer


async def test_a_reminder_has_a_button_for_it(tmp_path: Path) -> None:
    async with hall(tmp_path, friday(9, 20)) as here:
        gitte = await here.speaker("Gitte", "Gitte Aagaard")
        here.clock.to(friday(9, 26))
        reminder = await gitte.answer()
        assert HERE in reminder.buttons
        await gitte.presses(HERE)
        assert GOOD in (await gitte.answer()).text


async def test_organisers_are_told_a_quarter_before_of_who_has_not_come_and_only_once(tmp_path: Path) -> None:
    async with closed_hall(tmp_path, friday(9, 50)) as here:
        async with here.open():
            gitte = await here.speaker("Gitte", "Gitte Aagaard")
            christa = await here.speaker("Christa", "Christa Breum")
            await gitte.asks("jeg er her")
            here.clock.to(friday(10, 11))
            told = await here.olga.answer()
            assert not_yet(CHRISTA) in told.text
            assert GITTE not in told.text
            assert "Session 2" in told.text
            await here.olga.presses(say("{name} is here", name=CHRISTA))
            assert since(CHRISTA, "10.11") in (await here.olga.answer()).text
        async with here.open():
            await christa.asks("/nu")
            await here.olga.asks("/nu")
            assert not here.olga.chat.unread, "not again after a restart"


async def test_nobody_is_missed_where_all_have_come_or_nobody_is_known(tmp_path: Path) -> None:
    async with hall(tmp_path, friday(9, 50)) as here:
        gitte = await here.speaker("Gitte", "Gitte Aagaard")
        await gitte.asks("jeg er her")
        here.clock.to(friday(10, 20))
        await here.olga.asks("/nu")
        assert not here.olga.chat.unread


@pytest.mark.parametrize(
    ("said", "minutes"),
    [
        ("jeg er forsinket 20 minutter", 20),
        ("jeg er 2 timer og 10 minutter forsinket", 130),
        ("en time og et kvarter forsinket", 75),
        ("jeg kommer om fem", 5),
        ("forsinket 1t", 60),
        ("er der om 5 minutter, vent på mig", 5),
    ],
)
async def test_who_is_late_is_said_to_be(tmp_path: Path, said: str, minutes: int) -> None:
    async with hall(tmp_path, friday(9, 50)) as here:
        gitte = await here.speaker("Gitte", "Gitte Aagaard")
        await gitte.asks(said)
        await here.olga.answer()
        late = say("{count} minutes late, written at {time}", count=minutes, time="09.50")
        assert f"\N{EN DASH} {GITTE}: {late}" in await who(here)


async def test_who_writes_by_a_button_that_they_are_late_is_said_to_be(tmp_path: Path) -> None:
    late = say("{count} minutes late, written at {time}", count=10, time="09.50")
    async with hall(tmp_path, friday(9, 50)) as here:
        gitte = await here.speaker("Gitte", "Gitte Aagaard")
        asked = await gitte.asks("jeg er forsinket 10 minutter, hvornår er der frokost?")
        assert "12.00" in asked.text
        await gitte.presses(say("Pass it on to the organisers"))
        await gitte.answer()
        await here.olga.answer()
        assert f"\N{EN DASH} {GITTE}: {late}" in await who(here)


async def test_the_newer_word_counts_whether_late_or_there(tmp_path: Path) -> None:
    async with hall(tmp_path, friday(9, 50)) as here:
        gitte = await here.speaker("Gitte", "Gitte Aagaard")
        await gitte.asks("jeg er her")
        here.clock.to(friday(9, 52))
        await gitte.asks("jeg er forsinket 20 minutter")
        await here.olga.answer()
        assert since(GITTE, "09.50") not in await who(here)
        here.clock.to(friday(9, 58))
        assert GOOD in (await gitte.asks("jeg er her")).text
        assert since(GITTE, "09.58") in await who(here)


async def test_what_somebody_said_whose_link_was_taken_away_makes_nobody_late(tmp_path: Path) -> None:
    async with hall(tmp_path, friday(9, 50)) as here:
        mallory = await here.speaker("Mallory", "Gitte Aagaard")
        await mallory.asks("jeg er forsinket 20 minutter")
        await here.olga.answer()
        await mallory.asks(SLOT)
        await mallory.presses(REMINDERS)
        await mallory.answer()
        await mallory.presses(say("I am not {name}", name=GITTE))
        await mallory.answer()
        await mallory.presses(say("Yes, forget it"))
        await mallory.answer()
        await here.speaker("Gitte", "Gitte Aagaard")
        assert not_yet(GITTE) in await who(here)


async def test_an_assistant_who_is_there_may_be_so_alone(tmp_path: Path) -> None:
    async with hall(tmp_path, friday(9, 40)) as here:
        ali = await here.speaker("Ali", "Gitte Aagaard", FOR_ASSISTANT)
        asked = await ali.asks("jeg er her nu")
        assert asked.text == say("Is {name} here as well?", name=GITTE)
        assert not_yet(GITTE) in await who(here)
        await ali.presses(asked.buttons[0])
        await ali.answer()
        assert since(GITTE, "09.40") in await who(here)


async def test_an_assistant_says_of_whom_they_follow_that_they_are_there(tmp_path: Path) -> None:
    async with hall(tmp_path, friday(9, 40)) as here:
        ali = await here.speaker("Ali", "Gitte Aagaard", FOR_ASSISTANT)
        noted = say("Noted: {name} is here. The organisers can see it.", name=GITTE)
        assert noted in (await ali.asks("vi er her nu")).text
        assert since(GITTE, "09.40") in await who(here)


async def test_on_another_day_it_is_not_noted(tmp_path: Path) -> None:
    async with hall(tmp_path, thursday(9, 40)) as here:
        gitte = await here.speaker("Gitte", "Gitte Aagaard")
        not_today = say("{name} is not on today, so I only note it on the day.", name=GITTE)
        assert not_today in (await gitte.asks("jeg er her")).text
        assert "speaker_arrivals" not in whose(tmp_path, gitte.id)


async def test_what_is_called_off_needs_nobody(tmp_path: Path) -> None:
    async with hall(tmp_path, friday(9, 50)) as here:
        await here.speaker("Gitte", "Gitte Aagaard")
        await here.olga.asks("aflys session 2")
        await here.olga.presses(say("Change without telling"))
        await here.olga.answer()
        here.clock.to(friday(10, 12))
        await here.olga.asks("/nu")
        assert not here.olga.chat.unread


@pytest.mark.parametrize(
    "said",
    [
        "jeg er her om 10 minutter",
        "jeg er fremme kl 10.10",
        "jeg er her først om et kvarter",
        "i am here in 10 minutes",
    ],
)
async def test_who_is_not_there_yet_is_late_and_not_there(tmp_path: Path, said: str) -> None:
    async with hall(tmp_path, friday(9, 50)) as here:
        gitte = await here.speaker("Gitte", "Gitte Aagaard")
        await gitte.asks(said)
        assert said in (await here.olga.answer()).text
        assert since(GITTE, "09.50") not in await who(here)


@pytest.mark.parametrize(
    "said",
    [
        "jeg er her ikke endnu",
        "jeg er ankommet til hotellet",
        "jeg er her første gang, hvad skal jeg se",
        "er jeg her",
        "salen er klar",
        "jeg er på plads i session 3",
    ],
)
async def test_what_sounds_like_it_is_no_check_in(tmp_path: Path, said: str) -> None:
    async with hall(tmp_path, friday(9, 50)) as here:
        gitte = await here.speaker("Gitte", "Gitte Aagaard")
        await gitte.asks(said)
        assert since(GITTE, "09.50") not in await who(here)


async def test_who_is_late_after_they_had_come_is_not_there(tmp_path: Path) -> None:
    async with hall(tmp_path, friday(9, 40)) as here:
        gitte = await here.speaker("Gitte", "Gitte Aagaard")
        await gitte.asks("jeg er her")
        here.clock.to(friday(9, 50))
        await gitte.asks("kommer 5 min senere")
        await here.olga.answer()
        shown = await who(here)
        assert since(GITTE, "09.40") not in shown
        assert say("{count} minutes late, written at {time}", count=5, time="09.50") in shown


async def test_an_organiser_takes_a_check_in_back(tmp_path: Path) -> None:
    async with hall(tmp_path, friday(9, 40)) as here:
        gitte = await here.speaker("Gitte", "Gitte Aagaard")
        await gitte.asks("jeg er her")
        assert since(GITTE, "09.40") in await who(here)
        await here.olga.presses(f"\N{CHECK MARK} {GITTE}")
        assert not_yet(GITTE) in (await here.olga.answer()).text
        assert say("{who} has not seen {person} after all", who=say("Organiser {number}", number=1), person=GITTE) in (
            await here.history()
        )


async def test_a_button_under_a_reminder_is_of_whom_it_reminds(tmp_path: Path) -> None:
    async with hall(tmp_path, friday(9, 20)) as here:
        both = await here.speaker("Christa", "Christa Breum")
        await here.about("Gitte Aagaard")
        await here.olga.presses(FOR_ASSISTANT)
        link = next(line for line in (await here.olga.answer()).text.splitlines() if line.startswith("https://"))
        both.opens(link)
        await both.answer()
        await both.answer()
        here.clock.to(friday(9, 26))
        await both.answer()
        await both.answer()
        await both.presses(say("{name} is here", name=GITTE))
        await both.answer()
        shown = await who(here)
        assert since(GITTE, "09.26") in shown
        assert not_yet(CHRISTA) in shown


async def test_a_slot_takes_one_message_however_many_are_missing_in_it(tmp_path: Path) -> None:
    async with hall(tmp_path, friday(9, 50)) as here:
        for name in ("Gitte Aagaard", "Janet Samuel", "Mette Lolk Hanak"):
            await here.speaker(name.split()[0], name)
        here.clock.to(friday(10, 11))
        told = (await here.olga.answer()).text
        assert all(session in told for session in ("Session 1", "Session 2", "Session 3"))
        await here.olga.asks("/nu")
        assert not here.olga.chat.unread


async def test_a_second_rehearsal_begins_with_nobody_there_and_tells_again(tmp_path: Path) -> None:
    for first in (True, False):
        async with closed_hall(tmp_path, friday(9, 50)) as here, here.open():
            gitte = await here.speaker("Gitte", "Gitte Aagaard") if first else here.person("Gitte")
            assert since(GITTE, "09.50") not in await who(here)
            here.clock.to(friday(10, 11))
            assert not_yet(GITTE) in (await here.olga.answer()).text
            await gitte.answer()  # the reminder a quarter of an hour before
            assert GOOD in (await gitte.asks("jeg er her")).text
