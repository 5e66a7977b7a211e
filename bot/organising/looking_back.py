"""Organisers look at what was done."""

from bot.answers.answer import Answer
from bot.basics.texts import message
from bot.organisers.action import Action
from bot.organisers.office import Office
from bot.organising.power import Power, Request
from bot.organising.screens import history_screen

HISTORY = Action("history")


def power(office: Office) -> Power:
    """Return the power to see the history."""

    def show(request: Request) -> Answer:
        page = office.history.page(**request.arguments)
        return history_screen.screen(request.ground, page, office.roster.numbered)

    return Power({HISTORY.name: show}, message("History"), HISTORY)
