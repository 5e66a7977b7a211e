"""What is changed on the day: single changes of a field, and the batches in which they are made."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.programme.model import Appearance, Person


class Field(StrEnum):
    """What of an item may be changed on the day; the values are the names of its fields."""

    START = "start"
    END = "end"
    ROOM = "room"
    PLACE = "place"
    CANCELLED = "cancelled"
    TITLE = "title"
    SUMMARY = "summary"
    APPEARANCES = "appearances"


class State(StrEnum):
    """What has become of a batch. A draft changes nothing yet, and what is undone changes nothing any more."""

    DRAFT = "draft"
    IN_FORCE = "in force"
    UNDONE = "undone"


Value = datetime | str | bool | tuple[Appearance, ...] | None
"""A field's value: aware times (`end` may be None), a room's id, words, called off or not, everybody who is on."""


@dataclass(frozen=True, slots=True)
class Change:
    """One field of one item: what it was when the change was made, and what it becomes.

    `kept_against` holds the value of the content files, if any, against which somebody has decided that the change
    stands; a change that was `dropped` in favour of the content files changes nothing any more.
    """

    item: str
    field: Field
    before: Value
    after: Value
    kept_against: tuple[Value, ...] = ()
    dropped: bool = False


@dataclass(frozen=True, slots=True)
class Batch:
    """Changes that belong together: they come into force together, are told together, and are undone together.

    `organiser` is who made it, by Telegram id, and `undone_by` who undid it; 0 where that person's data were deleted.
    `people` are those whom the printed programme does not know. Of the times (aware) those that have not come are None.
    `turn` counts the batches of an event in the order in which they came into force; 0 for a draft. `telling` says how
    people are told; what it means is for whoever tells them.
    """

    id: int
    event: str
    organiser: int
    state: State
    made: datetime
    changes: tuple[Change, ...]
    people: tuple[Person, ...] = ()
    applied: datetime | None = None
    undone: datetime | None = None
    undone_by: int = 0
    turn: int = 0
    telling: str = ""

    @property
    def standing(self) -> tuple[Change, ...]:
        """The changes that hold, once the batch is in force: all that have not been dropped."""
        return tuple(change for change in self.changes if not change.dropped)
