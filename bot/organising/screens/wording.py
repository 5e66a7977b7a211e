"""How organisers and moments are written on their screens."""

from collections.abc import Iterable
from datetime import datetime

from bot.answers.answer import Answer, Choice, Status
from bot.answers.ground import Ground
from bot.answers.wording import clock, day_phrase, shortened
from bot.organisers.action import Action
from bot.organisers.roster import Organiser


def called(ground: Ground, organiser: Organiser | None) -> str:
    """What an organiser is called; `None` is one of whom nothing is kept any more."""
    if organiser is None:
        return ground.say("Somebody who has deleted their data")
    if organiser.name:
        return organiser.name
    if organiser.number:
        return ground.say("Organiser {number}", number=organiser.number)
    return ground.say("An owner who has done nothing here yet")


def moment(ground: Ground, at: datetime) -> str:
    """A day, if not today, and a time: `i morgen, fredag den 17. maj kl. 10.15`."""
    day, time = day_phrase(ground, at.date()), ground.say("at {time}", time=clock(at))
    return f"{day} {time}" if day else time


def told(ground: Ground, blocks: Iterable[str], choices: Iterable[Choice] = ()) -> Answer:
    """Return what is said to an organiser."""
    return Answer(
        Status.ANSWERED, "organise", tuple(b for b in blocks if b), choices=tuple(choices), language=ground.language
    )


def button(label: str, action: Action) -> Choice:
    """Return the button of an action. What is on it is kept, so it holds no name of an organiser."""
    return Choice(label, action.as_choice())


def home(ground: Ground) -> Choice:
    """Return the button that leads back to the home screen."""
    return button(ground.say("For organisers"), Action("home"))


def in_a_line(text: str, most: int = 120) -> str:
    """Return a text in one line of at most so many characters, cut after a word."""
    return shortened(" ".join(text.split()), most + 1)
