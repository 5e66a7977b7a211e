"""Bad days: the ways in which Telegram, or the way to it, fails."""

import asyncio
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Flooded:
    """429: too many messages; come back in `seconds`."""

    seconds: int = 1


@dataclass(frozen=True)
class Refused:
    """403: the person has blocked the bot, or is gone."""

    description: str = "Forbidden: bot was blocked by the user"


@dataclass(frozen=True)
class Rejected:
    """400: for reasons that lie in the chat, and that no bot can foresee."""

    description: str = "Bad Request: chat not found"


@dataclass(frozen=True)
class Migrated:
    """400: the group has become a supergroup, with another id."""

    chat: int


@dataclass(frozen=True)
class ServerFailure:
    """5xx: Telegram's own trouble; nothing has been delivered."""

    code: int = 502


@dataclass(frozen=True)
class DroppedBefore:
    """The connection breaks before anything has been delivered."""


@dataclass(frozen=True)
class DroppedAfter:
    """The connection breaks when the message has been delivered, so the bot cannot know."""


@dataclass(frozen=True)
class Slow:
    """The answer takes `seconds`."""

    seconds: float


Trouble = Flooded | Refused | Rejected | Migrated | ServerFailure | DroppedBefore | DroppedAfter | Slow


@dataclass
class Planned:
    """Trouble for the next `times` calls of a method (of any, if empty) to a chat (to any, if None).

    `struck` is set by the first of them.
    """

    trouble: Trouble
    method: str = ""
    chat: int | None = None
    times: int = 1
    struck: asyncio.Event = field(default_factory=asyncio.Event)

    def fits(self, method: str, chat: object) -> bool:
        return self.times > 0 and self.method in ("", method) and self.chat in (None, chat)
