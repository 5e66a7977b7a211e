"""The picture behind an answer: drawn once for all who are to see it, and sent without holding anything up."""

import asyncio
import logging
from collections import OrderedDict
from collections.abc import Callable, Coroutine
from concurrent.futures import Executor
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Any, TypeAlias
from weakref import WeakValueDictionary

from telegram.constants import ChatAction
from telegram.error import BadRequest, Forbidden, TelegramError

from bot.answers.answer import Answer
from bot.answers.picture import DayPicture, Picture, PlanPicture
from bot.basics.texts import texts
from bot.pictures.draw import draw
from handlers import photos
from handlers.heard import Heard
from handlers.reference import reference
from handlers.telegram_bot import TelegramBot

log = logging.getLogger(__name__)

Spawn: TypeAlias = Callable[[Coroutine[Any, Any, None]], object]
Plans: TypeAlias = Callable[[str, str], bytes]
"""Gives the content of a file of an event, by the event's id and the file's name. Raises LookupError or OSError."""

Key: TypeAlias = tuple[Picture, bytes]
"""What is drawn, and a digest of the file that it is drawn on."""

_REMEMBERED = 500
"""Pictures whose ids at Telegram are kept; each takes up some ten kilobytes."""


@dataclass
class Pictures:
    """Draws by `painter` and sends by tasks of their own, given to `spawn`: an answer never waits for its picture."""

    plans: Plans
    spawn: Spawn
    painter: Executor
    _sent: OrderedDict[Key, photos.Sent] = field(default_factory=OrderedDict)
    # A lock lives as long as somebody draws the picture or waits for it.
    _drawing: WeakValueDictionary[Key, asyncio.Lock] = field(default_factory=WeakValueDictionary)

    def follow(self, bot: TelegramBot, message: Heard, answer: Answer) -> None:
        """Let an answer's picture follow its text, if it has one."""
        if answer.picture is not None:
            self.spawn(self._send(bot, message, answer.picture, answer.language))

    async def _send(self, bot: TelegramBot, message: Heard, picture: Picture, language: str) -> None:
        """Send a picture. Where that fails, its text stands in the chat; whoever asked for it is told."""
        try:
            plan = self.plans(picture.event, picture.plan) if isinstance(picture, PlanPicture) else b""
            await self._put(bot, message, picture, plan)
        except Forbidden as error:  # blocked the bot meanwhile
            log.info("A picture was not wanted: %s", error)
        except Exception:
            name = reference()
            log.exception("Failure %s: the picture %s of %s was not sent", name, picture.name, picture.event)
            if isinstance(picture, DayPicture):
                await _own_up(bot, message, language, name)

    async def _put(self, bot: TelegramBot, message: Heard, picture: Picture, plan: bytes) -> None:
        """Send a picture as Telegram has it, else draw it first; who wants the same one meanwhile waits for that."""
        key = (picture, sha256(plan).digest())
        if await self._again(bot, message, picture, key):
            return
        lock = self._drawing.setdefault(key, asyncio.Lock())
        async with lock:
            if await self._again(bot, message, picture, key):
                return
            await bot.send_chat_action(message.chat, ChatAction.UPLOAD_PHOTO, message_thread_id=message.topic)
            drawn = await asyncio.get_running_loop().run_in_executor(self.painter, draw, picture, plan)
            self._sent[key] = await photos.send(bot, message, picture, drawn)
            while len(self._sent) > _REMEMBERED:
                self._sent.popitem(last=False)

    async def _again(self, bot: TelegramBot, message: Heard, picture: Picture, key: Key) -> bool:
        """Send what Telegram has already; return False if it has not, or not any more."""
        sent = self._sent.get(key)
        if sent is None:
            return False
        self._sent.move_to_end(key)
        try:
            await photos.send_again(bot, message, picture, sent)
        except BadRequest as error:
            if "file" not in error.message.lower():
                raise
            log.info("Telegram has the picture %s no more: %s", picture.name, error)
            self._sent.pop(key, None)
            return False
        return True


async def _own_up(bot: TelegramBot, message: Heard, language: str, name: str) -> None:
    line = texts(language).say(
        "I could not make the picture; the programme in words is above."
        " If it happens again, tell the organisers this reference: {reference}",
        reference=name,
    )
    try:
        await bot.put(message.chat, line, topic=message.topic)
    except TelegramError as error:
        log.warning("Failure %s could not be told: %s", name, error)
