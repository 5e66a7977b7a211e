"""Organisers see who of the programme is known as a speaker, give out links for them, and take links away."""

from dataclasses import dataclass
from datetime import timedelta
from functools import partial

from bot.answers import my_slot
from bot.answers.answer import Answer
from bot.answers.links import opening
from bot.basics.database import writing
from bot.basics.texts import message
from bot.organisers.action import Action
from bot.organisers.history import What
from bot.organisers.office import Office
from bot.organising.finding import found_by
from bot.organising.news import news
from bot.organising.power import Power, Request
from bot.organising.screens import speakers_screen
from bot.programme.model import Person
from bot.programme.timeline import is_over
from bot.speakers.keys import OPENS
from bot.speakers.links import LinkKind

SPEAKERS = Action("speakers")

_WAITING = timedelta(minutes=10)


def power(office: Office) -> Power:
    """Return the power over who is known as a speaker."""
    desk = _Desk(office)
    does = {
        SPEAKERS.name: desk.everybody,
        "speaker-search": desk.search,
        "speaker": desk.about,
        "speaker-link": desk.make,
        "speaker-withdraw": desk.withdraw,
        "speaker-unlink?": desk.confirm_unlinking,
        "speaker-unlink": desk.unlink,
    }
    return Power(does, message("Speakers"), SPEAKERS)


@dataclass(frozen=True, slots=True)
class _Desk:
    """What organisers do about speakers, one by one."""

    office: Office

    def everybody(self, request: Request) -> Answer:
        stores, event = self.office.speakers, request.ground.programme.event.id
        number = request.arguments.get("page", 0)
        links, claims = stores.links.of_event(event), stores.claims.open(event)
        return speakers_screen.listed(request.ground, links, claims, number, _searching(request))

    def search(self, request: Request) -> Answer:
        people = found_by(request.ground, request.text)
        if len(people) == 1:
            return self._shown(request, request.ground.programme.people[people[0]])
        return speakers_screen.found(request.ground, people, _searching(request))

    def about(self, request: Request) -> Answer:
        person = _named(request)
        return self._shown(request, person) if person else self.everybody(request)

    def make(self, request: Request) -> Answer:
        ground, kind, person = request.ground, LinkKind(request.arguments["kind"]), _named(request)
        if person is None:
            return self.everybody(request)
        if is_over(ground.programme, ground.now):
            return speakers_screen.over(ground)
        with writing(self.office.database):
            secret = self.office.speakers.keys.make(
                ground.programme.event.id, person.id, kind, by=request.by.number, at=ground.now
            )
            if secret is not None:
                made = What.MADE_SPEAKER_LINK if kind is LinkKind.SPEAKER else What.MADE_ASSISTANT_LINK
                self.office.history.add(request.by, made, {"person": person.name})
        if secret is None:
            return speakers_screen.too_many(ground, person)
        return speakers_screen.made(ground, person, kind, opening(self.office.kept.bot(), OPENS + secret))

    def withdraw(self, request: Request) -> Answer:
        person, keys = _named(request), self.office.speakers.keys
        if person is None:
            return self.everybody(request)
        with writing(self.office.database):
            open_ones = keys.of_person(request.ground.programme.event.id, person.id)
            keys.withdraw(open_ones)
            if open_ones:
                self.office.history.add(request.by, What.WITHDREW_SPEAKER_LINKS, {"person": person.name})
        return self._shown(request, person)

    def confirm_unlinking(self, request: Request) -> Answer:
        link = self.office.speakers.links.numbered(request.arguments["link"])
        return speakers_screen.confirm_unlinking(request.ground, link) if link else self.everybody(request)

    def unlink(self, request: Request) -> Answer:
        people = request.ground.programme.people
        with writing(self.office.database):
            link = self.office.speakers.unlink(request.arguments["link"])
            if link:
                name = people[link.person].name if link.person in people else link.person
                self.office.history.add(request.by, What.UNLINKED_SPEAKER, {"person": name})
        self.office.kept.speakers.follow()
        if link is not None:
            key = f"unlinked:{link.number}"
            self.office.outbox.queue([news(self.office, key, link.chat, partial(my_slot.taken_away, link=link))])
        if link is None or link.person not in people:
            return self.everybody(request)
        return self._shown(request, people[link.person])

    def _shown(self, request: Request, person: Person) -> Answer:
        stores, event = self.office.speakers, request.ground.programme.event.id
        links, keys = stores.links.of_person(event, person.id), stores.keys.of_person(event, person.id)
        return speakers_screen.about(request.ground, person, links, keys)


def _named(request: Request) -> Person | None:
    return request.ground.programme.people.get(request.arguments.get("person", ""))


def _searching(request: Request) -> Action:
    """The action of the button beside which a name may be typed."""
    return Action("home").or_typed(Action("speaker-search"), request.ground.now + _WAITING)
