"""`ordstyrer chat`: a conversation in the terminal, or on lines that come through a pipe."""

import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from babel.dates import format_datetime

from bot.answers.answer import Choice
from bot.answers.reminders import elsewhere
from bot.assistant import Assistant
from bot.basics.clock import Clock
from bot.basics.texts import Texts
from bot.commands.stream import no_such_event
from bot.programme.model import Audience, Programme
from bot.questions.conversation import Conversation

Write = Callable[[str], None]

# Who comes without a time stands in the hall this long before the first line of the programme.
_EARLY = timedelta(minutes=30)


@dataclass(slots=True)
class Chat:
    """A conversation: what was said so far, and what may be chosen next."""

    assistant: Assistant
    event: str
    clock: Clock
    texts: Texts
    role: Audience | None = None
    language: str | None = None
    speaks: str = ""
    conversation: Conversation = field(default_factory=Conversation)
    choices: tuple[Choice, ...] = ()
    over: bool = False

    @property
    def programme(self) -> Programme:
        return self.assistant.programmes[self.event]

    def opening(self) -> str:
        """Say where and when the person stands, and how to get out."""
        say = self.texts.say
        if self.clock.rehearsing:
            here = say("You are at {event}. It is {time}.", event=self.programme.event.name, time=self.time())
        else:
            here = say("{event}, as it is now: {time}.", event=self.programme.event.name, time=self.time())
        how = say("Just ask. A number chooses a suggestion; {goodbye} or Ctrl-D ends.", goodbye=say("goodbye"))
        return f"{here}\n{how}"

    def time(self) -> str:
        """Return day and time at the forum, in words."""
        pattern = self.texts.say("EEEE d MMMM y, HH.mm")
        return str(format_datetime(self.clock.now(), pattern, locale=self.texts.language))

    def asked(self, typed: str) -> str:
        """Return the question that was typed: a number stands for one of the choices offered last."""
        number = typed.strip().rstrip(".")
        if number.isdecimal() and 0 < int(number) <= len(self.choices):
            return self.choices[int(number) - 1].question
        return typed

    def answer(self, question: str) -> str:
        """Answer a question, remember what it was about, and note down what may follow."""
        if question.strip(" .!").casefold() == self.texts.say("goodbye"):
            self.over = True
            return self.texts.say("Goodbye, and enjoy the forum!")
        reply = self.assistant.ask(
            question,
            event=self.event,
            at=self.clock.now(),
            audience=self.role,
            language=self.language,
            speaks=self.speaks,
            conversation=self.conversation,
        )
        self.conversation, self.choices = reply.conversation, reply.answer.choices
        if wish := reply.answer.wish:
            self.role = wish.role or self.role
            self.speaks = wish.language or self.speaks
        self.over = reply.question.intent == "talk" and reply.question.detail == "goodbye"
        return elsewhere(reply.answer).text

    def suggestions(self) -> Iterator[str]:
        """Yield the choices as numbered lines."""
        if not self.over:
            for number, choice in enumerate(self.choices, 1):
                yield f"  {number}. {choice.label}"


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
    conversation = Chat(assistant, event, clock, texts, role, language)
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
