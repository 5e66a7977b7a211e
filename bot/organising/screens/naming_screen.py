"""What organisers are asked about their name."""

from bot.answers.answer import Answer
from bot.answers.ground import Ground
from bot.organisers.action import Action
from bot.organisers.roster import LONGEST_NAME
from bot.organising.screens.wording import button, home, told


def ask(ground: Ground, skip: Action) -> Answer:
    """Return the question what somebody wants to be called; `skip` is the button to leave it at nothing."""
    blocks = (
        ground.say("What shall the other organisers see in the history as your name? Write a short one."),
        ground.say(
            "You need not have one, and your data can be deleted at any time with {command}.",
            command=ground.say("/delete_me"),
        ),
    )
    return told(ground, blocks, (button(ground.say("Skip"), skip),))


def no_name(ground: Ground, skip: Action) -> Answer:
    """Return that something is no name."""
    line = ground.say("A name has up to three words and {most} letters. Write it, or skip it.", most=LONGEST_NAME)
    return told(ground, (line,), (button(ground.say("Skip"), skip),))


def taken(ground: Ground, name: str, skip: Action) -> Answer:
    """Return that another organiser has the name."""
    line = ground.say("{name} is taken. Write another name, or skip it.", name=name)
    return told(ground, (line,), (button(ground.say("Skip"), skip),))


def named(ground: Ground, name: str) -> Answer:
    """Return what is said once somebody has a name."""
    line = ground.say("Your name in the history: {name}", name=name)
    return told(ground, (line,), (button(ground.say("Another name"), Action("name")), home(ground)))
