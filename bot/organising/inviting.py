"""Owners invite organisers, and withdraw what is open; whoever opens the link becomes one."""

from functools import partial

from bot.answers.answer import Answer
from bot.answers.links import opening
from bot.basics.database import writing
from bot.basics.texts import message
from bot.organisers.action import Action
from bot.organisers.history import What
from bot.organisers.office import Office
from bot.organisers.roster import Organiser
from bot.organising.news import news
from bot.organising.power import Power, Request
from bot.organising.screens import inviting_screen, roster_screen

OPENS = "o_"
"""What the payload of an invitation's link begins with; the secret comes behind it."""


def power(office: Office) -> Power:
    """Return the power to invite."""

    def invite(request: Request) -> Answer:
        now = request.ground.now
        with writing(office.database):
            secret = office.invitations.make(request.by, now)
            if secret is not None:
                office.history.add(request.by, What.INVITED)
        if secret is None:
            return inviting_screen.too_many(request.ground)
        return inviting_screen.made(request.ground, opening(office.kept.bot(), OPENS + secret))

    def withdraw(request: Request) -> Answer:
        with writing(office.database):
            if office.invitations.withdraw(request.arguments["invitation"]):
                office.history.add(request.by, What.WITHDREW)
        return roster_screen.screen(request.ground, office.roster.all(), office.invitations.open(request.ground.now))

    return Power(
        {"invite": invite, "withdraw": withdraw}, message("Invite an organiser"), Action("invite"), owners_only=True
    )


def take(office: Office, person: int, secret: str) -> Organiser | None:
    """Make an organiser of whoever has the secret of an open invitation, and tell who gave it; None where it is none.

    It does not hold if who gave it is no owner any more.
    """
    now = office.forum.clock.now()
    with writing(office.database):
        invitation = office.invitations.take(secret, now)
        inviter = office.roster.numbered(invitation.organiser) if invitation else None
        if invitation is None or inviter is None or not inviter.owner:
            return None
        organiser = office.roster.enter(person, now)
        office.history.add(organiser, What.JOINED, {"inviter": inviter.number})
    # They may not have meant that person.
    told = partial(inviting_screen.taken, organiser=organiser)
    office.outbox.queue((news(office, f"invitation:{invitation.number}", inviter.id, told),))
    return organiser
