"""Questions asked and answers judged."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from time import perf_counter

from bot.answers.answer import Answer, Status
from bot.assistant import Assistant
from bot.commands.asker import Asker
from bot.programme.content import event_folders, read_programme
from bot.settings import ROOT
from tests.evaluation.cases import Case
from tests.evaluation.typos import with_typo

# In characters: an answer fills a phone's screen, a list may fill two.
LONGEST = 1200
LISTS = frozenset({"list", "house-fit", "session-fit", "recap"})


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a case: why the answer is not right, nothing where it is."""

    case: Case
    answer: Answer
    faults: tuple[str, ...]
    milliseconds: float

    @property
    def right(self) -> bool:
        return not self.faults

    @property
    def wrong_but_sure(self) -> bool:
        """Whether it says something wrong as if it knew: worse than a shrug."""
        return bool(self.faults) and self.answer.status is Status.ANSWERED


@dataclass(frozen=True, slots=True)
class Score:
    """How many of some outcomes are right, and how many wrong but sure."""

    total: int
    right: int
    sure: int

    @classmethod
    def of(cls, outcomes: Sequence[Outcome]) -> "Score":
        """Count outcomes."""
        return cls(len(outcomes), sum(o.right for o in outcomes), sum(o.wrong_but_sure for o in outcomes))

    @property
    def share_right(self) -> float:
        return self.right / self.total if self.total else 0.0

    @property
    def share_wrong_but_sure(self) -> float:
        return self.sure / self.total if self.total else 0.0


@cache
def assistant() -> Assistant:
    """Return the assistant with every event of the content folders, put together once."""
    return Assistant([read_programme(folder) for folder in event_folders(ROOT / "content")])


def ask_all(asked: Assistant, cases: Iterable[Case]) -> Iterator[Outcome]:
    """Ask the cases in their order, each chat as one conversation."""
    chats: dict[tuple[str, str], Asker] = {}
    for case in cases:
        began = perf_counter()
        asker = chats.get(case.thread, Asker()) if case.chat else Asker()
        reply, after = asker.ask(asked, case.question, event=case.event, at=case.at, role=case.role)
        spent = 1000 * (perf_counter() - began)
        if case.chat:
            chats[case.thread] = after
        yield Outcome(case, reply.answer, tuple(faults(case, reply.answer)), spent)


def with_typos(cases: Iterable[Case], seed: int) -> list[Case]:
    """Return the cases with one typo in each question."""
    return [replace(case, question=with_typo(case.question, f"{seed} {case.id}")) for case in cases]


def faults(case: Case, answer: Answer) -> Iterator[str]:
    """Yield why an answer is not right."""
    text = answer.text
    if answer.status.value not in case.status:
        yield f"status {answer.status.value}, expected {' or '.join(case.status)}"
    yield from (f"lacks {pattern!r}" for pattern in case.must if _place(pattern, text) is None)
    yield from (f"has {pattern!r}" for pattern in case.mustnot if _place(pattern, text) is not None)
    rivals, wanted = first_place(case.rivals, text), first_place(case.must, text)
    if rivals is not None and wanted is not None and rivals < wanted:
        yield "names another choice first"
    if answer.cut:
        yield "too long, so something is left out"
    if len(text) > LONGEST and not LISTS & set(case.tags):
        yield f"{len(text)} characters, over {LONGEST}"


def first_place(patterns: Iterable[str], text: str) -> int | None:
    """Return where the first of the patterns found stands."""
    return min((place for pattern in patterns if (place := _place(pattern, text)) is not None), default=None)


def _place(pattern: str, text: str) -> int | None:
    found = _compiled(pattern).search(text)
    return found.start() if found else None


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE | re.DOTALL)
