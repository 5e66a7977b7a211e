"""What an organiser sees of who is on duty."""

from collections.abc import Sequence

from bot.answers.answer import Answer
from bot.answers.ground import Ground
from bot.answers.wording import listed
from bot.organisers.action import Action
from bot.organisers.roster import Organiser
from bot.organising.screens.wording import button, called, home, told

DUTY = Action("duty")


def screen(ground: Ground, by: Organiser, on_duty: Sequence[Organiser]) -> Answer:
    """Return who is on duty, and a button to go on or off it."""
    say = ground.say
    own = by.number in {organiser.number for organiser in on_duty}
    names = listed(ground, [called(ground, organiser) for organiser in on_duty])
    blocks = (
        say("You are on duty.") if own else say("You are not on duty."),
        say("Who is on duty gets what speakers write, and who is missing a quarter of an hour before."),
        say("On duty: {names}", names=names) if names else say("Nobody is on duty: everybody gets it."),
    )
    turn = button(say("Go off duty") if own else say("Go on duty"), Action.of("duty.turn", on=not own))
    return told(ground, blocks, (turn, home(ground)))
