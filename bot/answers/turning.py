"""How one turns the pages of what is too long for a screen."""

from collections.abc import Callable
from typing import TypeVar

from bot.answers.answer import Choice
from bot.answers.ground import Ground
from bot.basics.pages import Page

T = TypeVar("T")


def turning(
    ground: Ground, shown: Page[T], opens: Callable[[int], str], back: str = "", on: str = ""
) -> tuple[Choice, ...]:
    """Return the buttons that turn the pages; `opens` says what asks for the page with a number.

    `back` and `on` are what is on them, unless it is the usual.
    """
    found = []
    if shown.number > 0:
        found.append(Choice(back or ground.say("Previous page"), opens(shown.number - 1)))
    if shown.number < shown.of - 1:
        found.append(Choice(on or ground.say("Next page"), opens(shown.number + 1)))
    return tuple(found)


def numbered(ground: Ground, shown: Page[T]) -> str:
    """Return which page it is, in words; nothing where there is but one."""
    return ground.say("Page {number} of {count}.", number=shown.number + 1, count=shown.of) if shown.of > 1 else ""
