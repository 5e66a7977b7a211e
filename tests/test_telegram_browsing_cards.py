"""The card of an item: what it tells, who is on, for whom it is, and the way back; less of it in a group."""

from pathlib import Path

from tests.browsing import ADD, CHECK, DAYS, FRIDAY, LATER, PREVENTION, REMIND, WHO, back_to, opens, say, the
from tests.serving import forum


async def test_a_card_tells_all_and_the_way_back_leads_to_where_it_stood(tmp_path: Path) -> None:
    async with forum(tmp_path) as telegram:
        ida = telegram.person("Ida")
        first = await ida.asks("program fredag")
        choices = await opens(ida, "10.25")
        assert [label for label in choices.buttons if label[:2] in {"1.", "2.", "3.", "4.", "5."}]
        assert f"• {PREVENTION} – med Mette Lolk Hanak og Charlotte Bach Thomassen" in choices.text
        card = await opens(ida, "3. En vision")
        for told in (PREVENTION, "kl. 10.25-11.25", "forebyggelsesudspil", "Mette Lolk Hanak, forebyggelseschef"):
            assert told in card.text
        assert say("Place: the programme does not say.") in card.text
        assert {ADD, REMIND, WHO} < set(card.buttons)
        assert (await opens(ida, back_to("Break out"))).text == choices.text
        again = await opens(ida, back_to(FRIDAY))
        assert (again.text, again.buttons, again.id) == (first.text, first.buttons, first.id)
        assert len(ida.chat.standing()) == 1


async def test_after_a_card_the_talk_is_of_its_item(tmp_path: Path) -> None:
    async with forum(tmp_path) as telegram:
        ida = telegram.person("Ida")
        await ida.asks("program fredag")
        await opens(ida, "10.25", "3. En vision")
        assert PREVENTION in (await ida.asks("hvor er det")).text
        assert "Charlotte Bach Thomassen" in (await ida.asks("hvem er med")).text
        await ida.asks("program fredag")
        await opens(ida, "10.25", "4. Boligpolitik")
        await ida.asks("saet den i min plan")
        assert "Session 4" in (await ida.asks("/plan")).text


async def test_who_is_who_tells_where_else_somebody_is_on_and_leads_there(tmp_path: Path) -> None:
    async with forum(tmp_path) as telegram:
        ida = telegram.person("Ida")
        await ida.asks("program torsdag")
        people = await opens(ida, LATER, "13.55", WHO)
        assert "Torben Tran" in people.text
        assert "Ulrik Wilbek (V), formand for KL's Socialudvalg" in people.text
        assert "Forsamlingshus 2" in people.text
        house = await opens(ida, "2. Reformen")
        assert house.text.startswith("Forsamlingshus 2")


async def test_the_same_can_be_done_under_every_answer_about_one_item(tmp_path: Path) -> None:
    async with forum(tmp_path) as telegram:
        ida = telegram.person("Ida")
        for asked in ("session 3", "hvornaar er session 3", "hvem er med i session 3", "hvad handler session 3 om"):
            assert {ADD, REMIND, WHO} < set((await ida.asks(asked)).buttons), asked
        card = await opens(ida, ADD)
        assert card.text.startswith(PREVENTION)
        assert back_to("Break out: Sessioner") in card.buttons


async def test_the_houses_are_shown_to_others_with_a_kind_word(tmp_path: Path) -> None:
    async with forum(tmp_path) as telegram:
        ida = telegram.person("Ida")
        await ida.asks("jeg er ikke folkevalgt")
        await ida.asks("program torsdag")
        houses = await opens(ida, LATER, "14.45")
        assert say("{what} are only for elected politicians.", what=say("The assembly houses")) in houses.text
        mine = await opens(ida, ADD)
        assert mine.text.startswith("#DKPOL live"), "the only part for them"
        house = await opens(ida, back_to("Break out"), "4. Et frisat")
        assert say("only for elected politicians") in house.text
        assert "#DKPOL live" in house.text
        assert not {ADD, REMIND} & set(house.buttons)
        await ida.asks("jeg er folkevalgt")
        await ida.asks("program torsdag")
        house = await opens(ida, LATER, "14.45", "4. Et frisat")
        assert (ADD in house.buttons, "#DKPOL live" in house.text) == (True, False)


async def test_who_tells_their_role_on_a_card_is_still_on_it(tmp_path: Path) -> None:
    async with forum(tmp_path) as telegram:
        ida = telegram.person("Ida")
        await ida.asks("program torsdag")
        await opens(ida, LATER, "14.45", "4. Et frisat", ADD)
        told = await opens(ida, say("I am not elected"))
        assert told.text.startswith("Forsamlingshus 4")
        assert "ud af din plan" in told.text
        assert ADD not in told.buttons
        assert back_to("Break out") in told.buttons


async def test_in_a_group_it_is_browsed_in_without_anything_personal(tmp_path: Path) -> None:
    async with forum(tmp_path) as telegram:
        ida, ole, hall = telegram.person("Ida"), telegram.person("Ole"), telegram.group("Hallen")
        await ida.asks("saet session 3 i min plan")
        ida.writes("/program", into=hall)
        today = await hall.answer()
        for label in (DAYS, FRIDAY.capitalize(), "10.25 Break out: Sessioner"):
            await ole.presses(label, into=hall)
            seen = await hall.answer()
            assert (seen.id, CHECK in seen.text) == (today.id, False)
        await ida.presses(the(seen, "3. En vision"), into=hall)
        card = await hall.answer()
        assert card.buttons == (WHO, say("Add to calendar"), say("Share"), back_to("Break out: Sessioner"))
        ole.writes("@OrdstyrerTestBot hvor er det", into=hall)
        assert PREVENTION in (await hall.answer()).text
