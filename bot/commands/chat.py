"""`ordstyrer chat`: a conversation in the terminal, or on lines that come through a pipe."""

import sys
from collections.abc import Callable, Iterable
from datetime import datetime, timedelta

from bot.assistant import Assistant
from bot.basics.clock import Clock
from bot.basics.texts import Texts
from bot.commands.asker import Asker
from bot.commands.conversation import Chat
from bot.commands.stream import no_such_event
from bot.programme.model import Audience, Programme

Write = Callable[[str], None]

# Who comes without a time stands in the hall this long before the first line of the programme.
_EARLY = timedelta(minutes=30)


def chat(
    assistant: Assistant,
    *,
    event: str,
    at: datetime | None,
    role: Audience | None,
    language: str | None,
    texts: Texts,
    lines: Iterable[str],
    out: Write,
    err: Write,
) -> int:
    """Talk at the terminal, or answer `lines` where there is none. Returns the exit status."""
    if event not in assistant.programmes:
        err(no_such_event(event, assistant, texts))
        return 2
    clock = standing_at(assistant.programmes[event], at)
    conversation = Chat(assistant, event, clock, texts, Asker(role=role), language)
    if sys.stdin.isatty() and sys.stdout.isatty():
        from bot.commands.terminal import talk  # noqa: PLC0415 -- not needed by those who write through a pipe

        talk(conversation)
    else:
        err(conversation.opening())
        _pipe(conversation, lines, out)
    return 0


def standing_at(programme: Programme, at: datetime | None) -> Clock:
    """Return the clock of a person who stands at the forum: `at` a moment, or now, or on the morning of its first day.

    Now is only for those who talk while the forum is on, or to one whose days are not known.
    """
    if at is not None:
        return Clock.rehearsal(at)
    real, days = Clock(), programme.days
    starts = [item.start for item in programme.items if item.start]
    if not starts or days[0] <= real.now().date() <= days[-1]:
        return real
    return Clock.rehearsal(min(starts) - _EARLY)


def _pipe(conversation: Chat, lines: Iterable[str], out: Write) -> None:
    """Answer line by line."""
    for line in lines:
        if line.strip():
            out(conversation.answer(conversation.asked(line.rstrip("\r\n"))))
            for suggestion in conversation.suggestions():
                out(suggestion)
            out("")
        if conversation.over:
            return
