"""`ordstyrer ask`: one question, or a stream of them."""

import json
from collections.abc import Callable, Iterable
from datetime import datetime
from typing import BinaryIO

from bot.answers.reminders import elsewhere
from bot.assistant import Assistant
from bot.basics.texts import Texts
from bot.commands.stream import Stream, no_such_event
from bot.programme.model import Audience
from bot.questions.explain import explain

Write = Callable[[str], None]


def ask(
    question: str,
    assistant: Assistant,
    *,
    event: str,
    at: datetime,
    role: Audience | None,
    language: str | None,
    explained: bool,
    texts: Texts,
    out: Write,
    err: Write,
) -> int:
    """Answer one question; `explained`, with everything that led to the answer before it. Returns the exit status."""
    if event not in assistant.programmes:
        err(no_such_event(event, assistant, texts))
        return 2
    reply = assistant.ask(question, event=event, at=at, audience=role, language=language)
    if explained:
        for line in explain(reply.reading, reply.question, texts):
            out(line)
        out(f"{texts.say('Answer')} ({reply.answer.status.value})")
    out(elsewhere(reply.answer).text)
    return 0


def ask_stream(
    lines: Iterable[bytes], assistant: Assistant, *, language: str | None, texts: Texts, to: BinaryIO
) -> int:
    """Answer a stream of JSON lines, each as soon as it comes. Returns the exit status: 0 also if lines were wrong."""
    for answer in Stream(assistant, texts, language).answers(lines):
        # A half of a character pair, which JSON can hold and UTF-8 cannot, goes out as JSON wrote it.
        to.write(json.dumps(answer, ensure_ascii=False).encode("utf-8", "backslashreplace") + b"\n")
        to.flush()
    return 0
