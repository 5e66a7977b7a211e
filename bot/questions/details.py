"""What a question says besides what it asks of, by its intent: written by readers, read by answers."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from bot.wishes.wish import Before

THINGS: Final = "things"
"""Something else than people is counted."""
MONEY: Final = "money"
"""It is asked how much money there is in it."""
UTTERED: Final = "uttered"
"""What somebody has said is asked for."""
REQUIRED: Final = "required"
"""Whether one has to be something to attend, so that yes means the opposite of what it means to `may I`."""
AT_ONCE: Final = "at_once"
"""Whether things are at the same time is asked, and not whether one can attend them all."""
NOW: Final = "now"
"""Whether it is now."""
WEEKDAYS: Final = "weekdays"
"""On which weekdays the forum is; with a window, whether it is then."""
FREE: Final = "free"
"""How long is free."""
LONGEST, SHORTEST = "longest", "shortest"
"""How long several days are is told from the longest or from the shortest on; items are from the longest on, too."""
MOST: Final = "most"
"""Only where there are most is told."""
TIMES, TWICE, ONCE = "times", "twice", "once"
"""How many times somebody is on, whether more than once, or whether but once."""
EARLIEST, LATEST = "earliest", "latest"
"""When days begin or end is told from the earliest or from the latest on."""
MORE, FEWER, AS_MANY = "more", "fewer", "as_many"
"""Whether there are more of the first of two, fewer, or as many."""
WHOLE: Final = "whole"
"""The programme as a whole: a schedule of which no day was named, or who may attend what of it."""
ADMISSION: Final = "admission"
"""Who may attend the conference itself, which a programme does not say; what of it is for some only, it does."""
EACH: Final = "each"
"""Each of several items is named by its kind and number, so that there is nothing to choose between."""
UNNAMED: Final = "unnamed"
"""The name that is asked for is not told: of who is on in an item, or of who holds an office in a fact."""

TOWN: Final = "town"
"""The municipality of somebody is asked for, of whom the programme tells none."""

NOT_THEN: Final = "not_then"
"""Nobody of those asked for is on then or there: those told of are on at other times, or in other things."""

OFFICE: Final = "office"
"""It is an office that nobody holds, and no name."""
AMONG: Final = "among"
"""Those who are asked for are among those who are on without a name."""

PAST, YEAR_ASKED, NOT_HERE = "past", "asked", "missing"
"""Why another forum is told of: what is asked was, its year is asked for, or this forum tells nothing of it."""

BEFORE, AFTER = "before", "after"
"""On which side of an item there is nothing, as the clock has it."""

CANCELLED, CHANGED, NEWS = "cancelled", "changed", "news"
"""What is asked of changes, as the lexicon has it (nothing hangs on its `moved`). `NEWS` is said of the programme as a
whole, or means it only where nothing else is named (`changes`, which a reform may bring as well)."""

OF_PLAN, OF_PROGRAMME = "plan", "programme"
"""What goes into the calendar where no items are named."""
OWN: Final = "own"
"""What only they themselves can do in their calendar."""

OUT, IN = "out", "in"
"""Whether items go into the plan or out of it."""

CHAIRED: Final = "chaired"
"""The word for the chair may mean the moderator of an item or the chair of the whole conference: both are told."""
MODERATOR: Final = "moderator"
"""A question from the hall is for the moderator, who is named rather than an item."""
QUESTIONS: Final = "questions"
"""The practical subject, beside it, of what the programme says of questions."""

MISPRINT: Final = "misprint"
"""When something ends whose end the printed programme gets wrong, asked of that hour."""
ROOM_CAPACITY: Final = "room_capacity"
"""The practical subject of how many a room holds, which the rooms themselves tell."""

ALL: Final = "all"
"""Who says that they are there says so of more than themselves."""


class OwnSlot(StrEnum):
    """What a speaker may want to know about their appearance."""

    WHEN = "when"
    WHERE = "where"
    WHO = "who"
    MODERATOR = "moderator"
    DURATION = "duration"
    BEFORE = "before"
    AFTER = "after"


FOR_CALENDAR, REMINDING = "calendar", "reminders"
"""What else a speaker may want of their appearance: it in their calendar, or how they are reminded of it."""


@dataclass(frozen=True, slots=True)
class ReminderDetail:
    """What a wish says besides its items: which reminders, how many minutes before, or that it is to be forgotten."""

    before: Before | None = None
    lead: int | None = None
    denied: bool = False


@dataclass(frozen=True, slots=True)
class ReportDetail:
    """What a report says besides its text: how many minutes somebody is late, and whether they are there.

    `late` is 0 for who does not say how late, None for who does not say that they are.
    """

    late: int | None = None
    here: bool = False
