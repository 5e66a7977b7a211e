"""The days of the programme to browse in: in whatever words it is asked for, before the forum and on its day."""

from datetime import datetime
from pathlib import Path

import pytest

from bot.language.spelling import plain
from tests.browsing import DAYS, EARLIER, FRIDAY, LATER, THURSDAY, opens, say
from tests.serving import forum


async def test_the_day_of_the_forum_is_there_at_once_and_the_others_a_button_away(tmp_path: Path) -> None:
    async with forum(tmp_path) as telegram:
        ida = telegram.person("Ida")
        today = await ida.asks("/program")
        lines = today.text.splitlines()
        assert lines[0] == say("The programme {day}:", day=THURSDAY)
        assert lines[1] == f"10.00 Velkomst ({say('over')})"
        assert f"({say('on now')})" in lines[2]
        assert "11.30 Pause" in lines
        assert f"10.00 ({say('over')}) Velkomst" in today.buttons
        days = await opens(ida, DAYS)
        assert (days.id, days.edited) == (today.id, True)
        assert days.buttons == (say("Today, {day}", day=THURSDAY), FRIDAY.capitalize())
        assert all(day in plain(days.text) for day in (THURSDAY, FRIDAY))
        other = await opens(ida, FRIDAY.capitalize())
        assert other.text.startswith(say("The programme {day}:", day=FRIDAY))


@pytest.mark.parametrize("asked", ["/program", "Program", "vis programmet", "hele programmet", "programmet"])
async def test_in_whatever_words_it_is_asked_for_it_can_be_browsed_in(tmp_path: Path, asked: str) -> None:
    async with forum(tmp_path) as telegram:
        ida = telegram.person("Ida")
        assert "11.30 Pause" in (await ida.asks(asked)).buttons


async def test_before_the_forum_the_days_come_first_and_a_named_day_is_opened(tmp_path: Path) -> None:
    async with forum(tmp_path, at=datetime(2024, 5, 2, 9)) as telegram:  # noqa: DTZ001
        ida = telegram.person("Ida")
        assert (await ida.asks("/program")).buttons == (THURSDAY.capitalize(), FRIDAY.capitalize())
        assert "08.55 Morgensang" in (await ida.asks("program fredag")).buttons
        assert "19.30 Aftenprogram" in " ".join((await opens(ida, DAYS, THURSDAY.capitalize(), LATER)).buttons)
        assert "10.00 Velkomst" in (await opens(ida, EARLIER)).buttons


async def test_in_english_it_reads_english(tmp_path: Path) -> None:
    async with forum(tmp_path) as telegram:
        ida = telegram.person("Ida", language="en")
        today = await ida.asks("/programme")
        assert "10.00 Velkomst (over)" in today.text
        assert "All days" in today.buttons
        assert "Put it in my plan" in (await opens(ida, "11.55")).buttons
