"""Organisers see whether speakers have seen the changes that they were told of, and ask once more."""

from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from typing import Final

from bot.answers.answer import Answer
from bot.basics.database import writing
from bot.organisers.history import What
from bot.organisers.office import Office
from bot.organising.news import news
from bot.organising.power import Power, Request
from bot.organising.screens import changes_screen, receipts_screen
from bot.organising.screens.receipts_screen import SEEN, Standing
from bot.programme.change import Batch
from bot.programme.changes import UnknownBatchError
from bot.programme.lasting import is_past
from bot.programme.model import Item
from bot.speakers.receipts import Receipt, Told

_MOST: Final = 5
_PAUSE: Final = timedelta(minutes=2)
"""How long nobody is asked twice."""


def power(office: Office) -> Power:
    """Return the power to see who has seen what."""
    desk = _Seeing(office)
    return Power({SEEN.name: desk.show, "seen.nudge": desk.nudge})


@dataclass(frozen=True, slots=True)
class _Seeing:
    office: Office

    def show(self, request: Request) -> Answer:
        latest = self.office.speakers.receipts.latest(request.ground.home_event, _MOST)
        undone = {told.batch for told in latest if told.undone}
        valid = [told for told in latest if told.undone or told.batch not in undone]
        standings = [self._standing(request, told, batch) for told in valid if (batch := self._batch(told))]
        return receipts_screen.screen(request.ground, standings)

    def nudge(self, request: Request) -> Answer:
        """Ask everybody once more who has not said that they have seen a change of what they are on in."""
        office, told, now = self.office, Told.read(request.arguments["change"]), request.ground.now
        batch = self._batch(told)
        if batch is None:
            return self.show(request)
        asked, open_to = 0, []
        with writing(office.database):
            for receipt in office.speakers.receipts.of(told):
                items = self._own(batch, receipt.person)
                if receipt.seen is not None or not items or not self._reached(receipt):
                    continue
                open_to.append(receipt)
                if office.speakers.receipts.nudge(told, receipt.chat, now, pause=_PAUSE):
                    say = partial(receipts_screen.nudge, told=told, items=items)
                    key = f"nudge:{told}:{receipt.person}:{receipt.chat}:{now.timestamp():.0f}"
                    asked += office.outbox.queue([news(office, key, receipt.chat, say)])
            if asked:
                titles = changes_screen.titles(request.ground, batch)
                office.history.add(request.by, What.NUDGED, {"items": titles, "told": asked})
        return receipts_screen.nudged(request.ground, asked, lately=bool(open_to))

    def _reached(self, receipt: Receipt) -> bool:
        """Whether a chat can be written to, and is still that of whom it was told for."""
        if receipt.chat in self.office.kept.attendees.unreachable():
            return False
        links = self.office.speakers.links.of_chat(receipt.chat, self.office.forum.event)
        return any(link.person == receipt.person for link in links)

    def _batch(self, told: Told) -> Batch | None:
        try:
            return self.office.changes.get(told.batch)
        except UnknownBatchError:
            return None

    def _items(self, batch: Batch) -> tuple[Item, ...]:
        known = self.office.forum.programme().by_id
        return tuple(known[item] for item in dict.fromkeys(c.item for c in batch.changes) if item in known)

    def _own(self, batch: Batch, person: str) -> tuple[Item, ...]:
        """What of a batch a person is on in, and is not over; all of it where they are on in nothing of it any more."""
        ahead = tuple(item for item in self._items(batch) if not is_past(item, self.office.forum.clock.now()))
        return tuple(i for i in ahead if any(a.person == person for a in i.appearances)) or ahead

    def _standing(self, request: Request, told: Told, batch: Batch) -> Standing:
        seen, items = self.office.speakers.receipts.by_person(told), self._items(batch)
        known = {link.person for link in self.office.speakers.links.of_event(self.office.forum.event)}
        on = dict.fromkeys(a.person for item in items for a in item.appearances)
        unknown = [person for person in on if person not in known]
        over = all(is_past(item, request.ground.now) for item in items)
        return Standing(told, changes_screen.titles(request.ground, batch), seen, unknown, over)
