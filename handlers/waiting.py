"""Which of a chat's screens a message may be written below."""

from collections.abc import Iterator

from bot.people.shown import Shown
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
