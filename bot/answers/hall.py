"""Answers to those who want to ask something from the hall: what the programme says of it, and the wish to do so."""

from dataclasses import replace

from bot.answers import absent, practical, speakers
from bot.answers.answer import Answer
from bot.answers.ground import Ground
from bot.questions.details import MODERATOR
from bot.wishes.hall_wish import HallWish


def hall(ground: Ground) -> Answer:
    """Somebody wants to send a question to the moderator of an item, or of whichever item takes some."""
    item = next((item.id for item in ground.items), "")
    return replace(_told(ground), wish=HallWish(item))


def _told(ground: Ground) -> Answer:
    if ground.question.detail != MODERATOR:
        return practical.practical(ground)
    return speakers.moderator(ground) if ground.items else absent.chair(ground)
