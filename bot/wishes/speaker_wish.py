"""What a speaker wants, or who looks after one, or says that they are one."""

from dataclasses import dataclass
from enum import StrEnum


class SpeakerReminder(StrEnum):
    """What a speaker is reminded by: the afternoon before, an hour before, a quarter of an hour before."""

    DAY = "day"
    HOUR = "hour"
    QUARTER = "quarter"


class SpeakerShow(StrEnum):
    """What a speaker wants to see, or to do by that alone.

    When they are on, also for the calendar; their reminders; that they are none; to say that they are there; to write
    to the organisers, and what they have typed for them.
    """

    SLOT = "slot"
    CALENDAR = "calendar"
    REMINDERS = "reminders"
    NOTHING = "nothing"
    HERE = "here"
    WRITE = "write"
    TYPED = "typed"


@dataclass(frozen=True, slots=True)
class SpeakerWish:
    """What is to be shown, unless something is to be done.

    `asked` is what they want to know of when they are on, everything if empty. `claim` is whom of the programme they
    say they are, or one of whom, `unlink` whom they are not, or do not look after; `surely` is true once they have been
    asked whether they mean it, or where somebody says of both that they are there who looks after a speaker. `turn` is
    a reminder to be turned on or off. `seen` is a change that they have seen, as `bot.speakers.receipts.Told` writes
    it. `report` is what the organisers are to be told, `late` how many minutes they say they are late. `who` is of whom
    that is told, or who is there; themselves if empty. `item` is what a report is about, if they name it.
    """

    show: SpeakerShow = SpeakerShow.SLOT
    asked: str = ""
    claim: tuple[str, ...] = ()
    unlink: str = ""
    surely: bool = False
    turn: SpeakerReminder | None = None
    seen: str = ""
    report: str = ""
    late: int | None = None
    who: tuple[str, ...] = ()
    item: str = ""
