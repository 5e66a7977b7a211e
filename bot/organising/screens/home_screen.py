"""What an organiser sees first: what they can do, as buttons."""

from collections.abc import Iterable

from bot.answers.answer import Answer
from bot.answers.ground import Ground
from bot.basics.texts import Message
from bot.organisers.action import Action
from bot.organisers.roster import Organiser
from bot.organising.screens.wording import button, told


def screen(ground: Ground, organiser: Organiser, doors: Iterable[tuple[Message, Action]]) -> Answer:
    """Return the home screen; `doors` are what is on its buttons, and where they lead."""
    example = ground.say("“session 3 is moved to 11.00”, “lunch is in the foyer instead”.")
    blocks = (
        ground.say("You are an organiser of {event}.", event=ground.programme.event.name),
        ground.say("Your name in the history: {name}", name=organiser.name) if organiser.name else "",
        ground.say(
            "Write what is different as you would say it, and see it before it holds: {example}", example=example
        ),
        ground.say("What would you like to do?"),
    )
    return told(ground, blocks, [button(ground.texts.render(label), action) for label, action in doors])
