"""Something went wrong in a handler: it is logged under a reference, the person gets the reference, the bot goes on."""

import logging
from typing import Any

from telegram import Update
from telegram.error import Forbidden, TelegramError

from handlers.desk import Desk
from handlers.heard import whoever
from handlers.reference import reference
from handlers.telegram_bot import Context

log = logging.getLogger(__name__)


def handler(desk: Desk) -> Any:
    """Return the handler of failures; python-telegram-bot gives it whatever the other handlers raise."""

    async def own_up(update: object, context: Context) -> None:
        error = context.error
        if isinstance(error, Forbidden):  # blocked the bot, or threw it out of the group: nobody to tell
            log.info("A message was not wanted: %s", error)
            return
        name = reference()
        what = f"update {update.update_id}" if isinstance(update, Update) else "work in the background"
        log.error("Failure %s in %s", name, what, exc_info=error)
        # Who types an inline query writes to somebody else: nothing is said in between.
        message = whoever(update) if isinstance(update, Update) and update.inline_query is None else None
        if message is None:
            return
        line = desk.texts(message).say(
            "Sorry, something went wrong on my side. Please try again in a moment."
            " If it happens again, tell the organisers this reference: {reference}",
            reference=name,
        )
        try:
            await desk.say(context.bot, message, line)
        except TelegramError as failed:
            log.warning("Failure %s could not be told: %s", name, failed)

    return own_up
