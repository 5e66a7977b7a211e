"""The programme as a picture: it comes behind the words, drawn once for all, with what somebody has chosen for them."""

from pathlib import Path

from bot.assistant import Assistant
from bot.programme.content import read_programme
from bot.settings import ROOT
from tests.forum_day import day, friday
from tests.pictures import asks_for_picture, different, looked_at, say
from tests.serving import forum

AS_PICTURE, MINE = say("As a picture"), say("In your plan: {titles}", titles="")
PREVENTION = "En vision for fremtidens forebyggelse"
THURSDAY, FRIDAY = "Torsdag den 16. maj", "Fredag den 17. maj"


async def test_the_button_under_the_programme_brings_a_picture_that_a_phone_shows_whole(tmp_path: Path) -> None:
    async with forum(tmp_path) as telegram:
        ida = telegram.person("Ida")
        words = await ida.asks("/program")
        await ida.presses(AS_PICTURE)
        first, second = await ida.answer(), await ida.answer()
        for page in (first, second):
            image = looked_at(telegram, page)
            assert (page.file, image.format, image.width) == ("photo", "PNG", 1080)
            assert 700 < image.height <= 1600
        told = first.text.splitlines()
        assert told[0].startswith(THURSDAY)
        assert say("Now: {title}", title="Tema: Hvad er visionen") in told[1]
        assert "Pause" in told[2]
        standing = next(seen for seen in ida.chat.standing() if seen.id == words.id)
        assert (standing.text, standing.buttons, standing.edited) == (words.text, words.buttons, False)


ASKED = {
    "vis programmet som billede": THURSDAY,
    "har du et billede af programmet": THURSDAY,
    "send et overblik": THURSDAY,
    "vis mig fredagens program som bilede": FRIDAY,
    "kan jeg faa programmet i morgen som et billede": FRIDAY,
    "lav lige et billede af dagens program": THURSDAY,
    "show the programme as a picture": "Thursday 16 May",
    "give me an overview of friday as an image": "Friday 17 May",
}


async def test_it_is_asked_for_in_words_and_answered_in_words_too(tmp_path: Path) -> None:
    async with forum(tmp_path) as telegram:
        for question, heading in ASKED.items():
            words, photo = await asks_for_picture(telegram.person("Ida"), question)
            assert heading.lower() in words.text.partition("\n")[0].lower(), question
            assert len(words.text.splitlines()) > 8
            assert (photo.file, photo.text.startswith(heading)) == ("photo", True)


async def test_the_programme_is_browsed_in_as_ever_and_each_day_has_its_picture(tmp_path: Path) -> None:
    async with forum(tmp_path) as telegram:
        ida = telegram.person("Ida")
        words, _ = await asks_for_picture(ida, "vis fredag som billede")
        await ida.presses(next(label for label in words.buttons if "Morgensang" in label))
        card = await ida.answer()
        assert (card.id, AS_PICTURE in card.buttons) == (words.id, False)
        await ida.presses(card.buttons[-1])
        assert (await ida.answer()).buttons.count(AS_PICTURE) == 1
        await ida.presses(AS_PICTURE)
        assert (await ida.answer()).text.startswith(FRIDAY)


async def test_of_an_earlier_forum_the_other_day_is_a_press_away(tmp_path: Path) -> None:
    knowing = Assistant([read_programme(ROOT / "content" / year) for year in ("2024", "2022")])
    async with forum(tmp_path, knowing=knowing) as telegram:
        ida = telegram.person("Ida")
        words, _ = await asks_for_picture(ida, "vis programmet den 24. maj 2022 som billede")
        await ida.presses(words.buttons[0])
        seen = [await ida.answer() for _ in range(len(ida.chat.unread) or 1)]
        while not seen[-1].text.startswith("Onsdag den 25. maj 2022"):
            seen.append(await ida.answer())


async def test_the_same_picture_is_drawn_once_for_all(tmp_path: Path) -> None:
    async with forum(tmp_path) as telegram:
        people = [telegram.person(name) for name in ("Ida", "Ole", "Kim")]
        for person in people:
            person.writes("vis fredag som billede")
        photos = [(await person.answer(), await person.answer())[1] for person in people]
        assert len({photo.file_id for photo in photos}) == 1
        assert len(telegram.files.kept) == 1, "nor was it sent to the server again"
        _, english = await asks_for_picture(telegram.person("Amy", "en"), "show friday as a picture")
        assert english.file_id != photos[0].file_id


async def test_what_somebody_has_chosen_is_marked_for_them_alone(tmp_path: Path) -> None:
    async with forum(tmp_path) as telegram:
        ida, ole = telegram.person("Ida"), telegram.person("Ole")
        _, before = await asks_for_picture(ida, "vis fredag som billede")
        await ida.asks("saet session 3 i min plan")
        _, chosen = await asks_for_picture(ida, "vis fredag som billede")
        assert chosen.text.endswith(f"{MINE}{PREVENTION}")
        assert different(looked_at(telegram, before), looked_at(telegram, chosen))
        _, others = await asks_for_picture(ole, "vis fredag som billede")
        assert (others.file_id, MINE in others.text) == (before.file_id, False)
        await ole.asks("saet temaet noeglen ligger i det naere i min plan")
        assert "Tror vi for lidt" in (await asks_for_picture(ole, "vis torsdag som billede"))[1].text
        await ida.asks("fjern session 3")
        assert (await asks_for_picture(ida, "vis fredag som billede"))[1].file_id == before.file_id


async def test_it_follows_the_clock_and_the_programme(tmp_path: Path) -> None:
    async with day(tmp_path, friday(9, 20)) as forum_day:
        telegram, ida = forum_day.telegram, forum_day.telegram.person("Ida")
        _, early = await asks_for_picture(ida, "som billede")
        forum_day.clock.to(friday(9, 24))
        assert (await asks_for_picture(ida, "som billede"))[1].file_id == early.file_id
        forum_day.clock.to(friday(10, 5))
        _, late = await asks_for_picture(ida, "som billede")
        assert different(looked_at(telegram, early), looked_at(telegram, late))
        assert say("Now: {title}", title="Pause") in late.text


async def test_a_forum_without_a_timetable_is_a_list_without_times(tmp_path: Path) -> None:
    knowing = Assistant([read_programme(ROOT / "content" / folder) for folder in ("2024", "2018", "2019")])
    async with forum(tmp_path, knowing=knowing) as telegram:
        for year in ("2018", "2019"):
            words, photo = await asks_for_picture(telegram.person("Ida"), f"vis programmet for {year} som billede")
            assert year in words.text
            assert f"• {knowing.programmes[year].items[0].title}" in photo.text
            looked_at(telegram, photo)


async def test_in_a_group_it_answers_whoever_asked_and_shows_nobodys_plan(tmp_path: Path) -> None:
    async with forum(tmp_path) as telegram:
        ida, hall = telegram.person("Ida"), telegram.group("Hallen")
        await ida.asks("saet session 3 i min plan")
        asked = ida.writes("@OrdstyrerTestBot vis fredag som billede", into=hall)
        await hall.answer()
        photo = await hall.answer()
        assert (photo.reply_to, photo.file, MINE in photo.text) == (asked, "photo", False)
