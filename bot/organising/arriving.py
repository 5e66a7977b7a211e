"""Organisers see who has come for the next slots, and say so of those whom they have seen."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from bot.answers.answer import Answer
from bot.answers.wording import person_name
from bot.basics.database import writing
from bot.basics.texts import message
from bot.organisers.history import What
from bot.organisers.office import Office
from bot.organising.power import Power, Request
from bot.organising.screens import arrivals_screen
from bot.organising.screens.arrivals_screen import ARRIVALS, Presence
from bot.programme.appearing import appearing
from bot.programme.model import Item

_STILL: Final = timedelta(minutes=10)
"""How long after its start an item is still shown."""

_SLOTS: Final = 3


def power(office: Office) -> Power:
    """Return the power to see who has come."""
    desk = _Desk(office)
    does = {ARRIVALS.name: desk.show, "arrivals.here": desk.arrive, "arrivals.gone": desk.leave}
    return Power(does, message("Who is here"), ARRIVALS)


def presence(office: Office) -> Presence:
    """Return who has come today, who is late, and who is known."""
    today, event, stores = office.forum.clock.now().date(), office.forum.day_event, office.speakers
    known = frozenset(link.person for link in stores.links.of_event(office.forum.event))
    return Presence(stores.arrivals.on(event, today), stores.reports.late_on(event, today), known)


@dataclass(frozen=True, slots=True)
class _Desk:
    office: Office

    def show(self, request: Request) -> Answer:
        return arrivals_screen.screen(request.ground, self._coming(), presence(self.office))

    def arrive(self, request: Request) -> Answer:
        office, person, now = self.office, request.arguments["person"], request.ground.now
        with writing(office.database):
            office.speakers.arrive(office.forum.day_event, person, now)
            office.history.add(request.by, What.MET, {"person": person_name(request.ground, person)})
        return self.show(request)

    def leave(self, request: Request) -> Answer:
        office, person = self.office, request.arguments["person"]
        with writing(office.database):
            office.speakers.arrivals.leave(office.forum.day_event, person, request.ground.now.date())
            office.history.add(request.by, What.MISSED, {"person": person_name(request.ground, person)})
        return self.show(request)

    def _coming(self) -> list[Item]:
        """The items of the next slots of today, with what has just begun."""
        now = self.office.forum.clock.now()
        midnight = now.replace(hour=23, minute=59)
        items = list(appearing(self.office.forum.programme(), now - _STILL, midnight))
        starts = list(dict.fromkeys(item.start for item in items))[:_SLOTS]
        return [item for item in items if item.start in starts]
