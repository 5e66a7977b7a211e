"""Things go wrong: in the bot, at Telegram, and on the way there."""

import logging
import re
from pathlib import Path

import pytest

from tests.botapi import (
    BotApi,
    DroppedAfter,
    DroppedBefore,
    Flooded,
    Refused,
    ServerFailure,
    Trouble,
)
from tests.serving import forum, serving

REFERENCE = re.compile(r": ([A-Z2-9]{5})$")


async def test_a_failure_gets_a_reference_that_stands_in_the_log_and_the_bot_goes_on(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    # There is no forum of that year, so asking anything at all fails.
    async with forum(tmp_path, event="1999") as telegram:
        ida = telegram.person("Ida")
        found = REFERENCE.search((await ida.asks("min hemmelige tanke")).text)
        assert found
        failed = [record for record in caplog.records if found[1] in record.getMessage()]
        assert [record.levelno for record in failed] == [logging.ERROR]
        assert failed[0].exc_info
        assert "hemmelige" not in caplog.text, "what people write is nobody's business"
        again = REFERENCE.search((await ida.asks("hvem er ordstyrer")).text)
        assert again
        assert again[1] != found[1]
        assert (await ida.asks("/hjaelp")).buttons


async def test_a_failed_button_press_does_not_leave_the_person_waiting(tmp_path: Path) -> None:
    async with forum(tmp_path, event="1999") as telegram:
        ida = telegram.person("Ida")
        helped = await ida.asks("/hjaelp")
        await ida.presses(helped.buttons[0])
        assert REFERENCE.search((await ida.answer()).text)


@pytest.mark.parametrize("trouble", [Flooded(1), ServerFailure(502), ServerFailure(500), DroppedBefore()], ids=str)
async def test_an_answer_gets_through_in_the_end(tmp_path: Path, trouble: Trouble) -> None:
    async with forum(tmp_path) as telegram:
        ida = telegram.person("Ida")
        telegram.trouble(trouble, "sendMessage")
        assert "Lene Johansen" in (await ida.asks("hvem er ordstyrer")).text
        await ida.asks("tak")
        assert ida.chat.unread == ()


async def test_an_answer_that_may_not_have_arrived_comes_again(tmp_path: Path) -> None:
    async with forum(tmp_path) as telegram:
        ida = telegram.person("Ida")
        telegram.trouble(DroppedAfter(), "sendMessage")
        assert "Lene Johansen" in (await ida.asks("hvem er ordstyrer")).text
        assert "Lene Johansen" in (await ida.answer()).text
        await ida.asks("tak")
        assert ida.chat.unread == (), "twice, and not three times"


async def test_when_telegram_stays_down_the_bot_goes_on_with_what_comes_next(tmp_path: Path) -> None:
    async with forum(tmp_path) as telegram:
        ida, ole = telegram.person("Ida"), telegram.person("Ole")
        telegram.trouble(ServerFailure(503), "sendMessage", chat=ida.id, times=4)
        ida.writes("hvem er ordstyrer")
        assert "Lene Johansen" in (await ole.asks("hvem er ordstyrer")).text
        assert "12.55" in (await ida.asks("frokost torsdag?")).text


async def test_somebody_who_has_blocked_the_bot_is_left_alone(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    async with forum(tmp_path) as telegram:
        ida, ole = telegram.person("Ida"), telegram.person("Ole")
        telegram.trouble(Refused(), chat=ida.id, times=99)
        ida.writes("hvem er ordstyrer")
        ida.writes("hallo?")
        assert "Lene Johansen" in (await ole.asks("hvem er ordstyrer")).text
        await ole.asks("tak")
    assert ida.chat.standing() == []
    assert not [record for record in caplog.records if record.levelno >= logging.WARNING]


async def test_polling_goes_on_when_it_fails(tmp_path: Path) -> None:
    async with forum(tmp_path) as telegram:
        ida = telegram.person("Ida")
        await ida.asks("tak")
        telegram.trouble(ServerFailure(502), "getUpdates")
        telegram.trouble(DroppedBefore(), "getUpdates")
        for _ in range(3):
            assert "Lene Johansen" in (await ida.asks("hvem er ordstyrer")).text


@pytest.mark.parametrize("trouble", [ServerFailure(502), DroppedBefore()], ids=str)
async def test_the_bot_waits_for_telegram_when_it_starts(tmp_path: Path, trouble: Trouble) -> None:
    async with BotApi() as telegram:
        telegram.trouble(trouble, "getMe", times=2)
        async with serving(telegram, tmp_path):
            assert "Lene Johansen" in (await telegram.person("Ida").asks("hvem er ordstyrer")).text


async def test_menus_that_cannot_be_set_do_not_stop_the_bot(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    async with BotApi() as telegram:
        telegram.trouble(Refused("Forbidden: not now"), "setMyCommands", times=9)
        async with serving(telegram, tmp_path):
            assert "Lene Johansen" in (await telegram.person("Ida").asks("hvem er ordstyrer")).text
    assert "menus" in caplog.text
