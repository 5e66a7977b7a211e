"""What organisers, and those of whom they decide something, are told of it unasked."""

from collections.abc import Callable
from datetime import datetime, timedelta

from bot.answers.answer import Answer
from bot.answers.ground import Ground
from bot.basics.texts import HOME
from bot.delivery.message import Message, Priority
from bot.organisers.office import Office

# How long it is worth telling.
_NEWS = timedelta(hours=24)


def news(
    office: Office,
    key: str,
    chat: int,
    told: Callable[[Ground], Answer],
    *,
    now: datetime | None = None,
    until: datetime | None = None,
) -> Message:
    """Return a message to a chat, due now; `key` tells it from all others, `told` says it on what is said stands on.

    It is due at once, or at `now`, and worth telling for a day, or `until` an aware time.
    """
    at, kept = now or office.forum.clock.now(), office.kept
    ground = kept.ground(chat, kept.attendees.find(chat).language or HOME)
    sign = office.forum.sign
    return Message(f"{sign}{key}", chat, Priority.SPEAKER, told(ground), at, until or at + _NEWS)
