"""Where something is shows on the floor plan, behind the words; where there is no plan or a bad one, words do."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import datetime
from functools import cache
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from bot.assistant import Assistant
from bot.basics.clock import COPENHAGEN
from bot.language.spelling import plain
from bot.programme.content import read_programme
from bot.programme.store import Store
from bot.settings import ROOT
from tests.botapi import BotApi
from tests.patience import until
from tests.pictures import asks_for_picture, looked_at, say
from tests.serving import forum, serving

CARING_DAY = datetime(2027, 4, 15, 9, 40, tzinfo=COPENHAGEN)


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
            await until(lambda: caplog.text != "")  # it is drawn beside the conversation
            assert "UnreadablePlanError" in caplog.text
