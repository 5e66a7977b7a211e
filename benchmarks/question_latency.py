"""Milliseconds per question and the share answered right, beside two simple ways; and what a large programme costs.

    python -m benchmarks.question_latency

Questions about 2024 are those of tests/questions that ask about one item: an answer is right if it names that item
first. Questions about the large programmes are made up with them, each with one slip of the finger. Every question is
asked once, as the first one of its words: nothing is remembered from an earlier round.
"""

import json
import resource
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from statistics import median, quantiles
from time import perf_counter

from benchmarks.large_programme import ASKED_AT, Asked, LargeProgramme
from benchmarks.simple_ways import FullText, NearestTitle, line_of
from bot.assistant import Assistant
from bot.programme.content import read_programme
from bot.programme.model import Item, Programme
from bot.settings import ROOT
from tests.evaluation.cases import Case, question_files, read_cases
from tests.evaluation.scoring import first_place

SIZES = (1_000, 10_000)
ASKED = 400
AIMS = {"2024": 3.0, "10000": 15.0}

Way = Callable[[str, datetime], str]


@dataclass(frozen=True, slots=True)
class Timed:
    """What asking came to: milliseconds per question, and the share of questions whose item was named first."""

    median: float
    slow: float
    right: float

    def __str__(self) -> str:
        return f"{self.median:10.2f}{self.slow:10.2f}{self.right:10.1%}"


def ways(programme: Programme, assistant: Assistant) -> dict[str, Way]:
    """Return the ways to answer: each takes a question and a time, and returns the item that is named first."""
    title, text = NearestTitle(programme), FullText(programme)

    def ours(question: str, at: datetime) -> str:
        answer = assistant.ask(question, event=programme.event.id, at=at).answer
        return next(iter(answer.items), "")

    return {
        "ordstyrer": ours,
        "RapidFuzz, all titles": lambda question, _at: title.first(question),
        "SQLite full-text": lambda question, _at: text.first(question),
    }


def timed(way: Way, asked: Sequence[tuple[Asked, datetime]]) -> Timed:
    """Ask all questions in one way."""
    spent, right = [], 0
    for wanted, at in asked:
        began = perf_counter()
        named = way(wanted.question, at)
        spent.append(1000 * (perf_counter() - began))
        right += named == wanted.item
    return Timed(median(spent), quantiles(spent, n=100)[-1], right / len(asked))


def with_one_item(cases: Sequence[Case], programme: Programme) -> list[tuple[Asked, datetime]]:
    """Return the questions that stand alone and whose answer is one item: the only one that has all it must tell."""
    cards = {item.id: _card(item, programme) for item in programme.items}
    found = []
    for case in cases:
        if case.chat or case.event != programme.event.id or case.status != ("answered",) or not case.must:
            continue
        fitting = [key for key, card in cards.items() if all(first_place([p], card) is not None for p in case.must)]
        if len(fitting) == 1:
            found.append((Asked(case.question, fitting[0]), case.at))
    return found


def _card(item: Item, programme: Programme) -> str:
    """Return what an answer about an item may tell."""
    times = [f"{moment:%H.%M}" for moment in (item.start, item.end) if moment]
    return " ".join((*times, item.kind.value, f"{item.kind.value} {item.number}", line_of(item, programme)))


def memory(size: int) -> tuple[float, float]:
    """Return what the assistant needs for a large programme: megabytes, and seconds to get ready, in a new process."""
    command = [sys.executable, "-m", "benchmarks.question_latency", str(size)]
    result = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    megabytes, seconds = json.loads(result.stdout)
    return megabytes, seconds


def _measure_memory(size: int) -> None:
    """Print what `memory` returns; the little programme beforehand brings in everything that is there only once."""
    Assistant([LargeProgramme(10).programme])
    programme = LargeProgramme(size).programme
    before, began = _peak(), perf_counter()
    assistant = Assistant([programme])
    print(json.dumps([_peak() - before, perf_counter() - began]))
    assert assistant.knowledge.programmes


def _peak() -> float:
    """Return the most megabytes that this process has had."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def main() -> None:
    """Measure and print."""
    print(f"{'':14}{'':24}{'median':>10}{'99th':>10}{'right':>10}   (ms per question; the item named first)")
    forum = read_programme(ROOT / "content" / "2024")
    cases = [case for file in question_files() for case in read_cases(file)]
    rows = {"2024": (forum, with_one_item(cases, forum))}
    for size in SIZES:
        large = LargeProgramme(size)
        rows[str(size)] = (large.programme, [(asked, ASKED_AT) for asked in large.questions(ASKED)])
    ours: dict[str, Timed] = {}
    for name, (programme, asked) in rows.items():
        assistant = Assistant([programme])
        # One question beforehand: tables that are there once per process are read at the first one.
        assistant.ask("?", event=programme.event.id, at=ASKED_AT)
        for way, answer in ways(programme, assistant).items():
            result = timed(answer, asked)
            ours.setdefault(name, result)
            print(f"{_label(name, programme):38}"[:14] + f"{way:24}{result}", flush=True)
        print(f"{'':14}{len(programme.items)} items, {len(asked)} questions")
    for name, aim in AIMS.items():
        print(f"aim for {name}: 99th percentile under {aim:.0f} ms; it is {ours[name].slow:.2f}")
    small, large_ = (str(size) for size in SIZES)
    print(f"ten times the items: {ours[large_].median / ours[small].median:.1f} times the time (median)")
    print("\nmemory and time to get ready")
    sizes = {size: memory(size) for size in SIZES}
    for size, (megabytes, seconds) in sizes.items():
        print(f"{size:7} items {megabytes:8.0f} MB {seconds:8.1f} s")
    print(f"ten times the items: {sizes[SIZES[1]][0] / sizes[SIZES[0]][0]:.1f} times the memory")


def _label(name: str, programme: Programme) -> str:
    return name if not programme.event.invented else f"{name} made up"


if __name__ == "__main__":
    if len(sys.argv) > 1:
        _measure_memory(int(sys.argv[1]))
    else:
        main()
