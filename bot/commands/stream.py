"""`ordstyrer ask --jsonl`: one JSON question per line in, one JSON answer per line out, in the same order."""

import logging
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from time import perf_counter
from typing import Annotated, Any, TypedDict

from pydantic import BaseModel, BeforeValidator, ConfigDict, ValidationError
from pydantic_core import from_json

from bot.answers.reminders import elsewhere
from bot.assistant import Assistant
from bot.basics.texts import Message, Texts, message
from bot.commands.asker import Asker
from bot.commands.moment import read_moment
from bot.commands.roles import read_role, roles
from bot.programme.model import Audience

log = logging.getLogger(__name__)

Key = str | int


def _role(value: object) -> Audience | None:
    return None if value is None or value == "" else read_role(str(value))


class AskedLine(BaseModel):
    """A line of the input. Lines with the same `chat` are one conversation; without one, a line stands alone."""

    model_config = ConfigDict(strict=True, frozen=True)

    id: Key
    event: str
    at: Annotated[datetime, BeforeValidator(lambda value: read_moment(str(value)))]
    q: str
    role: Annotated[Audience | None, BeforeValidator(_role)] = None
    chat: Key | None = None


class AnswerLine(TypedDict):
    """A line of the output; `ms` are the milliseconds spent on the question."""

    id: Key | None
    status: str
    answer: str
    intent: str
    items: list[str]
    ms: float


_WANTED: dict[str, Message] = {
    "id": message("a text or a whole number"),
    "event": message("a text"),
    "at": message("a time like 2024-05-16T10:10"),
    "q": message("a text"),
    "role": message("{roles} or null", roles=", ".join(roles())),
    "chat": message("a text, a whole number or null"),
}


@dataclass(slots=True)
class Stream:
    """Answers a stream of lines. A line that cannot be answered gets a line that says why, and the others go on."""

    assistant: Assistant
    texts: Texts
    language: str | None = None
    chats: dict[Key, Asker] = field(default_factory=dict)

    def answers(self, lines: Iterable[bytes]) -> Iterator[AnswerLine]:
        """Yield an answer for each line that is not blank."""
        for line in lines:
            if line.strip():
                yield self.answer(line)

    def answer(self, line: bytes) -> AnswerLine:
        """Answer one line."""
        try:
            values = from_json(line.removeprefix(b"\xef\xbb\xbf"))
        except ValueError:
            return self._error(None, self.texts.say("This line is not JSON."))
        if not isinstance(values, dict):
            return self._error(None, self.texts.say("This line is not a JSON object."))
        try:
            asked = AskedLine.model_validate(values)
        except ValidationError as error:
            return self._error(_id(values), " ".join(self._faults(error)))
        if asked.event not in self.assistant.programmes:
            return self._error(asked.id, no_such_event(asked.event, self.assistant, self.texts))
        try:
            return self._ask(asked)
        except Exception:  # whatever one question brings about, the ones after it are answered
            log.exception("Question %r", asked.id)
            return self._error(asked.id, self.texts.say("This question could not be answered: a fault in the program."))

    def _ask(self, asked: AskedLine) -> AnswerLine:
        asker = Asker() if asked.chat is None else self.chats.get(asked.chat, Asker())
        began = perf_counter()
        reply, after = asker.ask(
            self.assistant, asked.q, event=asked.event, at=asked.at, role=asked.role, language=self.language
        )
        spent = perf_counter() - began
        if asked.chat is not None:
            self.chats[asked.chat] = after
        answer = elsewhere(reply.answer)
        return AnswerLine(
            id=asked.id,
            status=answer.status.value,
            answer=answer.text,
            intent=answer.intent,
            items=list(answer.items),
            ms=round(1000 * spent, 3),
        )

    def _faults(self, error: ValidationError) -> Iterator[str]:
        """Say what is wrong with each field, once."""
        kinds = {str(details["loc"][0]): details["type"] for details in error.errors(include_url=False)}
        for name, kind in kinds.items():
            if kind == "missing":
                yield self.texts.say("“{field}” is missing.", field=name)
            else:
                yield self.texts.say("“{field}” has to be {wanted}.", field=name, wanted=_WANTED[name])

    def _error(self, key: Key | None, what: str) -> AnswerLine:
        return AnswerLine(id=key, status="error", answer=what, intent="", items=[], ms=0.0)


def _id(values: dict[str, Any]) -> Key | None:
    """Return the id of a line that is otherwise wrong."""
    key = values.get("id")
    return key if isinstance(key, str | int) and not isinstance(key, bool) else None


def no_such_event(event: str, assistant: Assistant, texts: Texts) -> str:
    """Say that there is no such event, and which there are."""
    known = ", ".join(assistant.programmes) or texts.say("(none)")
    return texts.say("There is no event “{event}”. There are: {known}.", event=event, known=known)
