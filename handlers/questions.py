"""Somebody asks something in their own words."""

from typing import Any

from telegram import Update
from telegram.ext import BaseHandler, MessageHandler, filters

from handlers.commands import COMMAND, carry_out
from handlers.desk import Desk
from handlers.heard import spoken_to
from handlers.standing_menu import pressed
from handlers.telegram_bot import Context

# What begins with a slash is a command, also where Telegram does not take it for one.
QUESTION = filters.TEXT & ~COMMAND


def handler(desk: Desk) -> BaseHandler[Any, Any, None]:
    """Return the handler of free text."""

    async def answer(update: Update, context: Context) -> None:
        message = spoken_to(update, context.bot.id, context.bot.username)
        if message is None:
            return
        typed = desk.shown.choice(message.chat, message.text)
        found = pressed(message.text)
        if typed is not None and not desk.organising.bars(
            message.person, typed[0].question
        ):  # what is on a button, written instead of pressed
            choice, language = typed
            await desk.reply(context.bot, message, choice.question, language)
        elif found is not None and not message.in_group:
            await carry_out(desk, context.bot, message, found)
        else:
            await desk.reply(context.bot, message, message.text)

    return MessageHandler(QUESTION & filters.UpdateType.MESSAGE, answer)
