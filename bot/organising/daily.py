"""Organisers have the summary of every day switched on or off."""

from bot.answers.answer import Answer
from bot.basics.database import writing
from bot.organisers.office import Office
from bot.organising.power import Power, Request
from bot.organising.screens import digest_screen


def power(office: Office) -> Power:
    """Return the power over one's own summaries."""

    def choose(request: Request) -> Answer:
        wanted = bool(request.arguments["wanted"])
        with writing(office.database):
            office.roster.want_digest(request.by, wanted=wanted)
        return digest_screen.chosen(request.ground, wanted=wanted)

    return Power({"asked.daily": choose})
