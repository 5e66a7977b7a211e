"""Somebody writes what one of their screens waits for; what organisers' screens wait for is in organisers.py."""

from dataclasses import dataclass
from typing import Any

from telegram import Message, Update
from telegram.ext import BaseHandler, MessageHandler, filters

from bot.afterwards import conversation_told
from bot.wishes.wish import Wish
from handlers.desk import Desk
from handlers.heard import whoever
from handlers.questions import QUESTION
from handlers.standing_menu import pressed
from handlers.telegram_bot import Context
from handlers.waiting import offered_on, screens_above


@dataclass(frozen=True, slots=True)
class _Typed:
    """What a message is for; `language` is that of the screen that waited for it."""

    wish: Wish
    language: str


def handler(desk: Desk) -> BaseHandler[Any, Any, None]:
    """Return the handler of what is waited for; what is on a button, and every command, does as it always does."""

    async def take(update: Update, context: Context) -> None:
        heard = whoever(update)
        typed = _typed(desk, update.message) if update.message else None
        if heard is None or typed is None:
            return
        speech = desk.chosen(heard) or typed.language
        answer = desk.wishes.carry_out(heard.person, typed.wish, speech, text=heard.text)
        before = desk.attendees.conversation(heard.chat)
        await desk.show(context.bot, heard, answer, before, conversation_told(before, desk.forum.event, answer))

    class Waited(filters.MessageFilter):
        def filter(self, message: Message) -> bool:
            return _typed(desk, message) is not None

    return MessageHandler(filters.ChatType.PRIVATE & filters.UpdateType.MESSAGE & QUESTION & Waited(), take)


def _typed(desk: Desk, message: Message) -> _Typed | None:
    """Return what a text to the bot alone is for, if it is waited for, or replies to what takes a text."""
    chat, text, now = message.chat.id, (message.text or "").strip(), desk.forum.clock.now().timestamp()
    above = message.reply_to_message
    replied = desk.shown.in_message(chat, above.message_id) if above else None
    for _, offered in offered_on(replied) if replied else ():
        if replied and offered.typed:
            return _Typed(offered.typed, replied.language)
    for shown in screens_above(desk, chat):
        buttons = {choice.label.casefold(): offered for choice, offered in offered_on(shown)}
        waited = next((offered.typed for offered in buttons.values() if offered.typed and now < offered.until), None)
        if waited is None:
            continue
        if text.casefold() in buttons:
            return _Typed(buttons[text.casefold()].wish, shown.language)
        on_button = pressed(text) or desk.shown.choice(chat, text)
        return None if on_button else _Typed(waited, shown.language)
    return None
