"""The programme and the floor plan as pictures: they come behind the words, once drawn for all, and never instead."""

import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import datetime, timedelta
from functools import cache
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from bot.assistant import Assistant
from bot.language.spelling import plain
from bot.programme.content import read_programme
from bot.programme.model import COPENHAGEN, Programme
from bot.programme.store import Store
from bot.settings import ROOT
from bot.texts import texts
from tests.botapi import BotApi, Person, Rejected, Seen, ServerFailure
from tests.forum_day import day, friday, thursday
from tests.serving import forum, serving

DANISH = texts("da")
say = DANISH.say
AS_PICTURE, MINE = say("As a picture"), say("In your plan: {titles}", titles="")
PREVENTION = "En vision for fremtidens forebyggelse"
THURSDAY, FRIDAY = "Torsdag den 16. maj", "Fredag den 17. maj"
CARING_DAY = datetime(2027, 4, 15, 9, 40, tzinfo=COPENHAGEN)


async def asks_for_picture(person: Person, text: str) -> tuple[Seen, Seen]:
    """Ask for a picture; return the words and the first photo, which tells the essentials below it."""
    words = await person.asks(text)
    return words, await person.answer()


def looked_at(telegram: BotApi, seen: Seen) -> Image.Image:
    """Return a photo that somebody got, whole and decoded."""
    image = telegram.files.image(seen.file_id)
    image.load()
    return image


def different(one: Image.Image, other: Image.Image) -> bool:
    return one.size != other.size or one.tobytes() != other.tobytes()


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
    "show the programme as a picture": "Thursday the 16 May",
    "give me an overview of friday as an image": "Friday the 17 May",
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


async def test_what_telegram_has_lost_is_drawn_again(tmp_path: Path) -> None:
    async with forum(tmp_path) as telegram:
        ida = telegram.person("Ida")
        _, before = await asks_for_picture(ida, "vis fredag som billede")
        telegram.trouble(Rejected("Bad Request: wrong file identifier/HTTP URL specified"), "sendPhoto")
        _, after = await asks_for_picture(ida, "vis fredag som billede")
        assert before.file_id != after.file_id
        assert not different(looked_at(telegram, before), looked_at(telegram, after))


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


