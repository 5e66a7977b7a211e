"""What is seen of an invitation, by who gives it and by who takes it."""

from dataclasses import replace

from bot.answers.answer import Answer
from bot.answers.ground import Ground
from bot.organisers.action import Action
from bot.organisers.invitations import LIFETIME
from bot.organisers.roster import Organiser
from bot.organising.screens.wording import button, called, home, moment, told


def made(ground: Ground, link: str) -> Answer:
    """Return a new invitation, to be passed on."""
    blocks = (
        ground.say("Send this link to the one you invite:"),
        link,
        ground.say(
            "Whoever opens it first becomes an organiser. It works once, until {when}.",
            when=moment(ground, ground.now + LIFETIME),
        ),
    )
    another = button(ground.say("Invite one more"), Action("invite"))
    return told(ground, blocks, (another, button(ground.say("Organisers"), Action("organisers")), home(ground)))


def too_many(ground: Ground) -> Answer:
    """Return that no more invitations may be open."""
    line = ground.say("There are too many open invitations. Withdraw some of them first.")
    return told(ground, (line,), (button(ground.say("Organisers"), Action("organisers")), home(ground)))


def welcome(ground: Ground) -> Answer:
    """Return what a new organiser is greeted with, with the menu that stays under the chat."""
    blocks = (
        ground.say("Welcome: you are now an organiser of {event}.", event=ground.programme.event.name),
        ground.say("{command} shows what you can do.", command=ground.say("/organiser")),
    )
    return replace(told(ground, blocks), menu=True)


def taken(ground: Ground, organiser: Organiser) -> Answer:
    """Return what is told to who gave an invitation once somebody has taken it."""
    line = ground.say("Your invitation has been taken by {name}", name=called(ground, organiser))
    return told(ground, (line,), (button(ground.say("Organisers"), Action("organisers")),))


def invalid(ground: Ground) -> Answer:
    """Return what is said of an invitation that is none, whatever is wrong with it. Nothing is remembered of it."""
    line = ground.say("That invitation does not hold, or not any more. Please ask for a new one.")
    return replace(told(ground, (line,)), remembered=False)
