"""Messages as the server keeps them: what may be in one, how one gets into a chat, and how it is changed."""

from __future__ import annotations

import re
import time
from typing import TYPE_CHECKING, Any

from tests.botapi.chats import Chat, seen_of
from tests.botapi.html import MarkupError, Plain, parse
from tests.botapi.methods import BadCallError

if TYPE_CHECKING:
    from tests.botapi.server import BotApi

Fields = dict[str, Any]

_ADDRESS = re.compile(r"(?:https?|tg)://[^\s/?#]+\S*")

LONGEST_TEXT = 4096
LONGEST_CAPTION = 1024
MOST_BUTTONS = 100
LONGEST_DATA = 64
MOST_IN_ROW = 12
MOST_MENU_BUTTONS = 300


class ForeseeableError(BadCallError):
    """A rejection that no bot can avoid: what it changes or answers may have gone in the meantime."""


def need(holds: object, otherwise: str) -> None:
    if not holds:
        message = f"Bad Request: {otherwise}"
        raise BadCallError(message)


def chat_of(api: BotApi, fields: Fields) -> Chat:
    chat = api.chats.get(fields["chat_id"])
    need(chat, "chat not found")
    assert chat
    return chat


def own(api: BotApi, fields: Fields, otherwise: str) -> tuple[Chat, dict[str, Any]]:
    """Return a message of the bot's own, and its chat."""
    chat = chat_of(api, fields)
    message = chat.messages.get(fields["message_id"])
    if message is None:
        error = f"Bad Request: {otherwise}"
        raise ForeseeableError(error)
    need(message["from"]["is_bot"], "message can't be edited")
    if "keyboard" in message.get("reply_markup", {}):
        error = "Bad Request: message can't be edited"
        raise ForeseeableError(error)
    return chat, message


def read_text(fields: Fields, name: str, longest: int) -> Plain:
    """Return a text without its markup, as Telegram reads it: checked, and trimmed at both ends."""
    raw, mode = fields.get(name, ""), fields.get("parse_mode", "")
    need(mode.lower() in ("", "html", "markdown", "markdownv2"), "unsupported parse_mode")
    try:
        plain = parse(raw) if mode.lower() == "html" else Plain(raw, ())
    except MarkupError as error:
        message = f"Bad Request: can't parse entities: {error}"
        raise BadCallError(message) from None
    text = plain.text.strip()
    need(
        len(text.encode("utf-16-le")) // 2 <= longest,
        "message is too long" if name == "text" else "message caption is too long",
    )
    return Plain(text, plain.tags)


def read_markup(fields: Fields) -> dict[str, Any]:
    """Return the buttons of a message, checked."""
    markup: dict[str, Any] = fields.get("reply_markup", {})
    rows = markup.get("inline_keyboard", [])
    need(isinstance(rows, list) and all(isinstance(row, list) for row in rows), "object expected as reply markup")
    need(sum(map(len, rows)) <= MOST_BUTTONS, "reply markup is too long")
    for button in (button for row in rows for button in row):
        need(isinstance(button, dict) and button.get("text"), "text buttons are unallowed in the inline keyboard")
        need(len(button) > 1, "inline keyboard button must have exactly one of the optional fields")
        if "callback_data" in button:
            need(1 <= len(button["callback_data"].encode()) <= LONGEST_DATA, "BUTTON_DATA_INVALID")
        if "url" in button:
            need(
                _ADDRESS.fullmatch(button["url"]),
                f"inline keyboard button URL '{button['url']}' is invalid: Wrong HTTP URL",
            )
    need("keyboard" not in markup or _readable(markup["keyboard"]), "can't parse reply keyboard markup JSON object")
    return markup


def _readable(keyboard: Any) -> bool:
    """Whether this can be the buttons under a chat: rows of one to twelve, each with something on it."""
    return (
        isinstance(keyboard, list)
        and all(isinstance(row, list) and 0 < len(row) <= MOST_IN_ROW for row in keyboard)
        and all(isinstance(button, dict) and button.get("text") for row in keyboard for button in row)
        and 0 < sum(map(len, keyboard)) <= MOST_MENU_BUTTONS
    )


def deliver(api: BotApi, fields: Fields, text: Plain, content: dict[str, Any]) -> dict[str, Any]:
    """Put a new message into a chat."""
    chat, markup = chat_of(api, fields), read_markup(fields)
    message = {"message_id": next(api.ids), "date": int(time.time()), "chat": chat.about, "from": api.bot, **content}
    if markup:
        message["reply_markup"] = markup
    if reply := fields.get("reply_parameters"):
        replied = chat.messages.get(reply.get("message_id"))
        need(replied or reply.get("allow_sending_without_reply"), "message to be replied not found")
        if replied:
            message["reply_to_message"] = {key: replied[key] for key in ("message_id", "date", "chat", "from")}
    chat.messages[message["message_id"]] = message
    chat.happens(seen_of(message, text.tags))
    return message


def change(
    chat: Chat, message: dict[str, Any], content: dict[str, Any], markup: dict[str, Any], text: Plain
) -> dict[str, Any]:
    """Change a message that stands in a chat."""
    changed = {key: value for key, value in message.items() if key != "reply_markup"} | content
    if markup:
        changed["reply_markup"] = markup
    if {**changed, "edit_date": 0} == {**message, "edit_date": 0}:
        error = (
            "Bad Request: message is not modified: specified new message content and reply markup are exactly"
            " the same as a current content and reply markup of the message"
        )
        raise ForeseeableError(error)
    changed["edit_date"] = int(time.time())
    chat.messages[message["message_id"]] = changed
    chat.happens(seen_of(changed, text.tags))
    return changed
