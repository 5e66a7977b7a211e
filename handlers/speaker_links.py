"""Somebody opens the link that an organiser has given them: from then on they are known as a speaker, or follow one."""

import re
from typing import Any

from telegram import Message, Update
from telegram.ext import BaseHandler, MessageHandler, filters

from bot.afterwards import conversation_told
from bot.speakers.keys import OPENS
from handlers.command_names import START, called
from handlers.desk import Desk
from handlers.heard import whoever
from handlers.telegram_bot import Context

_OPENED = re.compile(rf"^(/\w+)(?:@(\w+))?\s+{OPENS}(\S+)\s*$")


def handler(desk: Desk) -> BaseHandler[Any, Any, None]:
    """Return the handler of speakers' links; it takes nothing else."""

    async def attend(update: Update, context: Context) -> None:
        heard = whoever(update)
        secret = _secret(update.message) if update.message else ""
        if heard is None or not secret:
            return
        speech = desk.chosen(heard) or desk.texts(heard).language
        for answer in desk.wishes.open_speakers_link(heard.person, secret, speech):
            before = desk.attendees.conversation(heard.chat)
            await desk.show(context.bot, heard, answer, before, conversation_told(before, desk.forum.event, answer))

    class Opened(filters.MessageFilter):
        def filter(self, message: Message) -> bool:
            return bool(_secret(message))

    return MessageHandler(filters.ChatType.PRIVATE & filters.UpdateType.MESSAGE & filters.TEXT & Opened(), attend)


def _secret(message: Message) -> str:
    """Return the secret of a link that was opened; "" where a message is anything else."""
    found = _OPENED.match((message.text or "").strip())
    command = called(found[1]) if found else None
    if found is None or command is None or command.command != START:
        return ""
    ours = not found[2] or found[2].lower() == message.get_bot().username.lower()
    return found[3] if ours else ""
