"""A hall that asks in a test: an item with its moderator, and people who send questions to them."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from bot.basics.database import open_database
from tests.botapi import Person, Seen
from tests.forum_day import thursday
from tests.speakers_hall import Hall, closed_hall, say

HOUSE = "forsamlingshus 1"
MODERATOR, ON_STAGE = "Christian Harsloef", "Flemming Moeller Mortensen"
DOOR, WRITE, ALL = say("Ask the moderator a question"), say("Write a question"), say("All questions")
CHANGE, TURN_ON, TURN_OFF = say("Change"), say("Take questions from the hall"), say("No questions from the hall")
LIST, BACK = say("Questions from the hall"), say("Take it back")
NAMED, NAMELESS = say("With my name"), say("Without my name")
SENT, ANONYMOUS = say("Sent to the moderator."), say("Nobody is told that it is yours.")


@dataclass
class Asking:
    """The hall of assembly house 1, with its moderator and somebody else who is on in it."""

    here: Hall
    moderator: Person
    speaker: Person

    async def turn(self, label: str, item: str = HOUSE) -> Seen:
        """Let the organiser turn the questions of an item on or off."""
        await self.here.olga.asks(item)
        await self.here.olga.presses(CHANGE)
        await self.here.olga.answer()
        await self.here.olga.presses(label)
        return await self.here.olga.answer()

    async def waits(self, person: Person) -> Seen:
        """Let somebody come to where a question of theirs is waited for."""
        await person.asks(HOUSE)
        await pressed(person, DOOR)
        return await pressed(person, WRITE)

    async def sends(self, person: Person, text: str) -> Seen:
        await self.waits(person)
        return await person.asks(text)

    async def reads(self) -> Seen:
        """Return the moderator's list as it is when they open it anew."""
        await self.moderator.asks(HOUSE)
        return await pressed(self.moderator, LIST)

    def rows(self, table: str) -> list[dict[str, object]]:
        database = open_database(self.here.folder / "ordstyrer.db")
        try:
            return list(database.table(table).rows)
        finally:
            database.close()


async def pressed(person: Person, label: str, message: int | None = None) -> Seen:
    assert await person.presses(label, message=message) == ""
    return await person.answer()


def questions(seen: Seen) -> list[str]:
    """Return the questions on a screen, without the other lines."""
    return [line for line in seen.text.splitlines() if line[:1].isdigit()]


@asynccontextmanager
async def asking(folder: Path, *, on: bool = True, progress: float = 3600) -> AsyncIterator[Asking]:
    async with closed_hall(folder, thursday(14, 20)) as here, here.open(progress=progress):
        found = Asking(here, await here.speaker("Chris", MODERATOR), await here.speaker("Flemming", ON_STAGE))
        if on:
            await found.turn(TURN_ON)
            await found.moderator.answer()
        yield found
