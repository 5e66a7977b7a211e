"""Ten thousand messages that nobody asked for: how long they take, and whether those who ask notice.

    python -m benchmarks.bulk_delivery [TIMES [RECIPIENTS]]

The bot is `ordstyrer serve`, a process of its own; the server is the tests' stand-in for the Bot API, in this process.
It takes 30 messages a second over all chats, replies among them, and answers 429 to each one more, as Telegram does.
All rates are multiplied by TIMES (5 unless told otherwise), so that the run is shorter: with 1 it is as in earnest and
takes twelve minutes. Somebody asks a question at even intervals, while nothing is sent and while it is, by turns, so
that whatever else the machine does is spread over both.
"""

import asyncio
import itertools
import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import closing
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from statistics import median, quantiles
from time import perf_counter

from benchmarks.updates_per_second import ROOT, questions
from bot.answers.answer import Answer, Choice, Status
from bot.basics.clock import COPENHAGEN
from bot.basics.database import open_database
from bot.delivery.message import Message, Priority
from bot.delivery.outbox import Outbox
from bot.settings import Settings
from tests.botapi import BotApi, Limits, Person, Seen

RECIPIENTS = 10_000
TELEGRAM = 30.0
PACE = Settings.model_fields["pace"].default
ASKED = 1.5
"""Questions a second: what Telegram's limit leaves beside the pace, nearly."""

TURNS = 8
HIGHEST_RATIO = 1.5
AT = datetime(2024, 5, 16, 10, 15, tzinfo=COPENHAGEN)
ANNOUNCEMENT = Answer(
    Status.ANSWERED,
    "reminder",
    ("In 10 minutes, at 10.25", "Session 1: Somewhere, with somebody", "Session 2: Elsewhere, with somebody else"),
    items=("session-1",),
    choices=(Choice("Who is on?", "hvem er moderator i session 1"), Choice("What next?", "hvad er det naeste")),
)


class Asking:
    """Somebody asks, always somebody else, so many times a second. Collects how many milliseconds each answer takes."""

    def __init__(self, people: list[Person], asked: Iterator[str], a_second: float) -> None:
        self._people = people
        self._next = itertools.cycle(people)
        self._asked = asked
        self._every = 1 / a_second
        self._since: dict[int, float] = {}
        self.milliseconds: list[float] = []

    def _answered(self, chat: int, _: Seen) -> None:
        began = self._since.pop(chat, None)
        if began is not None:  # else it is a further part of a long answer
            self.milliseconds.append(1000 * (perf_counter() - began))

    async def run(self, seconds: float | None = None) -> None:
        """Ask for so many seconds, or until cancelled."""
        for person in self._people:
            person.chat.listeners[:] = [partial(self._answered, person.id)]
        next_at = end = perf_counter()
        end += seconds or float("inf")
        while next_at < end:
            person = next(self._next)
            self._since[person.id] = perf_counter()
            person.writes(next(self._asked))
            next_at += self._every
            await asyncio.sleep(max(next_at - perf_counter(), 0.0))


def highest(milliseconds: list[float]) -> float:
    """Return the 99th percentile."""
    return quantiles(milliseconds, n=100)[98]


async def queued_and_sent(database: Path, people: list[Person]) -> tuple[float, float]:
    """Queue a message for each of the people; return the seconds that queuing takes, and sending."""
    left = len(people)
    done = asyncio.Event()

    def arrived(_: Seen) -> None:
        nonlocal left
        left -= 1
        if not left:
            done.set()

    for person in people:
        person.chat.listeners.append(arrived)
    with closing(open_database(database)) as opened:
        outbox = Outbox(opened)
        messages = [
            Message(f"bench:{person.id}", person.id, Priority.REMINDER, ANNOUNCEMENT, AT, AT + timedelta(hours=1))
            for person in people
        ]
        began = perf_counter()
        outbox.queue(messages)
        queued = perf_counter()
    await done.wait()
    return queued - began, perf_counter() - queued


async def compare(telegram: BotApi, database: Path, times: float, recipients: int) -> None:
    """Ask while nothing is sent and while everything is; print both."""
    people = [telegram.person(f"Person {number}") for number in range(recipients)]
    curious = [telegram.person(f"Curious {number}") for number in range(100)]
    for person, question in zip(itertools.cycle(curious), questions(), strict=False):  # everything is warm after that
        await person.asks(question)
    telegram.limits = Limits(TELEGRAM * times)
    ideal = recipients / TELEGRAM / times
    idle = Asking(curious, itertools.cycle(questions()), ASKED * times)
    busy = Asking(curious, itertools.cycle(questions()), ASKED * times)
    queuing = sending = 0.0
    for turn in range(TURNS):
        await idle.run(ideal / TURNS)
        asking = asyncio.create_task(busy.run())
        queued, sent = await queued_and_sent(database, people[turn::TURNS])
        queuing, sending = queuing + queued, sending + sent
        asking.cancel()
        await asyncio.gather(asking, return_exceptions=True)
    doubles = sum(len(person.chat.standing()) - 1 for person in people)
    ratio = highest(busy.milliseconds) / highest(idle.milliseconds)
    print(
        f"{recipients} recipients, Telegram taking {TELEGRAM * times:g} a second ({times:g} times what it really takes)"
    )
    print(f"queued in {TURNS} transactions    {queuing:7.2f} s")
    print(
        f"sent                         {sending:7.1f} s at a pace of {PACE * times:g} a second, replies counted;"
        f" ideally {ideal:.1f} s: {sending / ideal:.2f} times"
    )
    print(f"429s caused, doubles         {telegram.floods:7d}, {doubles}")
    for name, asked in (("nothing", idle), ("all that", busy)):
        milliseconds = asked.milliseconds
        print(
            f"replies while {name:<8} is sent {median(milliseconds):5.1f} ms median,"
            f" {highest(milliseconds):5.1f} ms 99th percentile, of {len(milliseconds)}"
        )
    print(f"99th percentiles apart       {ratio:7.2f} times (the aim: under {HIGHEST_RATIO:g})")


async def main() -> None:
    """Run it all once."""
    times = float(sys.argv[1]) if len(sys.argv) > 1 else 5.0
    recipients = int(sys.argv[2]) if len(sys.argv) > 2 else RECIPIENTS  # noqa: PLR2004 -- the second argument
    async with BotApi() as telegram:
        with tempfile.TemporaryDirectory() as folder:
            database = Path(folder) / "bench.db"
            process = await asyncio.create_subprocess_exec(
                sys.executable,
                *("-m", "bot", "serve", "--at", f"{AT:%Y-%m-%dT%H:%M}", "--speed", "0"),
                cwd=ROOT,
                env=os.environ
                | {
                    "TELEGRAM_API_URL": telegram.url,
                    "TELEGRAM_BOT_TOKEN": telegram.token,
                    "ORDSTYRER_DATABASE": str(database),
                    "ORDSTYRER_EVENT": "2024",
                    "ORDSTYRER_PACE": str(PACE * times),
                },
                stderr=asyncio.subprocess.DEVNULL,
            )
            try:
                await compare(telegram, database, times, recipients)
            finally:
                process.terminate()
                await process.wait()


if __name__ == "__main__":
    asyncio.run(main())
