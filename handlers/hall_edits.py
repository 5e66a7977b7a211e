"""Somebody changes a message in which they have sent a question to the hall's moderator, or tried to."""

from typing import Any

from telegram import Message, Update
from telegram.ext import BaseHandler, MessageHandler, filters

from bot.afterwards import conversation_told
from bot.answers.hall_writing import edited
from bot.people.shown import Shown
from bot.wishes.hall_wish import HallAct, HallWish
from handlers.desk import Desk
from handlers.heard import whoever
from handlers.questions import QUESTION
from handlers.telegram_bot import Context
from handlers.waiting import offered_on

_SENT = frozenset({HallAct.WITHDRAW, HallAct.UNSIGN})
"""What stands on the buttons below a question that was sent."""


def handler(desk: Desk) -> BaseHandler[Any, Any, None]:
    """Return the handler of such changes: what was not sent yet is taken anew, what was sent stays as it is."""

    async def attend(update: Update, context: Context) -> None:
        heard, message = whoever(update), update.edited_message
        shown = desk.shown.to_question(heard.chat, message.message_id) if heard and message else None
        if heard is None or shown is None:
            return
        speech, anew = desk.chosen(heard) or shown.language, _unsent(shown)
        if anew is None:
            await desk.say(context.bot, heard, edited(desk.wishes.ground(heard.person, speech)))
            return
        answer = desk.wishes.carry_out(heard.person, anew, speech, text=heard.text)
        after = conversation_told(shown.before, desk.forum.event, answer)
        await desk.show(context.bot, heard, answer, shown.before, after, instead_of=shown)

    class Ours(filters.MessageFilter):
        def filter(self, message: Message) -> bool:
            shown = desk.shown.to_question(message.chat.id, message.message_id)
            return shown is not None and (_unsent(shown) is not None or _is_sent(shown))

    return MessageHandler(filters.ChatType.PRIVATE & filters.UpdateType.EDITED_MESSAGE & QUESTION & Ours(), attend)


def _unsent(shown: Shown) -> HallWish | None:
    """What is done with a text that was not sent as it was, by the screen that said so; None for other screens."""
    typed = (offered.typed for _, offered in offered_on(shown))
    return next((wish for wish in typed if isinstance(wish, HallWish) and wish.do is HallAct.SEND_ANEW), None)


def _is_sent(shown: Shown) -> bool:
    """Whether a screen tells of a question that was sent."""
    wishes = (offered.wish for _, offered in offered_on(shown))
    return any(isinstance(wish, HallWish) and wish.do in _SENT for wish in wishes)
