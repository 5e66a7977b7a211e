"""Somebody sends what the bot cannot read."""

from pathlib import Path
from typing import Any

import pytest

from tests.serving import forum

FILE = {"file_id": "x", "file_unique_id": "x"}
SIZE = {**FILE, "width": 10, "height": 10}
SENT: dict[str, dict[str, Any]] = {
    "sticker": {
        "sticker": {**SIZE, "type": "regular", "is_animated": False, "is_video": False},
    },
    "voice": {"voice": {**FILE, "duration": 3}},
    "photo": {"photo": [SIZE], "caption": "hvem er ordstyrer"},
    "document": {"document": {**FILE, "file_name": "program.pdf"}},
    "location": {"location": {"latitude": 57.0, "longitude": 9.9}},
    "contact": {"contact": {"phone_number": "1", "first_name": "Ole"}},
    "dice": {"dice": {"emoji": "\N{GAME DIE}", "value": 3}},
}


@pytest.mark.parametrize("kind", SENT)
async def test_it_is_answered_with_a_friendly_line(tmp_path: Path, kind: str) -> None:
    async with forum(tmp_path) as telegram:
        ida = telegram.person("Ida")
        ida.sends(**SENT[kind])
        line = (await ida.answer()).text
        assert line
        assert "Lene Johansen" not in line
        await ida.asks("tak")
        assert ida.chat.unread == ()


async def test_an_album_gets_one_line_and_not_one_for_each_picture(tmp_path: Path) -> None:
    async with forum(tmp_path) as telegram:
        ida = telegram.person("Ida")
        for _ in range(4):
            ida.sends(**SENT["photo"], media_group_id="album-1")
        await ida.answer()
        assert "Lene Johansen" in (await ida.asks("hvem er ordstyrer")).text


async def test_the_thread_is_not_lost(tmp_path: Path) -> None:
    async with forum(tmp_path) as telegram:
        ida = telegram.person("Ida")
        await ida.asks("hvem er moderator i session 1")
        ida.sends(**SENT["sticker"])
        await ida.answer()
        assert "10.25" in (await ida.asks("og hvad tid er det?")).text


async def test_what_telegram_itself_says_in_a_chat_is_not_answered(tmp_path: Path) -> None:
    async with forum(tmp_path) as telegram:
        ida = telegram.person("Ida")
        ida.sends(pinned_message={"message_id": 1, "date": 0, "chat": ida.chat.about})
        assert "Lene Johansen" in (await ida.asks("hvem er ordstyrer")).text
