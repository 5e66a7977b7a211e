"""What the screens of a draft have in common: the way back, and waiting for what is written instead."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Final

from bot.answers.answer import Choice
from bot.answers.ground import Ground
from bot.answers.wording import button_label, clock, day_phrase
from bot.basics.plain import to_plain
from bot.organisers.action import Action
from bot.organising.screens.wording import button
from bot.programme.model import Item
from bot.questions.wanted_change import WantedChange

WAITING: Final = timedelta(minutes=10)
"""How long a text is waited for."""


def timed(ground: Ground, item: Item) -> str:
    """An item with its time, in a button's length: `tomorrow 10.25 Session 3: …`."""
    if item.start is None:
        return button_label(ground, item)
    day = day_phrase(ground, item.start.date()).split(",")[0]
    return " ".join(filter(None, (day, clock(item.start), button_label(ground, item))))


def waiting(ground: Ground, wanted: Sequence[WantedChange], batch: int) -> Choice:
    """The button to go back, beside which it is waited for what is missing."""
    typed = Action.of("change.fill", wanted=[to_plain(w) for w in wanted], batch=batch)
    return button(back_label(ground, batch), back(batch).or_typed(typed, ground.now + WAITING))


def again(ground: Ground, batch: int) -> Choice:
    """The button to go back, beside which it is waited for the whole change anew."""
    typed = Action.of("change", batch=batch)
    return button(back_label(ground, batch), back(batch).or_typed(typed, ground.now + WAITING))


def back(batch: int) -> Action:
    """What leads back to a draft, where there is one."""
    return Action.of("change.preview", batch=batch) if batch else Action("home")


def back_label(ground: Ground, batch: int) -> str:
    """What the button says that leads back."""
    return ground.say("Back to the draft") if batch else ground.say("Never mind")
