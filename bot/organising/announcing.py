"""Organisers write to everybody or to some: written, looked at, sent, watched, and taken back."""

from bot.basics.texts import message
from bot.organisers.action import Action
from bot.organisers.office import Office
from bot.organising.drafting import TEXT, Drafting
from bot.organising.power import Power
from bot.organising.sending import Sending
from bot.organising.taking_back import TakingBack

ANNOUNCE = Action("announce")


def power(office: Office) -> Power:
    """Return the power to announce."""
    drafting = Drafting(office)
    sending = Sending(office, drafting)
    does = drafting.does | sending.does | TakingBack(office, drafting, sending).does
    return Power(does, message("Write to the attendees"), ANNOUNCE, takes_posts=(TEXT,))
