"""Organisers confirm or refuse that somebody is the speaker whom they say they are."""

from bot.answers import claim_screen, my_slot
from bot.answers.answer import Answer
from bot.answers.ground import Ground
from bot.basics.database import writing
from bot.delivery.message import Message
from bot.organisers.history import What
from bot.organisers.office import Office
from bot.organising.news import news
from bot.organising.power import Power, Request
from bot.organising.screens import speakers_screen
from bot.programme.timeline import is_over
from bot.speakers.claims import Claim
from bot.speakers.links import LinkKind


def power(office: Office) -> Power:
    """Return the power to decide who is a speaker."""
    desk = office.speakers

    def show(request: Request) -> Answer:
        event = request.ground.programme.event.id
        claim = next((c for c in desk.claims.open(event) if c.number == request.arguments["claim"]), None)
        if claim is None:
            return speakers_screen.decided(request.ground)
        return speakers_screen.claimed(request.ground, claim, desk.links.of_person(event, claim.person))

    def decide(request: Request, *, confirmed: bool) -> Answer:
        ground = request.ground
        with writing(office.database):
            claim = desk.claims.take(request.arguments["claim"], ground.programme.event.id)
            person = ground.programme.people.get(claim.person) if claim else None
            if claim is None or person is None:
                return speakers_screen.decided(ground)
            if confirmed:
                desk.links.add(claim.event, claim.person, claim.chat, LinkKind.SPEAKER, ground.now)
                desk.keys.withdraw(
                    k for k in desk.keys.of_person(claim.event, claim.person) if k.kind is LinkKind.SPEAKER
                )
            what = What.CONFIRMED_SPEAKER if confirmed else What.REFUSED_SPEAKER
            office.history.add(request.by, what, {"person": person.name})
        office.kept.speakers.follow()
        office.outbox.queue((_outcome(office, claim, confirmed=confirmed),))
        return speakers_screen.decision(ground, person, confirmed=confirmed)

    return Power(
        {
            "claim": show,
            "claim-confirm": lambda request: decide(request, confirmed=True),
            "claim-refuse": lambda request: decide(request, confirmed=False),
        }
    )


def tell_of(office: Office, claim: Claim) -> int:
    """Tell all organisers that somebody says who they are; return how many that is."""
    if is_over(office.forum.programme(), office.forum.clock.now()):
        return 0
    organisers, _ = office.roster.standing()
    links = office.speakers.links.of_person(claim.event, claim.person)
    messages = [
        news(
            office,
            f"claim:{claim.number}:{person}",
            person,
            lambda ground: speakers_screen.claimed(ground, claim, links),
        )
        for person in sorted(organisers - office.kept.attendees.unreachable())
    ]
    office.outbox.queue(messages)
    return len(messages)


def _outcome(office: Office, claim: Claim, *, confirmed: bool) -> Message:
    def told(ground: Ground) -> Answer:
        links = office.speakers.links.of_chat(claim.chat, claim.event)
        return my_slot.confirmed(ground, links) if confirmed else claim_screen.refused(ground)

    return news(office, f"claim:{claim.number}:outcome", claim.chat, told)
