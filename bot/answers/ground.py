"""What an answer stands on: the question, the programme it is about, the clock, the person's audience and language."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Self

from propcache.api import cached_property

from bot.answers.answer import Answer, Choice, Status
from bot.answers.picture import Picture
from bot.basics.texts import Texts, texts
from bot.programme.model import Audience, Item, Person, Programme
from bot.questions.index import ProgrammeIndex
from bot.questions.knowledge import Knowledge
from bot.questions.question import Question
from bot.wishes.wish import Wish


def tidy(block: str) -> str:
    """A title that ends in a question mark takes no full stop or comma after it."""
    return block.replace("?.", "?").replace("?, ", "? – ")


@dataclass(frozen=True)
class Ground:
    """Everything that the composing functions read.

    `audience` is what this person belongs to, None if unknown; `now` is aware. `bot` is what the bot is called on
    Telegram, for links to it; empty where nothing can be linked to. `taking` are the items for which an organiser takes
    questions from the hall.
    """

    knowledge: Knowledge
    question: Question
    now: datetime
    audience: Audience | None
    home_event: str
    bot: str = ""
    taking: frozenset[str] = frozenset()

    @classmethod
    def of(
        cls,
        knowledge: Knowledge,
        programme: Programme,
        *,
        now: datetime,
        language: str,
        audience: Audience | None,
        bot: str = "",
        taking: frozenset[str] = frozenset(),
    ) -> Self:
        """Return the ground of what is said unasked of a programme, which may be newer than what is known to search."""
        event = programme.event.id
        fresh = replace(knowledge, programmes={**knowledge.programmes, event: programme})
        return cls(fresh, Question("told", event, language), now, audience, event, bot, taking)

    @cached_property
    def programme(self) -> Programme:
        return self.knowledge.programmes[self.question.event]

    @property
    def index(self) -> ProgrammeIndex:
        """The programme, searchable."""
        return self.knowledge.indexes[self.question.event]

    @cached_property
    def texts(self) -> Texts:
        return texts(self.question.language)

    @property
    def language(self) -> str:
        return self.question.language

    @cached_property
    def items(self) -> tuple[Item, ...]:
        """The question's items, in its order."""
        return tuple(self.programme.by_id[i] for i in self.question.items if i in self.programme.by_id)

    @cached_property
    def people(self) -> tuple[Person, ...]:
        return tuple(self.programme.people[p] for p in self.question.people if p in self.programme.people)

    @property
    def archived(self) -> bool:
        """True where the question is about another event than the current one."""
        return self.question.event != self.home_event

    @property
    def past(self) -> bool:
        """True where the forum asked about has been: an earlier one than the current, or one whose days are over."""
        event, home = self.programme.event, self.knowledge.programmes[self.home_event].event
        days = self.programme.days
        ends = event.ends or (days[-1] if days else None)
        return event.year < home.year or (ends is not None and ends < self.now.date())

    def say(self, msgid: str, /, **arguments: object) -> str:
        return self.texts.say(msgid, **arguments)

    def answer(
        self,
        *blocks: str,
        status: Status = Status.ANSWERED,
        items: tuple[str, ...] | None = None,
        people: tuple[str, ...] | None = None,
        facts: tuple[str, ...] = (),
        choices: tuple[Choice, ...] = (),
        wish: Wish | None = None,
        picture: Picture | None = None,
        left: int = 0,
    ) -> Answer:
        """An answer to this question; empty blocks are left out. `left` is how many more there are than it tells of."""
        return Answer(
            status=status,
            intent=self.question.intent,
            blocks=tuple(tidy(b) for b in blocks if b),
            items=self.question.items if items is None else items,
            people=self.question.people if people is None else people,
            facts=facts,
            choices=choices,
            language=self.language,
            wish=wish,
            picture=picture,
            left=max(left, 0),
        )
