"""Telegram brings the updates itself."""

import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from aiohttp import ClientSession
from pydantic import SecretStr

from tests.botapi import BotApi
from tests.serving import serving

PUBLIC = "https://ordstyrer.example"
SECRET = "a-secret-of-our-own"  # noqa: S105 -- invented


@asynccontextmanager
async def webhook(folder: Path, secret: str = SECRET) -> AsyncIterator[tuple[BotApi, str]]:
    """The bot behind a public address that leads to this machine."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    local = f"http://127.0.0.1:{port}"
    async with BotApi() as telegram:
        telegram.updates.reach(PUBLIC, local)
        async with serving(
            telegram, folder, webhook_url=f"{PUBLIC}/telegram", webhook_secret=SecretStr(secret), port=port
        ):
            yield telegram, f"{local}/telegram"
        assert telegram.faults == []


async def test_questions_and_buttons_work_as_they_do_with_polling(tmp_path: Path) -> None:
    async with webhook(tmp_path) as (telegram, _):
        ida = telegram.person("Ida")
        assert "Lene Johansen" in (await ida.asks("hvem er ordstyrer")).text
        asked_back = await ida.asks("hvem er mette")
        await ida.presses("Mette Spring")
        assert (await ida.answer()).id == asked_back.id
        assert telegram.called("getUpdates") == []
        assert telegram.updates.hook.secret == SECRET


async def test_without_a_secret_of_its_own_the_bot_makes_one(tmp_path: Path) -> None:
    async with webhook(tmp_path, secret="") as (telegram, _):
        assert len(telegram.updates.hook.secret) > 30
        assert "Lene Johansen" in (await telegram.person("Ida").asks("hvem er ordstyrer")).text


async def test_whoever_does_not_know_the_secret_is_turned_away(tmp_path: Path) -> None:
    async with webhook(tmp_path) as (telegram, address), ClientSession() as stranger:
        ida = telegram.person("Ida")
        message = {"message_id": 5, "date": 0, "chat": ida.chat.about, "from": ida.about, "text": "hvem er ordstyrer"}
        for headers in ({}, {"X-Telegram-Bot-Api-Secret-Token": "guessed"}):
            async with stranger.post(address, json={"update_id": 1, "message": message}, headers=headers) as response:
                assert response.status == 403
        assert "12.55" in (await ida.asks("frokost torsdag?")).text
        assert ida.chat.unread == ()


async def test_what_is_no_update_is_refused_and_does_no_harm(tmp_path: Path) -> None:
    async with webhook(tmp_path) as (telegram, address), ClientSession() as stranger:
        for body in (b"", b"{", b"[]", b"{}", b'{"update_id": "x", "message": 3}', b"\xff\xfe", b"null"):
            async with stranger.post(
                address, data=body, headers={"X-Telegram-Bot-Api-Secret-Token": SECRET}
            ) as response:
                assert response.status == 400, body
        assert "Lene Johansen" in (await telegram.person("Ida").asks("hvem er ordstyrer")).text


async def test_after_a_webhook_polling_can_take_over(tmp_path: Path) -> None:
    async with webhook(tmp_path) as (telegram, _):
        ida = telegram.person("Ida")
        await ida.asks("hvem er ordstyrer")
        async with serving(telegram, tmp_path):
            assert not telegram.updates.hook.url
            assert "12.55" in (await ida.asks("frokost torsdag?")).text
