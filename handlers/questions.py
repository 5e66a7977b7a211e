"""Somebody asks something in their own words."""

from typing import Any

from telegram import Update
from telegram.ext import BaseHandler, MessageHandler, filters

from bot.answers.answer import Choice
from handlers.commands import COMMAND
from handlers.desk import Desk
from handlers.heard import Heard, spoken_to
from handlers.telegram_bot import Context

# What begins with a slash is a command, also where Telegram does not take it for one.
QUESTION = filters.TEXT & ~COMMAND


def handler(desk: Desk) -> BaseHandler[Any, Any, None]:
    """Return the handler of free text."""

    async def answer(update: Update, context: Context) -> None:
        message = spoken_to(update, context.bot.id, context.bot.username)
        if message is None:
            return
        choice = _typed(desk, message)
        if choice is None:
            await desk.reply(context.bot, message, message.text)
        else:
            await desk.reply(context.bot, message, choice[0].question, choice[1])

    return MessageHandler(QUESTION & filters.UpdateType.MESSAGE, answer)


def _typed(desk: Desk, message: Heard) -> tuple[Choice, str] | None:
    """Return the choice of the latest answer whose label somebody typed instead of pressing it, and its language."""
    latest = desk.shown.latest(message.chat)
    wanted = _bare(message.text)
    if latest is not None:
        for choice in latest.choices:
            if _bare(choice.label) == wanted:
                return choice, latest.language
    return None


def _bare(text: str) -> str:
    return " ".join(text.casefold().split()).rstrip(".!?")
