"""Which of a chat's screens a message may be written below."""

from collections.abc import Iterator
from contextlib import suppress

from bot.answers.answer import Choice
from bot.people.shown import Shown
from bot.wishes.offered import Offered
from handlers.desk import Desk

# How many messages with buttons may come unasked while somebody writes a text.
_LOOKED_BACK = 5


def screens_above(desk: Desk, chat: int) -> Iterator[Shown]:
    """Yield what stands above a new message, newest first: what came unasked, and the answer before that.

    What is further up counts for nothing: they have turned to something else since.
    """
    for shown in desk.shown.newest(chat, _LOOKED_BACK):
        yield shown
        if shown.question:
            return


def offered_on(shown: Shown) -> Iterator[tuple[Choice, Offered]]:
    """Yield the buttons of a screen that are for a wish; one that another version of ours wrote may be none now."""
    for choice in shown.choices:
        with suppress(ValueError):
            if offered := Offered.read(choice.question):
                yield choice, offered
