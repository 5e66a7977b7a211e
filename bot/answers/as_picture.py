"""The choice to see a day of the programme as a picture."""

from datetime import date

from bot.answers.answer import Choice
from bot.answers.ground import Ground
from bot.answers.wording import day_name


def as_picture(ground: Ground, day: date, label: str = "") -> Choice:
    """Return a choice that shows a day as a picture, under a label of its own where it is one of several."""
    question = ground.say("Show the programme {day} as a picture", day=day_name(ground, day))
    return Choice(label or ground.say("As a picture"), question)
