"""What each method of the Bot API does, and the checks beyond the types of its fields."""

from __future__ import annotations

import re
import time
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Any

from tests.botapi.html import Plain
from tests.botapi.inline import read_results
from tests.botapi.messages import (
    LONGEST_CAPTION,
    LONGEST_TEXT,
    Fields,
    ForeseeableError,
    change,
    chat_of,
    deliver,
    need,
    own,
    read_markup,
    read_text,
)
from tests.botapi.updates import Hook

if TYPE_CHECKING:
    from tests.botapi.server import BotApi

Call = Callable[["BotApi", Fields], Awaitable[Any]]

CALLS: dict[str, Call] = {}
MOST_UPDATES = 100
MOST_COMMANDS = 100
LARGEST_ALBUM = 10
DELETABLE_SECONDS = 48 * 3600
LONGEST_TOAST = 200
LONGEST_COMMAND_DESCRIPTION = 256
LONGEST_DESCRIPTION = 512
LONGEST_SHORT_DESCRIPTION = 120
_ACTIONS = frozenset(
    "typing upload_photo record_video upload_video record_voice upload_voice upload_document choose_sticker"  # noqa: SIM905
    " find_location record_video_note upload_video_note".split()
)

_SCOPES = frozenset({"default", "chat", "all_private_chats", "all_group_chats", "all_chat_administrators"})


def answers(method: str) -> Callable[[Call], Call]:
    """Enter a function as what a method does."""

    def enter(call: Call) -> Call:
        CALLS[method] = call
        return call

    return enter


@answers("getMe")
async def get_me(api: BotApi, _: Fields) -> Any:
    return {**api.bot, "can_join_groups": True, "can_read_all_group_messages": False, "supports_inline_queries": True}


@answers("getUpdates")
async def get_updates(api: BotApi, fields: Fields) -> Any:
    limit = fields.get("limit", 100)
    need(1 <= limit <= MOST_UPDATES, "limit must be between 1 and 100")
    return await api.updates.fetch(
        fields.get("offset", 0), limit, fields.get("timeout", 0), fields.get("allowed_updates")
    )


@answers("setWebhook")
async def set_webhook(api: BotApi, fields: Fields) -> Any:
    url, secret = fields.get("url", ""), fields.get("secret_token", "")
    need(not url or url.startswith("https://"), "bad webhook: An HTTPS URL must be provided for webhook")
    need(re.fullmatch(r"[A-Za-z0-9_-]{0,256}", secret), "secret token contains unallowed characters")
    api.updates.bring(Hook(url, secret), fields.get("allowed_updates"))
    return True


@answers("deleteWebhook")
async def delete_webhook(api: BotApi, _: Fields) -> Any:
    api.updates.bring(Hook(), None)
    return True


@answers("getWebhookInfo")
async def get_webhook_info(api: BotApi, _: Fields) -> Any:
    return {
        "url": api.updates.hook.url,
        "has_custom_certificate": False,
        "pending_update_count": api.updates.unconfirmed,
    }


@answers("sendMessage")
async def send_message(api: BotApi, fields: Fields) -> Any:
    text = read_text(fields, "text", LONGEST_TEXT)
    need(text.text, "message text is empty")
    return deliver(api, fields, text, {"text": text.text})


@answers("sendPhoto")
async def send_photo(api: BotApi, fields: Fields) -> Any:
    photo = api.files.photo(fields["photo"], fields)
    caption = read_text(fields, "caption", LONGEST_CAPTION)
    return deliver(api, fields, caption, {"photo": photo.sizes(), "caption": caption.text})


@answers("sendMediaGroup")
async def send_media_group(api: BotApi, fields: Fields) -> Any:
    media = fields["media"]
    need(media, "there are no messages to send")
    need(len(media) <= LARGEST_ALBUM, "too many messages to send as an album")
    need(all(one.get("type") == "photo" for one in media), "the stand-in knows albums of photos only")
    photos = [api.files.photo(one.get("media", ""), fields) for one in media]
    captions = [read_text(one, "caption", LONGEST_CAPTION) for one in media]
    album = {"media_group_id": str(next(api.ids))} if len(media) > 1 else {}
    return [
        deliver(api, fields, caption, {"photo": photo.sizes(), "caption": caption.text, **album})
        for photo, caption in zip(photos, captions, strict=True)
    ]


@answers("sendDocument")
async def send_document(api: BotApi, fields: Fields) -> Any:
    caption = read_text(fields, "caption", LONGEST_CAPTION)
    document = api.files.document(fields["document"], fields)
    return deliver(api, fields, caption, {"document": document.about(), "caption": caption.text})


@answers("sendChatAction")
async def send_chat_action(api: BotApi, fields: Fields) -> Any:
    need(fields["action"] in _ACTIONS, "wrong parameter action in request")
    api.actions.append((chat_of(api, fields).id, fields["action"]))
    return True


