"""Somebody with Telegram on their phone: writes to the bot, presses its buttons, reads what it says."""

from __future__ import annotations

import asyncio
import re
import time
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeAlias
from urllib.parse import parse_qs, urlsplit

from tests.botapi.chats import DEADLINE, Chat, Seen, seen_of

if TYPE_CHECKING:
    from tests.botapi.inline import Find
    from tests.botapi.server import BotApi

Formatted: TypeAlias = Sequence[tuple[str, str]]
"""Parts of a text that somebody has formatted: how (`bold`), and which part."""

_ENTITIES = (
    ("bot_command", re.compile(r"(?<![\w/])/[a-zA-Z0-9_]{1,64}(?:@[a-zA-Z0-9_]{3,32})?(?!\w)")),
    ("mention", re.compile(r"(?<!\w)@[a-zA-Z0-9_]{4,32}(?!\w)")),
)


@dataclass
class Person:
    """A person and their private chat with the bot."""

    api: BotApi
    about: dict[str, Any]
    chat: Chat

    @property
    def id(self) -> int:
        return int(self.about["id"])

    def writes(
        self, text: str, *, into: Chat | None = None, reply_to: int | None = None, formatted: Formatted = ()
    ) -> int:
        """Write a message to the bot, or into a group; return its id."""
        return self._send({"text": text, **_entities(text, formatted)}, into, reply_to)

    def sends_photo(self, caption: str = "", *, formatted: Formatted = ()) -> int:
        """Send a picture of theirs; return its message's id."""
        photo = self.api.files.from_person("beach.jpg", 1280, 960)
        return self._send({"photo": photo.sizes(), **_caption(caption, formatted)}, None, None)

    def sends_document(self, name: str, caption: str = "") -> int:
        """Send a file of theirs; return its message's id."""
        document = self.api.files.from_person(name)
        return self._send({"document": document.about(), **_caption(caption, ())}, None, None)

    def sends(self, *, into: Chat | None = None, reply_to: int | None = None, **content: Any) -> int:
        """Send something that is no text: `sends(sticker={...})`; return its message's id."""
        return self._send(content, into, reply_to)

    def edits(self, message: int, text: str, *, into: Chat | None = None) -> None:
        """Change a message that they have written."""
        chat = into or self.chat
        changed = {**chat.messages[message], "text": text, "edit_date": int(time.time())}
        changed.pop("entities", None)
        chat.messages[message] = changed | _entities(text)
        self.api.updates.add(edited_message=chat.messages[message])

    async def presses(self, label: str, *, into: Chat | None = None, message: int | None = None) -> str:
        """Press a button, in the newest message that has it unless told in which; return the toast that comes up."""
        chat = into or self.chat
        for number, standing in reversed(chat.messages.items()):
            for row in standing.get("reply_markup", {}).get("inline_keyboard", []):
                for button in row:
                    if button["text"] == label and message in (None, number):
                        return await self.taps(standing, button["callback_data"])
        found = f"no button {label!r} stands in the chat: {[seen.buttons for seen in chat.standing()]}"
        raise AssertionError(found)

    async def taps(self, message: dict[str, Any], data: str) -> str:
        """Press whatever has `data` on it; return the toast that comes up, or "" if none does."""
        query = f"query-{next(self.api.ids)}"
        toast: asyncio.Future[str] = asyncio.get_running_loop().create_future()
        self.api.toasts[query] = toast
        self.api.updates.add(
            callback_query={"id": query, "from": self.about, "chat_instance": "1", "message": message, "data": data}
        )
        try:
            async with asyncio.timeout(DEADLINE):
                return await toast
        except TimeoutError:
            waiting = f"the button went on waiting for {DEADLINE:g} seconds"
            raise AssertionError(waiting) from None

    def finds_link(self, label: str, *, in_chat: Chat | None = None) -> str:
        """Return the address behind a button, in the newest message that has it."""
        chat = in_chat or self.chat
        for standing in reversed(chat.messages.values()):
            for row in standing.get("reply_markup", {}).get("inline_keyboard", []):
                for button in row:
                    if button["text"] == label and "url" in button:
                        return str(button["url"])
        found = f"no link {label!r} stands in the chat: {[seen.buttons for seen in chat.standing()]}"
        raise AssertionError(found)

    def opens(self, address: str) -> None:
        """Open a link to the bot, and press Start there: that sends /start with what the link carries."""
        parts = urlsplit(address)
        assert (parts.hostname, parts.path) == ("t.me", f"/{self.api.bot['username']}"), address
        (payload,) = parse_qs(parts.query)["start"]
        assert re.fullmatch(r"[A-Za-z0-9_-]{1,64}", payload), "Telegram drops what is no payload"
        self.writes(f"/start {payload}")

    async def types(self, words: str) -> list[Find]:
        """Type the bot's name and some words in any chat; return what it finds."""
        query = f"inline-{next(self.api.ids)}"
        finds: asyncio.Future[list[Find]] = asyncio.get_running_loop().create_future()
        self.api.finds[query] = finds
        self.api.updates.add(inline_query={"id": query, "from": self.about, "query": words, "offset": ""})
        async with asyncio.timeout(DEADLINE):
            return await finds

    def posts(self, find: Find, into: Chat) -> Seen:
        """Choose what was found: it is posted, as this person's message, into a chat; return how it looks there."""
        number = next(self.api.ids)
        message = {
            "message_id": number,
            "date": int(time.time()),
            "chat": into.about,
            "from": self.about,
            "via_bot": self.api.bot,
            "text": find.posted.text,
            **({"reply_markup": find.markup} if find.markup else {}),
        }
        into.messages[number] = message
        return seen_of(message, find.posted.tags)

    def takes_bot_into(self, group: Chat, *, was: str = "left", now: str = "member") -> None:
        """Make the bot a member of a group, or whatever else it is to be there."""
        self.api.updates.add(
            my_chat_member={
                "chat": group.about,
                "from": self.about,
                "date": int(time.time()),
                "old_chat_member": _member(self.api.bot, was),
                "new_chat_member": _member(self.api.bot, now),
            }
        )

    async def answer(self, within: float = DEADLINE) -> Seen:
        """Wait for what the bot says or changes next."""
        return await self.chat.answer(within)

    async def asks(self, text: str) -> Seen:
        """Write a message and wait for the answer."""
        self.writes(text)
        return await self.answer()

    async def asks_until(self, text: str, said: str, within: float = 3 * DEADLINE) -> Seen:
        """Ask until the answer says something, as a changed programme is answered from a moment later; return it."""
        async with asyncio.timeout(within):
            while said not in (answer := await self.asks(text)).text:
                pass
        return answer

    def _send(self, content: dict[str, Any], into: Chat | None, reply_to: int | None) -> int:
        chat = into or self.chat
        number = next(self.api.ids)
        message = {"message_id": number, "date": int(time.time()), "chat": chat.about, "from": self.about, **content}
        if reply_to is not None:
            message["reply_to_message"] = chat.messages[reply_to]
        chat.messages[number] = message
        self.api.updates.add(message=message)
        return number


def _member(user: dict[str, Any], status: str) -> dict[str, Any]:
    more: dict[str, Any] = {"until_date": 0} if status == "kicked" else {}
    if status == "administrator":
        rights = (
            "can_be_edited is_anonymous can_manage_chat can_delete_messages can_manage_video_chats can_restrict_members"
            " can_promote_members can_change_info can_invite_users can_post_stories can_edit_stories can_delete_stories"
        )
        more = dict.fromkeys(rights.split(), False)
    return {"user": user, "status": status, **more}


def _caption(text: str, formatted: Formatted) -> dict[str, Any]:
    found = _entities(text, formatted)
    return {**({"caption": text} if text else {}), **({"caption_entities": found["entities"]} if found else {})}


def _entities(text: str, formatted: Formatted = ()) -> dict[str, Any]:
    """Return what is formatted in a text, and the commands and mentions that Telegram finds; it counts in UTF-16."""
    found = [
        {"type": kind, "offset": _units(text[: match.start()]), "length": _units(match[0])}
        for kind, pattern in _ENTITIES
        for match in pattern.finditer(text)
    ]
    for kind, part in formatted:
        found.append({"type": kind, "offset": _units(text[: text.index(part)]), "length": _units(part)})
    return {"entities": found} if found else {}


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2
