"""Somebody corrects a question that has been answered: the answer that stands there is changed."""

from typing import Any

from telegram import Update
from telegram.ext import BaseHandler, MessageHandler, filters

from handlers.desk import Desk
from handlers.heard import spoken_to
from handlers.questions import QUESTION
from handlers.telegram_bot import Context


def handler(desk: Desk) -> BaseHandler[Any, Any, None]:
    """Return the handler of edited questions."""

    async def answer_anew(update: Update, context: Context) -> None:
        message = spoken_to(update, context.bot.id, context.bot.username)
        if message is None:
            return
        shown = desk.shown.to_question(message.chat, message.message)
        if shown is None:  # was not to the bot before, or too long ago
            await desk.reply(context.bot, message, message.text)
            return
        reply = desk.ask(message.text, message, shown.before)
        await desk.show(context.bot, message, reply.answer, shown.before, reply.conversation, instead_of=shown)

    return MessageHandler(QUESTION & filters.UpdateType.EDITED_MESSAGE, answer_anew)
