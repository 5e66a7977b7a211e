"""Putting an answer before somebody: messages sent, or those that stand there changed, with its choices as buttons."""

import asyncio
import hashlib
import secrets
from collections.abc import Sequence
from contextlib import suppress

from telegram.error import BadRequest

from bot.answers.answer import Answer, Choice
from handlers.heard import Heard
from handlers.markup import messages
from handlers.standing_menu import menu
from handlers.telegram_bot import Button, Buttons, TelegramBot

CHOICE = "c"
"""What the data of a choice's button begins with; buttons for something else begin with another word."""

# Two labels as short as this fit side by side on a phone.
_SHORT = 16


def new_key() -> str:
    """Return what tells the buttons of an answer from those of any other."""
    return secrets.token_hex(6)


def next_key(key: str) -> str:
    """Return the key of the answer that takes the place of another: so a press of its button is known to be late."""
    return hashlib.blake2s(key.encode(), digest_size=6).hexdigest()


async def send(bot: TelegramBot, heard: Heard, answer: Answer, key: str) -> tuple[int, ...]:
    """Send an answer to a message; return the ids of the messages that it took."""
    return await change(bot, heard, (), answer, key)


async def change(bot: TelegramBot, heard: Heard, standing: Sequence[int], answer: Answer, key: str) -> tuple[int, ...]:
    """Put an answer into messages that stand there; what it needs more is sent, what it needs less taken away.

    Below a post it is sent anew, so that the two stand together; the post is none of the messages that it took.
    """
    parts = messages(answer)
    shown: list[int] = []
    surplus = standing if answer.post else standing[len(parts) :]
    if answer.post:
        await bot.post(heard.chat, answer.post)
        standing = ()
    for number, html in enumerate(parts):
        buttons = keyboard(answer.choices, key) if number == len(parts) - 1 else ()
        if number < len(standing) and await _changed(bot, heard.chat, standing[number], html, buttons):
            shown.append(standing[number])
        else:
            reply_to = heard.message or None if heard.in_group and number == 0 else None
            below = menu(answer.language) if answer.menu and number == len(parts) - 1 else ()
            shown.append(await bot.put(heard.chat, html, buttons, menu=below, topic=heard.topic, reply_to=reply_to))
    for left_over in surplus:
        with suppress(BadRequest):  # gone already, or too old to be taken away
            await bot.delete_message(heard.chat, left_over)
    if answer.file is not None:
        make = answer.file.make
        content = await asyncio.to_thread(make) if make else answer.file.content.encode()
        await bot.send_document(heard.chat, content, filename=answer.file.name, message_thread_id=heard.topic)
    return tuple(shown)


async def _changed(bot: TelegramBot, chat: int, message: int, html: str, buttons: Buttons) -> bool:
    """Change a message; return False if it is not there any more or cannot be changed."""
    try:
        await bot.change(chat, message, html, buttons)
    except BadRequest as error:
        reason = error.message.lower()
        if "not modified" in reason:
            return True
        if "message to edit not found" in reason or "can't be edited" in reason:
            return False
        raise
    return True


def keyboard(choices: Sequence[Choice], key: str) -> Buttons:
    """Return the buttons of some choices: one below the other, two short ones that follow each other side by side."""
    rows: list[list[Button]] = []
    for number, choice in enumerate(choices):
        button = Button(choice.label, "" if choice.link else f"{CHOICE}:{key}:{number}", choice.link)
        if rows and len(rows[-1]) == 1 and max(len(rows[-1][0].label), len(choice.label)) <= _SHORT:
            rows[-1].append(button)
        else:
            rows.append([button])
    return rows
