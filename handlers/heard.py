"""What somebody wrote to the bot, and whether it was to the bot at all."""

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from telegram import Message, MessageEntity, Update


@dataclass(frozen=True, slots=True)
class Heard:
    """A message, or a press of a button. `person` is 0 in a group, where the bot keeps nothing of who wrote.

    `first_name` is what Telegram calls them, and empty in a group; it is only for who wants it told.
    """

    chat: int
    message: int = 0
    text: str = ""
    person: int = 0
    language_code: str = ""
    topic: int | None = None
    first_name: str = ""

    @property
    def in_group(self) -> bool:
        return not self.person


def whoever(update: Update) -> Heard | None:
    """Return who is behind an update and what they wrote, whether it was to the bot or not."""
    user, chat, message = update.effective_user, update.effective_chat, update.effective_message
    if user is None:
        return None
    alone = chat is None or chat.type == chat.PRIVATE
    whole = message if isinstance(message, Message) else None  # of an old one Telegram tells little but its id
    return Heard(
        chat=chat.id if chat else user.id,
        message=message.message_id if message else 0,
        text=((whole.text or whole.caption or "") if whole else "").strip(),
        person=user.id if alone else 0,
        language_code=user.language_code or "",
        topic=whole.message_thread_id if whole and whole.is_topic_message else None,
        first_name=user.first_name if alone else "",
    )


def spoken_to(update: Update, bot_id: int, bot_name: str) -> Heard | None:
    """Return what a message says to the bot, or None if it is not to the bot.

    Alone with a person everything is. In a group the bot is spoken to by its @name or by a reply to it.
    """
    message, said = update.effective_message, whoever(update)
    if not message or not said or not said.in_group:
        return said
    name = _mention(bot_name)
    answered = message.reply_to_message
    replying = answered is not None and answered.from_user is not None and answered.from_user.id == bot_id
    if replying or name.search(said.text) or _linked(message, bot_id):
        return replace(said, text=name.sub(" ", said.text).strip())
    return None


def _linked(message: Message, bot_id: int) -> bool:
    """Whether the bot is mentioned by a link instead of its @name."""
    return any(
        entity.type == MessageEntity.TEXT_MENTION and entity.user is not None and entity.user.id == bot_id
        for entity in (*message.entities, *message.caption_entities)
    )


@lru_cache(maxsize=8)
def _mention(bot_name: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)@{re.escape(bot_name)}(?!\w)[,:]?", re.IGNORECASE)
