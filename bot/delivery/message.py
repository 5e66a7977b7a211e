"""A message that the bot sends unasked, as a value."""

from dataclasses import dataclass
from datetime import datetime
from enum import IntEnum, StrEnum

from bot.answers.answer import Answer


class Priority(IntEnum):
    """What goes first when several messages are due. `SPEAKER` is also what organisers are told of at once."""

    CHANGE = 0
    SPEAKER = 1
    REMINDER = 2
    ANNOUNCEMENT = 3


class Act(StrEnum):
    """What is done: something new is sent, or what stands in a chat is changed or deleted."""

    SEND = "send"
    CHANGE = "change"
    DELETE = "delete"


@dataclass(frozen=True, slots=True)
class Message:
    """One message to one chat.

    `key` says what it is about and to whom, so that queuing the same thing twice sends it once; keys of one sort begin
    alike (`reminder:2024:...`), so that they are found again. `chat` is Telegram's id. `due` and `expires` are aware
    times at the forum: it is sent at or after the one, and never at or after the other. `standing` is Telegram's id of
    the message that is changed or deleted.
    """

    key: str
    chat: int
    priority: Priority
    answer: Answer
    due: datetime
    expires: datetime
    act: Act = Act.SEND
    standing: int = 0

    def __post_init__(self) -> None:
        """Raise ValueError for a time without a zone, or one that expires before it is due."""
        if self.due.tzinfo is None or self.expires.tzinfo is None:
            text = f"{self.key}: due {self.due} and expires {self.expires} must be aware times"
            raise ValueError(text)
        if self.expires <= self.due:
            text = f"{self.key}: it would expire at {self.expires}, before it is due at {self.due}"
            raise ValueError(text)
