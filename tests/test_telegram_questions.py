"""Somebody asks in their own words."""

from datetime import datetime
from pathlib import Path

import pytest

from handlers import markup
from tests.botapi.html import parse
from tests.serving import forum


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


@pytest.mark.parametrize("letter", ["x", "\N{LATIN CAPITAL LETTER AE}", "ab ", "1 ", "\N{GRINNING FACE}"])
async def test_whatever_somebody_writes_nobody_waits_long_for_it(tmp_path: Path, letter: str) -> None:
    async with forum(tmp_path) as telegram:
        ida, ole = telegram.person("Ida"), telegram.person("Ole")
        await ole.asks("tak")
        ida.writes((letter * 4096)[:4000])
        ole.writes("hvem er ordstyrer")
        assert "Lene Johansen" in (await ole.answer(within=3)).text
        assert (await ida.answer(within=3)).text


async def test_the_time_is_that_of_the_clock_which_the_bot_was_given(tmp_path: Path) -> None:
    friday = datetime(2024, 5, 17, 9, 0)  # noqa: DTZ001 -- Copenhagen's
    async with forum(tmp_path, at=friday) as telegram:
        assert "Morgensang" in (await telegram.person("Ida").asks("hvad sker der nu?")).text


async def test_an_over_long_answer_comes_in_several_messages_cut_between_items(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with forum(tmp_path) as telegram:
        ida, ole = telegram.person("Ida"), telegram.person("Ole")
        whole = (await ida.asks("vis programmet torsdag")).text
        # The assistant keeps its answers short, so Telegram's limit is brought down to them.
        monkeypatch.setattr(markup, "LONGEST", 300)
        question = ole.writes("vis programmet torsdag")
        parts = [await ole.answer()]
        while [word for part in parts for word in part.text.split()] != whole.split():
            parts.append(await ole.answer())
        assert len(parts) > 2
        assert all(markup.length(part.text) <= 300 for part in parts)
        ole.edits(question, "hvem er ordstyrer")
        assert "Lene Johansen" in (await ole.answer()).text
        await ole.asks("tak")
        assert [seen.id for seen in ole.chat.standing()][:1] == [parts[0].id]
        assert len(ole.chat.standing()) == 2, "what the new answer does not need is taken away"
