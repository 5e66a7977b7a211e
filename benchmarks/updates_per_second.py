"""Questions answered per second, end to end over HTTP on one machine, when 1, 64 and 256 people ask at once.

    python -m benchmarks.updates_per_second [SECONDS]

Beside ours runs a bare echo bot of the same library: with the library's own client, which deals with one update at a
time or with 256, and with our transport. The server is the tests' stand-in for the Bot API, in this process; each bot
is a process of its own. Everybody asks again as soon as they are answered, the questions of tests/questions in turn;
all of them are asked once before anything is measured. The second figure is the processor time that the bot took for
an answer: it tells the bots apart also on a machine that does something else at the same time.
"""

import asyncio
import itertools
import json
import os
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

from tests.botapi import BotApi, Person, Seen

ROOT = Path(__file__).resolve().parent.parent
AT_ONCE = (1, 64, 256)
AIM = 2.0
_PATIENCE = 120.0


@dataclass(frozen=True)
class Bot:
    """A bot to measure: what it is, and the arguments to Python that start it."""

    name: str
    arguments: tuple[str, ...]


@dataclass(frozen=True)
class Rate:
    """What a bot did: answers per second, and the processor's milliseconds for each."""

    answers: float
    work: float

    def __str__(self) -> str:
        return f"{self.answers:5.0f}/s {self.work:5.2f} ms"


ECHO = ("-m", "benchmarks.echo_bot", "{url}", "{token}")
OURS = Bot("ordstyrer serve", ("-m", "bot", "serve", "--at", "2024-05-16T10:15"))
DEFAULTS = (Bot("echo, one at a time", ECHO), Bot("echo, 256 at a time", (*ECHO, "256")))
BOTS = (*DEFAULTS, Bot("echo, our transport", (*ECHO, "256", "aiohttp")), OURS)


def questions() -> list[str]:
    """Return questions about the 2024 forum, as people ask them."""
    lines = [line for path in sorted((ROOT / "tests" / "questions").rglob("*.jsonl")) for line in path.open()]
    cases = [json.loads(line) for line in lines if line.strip()]
    return [case["q"] for case in cases if case["event"] == "2024" and not case["chat"]]


class Crowd:
    """People who ask again as soon as they are answered, until they are told to stop or have nothing more to ask."""

    def __init__(self, people: Sequence[Person], asked: Iterator[str]) -> None:
        self.answers = 0
        self._people = people
        self._asked = asked
        self._waiting = len(people)
        self._going = True
        self._silent = asyncio.Event()

    def start(self) -> None:
        for person in self._people:
            person.chat.listeners.append(self._listener(person))
            person.writes(next(self._asked))

    def stop(self) -> None:
        self._going = False

    async def end(self) -> None:
        """Wait until nobody asks any more and the last answer has come."""
        await asyncio.wait_for(self._silent.wait(), _PATIENCE)
        for person in self._people:
            person.chat.listeners.clear()

    def _listener(self, person: Person) -> Callable[[Seen], None]:
        def answered(_: Seen) -> None:
            self.answers += 1
            question = next(self._asked, None) if self._going else None
            if question is not None:
                person.writes(question)
                return
            self._waiting -= 1
            if not self._waiting:
                self._silent.set()

        return answered


def processor_seconds(process: int) -> float:
    """Return how long a process has used a processor."""
    fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


async def rate_of(process: int, people: Sequence[Person], asked: Iterator[str], seconds: float) -> Rate:
    """Let people ask for some seconds; return how the bot in a process kept up."""
    crowd = Crowd(people, asked)
    crowd.start()
    await asyncio.sleep(0.5)
    begun, worked, before = perf_counter(), processor_seconds(process), crowd.answers
    await asyncio.sleep(seconds)
    answers = crowd.answers - before
    rate = Rate(answers / (perf_counter() - begun), 1000 * (processor_seconds(process) - worked) / max(answers, 1))
    crowd.stop()
    await crowd.end()
    return rate


async def measure(bot: Bot, seconds: float) -> list[Rate]:
    """Start a bot; return its rate at each number of people."""
    async with BotApi() as telegram:
        process = await asyncio.create_subprocess_exec(
            sys.executable,
            *(argument.format(url=telegram.url, token=telegram.token) for argument in bot.arguments),
            cwd=ROOT,
            env=os.environ | {"TELEGRAM_API_URL": telegram.url, "TELEGRAM_BOT_TOKEN": telegram.token},
            stderr=asyncio.subprocess.DEVNULL,
        )
        try:
            people = [telegram.person(f"Person {number}") for number in range(max(AT_ONCE))]
            every = questions()
            warming = Crowd(people[:32], iter(every))
            warming.start()
            await warming.end()
            asked = itertools.cycle(every)
            rates = [await rate_of(process.pid, people[:at_once], asked, seconds) for at_once in AT_ONCE]
            if telegram.faults:
                print(f"{bot.name}: {telegram.faults[0].method}: {telegram.faults[0].description}", file=sys.stderr)
            return rates
        finally:
            process.terminate()
            await process.wait()


async def main() -> None:
    """Measure all bots and print a table."""
    seconds = float(sys.argv[1]) if len(sys.argv) > 1 else 5.0
    best: dict[Bot, float] = {}
    print(" " * 20, *(f"{at_once:>13} asking" for at_once in AT_ONCE))
    with tempfile.TemporaryDirectory() as folder:
        os.environ |= {"ORDSTYRER_DATABASE": f"{folder}/bench.db", "ORDSTYRER_EVENT": "2024"}
        for bot in BOTS:
            rates = await measure(bot, seconds)
            best[bot] = max(rate.answers for rate in rates)
            print(bot.name.ljust(20), *(f"{rate!s:>20}" for rate in rates), flush=True)
    ratio = best[OURS] / max(best[bot] for bot in DEFAULTS)
    print(f"ours at its best against the library's echo bot at its best: {ratio:.1f} times (the aim: {AIM:.0f})")


if __name__ == "__main__":
    asyncio.run(main())
