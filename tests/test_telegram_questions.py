"""Somebody asks in their own words."""

from pathlib import Path

from bot.assistant import Assistant
from bot.programme.content import read_programme
from bot.settings import ROOT
from tests.botapi.html import parse
from tests.serving import assistant, forum


async def test_a_question_is_answered_from_the_programme(tmp_path: Path) -> None:
    async with forum(tmp_path) as telegram:
        ida = telegram.person("Ida")
        assert "Hvad er visionen" in (await ida.asks("hvad sker der nu?")).text
        assert "Lene Johansen" in (await ida.asks("hvem er ordstyrer")).text
        assert "12.55" in (await ida.asks("frokost torsdag?")).text


async def test_a_follow_up_is_about_what_was_said_before(tmp_path: Path) -> None:
    async with forum(tmp_path) as telegram:
        ida, ole = telegram.person("Ida"), telegram.person("Ole")
        assert "Janet Samuel" in (await ida.asks("hvem er moderator i session 1")).text
        await ole.asks("hvem er moderator i forsamlingshus 2")
        assert "10.25" in (await ida.asks("og hvad tid er det?")).text, "each chat has its own thread"


async def test_what_looks_like_markup_is_shown_as_it_was_written(tmp_path: Path) -> None:
    async with forum(tmp_path) as telegram:
        ida = telegram.person("Ida")
        for text in ("<b>hvem er ordstyrer</b>", "a < b & c > d", "</b>", "&lt;script&gt;", "<a href='x'>"):
            await ida.asks(text)
        assert ida.chat.standing()


async def test_an_answer_keeps_its_text_when_it_is_marked_up(tmp_path: Path) -> None:
    async with forum(tmp_path) as telegram:
        ida = telegram.person("Ida")
        seen = await ida.asks("vis programmet fredag")
        sent = telegram.called("sendMessage")[-1]
        assert parse(sent["text"]).text == seen.text
        assert "sundhedsv\N{LATIN SMALL LETTER AE}sen ind i opgangen" in seen.text


async def test_the_clock_of_the_bot_is_the_one_it_was_given(tmp_path: Path) -> None:
    from datetime import datetime

    friday = datetime(2024, 5, 17, 9, 0)
    async with forum(tmp_path, at=friday) as telegram:
        assert "Morgensang" in (await telegram.person("Ida").asks("hvad sker der nu?")).text


async def test_an_over_long_answer_comes_in_several_messages(tmp_path: Path) -> None:
    programme = read_programme(ROOT / "content" / "2024")
    assert programme
    async with forum(tmp_path, knowing=Assistant([programme])) as telegram:
        ida = telegram.person("Ida")
        await ida.asks("vis programmet")
    assert assistant()