@answers("editMessageText")
async def edit_message_text(api: BotApi, fields: Fields) -> Any:
    chat, message = own(api, fields, "message to edit not found")
    text, markup = read_text(fields, "text", LONGEST_TEXT), read_markup(fields)
    need(text.text, "message text is empty")
    need("text" in message, "there is no text in the message to edit")
    return change(chat, message, {"text": text.text}, markup, text)


@answers("editMessageReplyMarkup")
async def edit_message_reply_markup(api: BotApi, fields: Fields) -> Any:
    chat, message = own(api, fields, "message to edit not found")
    return change(chat, message, {}, read_markup(fields), Plain("", ()))


@answers("editMessageCaption")
async def edit_message_caption(api: BotApi, fields: Fields) -> Any:
    chat, message = own(api, fields, "message to edit not found")
    caption, markup = read_text(fields, "caption", LONGEST_CAPTION), read_markup(fields)
    need("photo" in message or "document" in message, "there is no caption in the message to edit")
    return change(chat, message, {"caption": caption.text}, markup, caption)


@answers("deleteMessage")
async def delete_message(api: BotApi, fields: Fields) -> Any:
    chat = chat_of(api, fields)
    message = chat.messages.get(fields["message_id"])
    if message is None:
        error = "Bad Request: message to delete not found"
        raise ForeseeableError(error)
    theirs = chat.id < 0 and not message["from"]["is_bot"]  # in a group that takes an administrator
    if theirs or message["date"] < time.time() - DELETABLE_SECONDS:
        error = "Bad Request: message can't be deleted for everyone"
        raise ForeseeableError(error)
    del chat.messages[message["message_id"]]
    return True


@answers("answerCallbackQuery")
async def answer_callback_query(api: BotApi, fields: Fields) -> Any:
    toast = api.toasts.get(fields["callback_query_id"])
    if toast is None or toast.done():
        message = "Bad Request: query is too old and response timeout expired or query ID is invalid"
        raise ForeseeableError(message)
    text = fields.get("text", "")
    need(len(text) <= LONGEST_TOAST, "MESSAGE_TOO_LONG")
    toast.set_result(text)
    return True


@answers("answerInlineQuery")
async def answer_inline_query(api: BotApi, fields: Fields) -> Any:
    finds = api.finds.get(fields["inline_query_id"])
    if finds is None or finds.done():
        message = "Bad Request: query is too old and response timeout expired or query ID is invalid"
        raise ForeseeableError(message)
    finds.set_result(read_results(fields))
    return True


@answers("setMyCommands")
async def set_my_commands(api: BotApi, fields: Fields) -> Any:
    commands = fields["commands"]
    need(1 <= len(commands) <= MOST_COMMANDS, "BOT_COMMANDS_TOO_MUCH")
    for command in commands:
        need(re.fullmatch(r"[a-z0-9_]{1,32}", command.get("command", "")), "BOT_COMMAND_INVALID")
        need(1 <= len(command.get("description", "")) <= LONGEST_COMMAND_DESCRIPTION, "BOT_COMMAND_DESCRIPTION_INVALID")
    api.menus[_scope(api, fields), _language(fields)] = commands
    return True


@answers("getMyCommands")
async def get_my_commands(api: BotApi, fields: Fields) -> Any:
    return api.menus.get((_scope(api, fields), _language(fields)), [])


@answers("deleteMyCommands")
async def delete_my_commands(api: BotApi, fields: Fields) -> Any:
    api.menus.pop((_scope(api, fields), _language(fields)), None)
    return True


@answers("setMyDescription")
async def set_my_description(api: BotApi, fields: Fields) -> Any:
    text = fields.get("description", "")
    need(len(text) <= LONGEST_DESCRIPTION, "BOT_DESCRIPTION_TOO_LONG")
    api.menus["description", _language(fields)] = text
    return True


@answers("setMyShortDescription")
async def set_my_short_description(api: BotApi, fields: Fields) -> Any:
    text = fields.get("short_description", "")
    need(len(text) <= LONGEST_SHORT_DESCRIPTION, "BOT_SHORT_DESCRIPTION_TOO_LONG")
    api.menus["short_description", _language(fields)] = text
    return True


def _scope(api: BotApi, fields: Fields) -> str:
    """Return where a menu of commands stands: "commands" everywhere, `commands all_group_chats`, or `commands 7`."""
    scope = fields.get("scope", {"type": "default"})
    kind = scope.get("type")
    need(kind in _SCOPES, "can't parse BotCommandScope: unsupported BotCommandScope type")
    if kind == "chat":
        return f"commands {chat_of(api, scope).id}"
    return "commands" if kind == "default" else f"commands {kind}"


def _language(fields: Fields) -> str:
    language = fields.get("language_code", "")
    need(re.fullmatch(r"([a-z]{2})?", language), "invalid language code specified")
    return str(language)
