"""Somebody presses a button under an answer: the answer changes in place."""

import re
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import Any, Self

from telegram import Update
from telegram.error import BadRequest
from telegram.ext import BaseHandler, CallbackQueryHandler

from bot.answers.picture import DayPicture
from bot.people.shown import Shown
from handlers.desk import Desk
from handlers.heard import whoever
from handlers.screen import CHOICE, next_key
from handlers.telegram_bot import Context

_DATA = re.compile(rf"{CHOICE}:([\w-]+):([0-9]{{1,3}})", re.ASCII)


def handler(desk: Desk) -> BaseHandler[Any, Any, None]:
    """Return the handler of all buttons that no other handler takes."""

    async def choose(update: Update, context: Context) -> None:
        query, presser = update.callback_query, whoever(update)
        if query is None or presser is None:
            return
        shown = desk.shown.in_message(presser.chat, presser.message)
        pressed = _Pressed.read(query.data or "")
        if shown and pressed and next_key(pressed.key) == shown.key:
            # Tapped again before the new buttons were there: what the first tap wanted is done.
            with suppress(BadRequest):
                await query.answer()
            return
        asked = pressed.asked(shown) if pressed and shown else None
        if shown is None or asked is None or desk.organising.bars(presser.person, asked):
            line = desk.texts(presser).say("That button is from before. Just ask me again.")
            with suppress(BadRequest):  # pressed so long ago that Telegram takes no reply to it
                await query.answer(line)
            return
        with suppress(BadRequest):
            await query.answer()
        reply = desk.ask(asked, presser, shown.after, shown.language)
        if isinstance(reply.answer.picture, DayPicture):
            # What it shows stands in words above the button, or nearly: that is left as it is.
            desk.pictures.follow(context.bot, presser, reply.answer)
            return
        # An answer in several messages stays as it is: to lose its end would be no help. So does one that a file was
        # asked for, as the file comes below.
        instead_of = shown if len(shown.parts) == 1 and reply.answer.file is None else None
        question = replace(presser, message=shown.question)
        await desk.show(context.bot, question, reply.answer, shown.before, reply.conversation, instead_of=instead_of)

    return CallbackQueryHandler(choose)


@dataclass(frozen=True, slots=True)
class _Pressed:
    """A button: the key of the answer that it is under, and the number of its choice."""

    key: str
    number: int

    @classmethod
    def read(cls, data: str) -> Self | None:
        """Read what is on a button; None for one that is no choice."""
        found = _DATA.fullmatch(data)
        return cls(found[1], int(found[2])) if found else None

    def asked(self, shown: Shown) -> str | None:
        """Return what it asks, or None for a button of an earlier answer in the same message."""
        if self.key != shown.key or self.number >= len(shown.choices):
            return None
        return shown.choices[self.number].question
