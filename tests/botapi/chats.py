"""Chats as their members see them: the messages that stand there, and what has happened since one last looked."""

import asyncio
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

DEADLINE = 10.0
"""Seconds after which somebody who waits for the bot gives up. An answer takes milliseconds; a busy machine more."""


@dataclass(frozen=True)
class Seen:
    """A message of the bot, as it stood when it was sent or changed; `menu` is what it put up under the chat.

    `file` is the name of a document, or "photo"; `file_id` what the server calls either.
    """

    id: int
    text: str
    buttons: tuple[str, ...] = ()
    menu: tuple[str, ...] = ()
    edited: bool = False
    reply_to: int | None = None
    tags: tuple[tuple[str, str], ...] = ()
    file: str = ""
    file_id: str = ""


@dataclass
class Chat:
    """A chat with the bot in it. `messages` is what stands there now, by id, the bot's and others'."""

    about: dict[str, Any]
    messages: dict[int, dict[str, Any]] = field(default_factory=dict)
    listeners: list[Callable[[Seen], None]] = field(default_factory=list)
    _unread: deque[Seen] = field(default_factory=deque)
    _news: asyncio.Event = field(default_factory=asyncio.Event)

    @property
    def id(self) -> int:
        return int(self.about["id"])

    def happens(self, seen: Seen) -> None:
        """The bot has sent or changed a message."""
        self._unread.append(seen)
        self._news.set()
        for listener in self.listeners:
            listener(seen)

    async def answer(self, within: float = DEADLINE) -> Seen:
        """Wait for what the bot sends or changes next; every message is given out once, in order."""
        if not self._unread:
            try:
                async with asyncio.timeout(within):
                    while not self._unread:
                        self._news.clear()
                        await self._news.wait()
            except TimeoutError:
                message = f"the bot said nothing within {within:g} seconds"
                raise AssertionError(message) from None
        return self._unread.popleft()

    @property
    def unread(self) -> tuple[Seen, ...]:
        """What nobody has waited for yet."""
        return tuple(self._unread)

    def standing(self) -> list[Seen]:
        """The bot's messages as they stand now, in order."""
        return [seen_of(message) for message in self.messages.values() if message["from"]["is_bot"]]


def seen_of(message: dict[str, Any], tags: tuple[tuple[str, str], ...] = ()) -> Seen:
    """Return a message as people see it."""
    markup = message.get("reply_markup", {})
    reply = message.get("reply_to_message")
    document, photo = message.get("document", {}), message.get("photo", [{}])[-1]
    return Seen(
        id=message["message_id"],
        text=message.get("text") or message.get("caption", ""),
        buttons=tuple(button["text"] for row in markup.get("inline_keyboard", []) for button in row),
        menu=tuple(button["text"] for row in markup.get("keyboard", []) for button in row),
        edited="edit_date" in message,
        reply_to=reply["message_id"] if reply else None,
        tags=tags,
        file=document.get("file_name", "") or ("photo" if photo else ""),
        file_id=(document or photo).get("file_id", ""),
    )
