"""A conversation in the terminal: what is asked and answered, whatever it is typed on."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from babel.dates import format_datetime

from bot.answers.answer import Choice
from bot.answers.reminders import elsewhere
from bot.assistant import Assistant
from bot.basics.clock import Clock
from bot.basics.texts import Texts
from bot.commands.asker import Asker
from bot.programme.model import Programme


@dataclass(slots=True)
class Chat:
    """A conversation: what was said so far, and what may be chosen next."""

    assistant: Assistant
    event: str
    clock: Clock
    texts: Texts
    asker: Asker = field(default_factory=Asker)
    language: str | None = None
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
        reply, self.asker = self.asker.ask(
            self.assistant, question, event=self.event, at=self.clock.now(), language=self.language
        )
        self.choices = reply.answer.choices
        self.over = reply.question.intent == "talk" and reply.question.detail == "goodbye"
        return elsewhere(reply.answer).text

    def suggestions(self) -> Iterator[str]:
        """Yield the choices as numbered lines."""
        if not self.over:
            for number, choice in enumerate(self.choices, 1):
                yield f"  {number}. {choice.label}"
