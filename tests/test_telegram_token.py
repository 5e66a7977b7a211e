"""The token is a password: it stands in every URL of the Bot API, and must stand in no log line."""

import io
import logging
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import pytest
from pydantic import SecretStr
from telegram.error import TelegramError

from bot.application import TokenRefusedError
from bot.basics.logs import log_to
from tests.botapi import BotApi, DroppedBefore, ServerFailure
from tests.serving import serving


@pytest.fixture
def log() -> Iterator[io.StringIO]:
    """Everything that is logged while a test runs, down to the last detail."""
    lines = io.StringIO()
    level = logging.getLogger().level
    handler = log_to(lines, secrets=[BotApi().token], level=logging.DEBUG)
    yield lines
    logging.getLogger().removeHandler(handler)
    logging.getLogger().setLevel(level)


def _shows_token(text: str) -> bool:
    token = BotApi().token
    return any(part in text for part in (token, quote(token), token.partition(":")[2]))


async def test_it_is_in_no_line_of_the_most_talkative_log(tmp_path: Path, log: io.StringIO) -> None:
    async with BotApi() as telegram:
        ida = telegram.person("Ida")
        telegram.trouble(DroppedBefore(), "getMe")
        async with serving(telegram, tmp_path):
            await ida.asks("hvem er ordstyrer")
            telegram.trouble(ServerFailure(500), "sendMessage", times=6)
            ida.writes("frokost torsdag?")
            telegram.trouble(DroppedBefore(), "getUpdates")
            await telegram.person("Ole").asks("tak")
        async with serving(telegram, tmp_path, event="1999"):
            await ida.asks("hvem er ordstyrer")
    assert "sendMessage" in log.getvalue(), "the log is as talkative as this test needs it"
    assert not _shows_token(log.getvalue())


async def test_errors_of_the_connection_do_not_show_it(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    async with BotApi() as telegram, serving(telegram, tmp_path) as parts:
        ida = telegram.person("Ida")
        telegram.trouble(DroppedBefore(), "sendMessage", times=9)
        with pytest.raises(TelegramError) as caught:
            await parts.telegram.bot.send_message(ida.id, "x")
        cause: BaseException | None = caught.value
        while cause is not None:
            assert not _shows_token(f"{cause} {cause!r}")
            cause = cause.__cause__ or cause.__context__
    assert not _shows_token(caplog.text), "not even where nothing is hidden"


async def test_a_token_that_telegram_does_not_know_is_told_from_other_troubles(tmp_path: Path) -> None:
    async with BotApi() as telegram:
        with pytest.raises(TokenRefusedError):
            async with serving(telegram, tmp_path, token=SecretStr("123456:not-the-token-of-any-bot")):
                pass
