"""Somebody takes the bot into a group: it says in two lines what it is there for."""

from typing import Any

from telegram import Chat, ChatMember, ChatMemberUpdated, Update
from telegram.ext import BaseHandler, ChatMemberHandler

from bot.basics.texts import Texts
from handlers.command_names import NEXT, name_in
from handlers.desk import Desk
from handlers.heard import whoever
from handlers.telegram_bot import Context

_GROUPS = frozenset({Chat.GROUP, Chat.SUPERGROUP})
_OUTSIDE = frozenset({ChatMember.LEFT, ChatMember.BANNED})
_MAY_WRITE = frozenset({ChatMember.MEMBER, ChatMember.ADMINISTRATOR})


def handler(desk: Desk) -> BaseHandler[Any, Any, None]:
    """Return the handler of the bot's own comings and goings."""

    async def introduce(update: Update, context: Context) -> None:
        message, change = whoever(update), update.my_chat_member
        if message is None or change is None or not _comes_in(change):
            return
        bot = context.bot
        await desk.say(bot, message, "\n".join(introduction(desk.event_name, bot.username, desk.texts(message))))

    return ChatMemberHandler(introduce, ChatMemberHandler.MY_CHAT_MEMBER)


def introduction(event: str, name: str, speech: Texts) -> tuple[str, str]:
    """Return what is said of the bot in a group."""
    return (
        speech.say("Hello! I am Ordstyrer, and I know the programme of {event}.", event=event),
        speech.say(
            "{next} tells what comes next. Or ask me: write {name} and your question.",
            next=name_in(NEXT, speech.language),
            name=f"@{name}",
        ),
    )


def _comes_in(change: ChatMemberUpdated) -> bool:
    """Whether the bot was outside a group, and may write in it now."""
    was, now = change.old_chat_member.status, change.new_chat_member.status
    return change.chat.type in _GROUPS and was in _OUTSIDE and now in _MAY_WRITE
