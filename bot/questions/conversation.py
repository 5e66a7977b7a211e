"""What a chat has been about: what a follow-up question may borrow."""

from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from bot.questions.guide import Guide
from bot.questions.intent import Intent

# So many items of a timetable are a day as a whole.
_WHOLE_DAY = 4


@dataclass(frozen=True, slots=True)
class Conversation:
    """The thread of one chat. All ids are of the event `event`; empty where nothing has been talked of.

    `listed` are the items or people of the last answer that held several, in order, `kinds` the kinds of item that were
    asked about, `clock` the time of day (`HH:MM`) of the last question that named one.
    `items`, `people` and `facts` are what the last answer told of, `asks` is what the last question asked and `day` the
    day it was about; `candidates` are the ids (items or people) that the last answer asked back about, in order.
    `recent` are the items and people of the answers before, the newest first: what `back to her` may point at.
    `oneself` is the person of the programme that whoever asks says they are; nobody checks it, and it gives no rights.
    `among` are the items, each with a person in it, of all who are of the sort that was asked for last.
    `guide` is how far somebody has been guided to a house, session or theme meeting.
    """

    event: str = ""
    asks: Intent | Literal[""] = ""
    items: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    facts: tuple[str, ...] = ()
    candidates: tuple[str, ...] = ()
    day: date | None = None
    language: str = ""
    listed: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    clock: str = ""
    recent: tuple[str, ...] = ()
    guide: Guide = field(default_factory=Guide)
    oneself: str = ""
    among: tuple[tuple[str, str], ...] = ()

    @property
    def of_whole_day(self) -> bool:
        """True where the last answer was the timetable of a day as a whole."""
        return self.asks == "schedule" and len(self.items) > _WHOLE_DAY
