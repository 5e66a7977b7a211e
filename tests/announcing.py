"""Organisers who announce something in a test: the bot, an organiser, attendees, and what is on the buttons."""

from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager, closing
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from bot.answers.answer import Answer, Status
from bot.basics.database import open_database, writing
from bot.basics.texts import texts
from bot.delivery.message import Message, Priority
from bot.delivery.outbox import Outbox
from bot.people.attendees import Attendee, Attendees
from bot.people.plans import Plans
from bot.people.reminders import Reminders
from bot.programme.model import Audience
from tests.botapi import BotApi, Person, Seen
from tests.botapi.chats import DEADLINE
from tests.forum_day import thursday
from tests.moved_clock import MovedClock
from tests.serving import serving

DANISH = texts("da")
say = DANISH.say
OPEN = "/udsend"
ASK = "What shall the attendees read? Write it, formatted as you like, or send a picture or a file with a text."
ASKED = f"{say(ASK)} {say('Nothing is sent before you have seen it.')}"
EVERYBODY, ELECTED, OTHERS, ITEMS = (
    say(label) for label in ("Everybody", "The elected", "All but the elected", "Those with a certain item …")
)
LATER, AT_ONCE, CALL_OFF = (say(label) for label in ("Send it later", "At once instead", "Call it off"))
STOP, PAUSE, GO_ON = (say(label) for label in ("Stop", "Pause", "Go on"))
CORRECT, CORRECT_IT, WITHDRAW, YES = (say(label) for label in ("Correct", "Correct it", "Withdraw", "Yes, delete it"))
ONLY = say("Only those who have said it")
OTHER_TEXT, OTHER_PEOPLE, DROP = (say(label) for label in ("Another text", "Other recipients", "Drop it"))
EXPIRED = say("That button is from before. Just ask me again.")
HEAD = "\N{PUBLIC ADDRESS LOUDSPEAKER} Fra arrang\N{LATIN SMALL LETTER O WITH STROKE}rerne"
ENGLISH_HEAD = "\N{PUBLIC ADDRESS LOUDSPEAKER} From the organisers"
NO_TIME = "I do not find a time in that. Write for example “tomorrow at 8.30” or “in 20 minutes”."
DONE = say("Done: {line}.", line="").rstrip(" .")
NEVER = 3600.0


def people(number: int) -> str:
    return DANISH.plural("{number} person", "{number} people", number, number=number)


def done(count: int, total: int, *more: str, what: str = "{count} of {total} sent") -> str:
    numbers = {"count": f"{count:,}".replace(",", "."), "total": f"{total:,}".replace(",", ".")}
    return say("Done: {line}.", line=", ".join((say(what, **numbers), *more)))


def unreached(count: int) -> str:
    return say("{count} could not be reached", count=count)


@dataclass
class Hall:
    """The bot on a clock that the test moves, an organiser, and a place to look up what is kept."""

    telegram: BotApi
    clock: MovedClock
    folder: Path
    olga: Person

    def attends(
        self, name: str, role: Audience | None = None, language: str = "da", *, reachable: bool = True
    ) -> Person:
        """Let somebody have written to the bot before."""
        somebody = self.telegram.person(name, language)
        self.enter([somebody], role, language, reachable=reachable)
        return somebody

    def enter(
        self, somebody: Iterable[Person], role: Audience | None = None, language: str = "da", *, reachable: bool = True
    ) -> None:
        with closing(open_database(self.folder / "ordstyrer.db")) as database:
            attendees = Attendees(database)
            with writing(database):
                for person in somebody:
                    attendees.keep(Attendee(person.id, language, role, reachable=reachable))

    def picks(self, person: Person, item: str) -> None:
        with closing(open_database(self.folder / "ordstyrer.db")) as database:
            Plans(database).pick(person.id, "2024", item)

    def minds(self, person: Person, item: str) -> None:
        with closing(open_database(self.folder / "ordstyrer.db")) as database:
            Reminders(database).add(person.id, "2024", {item: None})

    async def writes(self, text: str, **more: Any) -> tuple[Seen, Seen]:
        """Let the organiser write a text to announce; return how it will look, and what stands below it."""
        await self.olga.asks(OPEN)
        self.olga.writes(text, **more)
        return await self.olga.answer(), await self.olga.answer()

    async def presses(self, label: str) -> Seen:
        await self.olga.presses(label)
        return await self.olga.answer()

    async def chooses(self, group: str) -> Seen:
        """Press the button of some recipients, whatever their number."""
        standing = self.olga.chat.standing()[-1]
        return await self.presses(next(button for button in standing.buttons if button.startswith(group)))

    async def sends(self, text: str, group: str = EVERYBODY) -> Seen:
        """Write and send a text; return what stands in the chat then."""
        await self.writes(text)
        preview = await self.chooses(group)
        return await self.presses(preview.buttons[0])

    async def passed(self) -> None:
        """Wait until the sender has looked at all that is due: what goes last of all has come."""
        last, now = self.telegram.person("Last"), self.clock.clock.now()
        answer = Answer(Status.ANSWERED, "announcement", ("You are the last.",))
        message = Message(f"last:{last.id}", last.id, Priority.ANNOUNCEMENT, answer, now, now + timedelta(hours=1))
        with closing(open_database(self.folder / "ordstyrer.db")) as database:
            Outbox(database).queue([message])
        await last.answer()

    async def told(self, part: str, within: float = DEADLINE) -> Seen:
        """Wait until the organiser is told something, whatever else they are told before."""
        while True:
            seen = await self.olga.answer(within)
            if part in seen.text:
                return seen

    async def offered(self, label: str) -> Seen:
        """Wait until the organiser has a button."""
        while label not in (seen := await self.olga.answer()).buttons:
            pass
        return seen

    async def history(self) -> list[str]:
        self.olga.writes("/historik")
        lines = (await self.told(say("History, newest first:"))).text.splitlines()
        return [line.split(" ", 2)[2] for line in lines if line.startswith("\N{BULLET}")]


@asynccontextmanager
async def hall(folder: Path, *, at: datetime | None = None, **settings: Any) -> AsyncIterator[Hall]:
    clock = MovedClock(at or thursday(10, 15))
    usual = {"regret": 0.0, "progress": 0.05, "pace": 5000.0}
    async with BotApi() as telegram:
        olga = telegram.person("Olga")
        owners = frozenset({olga.id})
        async with serving(telegram, folder, clock=clock.clock, organisers=owners, **{**usual, **settings}):
            here = Hall(telegram, clock, folder, olga)
            here.enter([olga])
            yield here
        assert telegram.faults == []


def outbox(folder: Path) -> list[dict[str, Any]]:
    with closing(open_database(folder / "ordstyrer.db")) as database:
        return list(database.table("outbox").rows_where("key like '%announcement:%:%'"))


def data(person: Person, label: str) -> tuple[dict[str, Any], str]:
    """Return the newest message that has a button, and what a press of that brings."""
    for standing in reversed(person.chat.messages.values()):
        for row in standing.get("reply_markup", {}).get("inline_keyboard", []):
            for button in row:
                if button["text"] == label:
                    return standing, button["callback_data"]
    raise AssertionError(label)
