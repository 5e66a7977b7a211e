"""Milliseconds per question and the share answered right, beside simple ways; and what a large programme costs.

    python -m benchmarks.question_latency

Questions about 2024 are those of tests/questions that one item answers, judged as `make eval` does; a simple way
answers with the whole line of the item that it finds. Questions about the large programmes are made up with them, each
with one slip of the finger: an answer is right if it names the item first. Every question is asked once and nothing is
remembered from an earlier round. The milliseconds are the processor's: they mean the same on a machine that does
something else too. Each programme has a process of its own.
"""

import gc
import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path
from statistics import median, quantiles
from time import perf_counter, thread_time

from benchmarks.large_programme import ASKED_AT, LargeProgramme
from benchmarks.large_programme import EVENT as MADE_UP
from benchmarks.simple_ways import line_of, simple_ways
from bot.answers.answer import Answer, Status
from bot.assistant import Assistant
from bot.basics.memory import full_rounds_seldom, kept_for_good
from bot.programme.content import read_programme
from bot.programme.model import Item, Programme
from bot.settings import ROOT
from tests.evaluation.cases import Case, question_files, read_cases
from tests.evaluation.scoring import faults, first_place

FORUM = "2024"
SIZES = (1_000, 10_000)
ASKED = 400
AIMS = {FORUM: 3.0, str(SIZES[-1]): 15.0}
OURS = "ordstyrer"


Way = Callable[["Trial"], Answer]


@dataclass(frozen=True, slots=True)
class Trial:
    """A question, when it is asked, and whether an answer to it is right."""

    question: str
    at: datetime
    right: Callable[[Answer], bool]


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
    programme, trials = _forum() if name == FORUM else _made_up(int(name))
    # What is there once per process, whatever the programmes.
    Assistant([LargeProgramme(10).programme]).get_ready(MADE_UP)
    before, began = _megabytes(), perf_counter()
    with kept_for_good():
        assistant = Assistant([programme])
        assistant.get_ready(programme.event.id)
    full_rounds_seldom()  # as `serve` does
    seconds, megabytes = perf_counter() - began, _megabytes() - before

    def ours(trial: Trial) -> Answer:
        return assistant.ask(trial.question, event=programme.event.id, at=trial.at).answer

    ways = {OURS: ours, **{way: _as_answers(first, programme) for way, first in simple_ways(programme).items()}}
    timed = tuple(_timed(way, answer, trials) for way, answer in ways.items())
    return Measured(len(programme.items), len(trials), timed, megabytes, seconds)


def _as_answers(first: Callable[[str], str], programme: Programme) -> Way:
    """Let a simple way answer: with all that is known of the item that it names."""
    cards = {item.id: _card(item, programme) for item in programme.items}

    def answer(trial: Trial) -> Answer:
        item = first(trial.question)
        if not item:
            return Answer(Status.UNKNOWN, "unknown", ())
        return Answer(Status.ANSWERED, "card", (cards[item],), items=(item,))

    return answer


def _timed(name: str, way: Way, trials: Sequence[Trial]) -> Timed:
    """Ask all questions in one way."""
    spent, right = [], 0
    for trial in trials:
        began = thread_time()
        answer = way(trial)
        spent.append(1000 * (thread_time() - began))
        right += trial.right(answer)
    return Timed(name, median(spent), quantiles(spent, n=100)[-1], right / len(trials))


def _made_up(size: int) -> tuple[Programme, list[Trial]]:
    large = LargeProgramme(size)
    return large.programme, [
        Trial(asked.question, ASKED_AT, _names_first(asked.item)) for asked in large.questions(ASKED)
    ]


def _names_first(item: str) -> Callable[[Answer], bool]:
    return lambda answer: answer.items[:1] == (item,)


def _forum() -> tuple[Programme, list[Trial]]:
    programme = read_programme(ROOT / "content" / FORUM)
    cases = (case for file in question_files() for case in read_cases(file))
    return programme, [Trial(case.question, case.at, _has_no_fault(case)) for case in _with_one_item(cases, programme)]


def _has_no_fault(case: Case) -> Callable[[Answer], bool]:
    return lambda answer: not any(faults(case, answer))


def _with_one_item(cases: Iterable[Case], programme: Programme) -> Iterator[Case]:
    """Yield the questions that stand alone and that one item answers: the only one with all that has to be told."""
    cards = [_card(item, programme) for item in programme.items]
    for case in cases:
        alone = case.event == programme.event.id and not case.chat and "other-year" not in case.tags
        if alone and case.must and "answered" in case.status:
            yield from [case] if sum(_tells(card, case.must) for card in cards) == 1 else []


def _tells(card: str, patterns: Sequence[str]) -> bool:
    return all(first_place([pattern], card) is not None for pattern in patterns)


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
    print(f"{'ms per question; share answered right':46}{'median':>9}{'99th':>9}{'right':>9}")
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
