"""An organiser changes what they wrote below one of their screens: what is about to be sent is what it says now."""

from typing import Any

from telegram import Message, Update
from telegram.ext import BaseHandler, MessageHandler, filters

from bot.afterwards import conversation_told
from bot.organisers.action import Action
from bot.people.shown import Shown
from handlers import posts
from handlers.desk import Desk
from handlers.heard import whoever
from handlers.telegram_bot import Context


def handler(desk: Desk) -> BaseHandler[Any, Any, None]:
    """Return the handler of edited messages that an organiser's screen stands below."""

    async def take(update: Update, context: Context) -> None:
        heard, message = whoever(update), update.edited_message
        shown = _below(desk, message) if message else None
        if heard is None or message is None or shown is None:
            return
        action = desk.organising.typed(heard.person, shown.choices, edited=True)
        speech = desk.chosen(heard) or shown.language
        post = posts.read(message)
        answer = desk.organising.carry_out(heard.person, action, speech, heard.text, post) if action else None
        if answer is None:
            line = desk.texts(heard).say("That changes nothing of what has been done: for that there are the buttons.")
            await desk.say(context.bot, heard, line)
            return
        after = conversation_told(shown.before, desk.forum.event, answer)
        await desk.show(context.bot, heard, answer, shown.before, after, instead_of=shown)

    class Ours(filters.MessageFilter):
        def filter(self, message: Message) -> bool:
            return _below(desk, message) is not None

    return MessageHandler(filters.ChatType.PRIVATE & filters.UpdateType.EDITED_MESSAGE & Ours(), take)


def _below(desk: Desk, message: Message) -> Shown | None:
    """Return the organisers' screen that answers a message, if one does and whoever wrote it is an organiser."""
    if not desk.organising.is_organiser(message.chat.id):
        return None
    shown = desk.shown.to_question(message.chat.id, message.message_id)
    return shown if shown and any(Action.read(choice.question) for choice in shown.choices) else None
