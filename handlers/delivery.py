"""What the bot sends unasked, as it goes out: one attempt each, and what Telegram says to it in words of the outbox."""

import logging
import sqlite3

from telegram.error import BadRequest, ChatMigrated, Forbidden, RetryAfter, TelegramError, TimedOut

from bot.afterwards import conversation_told
from bot.answers.post import Post
from bot.basics.database import writing
from bot.delivery.message import Act, Message
from bot.delivery.outcomes import (
    FloodedError,
    GoneError,
    MovedError,
    OutcomeError,
    RefusedError,
    TryAgainError,
    UnknownOutcomeError,
    UnreachableError,
)
from bot.people.shown import Shown
from handlers import screen
from handlers.desk import Desk
from handlers.markup import messages
from handlers.patience import Floods, asked_for
from handlers.telegram_bot import TelegramBot
from handlers.transport import ConnectionLostError, NotSentError

log = logging.getLogger(__name__)

# What a bad request says when it is about the chat and not about the message.
_NOBODY_THERE = (
    "chat not found",
    "user not found",
    "peer_id_invalid",
    "deactivated",
    "not enough rights",
    "have no rights",
    "chat_write_forbidden",
    "chat_restricted",
    "user is deleted",
)


class Delivery:
    """Sends messages of the outbox by `bot`, which must not try again by itself, and keeps what their buttons need."""

    def __init__(self, bot: TelegramBot, desk: Desk, floods: Floods) -> None:
        self._bot = bot
        self._desk = desk
        self._floods = floods
        # Of a text that takes several messages, those that have gone out before one failed.
        self._begun: dict[str, list[int]] = {}

    async def deliver(self, message: Message) -> int:
        """Do what a message is for; return the id of its last part, which has the buttons. Raises an OutcomeError."""
        chat = message.chat
        if wait := self._floods.left_for_all():
            raise FloodedError(wait)
        if wait := self._floods.left(chat):
            raise FloodedError(wait, chat_only=True)
        if message.act is not Act.SEND:
            return await self._follow_up(message)
        if message.answer.post is not None and not message.answer.blocks:
            return await self._post(message, message.answer.post)
        key = screen.new_key()
        html = messages(message.answer)
        parts = self._begun.pop(message.key, [])
        try:
            while len(parts) < len(html):
                last = len(parts) == len(html) - 1
                buttons = screen.keyboard(message.answer.choices, key) if last else ()
                parts.append(await self._bot.put(chat, html[len(parts)], buttons))
        except TelegramError as error:
            if parts:
                self._begun[message.key] = parts
            self._note(error, chat)
            raise outcome(error, chat) from None
        self._keep(message, tuple(parts), key)
        return parts[-1]

    async def _post(self, message: Message, post: Post) -> int:
        """Send what an organiser wrote. Nothing of it is remembered: it has no buttons, and is about nothing to ask."""
        try:
            return await self._bot.post(message.chat, post)
        except TelegramError as error:
            self._note(error, message.chat)
            raise outcome(error, message.chat) from None

    async def _follow_up(self, message: Message) -> int:
        """Change or delete what stands in a chat; return its id. Raises GoneError where it cannot be done any more."""
        try:
            if message.act is Act.DELETE:
                await self._bot.delete_message(message.chat, message.standing)
            elif message.answer.post is not None:
                await self._bot.change_post(message.chat, message.standing, message.answer.post)
        except BadRequest as error:
            if not _is_so_already(message.act, error.message):
                gone = _is_gone(error.message)
                raise GoneError(error.message) if gone else outcome(error, message.chat) from None
        except TelegramError as error:
            self._note(error, message.chat)
            raise outcome(error, message.chat) from None
        return message.standing

    def _note(self, error: TelegramError, chat: int) -> None:
        if isinstance(error, RetryAfter):
            self._floods.note(chat, asked_for(error))

    def _keep(self, message: Message, parts: tuple[int, ...], key: str) -> None:
        """Remember what stands in the chat now: its buttons, and what somebody asks about who just asks on."""
        answer, chat, desk = message.answer, message.chat, self._desk
        told = (*answer.items, *answer.people, *answer.facts)
        # Somebody may have had everything deleted while it was on its way: not even a row of it is left then.
        forgotten = message.key not in desk.outbox.states(message.key)
        if forgotten or not (told or answer.choices):
            return
        before = desk.attendees.conversation(chat)
        after = conversation_told(before, desk.forum.event, answer) if told else before
        try:
            with writing(desk.database):
                if answer.choices:
                    desk.shown.keep(
                        Shown(chat, 0, parts, key, answer.language, answer.choices, before, after, answer.live)
                    )
                if told:
                    desk.attendees.keep_conversation(chat, after)
        except sqlite3.Error:
            # It is sent: to send it again for its buttons would be worse.
            log.exception("The buttons of what was sent to a chat are not kept")


def outcome(error: TelegramError, chat: int) -> OutcomeError:
    """Return what an error of the library means for a message to a chat."""
    said = error.message
    if isinstance(error, RetryAfter):
        return FloodedError(asked_for(error), chat_only=chat < 0)
    if isinstance(error, ChatMigrated):
        return MovedError(error.new_chat_id)
    if isinstance(error, Forbidden) or (isinstance(error, BadRequest) and _is_about_the_chat(said)):
        return UnreachableError(said)
    if isinstance(error, BadRequest):
        return RefusedError(said)
    lost = isinstance(error, (TimedOut, ConnectionLostError)) and not isinstance(error, NotSentError)
    if lost or type(error) is TelegramError:  # the latter is an answer that cannot be read
        return UnknownOutcomeError(said)
    return TryAgainError(said)  # not sent, 5xx, or the token refused: it may pass


def _is_so_already(act: Act, said: str) -> bool:
    """Whether what was to be done to a message is done: it says that already, or there is nothing left to delete."""
    return ("not modified" if act is Act.CHANGE else "to delete not found") in said.lower()


def _is_gone(said: str) -> bool:
    """Whether a message cannot be changed or deleted any more: it is not there, or too old."""
    return any(words in said.lower() for words in ("to edit not found", "can't be edited", "can't be deleted"))


def _is_about_the_chat(said: str) -> bool:
    return any(words in said.lower() for words in _NOBODY_THERE)
