"""The real bot, on the stand-in for Telegram: in the test's own event loop, or as a process of its own."""

import asyncio
import os
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any

from pydantic import SecretStr

from bot.application import Parts, build, running
from bot.assistant import Assistant
from bot.basics.clock import Clock
from bot.basics.database import open_database
from bot.programme.content import read_programme
from bot.settings import ROOT, Settings
from tests.botapi import BotApi

MORNING = datetime(2024, 5, 16, 10, 15)  # noqa: DTZ001 -- Copenhagen's, like what an organiser types
"""Thursday's first theme has begun; the break comes at 11.30."""


@cache
def assistant() -> Assistant:
    """The assistant with the 2024 forum, put together once for all tests."""
    return Assistant([read_programme(ROOT / "content" / "2024")])


@asynccontextmanager
async def serving(
    telegram: BotApi,
    folder: Path,
    *,
    knowing: Assistant | None = None,
    at: datetime = MORNING,
    clock: Clock | None = None,
    **settings: Any,
) -> AsyncIterator[Parts]:
    """Run the bot as long as the block does, on a clock that stands still at `at`, or on another one.

    Whoever runs it again in the same `folder` restarts it.
    """
    usual = {
        "token": SecretStr(telegram.token),
        "telegram_url": telegram.url,
        "database": folder / "ordstyrer.db",
        "event": "2024",
        "language": "da",
        "webhook_url": "",
    }
    chosen = Settings(**{**usual, **settings})
    database = open_database(chosen.database)
    parts = build(chosen, knowing or assistant(), database, clock or Clock.rehearsal(at, speed=0))
    try:
        async with running(parts, chosen):
            yield parts
    finally:
        database.close()


@asynccontextmanager
async def forum(folder: Path, **settings: Any) -> AsyncIterator[BotApi]:
    """Telegram with the bot on it; at the end, nothing may have been sent that the real server would reject."""
    async with BotApi() as telegram:
        async with serving(telegram, folder, **settings):
            yield telegram
        assert telegram.faults == []


START = 60.0
"""Seconds that a process may take to start on a busy machine."""


@asynccontextmanager
async def process(folder: Path, *arguments: str, **environment: str) -> AsyncIterator[asyncio.subprocess.Process]:
    """Run `ordstyrer serve`; whatever happens, it does not outlive the block."""
    inherited = {name: value for name, value in os.environ.items() if not name.startswith(("TELEGRAM", "ORDSTYRER"))}
    running = await asyncio.create_subprocess_exec(
        sys.executable,
        *("-W", "error", "-m", "bot", "serve", *arguments),
        cwd=ROOT,
        env={**inherited, "ORDSTYRER_DATABASE": str(folder / "ordstyrer.db"), **environment},
        stderr=asyncio.subprocess.PIPE,
    )
    try:
        yield running
    finally:
        if running.returncode is None:
            running.kill()
        await running.wait()


async def said_at_the_end(running: asyncio.subprocess.Process) -> str:
    """Wait until a process has ended; return what it wrote to standard error."""
    async with asyncio.timeout(START):
        _, errors = await running.communicate()
    return errors.decode()
