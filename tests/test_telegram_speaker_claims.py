"""Who says that they are a speaker becomes one by an organiser's word."""

import re
from pathlib import Path

from tests.forum_day import programme, thursday
from tests.kept import whose
from tests.serving import forum
from tests.speakers_hall import CONFIRM, HOME, PERNILLE, REFUSE, SLOT, SPEAKERS, YES, closed_hall, hall, say


async def test_who_says_that_they_are_a_speaker_is_asked_which_and_confirmed_by_an_organiser(tmp_path: Path) -> None:
    async with closed_hall(tmp_path, thursday(10, 15)) as here:
        mette = here.person("Zenobia")
        async with here.open():
            which = await mette.asks("hej, jeg er Mette")
            assert which.text.startswith(say("Which of them are you?"))
            assert len(which.buttons) == 6, "five of that name, and none of them"
            await mette.presses("Mette Kierkgaard")
            sure = await mette.answer()
            assert "Mette Kierkgaard (M)" in sure.text
            await mette.presses(YES)
            waits = (await mette.answer()).text
            code = re.findall(r"\d{4}", waits)[0]
            told = await here.olga.answer()
            assert code in told.text
            assert "Zenobia" not in told.text
            assert str(mette.id) not in told.text
            assert "Lige" not in (await mette.asks("hvad kommer lige efter mig")).text, "not known yet"
        async with here.open():
            await here.olga.asks(HOME)
            await here.olga.presses(SPEAKERS)
            asking = say("Confirm {name}?", name="Mette Kierkgaard")
            assert asking in (await here.olga.answer()).buttons
            await here.olga.presses(asking)
            again = await here.olga.answer()
            await here.olga.presses(CONFIRM, message=again.id)
            decided = say("Confirmed: they are known to me as {name}, and have been told.", name="Mette Kierkgaard")
            assert (await here.olga.answer()).text == decided
            welcome = (await mette.answer()).text
            assert say("You are on the programme as {name}:", name="Mette Kierkgaard") in welcome
            assert "11.30" in (await mette.asks("hvad kommer lige efter mig")).text
            await here.olga.presses(REFUSE, message=told.id)
            assert say("That has been decided already, or taken back.") in (await here.olga.answer()).text
            assert (
                say("{who} confirmed that somebody is {person}", who="", person="Mette Kierkgaard").strip()
                in (await here.history())[0]
            )


async def test_who_is_not_confirmed_is_told_so_and_may_not_ask_without_end(tmp_path: Path) -> None:
    async with hall(tmp_path) as here:
        eva = here.person("Eva")
        for attempt in range(3):
            await eva.asks("mit navn er Pernille Rosenkrantz-Theil")
            await eva.presses(YES)
            assert (await eva.answer()).text.startswith(
                say("I have asked the organisers, and write to you as soon as they have answered.")
            )
            if attempt == 0:
                await here.olga.answer()
                await here.olga.presses(REFUSE)
                await here.olga.answer()
                refused = say("The organisers could not confirm that you are on the programme. Do talk to one of them.")
                assert (await eva.answer()).text == refused
        await eva.asks("jeg hedder Pernille Rosenkrantz")
        await eva.presses(YES)
        often = say("You have asked several times. Talk to an organiser, who has a link for you.")
        assert (await eva.answer()).text == often
        assert PERNILLE in (await here.history())[0]
        assert (
            say("I do not know you as a speaker of {event}.", event=programme().event.name)
            in (await eva.asks(SLOT)).text
        )


async def test_many_ways_to_say_who_one_is_and_who_is_no_speaker_is_told_kindly(tmp_path: Path) -> None:
    async with hall(tmp_path) as here:
        eva, ann = here.person("Eva"), here.telegram.person("Ann", "en")
        gitte = say("{person} is on the programme. Is that you?", person="").split(".")[0].strip()
        for said in (
            "jeg er Gitte Aagaard",
            "Hej! Jeg hedder gitte ågård",
            "det er Gitte Aagaard her",
            "goddag, mit navn er Gitte Aagaard og jeg er taler",
            "jeg er Gitte Aagaard fra Guldborgsund Kommune",
        ):
            seen = await eva.asks(said)
            assert YES in seen.buttons, said
            assert gitte in seen.text
        await eva.presses(say("No, I only ask"))
        assert (await eva.answer()).text == say("All right. Just ask me whatever you want to know of the programme.")
        assert "Yes, that is me" in (await ann.asks("Hello, I am Gitte Aagaard")).buttons
        nobody = await eva.asks("jeg er Anders Andersen")
        assert (
            say("The programme of {event} does not name {name}.", event=programme().event.name, name="Anders Andersen")
            in nobody.text
        )
        assert (await eva.asks("jeg hedder lars")).text.endswith(
            say("You are welcome all the same. Just ask me whatever you want to know.")
        )
        for said in (
            "hvem er Gitte Aagaard",
            "hvor er Gitte Aagaard",
            "er Gitte Aagaard her?",
            "jeg er her",
            "jeg er glad",
        ):
            assert YES not in (await eva.asks(said)).buttons, said


async def test_without_an_organiser_nobody_can_confirm_anything(tmp_path: Path) -> None:
    async with forum(tmp_path) as telegram:
        eva = telegram.person("Eva")
        await eva.asks("jeg er Gitte Aagaard")
        await eva.presses(YES)
        told = say("It cannot be confirmed here just now. Ask the organisers for your link.")
        assert (await eva.answer()).text == told
        assert "speaker_claims" not in whose(tmp_path, eva.id)
