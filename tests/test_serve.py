"""`ordstyrer serve` as it really runs: a process of its own, started and stopped."""

import asyncio
import signal
from pathlib import Path

from bot.basics.texts import texts
from tests.botapi import BotApi, Slow
from tests.serving import START, process, said_at_the_end

WRONG = "123456:some-token-or-other"


async def test_it_answers_until_it_is_told_to_stop_and_finishes_what_it_has_begun(tmp_path: Path) -> None:
    async with (
        BotApi() as telegram,
        process(
            tmp_path, "--at", "2024-05-16T10:15", TELEGRAM_BOT_TOKEN=telegram.token, TELEGRAM_API_URL=telegram.url
        ) as running,
    ):
        ida = telegram.person("Ida")
        ida.writes("hvad sker der nu")
        assert "Hvad er visionen" in (await ida.answer(within=START)).text
        telegram.trouble(Slow(1), "sendMessage")
        ida.writes("hvem er ordstyrer")
        await telegram.updates.confirmed()
        running.send_signal(signal.SIGTERM)
        errors = await said_at_the_end(running)
        assert running.returncode == 0, errors
        assert "Lene Johansen" in (await ida.answer()).text
        assert telegram.faults == []
        assert "Traceback" not in errors
        assert telegram.token not in errors


async def test_after_a_kill_the_conversation_goes_on(tmp_path: Path) -> None:
    async with BotApi() as telegram:
        ida = telegram.person("Ida")
        start = {"TELEGRAM_BOT_TOKEN": telegram.token, "TELEGRAM_API_URL": telegram.url}
        async with process(tmp_path, "--at", "2024-05-16T10:15", **start) as running:
            ida.writes("hvem er moderator i session 1")
            assert "Janet Samuel" in (await ida.answer(within=START)).text
            await ida.asks("tak")  # answered in turn: what came before it is stored by now
            await telegram.updates.confirmed()
            running.send_signal(signal.SIGKILL)
            await running.wait()
        ida.writes("og hvad tid er det?")
        async with process(tmp_path, "--at", "2024-05-16T10:15", **start):
            assert "10.25" in (await ida.answer(within=START)).text


async def test_a_second_one_on_the_same_database_says_so_and_leaves_the_first_alone(tmp_path: Path) -> None:
    async with BotApi() as telegram:
        start = {"TELEGRAM_BOT_TOKEN": telegram.token, "TELEGRAM_API_URL": telegram.url}
        async with process(tmp_path, "--at", "2024-05-16T10:15", **start):
            ida = telegram.person("Ida")
            ida.writes("hvad sker der nu")
            await ida.answer(within=START)
            async with process(tmp_path, "--at", "2024-05-16T10:15", **start) as second:
                errors = await said_at_the_end(second)
            assert second.returncode == 2
            path = tmp_path / "ordstyrer.db"
            already = "Another process serves {path} already: stop that one first."
            assert errors.strip().splitlines()[-1] == texts("da").say(already, path=path)
            assert "Lene Johansen" in (await ida.asks("hvem er ordstyrer")).text


async def test_without_a_token_it_says_where_to_get_one(tmp_path: Path) -> None:
    async with process(tmp_path) as running:
        errors = await said_at_the_end(running)
    assert running.returncode == 2
    assert errors.strip() == texts("da").say(
        "The bot needs its token: get one from @BotFather and set TELEGRAM_BOT_TOKEN to it."
    )


async def test_a_wrong_token_is_said_to_be_one(tmp_path: Path) -> None:
    async with (
        BotApi() as telegram,
        process(tmp_path, TELEGRAM_BOT_TOKEN=WRONG, TELEGRAM_API_URL=telegram.url) as running,
    ):
        errors = await said_at_the_end(running)
    assert running.returncode == 2
    assert "TELEGRAM_BOT_TOKEN" in errors
    assert "some-token" not in errors
    assert "Traceback" not in errors


async def test_while_telegram_cannot_be_reached_it_can_be_stopped(tmp_path: Path) -> None:
    nowhere = {"TELEGRAM_BOT_TOKEN": WRONG, "TELEGRAM_API_URL": "http://127.0.0.1:9"}
    async with process(tmp_path, **nowhere) as running:
        assert running.stderr
        async with asyncio.timeout(START):
            while b"cannot be reached" not in (line := await running.stderr.readline()):
                assert line, "it has stopped by itself"
        running.send_signal(signal.SIGINT)
        errors = await said_at_the_end(running)
    assert running.returncode == 0, errors
    assert "some-token" not in errors


async def test_a_forum_that_nobody_has_is_said_so(tmp_path: Path) -> None:
    async with process(tmp_path, TELEGRAM_BOT_TOKEN=WRONG, ORDSTYRER_EVENT="1999") as running:
        errors = await said_at_the_end(running)
    assert running.returncode == 2
    assert "1999" in errors
