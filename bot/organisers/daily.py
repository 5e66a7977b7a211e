"""Organisers have the summary of every day switched on or off."""

from bot.answers.answer import Answer
from bot.answers.organising import digest_screen
from bot.database import writing
from bot.organisers.office import Office
from bot.organisers.power import Power, Request


def power(office: Office) -> Power:
    """Return the power over one's own summaries."""

    def choose(request: Request) -> Answer:
        wanted = bool(request.arguments["wanted"])
        with writing(office.database):
            office.roster.want_digest(request.by, wanted=wanted)
        return digest_screen.chosen(request.ground, wanted=wanted)

    return Power({"asked.daily": choose})
