"""Organisers say what they are called in the history; nobody has to."""

import re
from datetime import timedelta

from bot.answers.answer import Answer
from bot.basics.database import writing
from bot.basics.texts import message
from bot.organisers.action import Action
from bot.organisers.history import What
from bot.organisers.office import Office
from bot.organisers.roster import LONGEST_NAME
from bot.organising.power import Power, Request
from bot.organising.screens import naming_screen

NAME = Action("name")

_WAITING = timedelta(minutes=10)
_MOST_WORDS = 3
_NAME = re.compile(r"[^\W\d_][\w .'\N{RIGHT SINGLE QUOTATION MARK}-]*")


def power(office: Office) -> Power:
    """Return the power to have a name."""

    def ask(request: Request) -> Answer:
        return naming_screen.ask(request.ground, _skip(request))

    def take(request: Request) -> Answer:
        name = " ".join(request.text.split())
        if len(name) > LONGEST_NAME or len(name.split()) > _MOST_WORDS or not _NAME.fullmatch(name):
            return naming_screen.no_name(request.ground, _skip(request))
        with writing(office.database):
            if office.roster.is_taken(name, but=request.by.number):
                return naming_screen.taken(request.ground, name, _skip(request))
            office.roster.call(request.by.number, name)
            office.history.add(request.by, What.NAMED)
        return naming_screen.named(request.ground, name)

    return Power({NAME.name: ask, "called": take}, message("My name"), NAME)


def _skip(request: Request) -> Action:
    """The action of the button beside which a name is waited for."""
    return Action("home").or_typed(Action("called"), request.ground.now + _WAITING)
