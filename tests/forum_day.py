"""A day at the forum: the bot on a clock that a test moves, and a programme that changes meanwhile."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, closing
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any

from bot.basics.clock import COPENHAGEN
from bot.basics.database import open_database
from bot.delivery.outbox import Outbox, State
from bot.programme.change import Batch, Change
from bot.programme.changes import Changes
from bot.programme.content import read_programme
from bot.programme.model import Item, Programme
from bot.programme.store import Store
from bot.settings import ROOT
from tests.botapi import BotApi, Person
from tests.moved_clock import MovedClock
from tests.patience import until
from tests.serving import serving

ORGANISER = 4242
"""Telegram's id of who changes the programme."""


def thursday(hour: int, minute: int = 0) -> datetime:
    return datetime(2024, 5, 16, hour, minute, tzinfo=COPENHAGEN)


def friday(hour: int, minute: int = 0) -> datetime:
    return thursday(hour, minute) + timedelta(days=1)


@dataclass
class Day:
    """The bot on a clock that the test moves, and what it keeps as another process sees it."""

    telegram: BotApi
    clock: MovedClock
    folder: Path

    def states(self, person: Person) -> dict[str, State]:
        """Return what has become of somebody's reminders, by when their slot starts (UTC)."""
        with closing(open_database(self.folder / "ordstyrer.db")) as database:
            found = Outbox(database).states(f"rehearsal:reminder:2024:{person.id}:")
        return {key.rpartition(":")[2]: state for key, state in found.items()}

    def changes(self, *items: Item, cancelled: tuple[str, ...] = ()) -> None:
        """Change the programme while the bot runs, as an organiser who loads it again does."""
        with Store.open(self.folder / "ordstyrer.db") as store:
            programme = store.printed("2024")
            changed = {item.id: item for item in items}
            kept = (changed.get(item.id, item) for item in programme.items if item.id not in cancelled)
            store.save(replace(programme, items=tuple(kept)))

    def applies(self, *edits: Callable[[Programme], tuple[Change, ...]], by: int = ORGANISER) -> Batch:
        """Change the programme while the bot runs, as an organiser does on the day: all in one batch."""
        with Store.open(self.folder / "ordstyrer.db") as store:
            return applied(store, *edits, by=by)

    def undoes(self, batch: Batch) -> None:
        """Take back what was changed on the day."""
        with Store.open(self.folder / "ordstyrer.db") as store:
            Changes(store).undo(batch.id, ORGANISER, at=thursday(9))

    def item(self, name: str) -> Item:
        return programme().by_id[name]


def applied(store: Store, *edits: Callable[[Programme], tuple[Change, ...]], by: int = ORGANISER) -> Batch:
    """Put changes of the 2024 programme in force, all in one batch."""
    programme, changes = store.load("2024"), Changes(store)
    wanted = [change for edit in edits for change in edit(programme)]
    return changes.apply(changes.draft("2024", by, wanted, at=thursday(9)).id, at=thursday(9))


@cache
def programme() -> Programme:
    return read_programme(ROOT / "content" / "2024")


@asynccontextmanager
async def day(folder: Path, at: datetime, **settings: Any) -> AsyncIterator[Day]:
    clock = MovedClock(at)
    with Store.open(folder / "ordstyrer.db") as store:
        store.save(programme())
    async with BotApi() as telegram:
        async with serving(telegram, folder, clock=clock.clock, **settings):
            yield Day(telegram, clock, folder)
        assert telegram.faults == []


async def settled(day: Day, person: Person, slot: str, state: State | None) -> None:
    """Wait until somebody's reminder of a slot is in a state, or nowhere at all."""
    await until(lambda: day.states(person).get(slot) == state)
