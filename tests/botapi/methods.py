"""The methods of the Bot API that the stand-in knows, and their fields: which types, and which it must have."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Upload:
    """A file in a multipart request."""

    name: str
    content: bytes


class BadCallError(Exception):
    """A call that the real server would reject, with the code and the words that it would use."""

    def __init__(self, description: str, code: int = 400, **parameters: Any) -> None:
        super().__init__(description)
        self.description = description
        self.code = code
        self.parameters = parameters


CHAT = "chat"
INT = "int"
TEXT = "text"
YES = "bool"
LIST = "list"
OBJECT = "object"
FILE = "file"

_MESSAGE = {
    "business_connection_id": TEXT,
    "chat_id!": CHAT,
    "message_thread_id": INT,
    "disable_notification": YES,
    "protect_content": YES,
    "allow_paid_broadcast": YES,
    "message_effect_id": TEXT,
    "reply_parameters": OBJECT,
    "reply_markup": OBJECT,
}
_CAPTION = {"caption": TEXT, "parse_mode": TEXT, "caption_entities": LIST, "show_caption_above_media": YES}
_EDIT = {"business_connection_id": TEXT, "chat_id!": CHAT, "message_id!": INT, "reply_markup": OBJECT}

# A field with an exclamation mark must be there.
METHODS: dict[str, dict[str, str]] = {
    "getMe": {},
    "getUpdates": {"offset": INT, "limit": INT, "timeout": INT, "allowed_updates": LIST},
    "setWebhook": {
        "url!": TEXT,
        "certificate": FILE,
        "ip_address": TEXT,
        "max_connections": INT,
        "allowed_updates": LIST,
        "drop_pending_updates": YES,
        "secret_token": TEXT,
    },
    "deleteWebhook": {"drop_pending_updates": YES},
    "getWebhookInfo": {},
    "sendMessage": {
        **_MESSAGE,
        "text!": TEXT,
        "parse_mode": TEXT,
        "entities": LIST,
        "link_preview_options": OBJECT,
    },
    "sendPhoto": {**_MESSAGE, **_CAPTION, "photo!": FILE, "has_spoiler": YES},
    "sendMediaGroup": {**{name: kind for name, kind in _MESSAGE.items() if name != "reply_markup"}, "media!": LIST},
    "sendDocument": {
        **_MESSAGE,
        **_CAPTION,
        "document!": FILE,
        "thumbnail": FILE,
        "disable_content_type_detection": YES,
    },
    "sendChatAction": {
        "business_connection_id": TEXT,
        "chat_id!": CHAT,
        "message_thread_id": INT,
        "action!": TEXT,
    },
    "editMessageText": {
        **_EDIT,
        "text!": TEXT,
        "parse_mode": TEXT,
        "entities": LIST,
        "link_preview_options": OBJECT,
    },
    "editMessageCaption": {**_EDIT, **_CAPTION},
    "editMessageReplyMarkup": _EDIT,
    "deleteMessage": {"chat_id!": CHAT, "message_id!": INT},
    "answerCallbackQuery": {
        "callback_query_id!": TEXT,
        "text": TEXT,
        "show_alert": YES,
        "url": TEXT,
        "cache_time": INT,
    },
    "answerInlineQuery": {
        "inline_query_id!": TEXT,
        "results!": LIST,
        "cache_time": INT,
        "is_personal": YES,
        "next_offset": TEXT,
        "button": OBJECT,
    },
    "setMyCommands": {"commands!": LIST, "scope": OBJECT, "language_code": TEXT},
    "getMyCommands": {"scope": OBJECT, "language_code": TEXT},
    "deleteMyCommands": {"scope": OBJECT, "language_code": TEXT},
    "setMyDescription": {"description": TEXT, "language_code": TEXT},
    "setMyShortDescription": {"short_description": TEXT, "language_code": TEXT},
}


def read_fields(method: str, given: Mapping[str, Any]) -> dict[str, Any]:
    """Return the fields of a call with their proper types. Raises BadCallError for what the real server rejects.

    Fields that a method does not have are let through unread, as they are there; files are kept, since others name
    them (`attach://`).
    """
    fields: dict[str, Any] = {name: value for name, value in given.items() if isinstance(value, Upload)}
    for marked, kind in METHODS[method].items():
        name = marked.rstrip("!")
        value = given.get(name)
        if value is None or value == "":
            if marked.endswith("!") and not (method == "setWebhook" and name == "url"):
                message = f"Bad Request: {_missing(name)}"
                raise BadCallError(message)
            continue
        fields[name] = _read(name, kind, value)
    return fields


def _missing(name: str) -> str:
    known = {
        "text": "message text is empty",
        "chat_id": "chat_id is empty",
        "message_id": "message identifier is not specified",
    }
    return known.get(name, f'parameter "{name}" is required')


def _read(name: str, kind: str, value: Any) -> Any:
    try:
        found = _READERS[kind](value)
    except ValueError:
        found = None
    if found is None:
        message = f'Bad Request: field "{name}" must be of type {kind}'
        raise BadCallError(message)
    return found


def _number(value: Any) -> int | None:
    return None if isinstance(value, bool | float) else int(value)


def _chat(value: Any) -> int | str | None:
    return value if isinstance(value, str) and value.startswith("@") else _number(value)


def _of(*types: type) -> Callable[[Any], Any]:
    return lambda value: value if isinstance(value, types) else None


def _json_of(kind: type) -> Callable[[Any], Any]:
    return lambda value: _of(kind)(json.loads(value) if isinstance(value, str) else value)


# Each returns None, or raises ValueError, for a value of another type. Forms have text only; JSON has types.
_READERS: dict[str, Callable[[Any], Any]] = {
    INT: _number,
    CHAT: _chat,
    TEXT: _of(str),
    YES: lambda value: value if isinstance(value, bool) else str(value).lower() in ("true", "1", "yes"),
    LIST: _json_of(list),
    OBJECT: _json_of(dict),
    FILE: _of(Upload, str),
}