def crowded(items: int, beside: int, title: str) -> Programme:
    """The forum with one day of so many items, so many of them at a time."""
    whole = read_programme(ROOT / "content" / "2024")
    usual = whole.by_id["svaere-beslutninger"]
    starts = [thursday(8) + timedelta(minutes=10 * (number // beside)) for number in range(items)]
    many = tuple(
        replace(usual, id=f"i-{number}", title=title, parent="", position=number, start=start, end=start)
        for number, start in enumerate(starts)
    )
    return replace(whole, items=many)


async def test_a_day_with_very_many_items_comes_as_a_document_whatever_letters_it_has(tmp_path: Path) -> None:
    title = "Et ord " * 12 + "sammensat" * 12 + " \N{PARTY POPPER} \u5b57 e\N{COMBINING ACUTE ACCENT} <b>&"
    async with forum(tmp_path, knowing=Assistant([crowded(160, 8, title)])) as telegram:
        _, seen = await asks_for_picture(telegram.person("Ida"), "som billede")
        assert seen.file == "program-2024-05-16.pdf"
        assert telegram.files.kept[seen.file_id].content[:4] == b"%PDF"
        _, again = await asks_for_picture(telegram.person("Ole"), "som billede")
        assert again.file_id == seen.file_id


async def test_a_picture_that_fails_costs_no_word_and_is_owned_up_to(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    async with forum(tmp_path) as telegram:
        ida = telegram.person("Ida")
        telegram.trouble(Rejected("Bad Request: IMAGE_PROCESS_FAILED"), "sendPhoto")
        with caplog.at_level(logging.ERROR):
            words, sorry = await asks_for_picture(ida, "vis fredag som billede")
        assert "Morgensang" in words.text
        reference = sorry.text.split()[-1]
        assert len(reference) == 5
        assert f"Failure {reference}" in caplog.text
        assert (await asks_for_picture(ida, "vis fredag som billede"))[1].file == "photo"


async def test_it_is_tried_again_when_telegram_is_busy(tmp_path: Path) -> None:
    async with forum(tmp_path) as telegram:
        ida = telegram.person("Ida")
        telegram.trouble(ServerFailure(), "sendPhoto")
        assert (await asks_for_picture(ida, "vis fredag som billede"))[1].file == "photo"


async def test_in_a_group_it_answers_whoever_asked_and_shows_nobodys_plan(tmp_path: Path) -> None:
    async with forum(tmp_path) as telegram:
        ida, hall = telegram.person("Ida"), telegram.group("Hallen")
        await ida.asks("saet session 3 i min plan")
        asked = ida.writes("@OrdstyrerTestBot vis fredag som billede", into=hall)
        await hall.answer()
        photo = await hall.answer()
        assert (photo.reply_to, photo.file, MINE in photo.text) == (asked, "photo", False)


@cache
def caring() -> Assistant:
    """The invented event, with a room whose place on the plan is not known."""
    programme = read_programme(ROOT / "content" / "eksempel")
    unmarked = replace(programme.rooms["spisesalen"], x=None, y=None)
    return Assistant([replace(programme, rooms={**programme.rooms, "spisesalen": unmarked})])


@asynccontextmanager
async def caring_day(folder: Path, content: Path = ROOT / "content") -> AsyncIterator[BotApi]:
    """The invented event with rooms and a floor plan in `content`."""
    async with BotApi() as telegram:
        async with serving(telegram, folder, event="eksempel", knowing=caring(), at=CARING_DAY, content=content):
            yield telegram
        assert telegram.faults == []


WHERE = {
    "hvor er session 2": "Lyngstuen",
    "hvor er klitten": "Klitten",
    "hvor ligger lyngstuen henne": "Lyngstuen",
    "hvor er fyrsaln": "Fyrsalen",
    "hvor er den store sal": "Fyrsalen",
    "where is klitten": "Klitten",
    "vis session 2 paa kortet": "Lyngstuen",
    "hvor er frokosten": "Spisesalen",
}


async def test_where_something_is_shows_on_the_floor_plan(tmp_path: Path) -> None:
    async with caring_day(tmp_path) as telegram:
        for question, room in WHERE.items():
            words, plan = await asks_for_picture(telegram.person("Ida"), question)
            assert room in words.text, question
            assert plan.text.startswith(room)
            image = looked_at(telegram, plan)
            assert (image.format, max(image.size)) == ("PNG", 1280)
        words, _ = await asks_for_picture(telegram.person("Ida"), "hvor er fyrsalen")
        assert "omsorgen flytter hjem (kl. 09.30-10.30)" in words.text, "what is on there is told too"


async def test_each_room_has_its_own_mark_and_the_bare_plan_has_none(tmp_path: Path) -> None:
    with Store.open(tmp_path / "ordstyrer.db") as store:  # loaded, and its folder is not there any more
        store.save(caring().programmes["eksempel"])
        store.keep_pictures("eksempel", {"floorplan.svg": (ROOT / "content/eksempel/floorplan.svg").read_bytes()})
    async with caring_day(tmp_path, tmp_path) as telegram:
        ida = telegram.person("Ida")
        words, bare = await asks_for_picture(ida, "har du et kort over stedet")
        assert all(room in words.text for room in ("Fyrsalen", "Klitten", "Spisesalen"))
        plans = [bare, *[(await asks_for_picture(ida, f"hvor er {room}"))[1] for room in ("klitten", "fyrsalen")]]
        images = [looked_at(telegram, plan).tobytes() for plan in plans]
        assert len(set(images)) == len(images)


async def test_a_forum_without_a_floor_plan_sends_none_and_says_so(tmp_path: Path) -> None:
    async with forum(tmp_path) as telegram:
        ida = telegram.person("Ida")
        assert "session 3" in plain((await ida.asks("hvor er session 3")).text)
        assert say("I have no floor plan.") in (await ida.asks("har du en plantegning")).text
        assert (await ida.asks("tak")).file == ""
        assert telegram.files.kept == {}


def photo_of_plan(size: tuple[int, int]) -> bytes:
    file = BytesIO()
    Image.new("RGB", size, "white").save(file, "JPEG")
    return file.getvalue()


@pytest.mark.parametrize(
    ("content", "comes"),
    [(photo_of_plan((9000, 4000)), "photo"), (photo_of_plan((3000, 90)), "plantegning.png"), (b"%PDF", "")],
)
async def test_a_plan_may_be_a_photo_of_any_size_and_a_bad_one_costs_no_word(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, content: bytes, comes: str
) -> None:
    (tmp_path / "eksempel").mkdir()
    (tmp_path / "eksempel" / "floorplan.svg").write_bytes(content)
    async with caring_day(tmp_path, tmp_path) as telegram:
        ida = telegram.person("Ida")
        words = await ida.asks("hvor er spisesalen")
        assert "Stuen" in words.text
        if comes:
            plan = await ida.answer()
            assert plan.file == comes
            assert plan.text.endswith(say("{room} is not marked on the plan.", room="Spisesalen"))
        else:
            assert (await ida.asks("tak")).file == ""
            assert "UnreadablePlanError" in caplog.text
