"""Putting an answer before somebody: messages sent, or those that stand there changed, with its choices as buttons."""

from collections.abc import Sequence
from contextlib import suppress

from telegram import InlineKeyboardButton, InlineKeyboardMarkup, LinkPreviewOptions, ReplyParameters
from telegram.constants import ParseMode
from telegram.error import BadRequest
from telegram.ext import ExtBot

from bot.answers.answer import Answer, Choice
from handlers.heard import Heard
from handlers.markup import messages

CHOICE = "c"
"""What the data of a choice's button begins with; buttons for something else begin with another word."""

# Two short labels fit side by side on a phone.
_SHORT = 16

_NO_PREVIEW = LinkPreviewOptions(is_disabled=True)


async def send(bot: ExtBot[None], heard: Heard, answer: Answer, key: str) -> tuple[int, ...]:
    """Send an answer to a message; return the ids of the messages that it took."""
    reply = ReplyParameters(heard.message, allow_sending_without_reply=True) if heard.in_group else None
    return await _put(bot, heard.chat, answer, key, topic=heard.topic, reply=reply)


async def change(bot: ExtBot[None], heard: Heard, standing: Sequence[int], answer: Answer, key: str) -> tuple[int, ...]:
    """Put an answer into messages that stand there; what it needs more is sent, what it needs less taken away."""
    return await _put(bot, heard.chat, answer, key, standing=standing, topic=heard.topic)


async def _put(
    bot: ExtBot[None],
    chat: int,
    answer: Answer,
    key: str,
    *,
    standing: Sequence[int] = (),
    topic: int | None = None,
    reply: ReplyParameters | None = None,
) -> tuple[int, ...]:
    parts = messages(answer)
    shown: list[int] = []
    for number, html in enumerate(parts):
        buttons = keyboard(answer.choices, key) if number == len(parts) - 1 else None
        if number < len(standing) and await _edit(bot, chat, standing[number], html, buttons):
            shown.append(standing[number])
            continue
        message = await bot.send_message(
            chat,
            html,
            parse_mode=ParseMode.HTML,
            reply_markup=buttons,
            message_thread_id=topic,
            reply_parameters=reply if number == 0 else None,
            link_preview_options=_NO_PREVIEW,
        )
        shown.append(message.message_id)
    for surplus in standing[len(parts) :]:
        with suppress(BadRequest):  # gone already, or too old to be taken away
            await bot.delete_message(chat, surplus)
    return tuple(shown)


async def _edit(bot: ExtBot[None], chat: int, message: int, html: str, buttons: InlineKeyboardMarkup | None) -> bool:
    """Change a message; return False if it is not there any more or cannot be changed."""
    try:
        await bot.edit_message_text(
            html,
            chat,
            message,
            parse_mode=ParseMode.HTML,
            reply_markup=buttons,
            link_preview_options=_NO_PREVIEW,
        )
    except BadRequest as error:
        reason = error.message.lower()
        if "not modified" in reason:
            return True
        if "message to edit not found" in reason or "can't be edited" in reason:
            return False
        raise
    return True


def keyboard(choices: Sequence[Choice], key: str) -> InlineKeyboardMarkup | None:
    """Return the buttons of some choices, or None if there are none."""
    buttons = [
        InlineKeyboardButton(choice.label, callback_data=f"{CHOICE}:{key}:{number}")
        for number, choice in enumerate(choices)
    ]
    if not buttons:
        return None
    width = 2 if all(len(choice.label) <= _SHORT for choice in choices) else 1
    return InlineKeyboardMarkup([buttons[start : start + width] for start in range(0, len(buttons), width)])
