"""Organisers see whether speakers have seen the changes that they were told of, and ask once more."""

from dataclasses import dataclass
from functools import partial
from typing import Final

from bot.answers.answer import Answer
from bot.answers.organising import changes_screen, receipts_screen
from bot.answers.organising.receipts_screen import SEEN, Standing
from bot.database import writing
from bot.organisers.history import What
from bot.organisers.news import news
from bot.organisers.office import Office
from bot.organisers.power import Power, Request
from bot.programme.change import Batch
from bot.programme.changes import UnknownBatchError
from bot.programme.model import Item
from bot.speakers.receipts import Told

_MOST: Final = 5
_PAUSE: Final = 120
"""Seconds within which nobody is asked twice."""


def power(office: Office) -> Power:
    """Return the power to see who has seen what."""
    desk = _Seeing(office)
    return Power({SEEN.name: desk.show, "seen.nudge": desk.nudge})


@dataclass(frozen=True, slots=True)
class _Seeing:
    office: Office

    def show(self, request: Request) -> Answer:
        latest = self.office.speakers.receipts.latest(request.ground.home_event, _MOST)
        standings = [self._standing(request, told, batch) for told in latest if (batch := self._batch(told))]
        return receipts_screen.screen(request.ground, standings)

    def nudge(self, request: Request) -> Answer:
        """Ask everybody once more who has not said that they have seen a change."""
        office, told = self.office, Told.read(request.arguments["change"])
        batch = self._batch(told)
        items = self._items(batch) if batch else ()
        waiting = [receipt for receipt in office.speakers.receipts.of(told) if receipt.seen is None]
        turn = int(request.ground.now.timestamp()) // _PAUSE
        say = partial(receipts_screen.nudge, told=told, items=items)
        with writing(office.database):
            asked = office.outbox.queue(
                [news(office, f"nudge:{told}:{turn}:{receipt.chat}", receipt.chat, say) for receipt in waiting]
            )
            if asked and batch:
                titles = changes_screen.titles(request.ground, batch)
                office.history.add(request.by, What.NUDGED, {"items": titles, "told": asked})
        return receipts_screen.nudged(request.ground, asked)

    def _batch(self, told: Told) -> Batch | None:
        try:
            return self.office.changes.get(told.batch)
        except UnknownBatchError:
            return None

    def _items(self, batch: Batch) -> tuple[Item, ...]:
        known = self.office.kept.programme().by_id
        return tuple(known[item] for item in dict.fromkeys(c.item for c in batch.changes) if item in known)

    def _standing(self, request: Request, told: Told, batch: Batch) -> Standing:
        seen = self.office.speakers.receipts.by_person(told)
        on = dict.fromkeys(a.person for item in self._items(batch) for a in item.appearances)
        titles = changes_screen.titles(request.ground, batch)
        return Standing(told, titles, seen, [person for person in on if person not in seen])
