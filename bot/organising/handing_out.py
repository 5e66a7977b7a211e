"""Organisers take home links for all speakers at once: as an Excel list, or as slips of paper to print and cut."""

from dataclasses import dataclass
from functools import partial

from bot.answers.answer import Answer
from bot.answers.links import opening
from bot.answers.wording import label
from bot.basics.database import writing
from bot.organisers.history import What
from bot.organisers.office import Office
from bot.organising.power import Power, Request
from bot.organising.screens import handing_out_screen
from bot.organising.screens.link_list import HandedOut, workbook
from bot.organising.screens.link_slips import slips
from bot.programme.timeline import is_over
from bot.speakers.keys import MOST_OPEN, OPENS
from bot.speakers.links import LinkKind


def power(office: Office) -> Power:
    """Return the power to make links for all who are not known yet."""
    desk = _Desk(office)
    return Power(
        {
            "handout": desk.ask,
            "handout-make": desk.make,
            "handout-withdraw?": desk.confirm_withdrawing,
            "handout-withdraw": desk.withdraw,
        }
    )


@dataclass(frozen=True, slots=True)
class _Desk:
    """What organisers do about all speakers at once."""

    office: Office

    def ask(self, request: Request) -> Answer:
        known = self._known(request)
        missing = [person for person in request.ground.programme.on_stage if person.id not in known]
        return handing_out_screen.ask(request.ground, len(missing), len(known), self._open(request))

    def make(self, request: Request) -> Answer:
        ground = request.ground
        if is_over(ground.programme, ground.now):
            return handing_out_screen.over(ground)
        with writing(self.office.database):
            rows = self._made(request)
            if rows:
                self.office.history.add(request.by, What.MADE_ALL_SPEAKER_LINKS, {"count": len(rows)})
        if not rows:
            return handing_out_screen.none(ground, MOST_OPEN)
        name = ground.programme.event.name
        if request.arguments["as"] == "list":
            return handing_out_screen.as_list(ground, len(rows), partial(workbook, ground.texts, name, rows))
        return handing_out_screen.as_slips(ground, len(rows), partial(slips, ground.texts, name, rows))

    def confirm_withdrawing(self, request: Request) -> Answer:
        return handing_out_screen.confirm_withdrawing(request.ground, self._open(request))

    def withdraw(self, request: Request) -> Answer:
        keys = self.office.speakers.keys
        with writing(self.office.database):
            open_ones = keys.of_event(request.ground.programme.event.id)
            keys.withdraw(open_ones)
            if open_ones:
                self.office.history.add(request.by, What.WITHDREW_ALL_SPEAKER_LINKS)
        return self.ask(request)

    def _made(self, request: Request) -> tuple[HandedOut, ...]:
        """Make a link for everybody who is not known, as far as not too many are open for them."""
        programme, bot = request.ground.programme, self.office.kept.bot()
        known, rows = self._known(request), []
        for person in programme.on_stage:
            if person.id in known:
                continue
            secret = self.office.speakers.keys.make(
                programme.event.id, person.id, LinkKind.SPEAKER, by=request.by.number, at=request.ground.now
            )
            if secret is not None:
                items = [label(request.ground, item) for item in programme.items_of(person.id)]
                title = person.title or person.organisation
                rows.append(HandedOut(person.name, title, tuple(items), opening(bot, OPENS + secret)))
        return tuple(rows)

    def _known(self, request: Request) -> frozenset[str]:
        links = self.office.speakers.links.of_event(request.ground.programme.event.id)
        return frozenset(link.person for link in links if link.kind is LinkKind.SPEAKER)

    def _open(self, request: Request) -> int:
        return len(self.office.speakers.keys.of_event(request.ground.programme.event.id))
