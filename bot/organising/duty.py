"""Organisers go on and off duty: who is on it gets what cannot wait."""

from bot.answers.answer import Answer
from bot.basics.database import writing
from bot.basics.texts import message
from bot.organisers.office import Office
from bot.organising.power import Power, Request
from bot.organising.screens import duty_screen
from bot.organising.screens.duty_screen import DUTY


def power(office: Office) -> Power:
    """Return the power over one's own duty."""

    def show(request: Request) -> Answer:
        on_duty = [organiser for organiser in office.roster.all() if office.roster.is_on_duty(organiser)]
        return duty_screen.screen(request.ground, request.by, on_duty)

    def turn(request: Request) -> Answer:
        with writing(office.database):
            office.roster.put_on_duty(request.by, on=bool(request.arguments["on"]))
        return show(request)

    return Power({DUTY.name: show, "duty.turn": turn}, message("On duty"), DUTY)
