"""A stand-in for Telegram's Bot API server, over real HTTP, and people who write to the bot through it.

    async with BotApi() as telegram:
        ...start a bot with TELEGRAM_API_URL=telegram.url and TELEGRAM_BOT_TOKEN=telegram.token...
        ida = telegram.person("Ida")
        await ida.writes("/start")
        answer = await ida.answer()
        await ida.presses(answer.buttons[0])

It checks every call as the real server does: what that rejects is rejected here too, and kept in `telegram.faults`.
`telegram.trouble(...)` makes it fail as the real one does on a bad day. With `telegram.limits` it asks for a pause when
it is sent too much, and `telegram.floods` counts how often.
"""

from tests.botapi.chats import Chat, Seen
from tests.botapi.limits import Limits
from tests.botapi.person import Person
from tests.botapi.server import BotApi, Fault
from tests.botapi.trouble import (
    DroppedAfter,
    DroppedBefore,
    Flooded,
    Migrated,
    Refused,
    Rejected,
    ServerFailure,
    Slow,
    Trouble,
)

__all__ = [
    "BotApi",
    "Chat",
    "DroppedAfter",
    "DroppedBefore",
    "Fault",
    "Flooded",
    "Limits",
    "Migrated",
    "Person",
    "Refused",
    "Rejected",
    "Seen",
    "ServerFailure",
    "Slow",
    "Trouble",
]
