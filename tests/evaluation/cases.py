"""The question sets: one JSON object per line, each a question with what a right answer holds."""

import json
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from bot.basics.clock import COPENHAGEN
from bot.commands.roles import read_role
from bot.programme.model import Audience

QUESTIONS = Path(__file__).resolve().parent.parent / "questions"
UNSEEN = "unseen"
"""The set whose questions nobody looks at who works on the assistant.

It tells what the others cannot: how it fares with people it was not made for. Only its figures are printed. Once
somebody has looked, it joins the others, and a new one is written by somebody who knows neither lexicon nor code.
"""


@dataclass(frozen=True, slots=True)
class Case:
    """A question and what counts as a right answer.

    `set` is the question set that it is of (`usual_mix/3`), `at` the time of asking, `role` what the person is (None if
    that is not known), and cases of one set with the same `chat` are one conversation. `status` are the outcomes that
    are right; every pattern of `must` has to be found in the answer, none of `mustnot`, and none of `rivals` before the
    first of `must`.
    """

    id: str
    set: str
    event: str
    at: datetime
    question: str
    status: tuple[str, ...]
    must: tuple[str, ...]
    mustnot: tuple[str, ...]
    rivals: tuple[str, ...]
    tags: tuple[str, ...]
    role: Audience | None = None
    chat: str = ""

    @property
    def folder(self) -> str:
        """The sort of questions that its set is of; a set that is alone of its sort is that itself."""
        return self.set.split("/")[0]

    @property
    def thread(self) -> tuple[str, str]:
        """The conversation that it is a turn of; its own, if it stands alone."""
        return (self.set, self.chat or self.id)


def question_files() -> list[Path]:
    """Return all question sets, those of a folder together."""
    return sorted(QUESTIONS.rglob("*.jsonl"))


def set_name(file: Path) -> str:
    """Return what a question set is called: its folder, if it is in one, and its own name."""
    return file.stem if file.parent == QUESTIONS else f"{file.parent.name}/{file.stem}"


def read_cases(file: Path) -> list[Case]:
    """Read one question set."""
    name = set_name(file)
    with file.open(encoding="utf-8") as lines:
        return [_case(line, name) for line in lines if line.strip()]


def seen_cases(one_in: int = 1) -> list[Case]:
    """Return the cases of all sets but the unseen one; of every so many, one, and chats whole."""
    cases = [case for file in question_files() if file.stem != UNSEEN for case in read_cases(file)]
    threads = list(dict.fromkeys(case.thread for case in cases))
    chosen = set(threads[::one_in])
    return [case for case in cases if case.thread in chosen]


def _case(line: str, name: str) -> Case:
    values = json.loads(line)
    return Case(
        id=values["id"],
        set=name,
        event=values["event"],
        at=datetime.fromisoformat(values["at"]).replace(tzinfo=COPENHAGEN),
        question=values["q"],
        status=tuple(values["status"]),
        must=tuple(values["must"]),
        mustnot=tuple(values["mustnot"]),
        rivals=tuple(values.get("rivals", ())),
        tags=tuple(values["tags"]),
        role=read_role(values["role"]) if values["role"] else None,
        chat=values["chat"] or "",
    )
