"""Questions answered per second, end to end over HTTP on one machine, at 1, 64 and 256 people asking at once.

    python -m benchmarks.updates_per_second [SECONDS]

Beside ours runs a bare echo bot of the same library, with the library's default client and with our transport. The
server is the tests' stand-in for the Bot API, in this process; each bot is a process of its own. Everybody asks
again as soon as they are answered; the questions are those of tests/questions, in turn.
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
AT = "2024-05-16T10:15"
_START = 60.0


@dataclass(frozen=True)
class Bot:
    """A bot to measure: what it is, and how it is started."""

    name: str
    command: tuple[str, ...]


def questions() -> list[str]:
    """Return questions to the current event, as people ask them."""
    lines = [line for path in sorted((ROOT / "tests" / "questions").glob("*.jsonl")) for line in path.open()]
    cases = [json.loads(line) for line in lines if line.strip()]
    return [case["q"] for case in cases if case["event"] == "2024" and not case["chat"]]


@dataclass(frozen=True)
class Rate:
    """What a bot did: answers per second, and how much of the processor each took, in milliseconds."""

    answers: float
    work: float

    def __str__(self) -> str:
        return f"{self.answers:5.0f} {self.work:5.2f} ms"


async def answered(process: int, people: Sequence[Person], asked: Iterator[str], seconds: float) -> Rate:
    """Let everybody ask and ask again for some seconds; return how the bot in a process kept up."""
    count = 0
    going = True
    waiting = len(people)
    silent = asyncio.Event()

    def next_question(person: Person) -> None:
        nonlocal count, waiting
        count += 1
        if going:
            person.writes(next(asked))
        else:
            waiting -= 1
            if not waiting:
                silent.set()

    for person in people:
        person.chat.listeners.append(_listener(next_question, person))
        person.writes(next(asked))
    begun, worked = perf_counter(), processor_seconds(process)
    await asyncio.sleep(seconds)
    rate = Rate(count / (perf_counter() - begun), 1000 * (processor_seconds(process) - worked) / max(count, 1))
    going = False
    await asyncio.wait_for(silent.wait(), _START)
    for person in people:
        person.chat.listeners.clear()
    return rate


def _listener(call: Callable[[Person], None], person: Person) -> Callable[[Seen], None]:
    return lambda _: call(person)


def processor_seconds(process: int) -> float:
    """Return how long a process has used a processor."""
    fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


async def measure(bot: Bot, seconds: float) -> list[Rate]:
    """Start a bot and return its rate at each number of people."""
    async with BotApi() as telegram:
        arguments = [part.format(url=telegram.url, token=telegram.token) for part in bot.command]
        environment = os.environ | {"TELEGRAM_API_URL": telegram.url, "TELEGRAM_BOT_TOKEN": telegram.token}
        process = await asyncio.create_subprocess_exec(
            sys.executable, *arguments, cwd=ROOT, env=environment, stderr=asyncio.subprocess.DEVNULL
        )
        try:
            asked = itertools.cycle(questions())
            people = [telegram.person(f"Person {number}") for number in range(max(AT_ONCE))]
            people[0].writes("hello")
            await people[0].answer(_START)
            rates = []
            for at_once in AT_ONCE:
                await answered(process.pid, people[:at_once], asked, min(1.0, seconds))
                rates.append(await answered(process.pid, people[:at_once], asked, seconds))
            if telegram.faults:
                print(f"{bot.name}: the server rejected {telegram.faults[0]}", file=sys.stderr)  # noqa: T201
            return rates
        finally:
            process.terminate()
            await process.wait()


async def main() -> None:
    """Measure all bots and print a table."""
    seconds = float(sys.argv[1]) if len(sys.argv) > 1 else 5.0
    with tempfile.TemporaryDirectory() as folder:
        os.environ |= {"ORDSTYRER_DATABASE": f"{folder}/bench.db", "ORDSTYRER_EVENT": "2024"}
        loading = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "bot.cli", "load", cwd=ROOT, stdout=asyncio.subprocess.DEVNULL
        )
        await loading.wait()
        bots = (
            Bot("echo, default client", ("-m", "benchmarks.echo_bot", "{url}", "{token}")),
            Bot("echo, our transport", ("-m", "benchmarks.echo_bot", "{url}", "{token}", "aiohttp")),
            Bot("ordstyrer serve", ("-m", "bot.cli", "serve", "--at", AT)),
        )
        print("answers per second, work".ljust(24), *(f"{at_once:>6} at once" for at_once in AT_ONCE))  # noqa: T201
        best: dict[str, float] = {}
        for bot in bots:
            rates = await measure(bot, seconds)
            best[bot.name] = max(rate.answers for rate in rates)
            print(bot.name.ljust(24), *(f"{rate!s:>14}" for rate in rates))  # noqa: T201
    ratio = best["ordstyrer serve"] / best["echo, default client"]
    print(f"ours at its best against the default echo bot at its best: {ratio:.1f} times")  # noqa: T201


if __name__ == "__main__":
    asyncio.run(main())
