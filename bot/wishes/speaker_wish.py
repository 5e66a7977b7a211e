"""What a speaker wants, or who looks after one, or says that they are one."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated, TypeAlias

from pydantic import Field


class SpeakerReminder(StrEnum):
    """What a speaker is reminded by: the afternoon before, an hour before, a quarter of an hour before."""

    DAY = "day"
    HOUR = "hour"
    QUARTER = "quarter"


class SpeakerShow(StrEnum):
    """What a speaker wants to see: when they are on, also for the calendar; their reminders; that they are none."""

    SLOT = "slot"
    CALENDAR = "calendar"
    REMINDERS = "reminders"
    NOTHING = "nothing"


class Telling(StrEnum):
    """How a speaker tells the organisers something.

    In a report; by being there, with a report or without; by asking to write one; by what they have typed for them.
    """

    REPORT = "slot"  # buttons of earlier versions have it so
    HERE = "here"
    WRITE = "write"
    TYPED = "typed"


@dataclass(frozen=True, slots=True)
class SpeakerSee:
    """To see something; `asked` is what they want to know of when they are on, everything if empty."""

    show: SpeakerShow = SpeakerShow.SLOT
    asked: str = ""


@dataclass(frozen=True, slots=True)
class BeKnownAs:
    """To be known as somebody of the programme, or one of several; `surely` once they have been asked whether so."""

    people: Annotated[tuple[str, ...], Field(alias="claim")]
    surely: bool = False


@dataclass(frozen=True, slots=True)
class Unlink:
    """To be known no more as somebody, or to look after them no more; `surely` once they have been asked."""

    person: Annotated[str, Field(alias="unlink")]
    surely: bool = False


@dataclass(frozen=True, slots=True)
class TurnReminder:
    """To have a reminder turned on or off."""

    reminder: Annotated[SpeakerReminder, Field(alias="turn")]


@dataclass(frozen=True, slots=True)
class HaveSeen:
    """To have seen a change, as `bot.speakers.receipts.Told` writes it."""

    change: Annotated[str, Field(alias="seen")]


@dataclass(frozen=True, slots=True)
class Tell:
    """To tell the organisers something.

    `report` is what, `late` how many minutes they say they are late, `item` what it is about, if they name it. `who` is
    of whom that is told, or who is there; themselves if empty. `surely` is true where who looks after a speaker says of
    both that they are there.
    """

    how: Annotated[Telling, Field(alias="show")] = Telling.REPORT
    report: str = ""
    late: int | None = None
    who: tuple[str, ...] = ()
    item: str = ""
    surely: bool = False


SpeakerWish: TypeAlias = SpeakerSee | BeKnownAs | Unlink | TurnReminder | HaveSeen | Tell
