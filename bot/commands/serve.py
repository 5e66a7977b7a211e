"""`ordstyrer serve`: the bot on Telegram, until it is told to stop."""

import asyncio
import logging
import signal
from collections.abc import Callable
from datetime import datetime

from bot.application import TelegramApplication, TokenRefusedError, build, running
from bot.assistant import Assistant
from bot.clock import Clock
from bot.logs import log_to
from bot.programme.store import Store
from bot.settings import Settings
from bot.texts import Texts

Write = Callable[[str], None]

log = logging.getLogger(__name__)


def serve(settings: Settings, at: datetime | None, speed: float, said: Texts, err: Write) -> int:
    """Answer people on Telegram until SIGINT or SIGTERM. Returns the exit status.

    With `at` the bot believes that it is that time, and that time runs `speed` times as fast.
    """
    token = settings.token.get_secret_value()
    if not token:
        err(said.say("The bot needs its token: get one from @BotFather and set TELEGRAM_BOT_TOKEN to it."))
        return 2
    log_to(secrets=[token, settings.webhook_secret.get_secret_value()])
    clock = Clock.rehearsal(at, speed) if at else Clock()
    if clock.rehearsing:
        log.info("A rehearsal: it is %s, and time runs at %g times its speed", clock.now().isoformat(), speed)
    with Store.open(settings.database) as store:
        if settings.event not in store.events():
            err(said.say("The database holds no event {event}. Load it: ordstyrer load", event=settings.event))
            return 2
        assistant = Assistant([store.load(event) for event in store.events()])
        application = build(settings, assistant, store.database, clock)
        try:
            asyncio.run(_until_told_to_stop(application, settings))
        except asyncio.CancelledError:
            return 0
        except TokenRefusedError:
            err(said.say("Telegram does not know this token: compare TELEGRAM_BOT_TOKEN with what @BotFather says."))
            return 2
    return 0


async def _until_told_to_stop(application: TelegramApplication, settings: Settings) -> None:
    """Run until a signal cancels this task: the answers in hand are finished first. A second signal does not wait."""
    task = asyncio.current_task()
    assert task is not None
    for number in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(number, task.cancel)
    async with running(application, settings):
        await asyncio.Event().wait()
