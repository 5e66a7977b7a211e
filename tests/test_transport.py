"""How requests reach Telegram, and what is said when they do not."""

import asyncio
import socket
from pathlib import Path

import pytest
from telegram import Bot
from telegram.error import BadRequest, Forbidden, InvalidToken, NetworkError, RetryAfter, TimedOut

from handlers.transport import AiohttpRequest, NotSentError, TimeLimits
from tests.botapi import BotApi, DroppedAfter, DroppedBefore, Flooded, Person, Refused, ServerFailure, Slow
from tests.botapi.files import png


def bot_on(telegram: BotApi, limits: TimeLimits | None = None, connections: int = 8, url: str = "") -> Bot:
    """Return python-telegram-bot's plain bot on our transport."""
    return Bot(
        telegram.token,
        base_url=f"{url or telegram.url}/bot",
        request=AiohttpRequest(connections, limits),
        get_updates_request=AiohttpRequest(2, limits),
    )


async def test_text_of_any_script_arrives_as_it_was_sent() -> None:
    async with BotApi() as telegram, bot_on(telegram) as bot:
        ida = telegram.person("Ida")
        text = "\N{LATIN SMALL LETTER AE}\N{SNOWMAN}\N{GRINNING FACE} & + % = \" ' \\ \n\t<b>"
        await bot.send_message(ida.id, text)
        assert (await ida.answer()).text == text
        assert telegram.faults == []


async def test_a_file_is_uploaded_with_its_name_and_its_caption(tmp_path: Path) -> None:
    path = tmp_path / "plan.txt"
    path.write_bytes(b"\x00\xff" * 1_000_000)
    async with BotApi() as telegram, bot_on(telegram) as bot:
        ida = telegram.person("Ida")
        with path.open("rb") as file:
            await bot.send_document(ida.id, file, caption="the plan", filename="plan.bin")
        seen = await ida.answer()
        assert (seen.file, seen.text) == ("plan.bin", "the plan")
        assert telegram.called("sendDocument")[0]["document"].content == path.read_bytes()
        await bot.send_photo(ida.id, png(8, 8))
        assert (await ida.answer()).file == "photo"


@pytest.mark.parametrize(
    ("trouble", "error"),
    [
        (Flooded(3), RetryAfter),
        (Refused(), Forbidden),
        (ServerFailure(502), NetworkError),
        (DroppedBefore(), NetworkError),
        (DroppedAfter(), NetworkError),
    ],
    ids=lambda value: getattr(value, "__name__", ""),
)
async def test_each_trouble_has_the_error_of_the_library(
    trouble: Flooded | Refused | ServerFailure, error: type[Exception], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PTB_TIMEDELTA", "true")
    async with BotApi() as telegram, bot_on(telegram) as bot:
        ida = telegram.person("Ida")
        telegram.trouble(trouble, "sendMessage")
        with pytest.raises(error) as caught:
            await bot.send_message(ida.id, "hello")
        assert not isinstance(caught.value, TimedOut | NotSentError | BadRequest)
        await bot.send_message(ida.id, "the connection pool is none the worse for it")


async def test_what_telegram_finds_wrong_is_a_bad_request() -> None:
    async with BotApi() as telegram, bot_on(telegram) as bot:
        with pytest.raises(BadRequest, match="Chat not found"):
            await bot.send_message(99, "hello")
        lost = bot_on(telegram, url=f"{telegram.url}/nowhere")
        with pytest.raises(InvalidToken):
            await lost.initialize()
        await lost.request.shutdown()


async def test_a_slow_answer_is_waited_for_as_long_as_it_was_said() -> None:
    async with BotApi() as telegram, bot_on(telegram, TimeLimits(read=0.2)) as bot:
        ida = telegram.person("Ida")
        telegram.trouble(Slow(0.6), "sendMessage", times=2)
        with pytest.raises(TimedOut) as caught:
            await bot.send_message(ida.id, "too slow")
        assert not isinstance(caught.value, NotSentError), "it may have arrived"
        await bot.send_message(ida.id, "slow", read_timeout=5)
        assert (await ida.answer()).text == "slow"


async def test_a_request_that_found_no_server_was_not_sent() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))  # bound, but nobody listens: refused
        port = taken.getsockname()[1]
        bot = bot_on(BotApi(), url=f"http://127.0.0.1:{port}")
        with pytest.raises(NotSentError):
            await bot.initialize()
        await bot.request.shutdown()


async def test_a_request_that_found_no_free_connection_was_not_sent() -> None:
    async with BotApi() as telegram, bot_on(telegram, TimeLimits(pool=0.1, connect=0.1), connections=1) as bot:
        ida, ole = telegram.person("Ida"), telegram.person("Ole")
        taken = telegram.trouble(Slow(1), "sendMessage", chat=ida.id)
        first = asyncio.create_task(bot.send_message(ida.id, "slow"))
        await taken.wait()
        with pytest.raises(NotSentError) as caught:
            await bot.send_message(ole.id, "hello")
        assert isinstance(caught.value, TimedOut)
        await first
        assert ole.chat.standing() == []


async def test_it_can_be_shut_down_and_used_again() -> None:
    async with BotApi() as telegram:
        transport = AiohttpRequest()
        bot = Bot(telegram.token, base_url=f"{telegram.url}/bot", request=transport)
        ida: Person = telegram.person("Ida")
        for text in ("one", "two"):
            async with bot:
                await bot.send_message(ida.id, text)
            assert (await ida.answer()).text == text
        with pytest.raises(RuntimeError):
            await transport.do_request(telegram.url, "GET")


async def test_a_file_is_fetched_whole() -> None:
    async with BotApi() as telegram, AiohttpRequest() as transport:
        found = await transport.retrieve(f"{telegram.url}/bot{telegram.token}/getMe")
        assert b"OrdstyrerTestBot" in found
