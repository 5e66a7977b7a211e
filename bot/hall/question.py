"""A question from the hall, as a value."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class State(StrEnum):
    """Where a question stands: waiting to be asked, asked, or put out of sight by a moderator."""

    OPEN = "open"
    ASKED = "asked"
    HIDDEN = "hidden"


@dataclass(frozen=True, slots=True)
class HallQuestion:
    """What somebody wants asked at an item, and how many others `like` it.

    `event` is a forum's id, or that of a rehearsal of it. `asker` is Telegram's id, which is shown to nobody; `name` is
    empty unless they want it told. `made` is aware.
    """

    number: int
    event: str
    item: str
    asker: int
    text: str
    name: str
    state: State
    made: datetime
    likes: int
