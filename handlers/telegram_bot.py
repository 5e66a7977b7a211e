"""The bot as the handlers use it: python-telegram-bot's, with two calls of its own for what it does all day."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

from telegram.constants import ParseMode
from telegram.ext import CallbackContext, ExtBot

from bot.answers.post import Medium, Post
from handlers import posts


@dataclass(frozen=True, slots=True)
class Button:
    """A button under a message: what is on it, and the data that a press of it brings back or the address it opens."""

    label: str
    data: str = ""
    link: str = ""

    def as_json(self) -> dict[str, str]:
        return {"text": self.label, **({"url": self.link} if self.link else {"callback_data": self.data})}


Buttons = Sequence[Sequence[Button]]
"""Rows of buttons."""

Context: TypeAlias = "CallbackContext[TelegramBot, Any, Any, Any]"
"""What python-telegram-bot hands to a handler beside the update."""

_NO_PREVIEW = {"is_disabled": True}


class TelegramBot(ExtBot[None]):
    """Sends and changes messages without reading them back.

    Telegram answers with the whole message, and the library makes objects of all of it; that takes a third of the time
    of an answer, and only the message's id is wanted.
    """

    async def put(
        self,
        chat: int,
        html: str,
        buttons: Buttons = (),
        *,
        menu: Sequence[Sequence[str]] = (),
        topic: int | None = None,
        reply_to: int | None = None,
    ) -> int:
        """Send a message; return its id. With a `menu`, that is put up under the chat, in place of `buttons`.

        Raises telegram.error.TelegramError.
        """
        data = _content(chat, html, buttons)
        if menu:
            rows = [[{"text": label} for label in row] for row in menu]
            data["reply_markup"] = {"keyboard": rows, "is_persistent": True, "resize_keyboard": True}
        if topic is not None:
            data["message_thread_id"] = topic
        if reply_to is not None:
            data["reply_parameters"] = {"message_id": reply_to, "allow_sending_without_reply": True}
        message: Any = await self._post("sendMessage", data)
        return int(message["message_id"])

    async def post(self, chat: int, post: Post) -> int:
        """Send what an organiser wrote; return the message's id. Raises telegram.error.TelegramError."""
        html = posts.html(post)
        if post.medium is Medium.TEXT:
            return await self.put(chat, html)
        method = {Medium.PHOTO: "sendPhoto", Medium.DOCUMENT: "sendDocument"}[post.medium]
        data = {"chat_id": chat, post.medium.value: post.file, "caption": html, "parse_mode": ParseMode.HTML.value}
        message: Any = await self._post(method, data)
        return int(message["message_id"])

    async def change_post(self, chat: int, message: int, post: Post) -> None:
        """Let a post that stands in a chat have another text. Raises telegram.error.TelegramError."""
        html = posts.html(post)
        if post.medium is Medium.TEXT:
            await self.change(chat, message, html)
            return
        data = {"chat_id": chat, "message_id": message, "caption": html, "parse_mode": ParseMode.HTML.value}
        await self._post("editMessageCaption", data)

    async def change(self, chat: int, message: int, html: str, buttons: Buttons = ()) -> None:
        """Change a message. Raises telegram.error.TelegramError."""
        await self._post("editMessageText", {"message_id": message, **_content(chat, html, buttons)})


def _content(chat: int, html: str, buttons: Buttons) -> dict[str, Any]:
    data: dict[str, Any] = {
        "chat_id": chat,
        "text": html,
        "parse_mode": ParseMode.HTML.value,
        "link_preview_options": _NO_PREVIEW,
    }
    if buttons:
        data["reply_markup"] = {"inline_keyboard": [[button.as_json() for button in row] for row in buttons]}
    return data
