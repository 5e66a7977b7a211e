"""`ordstyrer serve`: the bot on Telegram, until it is told to stop."""

import asyncio
import logging
import signal
import sqlite3
import sys
from collections.abc import Callable
from contextlib import closing
from datetime import datetime

from bot.application import Parts, TokenRefusedError, build, running
from bot.assistant import Assistant
from bot.basics.alone import ServedAlreadyError, alone_on
from bot.basics.clock import Clock
from bot.basics.database import open_database
from bot.basics.logs import log_to
from bot.basics.memory import full_rounds_seldom, kept_for_good
from bot.basics.texts import Texts
from bot.commands.stream import no_such_event
from bot.settings import Settings

if sys.platform == "win32":
    from asyncio import run
else:
    from uvloop import run

Write = Callable[[str], None]

log = logging.getLogger(__name__)


def serve(
    settings: Settings,
    put_together: Callable[[], Assistant],
    *,
    at: datetime | None,
    speed: float,
    texts: Texts,
    err: Write,
) -> int:
    """Answer people on Telegram until SIGINT or SIGTERM. Returns the exit status.

    With `at` the bot believes that it is that time, and that time runs `speed` times as fast.
    """
    token = settings.token.get_secret_value()
    if not token:
        err(texts.say("The bot needs its token: get one from @BotFather and set TELEGRAM_BOT_TOKEN to it."))
        return 2
    assistant = put_together()
    if settings.event not in assistant.programmes:
        err(no_such_event(settings.event, assistant, texts))
        return 2
    with kept_for_good():
        assistant.get_ready(settings.event)
    full_rounds_seldom()
    log_to(secrets=[token, settings.webhook_secret.get_secret_value()])
    clock = Clock.rehearsal(at, speed) if at else Clock()
    if clock.rehearsing:
        log.info("A rehearsal: it is %s, and time runs at %g times its speed", clock.now().isoformat(), speed)
    try:
        with alone_on(settings.database), closing(open_database(settings.database)) as database:
            run(_until_told_to_stop(build(settings, assistant, database, clock), settings))
    except asyncio.CancelledError:
        return 0
    except TokenRefusedError:
        err(texts.say("Telegram does not know this token: compare TELEGRAM_BOT_TOKEN with what @BotFather says."))
    except ServedAlreadyError:
        err(texts.say("Another process serves {path} already: stop that one first.", path=settings.database))
    except sqlite3.Error as error:
        err(texts.say("The database {path} cannot be opened: {error}", path=settings.database, error=error))
    return 2


async def _until_told_to_stop(parts: Parts, settings: Settings) -> None:
    """Run until a signal cancels this task: the answers in hand are finished first. A second signal does not wait."""
    task = asyncio.current_task()
    assert task is not None
    for number in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(number, task.cancel)
    async with running(parts, settings):
        await asyncio.Event().wait()
