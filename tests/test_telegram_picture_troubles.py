"""A picture that is lost, fails, waits or is too big costs no word of the answer."""

import logging
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from bot.assistant import Assistant
from bot.programme.content import read_programme
from bot.programme.model import Programme
from bot.settings import ROOT
from tests.botapi import Rejected, ServerFailure
from tests.forum_day import thursday
from tests.pictures import asks_for_picture, different, looked_at
from tests.serving import forum


async def test_what_telegram_has_lost_is_drawn_again(tmp_path: Path) -> None:
    async with forum(tmp_path) as telegram:
        ida = telegram.person("Ida")
        _, before = await asks_for_picture(ida, "vis fredag som billede")
        telegram.trouble(Rejected("Bad Request: wrong file identifier/HTTP URL specified"), "sendPhoto")
        _, after = await asks_for_picture(ida, "vis fredag som billede")
        assert before.file_id != after.file_id
        assert not different(looked_at(telegram, before), looked_at(telegram, after))


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
