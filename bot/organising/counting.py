"""Organisers look at the figures: who uses the bot, how full rooms get, what is asked, what is sent."""

from bot.answers.answer import Answer
from bot.basics.texts import message
from bot.organisers.action import Action
from bot.organisers.figures import figures_of
from bot.organisers.office import Office
from bot.organising.power import Power, Request
from bot.organising.screens import figures_screen

FIGURES = Action("figures")


def power(office: Office) -> Power:
    """Return the power to see the figures."""

    def show(request: Request) -> Answer:
        return figures_screen.screen(request.ground, figures_of(office, request.ground.now))

    return Power({FIGURES.name: show}, message("Figures"), FIGURES)
