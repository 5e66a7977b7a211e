"""What may be sent to the hall's moderator: how long it may be, and how soon after the last one."""

import unicodedata
from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Final

from bot.hall.question import HallQuestion, State

LONGEST: Final = 300
"""The most characters of a question, once it is cleaned."""

MOST_OPEN: Final = 5
"""How many of somebody's questions may wait at an item at a time."""

SLOW: Final = timedelta(seconds=60)
"""How long somebody waits between two questions at an item, by the forum's clock."""

_LONGEST_NAME: Final = 40
_ZERO_WIDTH_JOINER: Final = "\N{ZERO WIDTH JOINER}"  # holds together what looks like one emoji


def cleaned(text: str) -> str:
    """Return a text in one line, without what nobody can see; "" where there is no word in it."""
    composed = unicodedata.normalize("NFC", text)
    seen = "".join(" " if c.isspace() else c for c in composed if c.isspace() or _is_seen(c))
    return " ".join(seen.split()) if any(c.isalnum() for c in seen) else ""


def cleaned_name(name: str) -> str:
    """Return a first name of Telegram's as it is shown with a question; "" where nothing of it can be read."""
    return cleaned(name)[:_LONGEST_NAME].rstrip()


def waits(mine: Iterable[HallQuestion], now: datetime) -> timedelta:
    """Return how long somebody has to wait who has asked `mine` at an item; nothing where they need not.

    `now` is aware. What a rehearsal was asked later than it is now, on an earlier round, counts for nothing.
    """
    left = [SLOW - (now - question.made) for question in mine if question.made <= now]
    return max([timedelta(), *left])


def waiting(mine: Iterable[HallQuestion]) -> int:
    """Return how many of somebody's questions at an item are still to be asked."""
    return sum(question.state is State.OPEN for question in mine)


def same(first: str, second: str) -> bool:
    """Whether two cleaned texts ask the same, in whatever capitals."""
    return first.casefold() == second.casefold()


def _is_seen(character: str) -> bool:
    return character == _ZERO_WIDTH_JOINER or not unicodedata.category(character).startswith("C")
