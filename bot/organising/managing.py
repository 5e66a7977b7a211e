"""Owners see who the organisers are and which invitations are open, and remove organisers."""

from bot.answers.answer import Answer
from bot.basics.database import writing
from bot.basics.texts import message
from bot.organisers.action import Action
from bot.organisers.history import What
from bot.organisers.office import Office
from bot.organising.power import Power, Request
from bot.organising.screens import roster_screen


def power(office: Office) -> Power:
    """Return the power over who is an organiser."""

    def show(request: Request) -> Answer:
        return roster_screen.screen(request.ground, office.roster.all(), office.invitations.open(request.ground.now))

    def confirm(request: Request) -> Answer:
        found = office.roster.numbered(request.arguments["organiser"])
        return roster_screen.confirm(request.ground, found) if found and found.since else show(request)

    def remove(request: Request) -> Answer:
        with writing(office.database):
            gone = office.roster.remove(request.arguments["organiser"])
            if gone is not None:
                office.history.add(request.by, What.REMOVED, {"organiser": gone.number})
        return show(request)

    does = {"organisers": show, "remove?": confirm, "remove": remove}
    return Power(does, message("Organisers"), Action("organisers"), owners_only=True)
