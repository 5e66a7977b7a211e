"""Answers to what people say of themselves, with the wish for whoever keeps it."""

from bot.answers import role_screen
from bot.answers.answer import Answer
from bot.answers.ground import Ground
from bot.people.wish import Show, Wish
from bot.programme.model import Audience


def role(ground: Ground) -> Answer:
    """Somebody says what they are to the forum, or wants to see it."""
    said = ground.question.detail
    wish = Wish(role=Audience(said)) if said else Wish(show=Show.ROLE)
    return ground.answer(*role_screen.lines(ground), wish=wish)
