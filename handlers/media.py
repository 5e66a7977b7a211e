"""Somebody sends a picture, a voice message, a sticker or a place: the bot says kindly that it reads text."""

from typing import Any

from telegram import Message, Update
from telegram.ext import BaseHandler, MessageHandler, filters

from bot.basics.texts import Message as Sentence
from bot.basics.texts import message as note
from handlers.desk import Desk
from handlers.heard import spoken_to
from handlers.telegram_bot import Context

_MEDIA = ~filters.TEXT & ~filters.StatusUpdate.ALL & filters.UpdateType.MESSAGE

_REMEMBERED_ALBUMS = 256


def handler(desk: Desk) -> BaseHandler[Any, Any, None]:
    """Return the handler of everything that is no text."""
    albums: dict[str, None] = {}

    async def say_so(update: Update, context: Context) -> None:
        message = spoken_to(update, context.bot.id, context.bot.username)
        if message is None or update.message is None:
            return
        album = update.message.media_group_id
        if album in albums:  # one line is enough for all its pictures
            return
        if album:
            albums[album] = None
            if len(albums) > _REMEMBERED_ALBUMS:
                del albums[next(iter(albums))]
        await desk.say(context.bot, message, desk.texts(message).render(_line(update.message)))

    return MessageHandler(_MEDIA, say_so)


def _line(message: Message) -> Sentence:
    """Return what to say to a kind of message."""
    if message.voice or message.audio or message.video_note:
        return note("I cannot listen yet, but I read everything. Write me your question, just as you would say it.")
    if message.sticker or message.animation or message.dice:
        return note("Thank you! I am best at words, though. What would you like to know about the programme?")
    if message.location or message.venue:
        return note(
            "I cannot see where you are. Write me where you want to go, and I will tell you what the programme says."
        )
    return note("I cannot look at pictures and files, but I read everything. Write me your question in a few words.")
