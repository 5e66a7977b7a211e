"""Milliseconds per question and the share answered right, beside simple ways; and what a large programme costs.

    python -m benchmarks.question_latency

Questions about 2024 are those of tests/questions that are about one item: an answer is right if it names that item
first. Questions about the large programmes are made up with them, each with one slip of the finger. Every question is
asked once and nothing is remembered from an earlier round. Each programme has a process of its own.
"""

import gc
import json
import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path
from statistics import median, quantiles
from time import perf_counter

from benchmarks.large_programme import ASKED_AT, Asked, LargeProgramme
from benchmarks.simple_ways import Way, line_of, simple_ways
from bot.assistant import Assistant
from bot.programme.content import read_programme
from bot.programme.model import Item, Programme
from bot.settings import ROOT
from tests.evaluation.cases import question_files, read_cases
from tests.evaluation.scoring import first_place

FORUM = "2024"
SIZES = (1_000, 10_000)
ASKED = 400
AIMS = {FORUM: 3.0, str(SIZES[-1]): 15.0}
OURS = "ordstyrer"


@dataclass(frozen=True, slots=True)
class Timed:
    """What asking in one way came to: milliseconds per question, and the share whose item was named first."""

    way: str
    median: float
    slow: float
    right: float


@dataclass(frozen=True, slots=True)
class Measured:
    """What a programme costs: all ways of asking, and the assistant's memory and its seconds to get ready."""

    items: int
    questions: int
    timed: tuple[Timed, ...]
    megabytes: float
    seconds: float

    @property
    def ours(self) -> Timed:
        return self.timed[0]


def measure(name: str) -> Measured:
    """Measure one programme, in this process."""
    programme, asked = _forum() if name == FORUM else _made_up(int(name))
    Assistant([LargeProgramme(10).programme])  # what is there once per process, whatever the programmes
    before, began = _megabytes(), perf_counter()
    assistant = Assistant([programme])
    seconds, megabytes = perf_counter() - began, _megabytes() - before
    assistant.ask("?", event=programme.event.id, at=ASKED_AT)
    timed = [_timed(OURS, asked, [_named_first(assistant, programme, at) for _, at in asked])]
    for way, first in simple_ways(programme).items():
        timed.append(_timed(way, asked, [first] * len(asked)))
    return Measured(len(programme.items), len(asked), tuple(timed), megabytes, seconds)


def _named_first(assistant: Assistant, programme: Programme, at: datetime) -> Way:
    return lambda question: next(iter(assistant.ask(question, event=programme.event.id, at=at).answer.items), "")


def _timed(name: str, asked: Sequence[tuple[Asked, datetime]], ways: Sequence[Way]) -> Timed:
    """Ask all questions in one way."""
    spent, right = [], 0
    for (wanted, _at), first in zip(asked, ways, strict=True):
        began = perf_counter()
        named = first(wanted.question)
        spent.append(1000 * (perf_counter() - began))
        right += named == wanted.item
    return Timed(name, median(spent), quantiles(spent, n=100)[-1], right / len(asked))


def _made_up(size: int) -> tuple[Programme, list[tuple[Asked, datetime]]]:
    large = LargeProgramme(size)
    return large.programme, [(asked, ASKED_AT) for asked in large.questions(ASKED)]


def _forum() -> tuple[Programme, list[tuple[Asked, datetime]]]:
    programme = read_programme(ROOT / "content" / FORUM)
    return programme, list(_with_one_item(programme))


def _with_one_item(programme: Programme) -> Iterator[tuple[Asked, datetime]]:
    """Yield the questions that stand alone and are about one item: the only one with all that the answer must tell."""
    cards = {item.id: _card(item, programme) for item in programme.items}
    for case in (case for file in question_files() for case in read_cases(file)):
        if case.event == programme.event.id and case.status == ("answered",) and case.must and not case.chat:
            fits = [key for key, card in cards.items() if all(first_place([p], card) is not None for p in case.must)]
            if len(fits) == 1:
                yield Asked(case.question, fits[0]), case.at


def _card(item: Item, programme: Programme) -> str:
    """Return what an answer about an item may tell."""
    times = [f"{moment:%H.%M}" for moment in (item.start, item.end) if moment]
    return " ".join((*times, f"{item.kind.value} {item.number or ''}", line_of(item, programme)))


def _megabytes() -> float:
    """Return the memory that this process has now."""
    gc.collect()
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 2**20


def _in_a_process(name: str) -> Measured:
    command = [sys.executable, "-m", "benchmarks.question_latency", name]
    values = json.loads(subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout)
    return Measured(**{**values, "timed": tuple(Timed(**row) for row in values["timed"])})


def main() -> None:
    """Measure all programmes and print tables."""
    print(f"{'ms per question; the right item named first':46}{'median':>9}{'99th':>9}{'right':>9}")
    measured: dict[str, Measured] = {}
    for name in (FORUM, *map(str, SIZES)):
        found = measured[name] = _in_a_process(name)
        made_up = "" if name == FORUM else " made up"
        print(f"{name}{made_up}: {found.items} items, {found.questions} questions")
        for row in found.timed:
            print(f"  {row.way:44}{row.median:9.2f}{row.slow:9.2f}{row.right:9.1%}", flush=True)
    print()
    for found in measured.values():
        print(f"{found.items:6} items: {found.megabytes:6.1f} MB, ready in {found.seconds:5.1f} s")
    small, large = (measured[str(size)] for size in SIZES)
    print(
        f"ten times the items: {large.ours.median / small.ours.median:.1f} times the milliseconds, "
        f"{large.megabytes / small.megabytes:.1f} times the memory"
    )
    for name, aim in AIMS.items():
        print(f"the aim for {measured[name].items} items: 99th percentile under {aim:.0f} ms")


if __name__ == "__main__":
    if len(sys.argv) > 1:
        print(json.dumps(asdict(measure(sys.argv[1]))))
    else:
        main()
