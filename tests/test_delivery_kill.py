"""Two thousand recipients on a bad day: Telegram fails in every way, and the bot is killed three times on the way."""

import asyncio
import os
import random
import signal
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from bot.answers.answer import Answer, Choice, Status
from bot.basics.clock import COPENHAGEN
from bot.basics.database import open_database
from bot.delivery.message import Message, Priority
from bot.delivery.outbox import Outbox
from tests.botapi import (
    BotApi,
    DroppedAfter,
    DroppedBefore,
    Flooded,
    Person,
    Refused,
    Seen,
    ServerFailure,
    Slow,
    Trouble,
)
from tests.patience import until
from tests.serving import MORNING, START, process, said_at_the_end

RECIPIENTS = 2000
KILLED_AT = (300, 900, 1500)
BLOCKED, FAILING, LOST, UNANSWERED, FLOODED, SLOW = 50, 50, 20, 20, 3, 20
NOW = MORNING.replace(tzinfo=COPENHAGEN)
CHANGE = Answer(
    Status.ANSWERED,
    "change",
    ("Session 1 is in another room now.",),
    items=("session-1",),
    choices=(Choice("Hvem?", "hvem er moderator i session 1"),),
)


@dataclass
class Victim:
    """The process that is killed, as soon as somebody has got a message and before it can know."""

    running: asyncio.subprocess.Process | None = None
    kills: int = 0

    def kill(self, _: Seen) -> None:
        if self.running is not None and self.running.returncode is None:
            os.kill(self.running.pid, signal.SIGKILL)
            self.kills += 1


def once(act: Callable[[Seen], None]) -> Callable[[Seen], None]:
    """Do something for the first message only."""
    left = [act]
    return lambda seen: left.pop()(seen) if left else None


def bad_day(telegram: BotApi, people: list[Person]) -> set[int]:
    """Plan what goes wrong, each for somebody else; return who has blocked the bot."""
    unlucky = random.Random(20240516).sample(  # noqa: S311 -- no secret
        [person.id for number, person in enumerate(people) if number not in KILLED_AT],
        BLOCKED + FAILING + LOST + UNANSWERED + FLOODED + SLOW,
    )
    blocked = set(unlucky[:BLOCKED])
    plans: tuple[tuple[Trouble, int], ...] = (
        *((Refused(), 99) for _ in range(BLOCKED)),
        *((ServerFailure(random.Random(number).choice((500, 502, 504))), 1) for number in range(FAILING)),  # noqa: S311
        *((DroppedBefore(), 1) for _ in range(LOST)),
        *((DroppedAfter(), 1) for _ in range(UNANSWERED)),
        *((Flooded(1), 1) for _ in range(FLOODED)),
        *((Slow(0.1), 1) for _ in range(SLOW)),
    )
    for chat, (trouble, times) in zip(unlucky, plans, strict=True):
        telegram.trouble(trouble, "sendMessage", chat=chat, times=times)
    return blocked


async def test_everybody_who_can_be_reached_gets_it_whatever_happens(tmp_path: Path) -> None:
    async with BotApi() as telegram:
        people = [telegram.person(f"Person {number}") for number in range(RECIPIENTS)]
        blocked = bad_day(telegram, people)
        victim = Victim()
        arguments = ("--at", f"{MORNING:%Y-%m-%dT%H:%M}", "--speed", "0")
        start = {
            "TELEGRAM_BOT_TOKEN": telegram.token,
            "TELEGRAM_API_URL": telegram.url,
            "ORDSTYRER_PACE": "2000",
            "ORDSTYRER_AT_ONCE": "1",  # on a slow line more go side by side, and each may come twice
        }
        for number in KILLED_AT:
            people[number].chat.listeners.append(once(victim.kill))
        with closing(open_database(tmp_path / "ordstyrer.db")) as database:
            outbox = Outbox(database)
            queued = outbox.queue(
                Message(f"change:{person.id}", person.id, Priority.CHANGE, CHANGE, NOW, NOW + timedelta(hours=1))
                for person in people
            )
            assert queued == RECIPIENTS
            for _ in KILLED_AT:
                async with process(tmp_path, *arguments, **start) as victim.running:
                    await said_at_the_end(victim.running)
                    assert victim.running.returncode == -signal.SIGKILL
            async with process(tmp_path, *arguments, **start) as victim.running:
                await until(lambda: not (outbox.counts().queued + outbox.counts().sending), START)
                counts = outbox.counts()
                victim.running.send_signal(signal.SIGTERM)
                await said_at_the_end(victim.running)
            ids = dict(database.execute("select chat, message from outbox where state = 'sent'").fetchall())
        copies = {person.id: len(person.chat.standing()) for person in people}
        assert {chat for chat, number in copies.items() if not number} == blocked
        assert (counts.sent, counts.unreachable) == (RECIPIENTS - BLOCKED, BLOCKED)
        assert victim.kills == len(KILLED_AT)
        assert sum(number - 1 for number in copies.values() if number) <= victim.kills + UNANSWERED
        assert counts.unknown >= victim.kills + LOST + UNANSWERED
        assert all(ids[person.id] == person.chat.standing()[-1].id for person in people if person.id in ids)
        assert telegram.faults == []
