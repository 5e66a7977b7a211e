"""Organisers in a test: the bot on a clock that the test moves, and an owner who invites others by links."""

import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bot.basics.database import open_database
from bot.basics.texts import texts
from tests.botapi import BotApi, Person, Seen
from tests.forum_day import thursday
from tests.moved_clock import MovedClock
from tests.serving import serving

DANISH = texts("da")
say = DANISH.say
HOME, HISTORY = "/organisator", "/historik"
INVITE, WRITE, ROSTER, PAST, NAME, BACK = (
    say(label)
    for label in ("Invite an organiser", "Write to the attendees", "Organisers", "History", "My name", "For organisers")
)
SKIP, YES, OLDER, NEWER = (say(label) for label in ("Skip", "Yes, remove", "Older", "Newer"))
INVALID = say("That invitation does not hold, or not any more. Please ask for a new one.")
EXPIRED = say("That button is from before. Just ask me again.")
ASKED = say("What shall the other organisers see in the history as your name? Write a short one.")
TAKEN = say("Your invitation has been taken by {name}", name="").strip()


def unknown(command: str) -> str:
    line = "I do not know the command {command}. Just ask me in your own words, or try {help}."
    return say(line, command=command, help=say("/help"))


@dataclass
class Team:
    """The bot on a clock that the test moves, an owner, and people who have not been there yet."""

    telegram: BotApi
    clock: MovedClock
    folder: Path
    owner: Person

    def person(self, name: str) -> Person:
        return self.telegram.person(name)

    async def payload(self) -> str:
        """Let the owner invite somebody; return what stands behind `start=` in the link."""
        return await invited(self.owner)

    async def takes(self, somebody: Person, payload: str) -> tuple[Seen, Seen]:
        """Let somebody take the owner's invitation; return the welcome, and what they are asked then."""
        somebody.writes(f"/start {payload}")
        answers = await somebody.answer(), await somebody.answer()
        assert (await self.owner.answer()).text.startswith(TAKEN)
        return answers

    async def organiser(self, name: str, called: str = "") -> Person:
        """Return somebody new who has taken an invitation, and has given themselves a name or not."""
        somebody = self.person(name)
        await self.takes(somebody, await self.payload())
        if called:
            await somebody.asks(called)
        else:
            await somebody.presses(SKIP)
            await somebody.answer()
        return somebody

    async def history(self) -> list[str]:
        """Return the newest page of the history as the owner sees it, without the times."""
        lines = (await self.owner.asks(HISTORY)).text.splitlines()
        return [line.split(" ", 2)[2] for line in lines if line.startswith("\N{BULLET}")]


async def invited(owner: Person) -> str:
    await owner.asks(HOME)
    await owner.presses(INVITE)
    made = (await owner.answer()).text
    link = re.search(r"^https://t\.me/OrdstyrerTestBot\?start=([A-Za-z0-9_-]{1,64})$", made, re.MULTILINE)
    assert link
    return link[1]


@asynccontextmanager
async def team(folder: Path) -> AsyncIterator[Team]:
    clock = MovedClock(thursday(10, 15))
    async with BotApi() as telegram:
        owner = telegram.person("Olga")
        async with serving(telegram, folder, clock=clock.clock, organisers=frozenset({owner.id})):
            yield Team(telegram, clock, folder, owner)
        assert telegram.faults == []


async def a_team(tmp_path: Path) -> AsyncIterator[Team]:
    """Open a team for each test of a file that says `here = pytest.fixture(a_team)`."""
    async with team(tmp_path) as opened:
        yield opened


def rows(folder: Path, table: str) -> list[dict[str, Any]]:
    with closing(open_database(folder / "ordstyrer.db")) as database:
        return list(database.table(table).rows)


def message(seen: Seen, person: Person) -> dict[str, Any]:
    return person.chat.messages[seen.id]


def data(standing: dict[str, Any], label: str) -> str:
    """Return what a press of a button brings."""
    buttons = (button for row in standing["reply_markup"]["inline_keyboard"] for button in row)
    return next(str(button["callback_data"]) for button in buttons if button["text"] == label)
