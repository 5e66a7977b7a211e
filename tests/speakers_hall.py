"""A hall with speakers: the bot on a clock that the test moves, and an organiser who makes links."""

import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

from bot.basics.database import open_database
from bot.basics.texts import texts
from bot.delivery.outbox import Outbox
from bot.programme.store import Store
from tests.botapi import BotApi, Person, Seen
from tests.forum_day import Day, programme, thursday
from tests.moved_clock import MovedClock
from tests.organisers_team import Team
from tests.serving import serving

say, plural = texts("da").say, texts("da").plural
HOME, HISTORY, SLOT = "/organisator", "/historik", "/mit_oplaeg"
INVALID = say("That link does not hold, or not any more. Please ask the organisers for a new one.")
SPEAKERS, ALL = say("Speakers"), say("Links for all")
FOR_SPEAKER, FOR_ASSISTANT = say("Link for the speaker"), say("Link for an assistant")
REMINDERS, WHOLE = say("My reminders"), say("My whole slot")
YES, CONFIRM, REFUSE = say("Yes, that is me"), say("Yes, confirm"), say("No, refuse")
ON = "\N{CHECK MARK} "
SEEN, WHO = say("Seen"), say("Who has seen it")
GITTE = programme().people["gitte-aagaard"].name
PERNILLE = programme().people["pernille-rosenkrantz-theil"].name


@dataclass
class Hall:
    """The bot on a clock that the test moves, with an organiser; it may be started again in the same folder."""

    telegram: BotApi
    clock: MovedClock
    folder: Path
    olga: Person

    def person(self, name: str) -> Person:
        return self.telegram.person(name)

    @property
    def day(self) -> Day:
        return Day(self.telegram, self.clock, self.folder)

    @asynccontextmanager
    async def open(self, **settings: Any) -> AsyncIterator[None]:
        owners = frozenset({self.olga.id})
        async with serving(self.telegram, self.folder, clock=self.clock.clock, organisers=owners, **settings):
            yield

    async def organiser(self, name: str) -> Person:
        """Return somebody who has taken an invitation, and calls themselves by their name."""
        return await Team(self.telegram, self.clock, self.folder, self.olga).organiser(name, name)

    async def about(self, name: str) -> Seen:
        """Let the organiser look somebody of the programme up by typing."""
        await self.olga.asks(HOME)
        await self.olga.presses(SPEAKERS)
        await self.olga.answer()
        return await self.olga.asks(name)

    async def link(self, name: str, kind: str = FOR_SPEAKER) -> str:
        """Let the organiser make a link for somebody; return what stands behind `start=` in it."""
        await self.about(name)
        await self.olga.presses(kind)
        return payload(re.findall(r"https://\S+", (await self.olga.answer()).text)[0])

    async def speaker(self, telegram_name: str, name: str, kind: str = FOR_SPEAKER) -> Person:
        """Return somebody who has opened their link, and has read what they were told."""
        somebody = self.person(telegram_name)
        somebody.writes(f"/start {await self.link(name, kind)}")
        assert (await somebody.answer()).menu
        await somebody.answer()
        return somebody

    async def history(self) -> list[str]:
        """Return the newest page of the history, without the times."""
        lines = (await self.olga.asks(HISTORY)).text.splitlines()
        return [line.split(" ", 2)[2] for line in lines if line.startswith("\N{BULLET}")]

    def reminders(self) -> dict[str, str]:
        """Return what has become of the speakers' reminders, as another process sees it."""
        with closing(open_database(self.folder / "ordstyrer.db")) as database:
            return {key: state.value for key, state in Outbox(database).states("rehearsal:speaker:").items()}


def payload(address: str) -> str:
    parts = urlsplit(address)
    assert (parts.netloc, parts.path) == ("t.me", "/OrdstyrerTestBot")
    (found,) = parse_qs(parts.query)["start"]
    assert re.fullmatch(r"[A-Za-z0-9_-]{1,64}", found)
    return found


@asynccontextmanager
async def closed_hall(folder: Path, at: datetime) -> AsyncIterator[Hall]:
    with Store.open(folder / "ordstyrer.db") as store:
        store.save(programme())
    async with BotApi() as telegram:
        yield Hall(telegram, MovedClock(at), folder, telegram.person("Olga"))
        assert telegram.faults == []


@asynccontextmanager
async def hall(folder: Path, at: datetime = thursday(10, 15)) -> AsyncIterator[Hall]:  # noqa: B008 -- a value
    async with closed_hall(folder, at) as here, here.open():
        yield here


async def told(person: Person, words: str) -> None:
    """Wait until a speaker is told of a change when they ask."""
    for _ in range(100):
        if words in (await person.asks(SLOT)).text:
            return
    raise AssertionError(words)


async def who_has_seen(here: Hall) -> str:
    """Return what the organiser is told of who has seen the last change."""
    await here.olga.asks("/aendringer")
    await here.olga.presses(WHO)
    return (await here.olga.answer()).text


def not_yet(name: str) -> str:
    """Return the line there of somebody who has not seen it."""
    return say("{mark} {name}: not yet", mark="\N{EN DASH}", name=name)
