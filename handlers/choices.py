"""Somebody presses a button under an answer: the answer changes in place."""

from contextlib import suppress
from dataclasses import replace
from typing import Any

from telegram import Update
from telegram.error import BadRequest
from telegram.ext import BaseHandler, CallbackQueryHandler

from bot.answers.answer import Choice
from bot.people.shown import Shown
from handlers.desk import Desk
from handlers.heard import whoever
from handlers.screen import CHOICE
from handlers.telegram_bot import Context


def handler(desk: Desk) -> BaseHandler[Any, Any, None]:
    """Return the handler of all buttons that no other handler takes."""

    async def choose(update: Update, context: Context) -> None:
        query, presser = update.callback_query, whoever(update)
        if query is None or presser is None:
            return
        shown = desk.shown.in_message(presser.chat, presser.message)
        choice = _choice(shown, query.data or "") if shown else None
        if shown is None or choice is None:
            line = desk.texts(presser).say("That button is from before. Just ask me again.")
            with suppress(BadRequest):  # pressed so long ago that Telegram takes no reply to it
                await query.answer(line)
            return
        with suppress(BadRequest):
            await query.answer()
        reply = desk.ask(choice.question, presser, shown.after, shown.language)
        # An answer in several messages stays as it is: to lose its end would be no help.
        instead_of = shown if len(shown.parts) == 1 else None
        question = replace(presser, message=shown.question)
        await desk.show(context.bot, question, reply.answer, shown.before, reply.conversation, instead_of=instead_of)

    return CallbackQueryHandler(choose)


def _choice(shown: Shown, data: str) -> Choice | None:
    """Return the choice of a button, or None for a button of an earlier answer in the same message."""
    kind, _, rest = data.partition(":")
    key, _, number = rest.partition(":")
    if kind != CHOICE or key != shown.key or not number.isdecimal() or int(number) >= len(shown.choices):
        return None
    return shown.choices[int(number)]
