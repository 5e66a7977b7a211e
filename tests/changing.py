"""Organisers who change the programme in a test: the bot, two organisers, and what is on the buttons."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime
from pathlib import Path
from typing import Any

from bot.basics.texts import texts
from bot.programme.changes import Changes
from bot.programme.model import Item
from bot.programme.store import Store
from tests.botapi import Person, Seen
from tests.forum_day import Day, day, thursday

DANISH = texts("da")
say = DANISH.say
OLGA, OTTO = 7001, 7002
"""The stand-in's ids of the first two people: both are owners."""

DROP, UNDO, CHANGES, MORE, CHANGE, SILENTLY, MAKE = (
    say(label)
    for label in (
        "Drop the draft",
        "Undo",
        "Changes",
        "One more change",
        "Change",
        "Change without telling",
        "Make the change",
    )
)
NEWS = say("Change in the programme:")


def send(people: int) -> str:
    return DANISH.plural("Change, and tell {count} person", "Change, and tell {count} people", people)


@asynccontextmanager
async def hall(folder: Path, at: datetime | None = None, **settings: Any) -> AsyncIterator[tuple[Day, Person, Person]]:
    """The bot on Thursday morning, and two organisers."""
    async with day(folder, at or thursday(9, 30), organisers=frozenset({OLGA, OTTO}), **settings) as forum_day:
        olga, otto = forum_day.telegram.person("Olga"), forum_day.telegram.person("Otto")
        assert (olga.id, otto.id) == (OLGA, OTTO)
        yield forum_day, olga, otto


async def pressed(person: Person, label: str) -> Seen:
    assert await person.presses(label) == ""
    return await person.answer()


def now(here: Day, name: str) -> Item:
    """Return an item as it is in force."""
    with Store.open(here.folder / "ordstyrer.db") as store:
        return store.load("2024").by_id[name]


def in_force(here: Day) -> int:
    with Store.open(here.folder / "ordstyrer.db") as store:
        return len(Changes(store).in_force("2024"))
