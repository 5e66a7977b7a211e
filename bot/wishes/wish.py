"""What somebody wants the bot to do for them from now on: a value that an answer carries, until it is carried out."""

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from functools import lru_cache
from typing import Annotated, Self

from pydantic import BeforeValidator

from bot.basics.plain import from_json, to_json
from bot.programme.model import Audience
from bot.wishes.hall_wish import HallWish
from bot.wishes.speaker_wish import SpeakerWish
from bot.wishes.view import View

LEADS = (5, 10, 15, 30)
"""How many minutes before a slot its reminder may come, as the buttons offer it."""

USUAL_LEAD = 10
LONGEST_LEAD = 180

_SIGN = "/wish "


class Before(StrEnum):
    """What somebody is reminded of: every slot, what is in their plan, or nothing but single items."""

    EVERY = "every"
    PLAN = "plan"
    NONE = "none"


class Asked(StrEnum):
    """What /start asks."""

    ROLE = "role"
    REMINDERS = "reminders"


class Show(StrEnum):
    """What somebody wants to see: of what is kept of them, or the programme as a calendar."""

    ROLE = "role"
    PLAN = "plan"
    PLAN_ITEMS = "plan_items"
    CALENDAR = "calendar"
    PROGRAMME_CALENDAR = "programme_calendar"
    LANGUAGE = "language"
    DATA = "data"
    ERASE = "erase"
    KEPT = "kept"


def _several(picked: object) -> object:
    """What is picked by a button of an earlier version is one item."""
    return (picked,) if isinstance(picked, str) else picked


@dataclass(frozen=True, slots=True)
class Wish:
    """What to change; what is empty stays as it is, and an empty wish is to see how the reminders stand.

    `lead` is in minutes: of the single items if some are named in `items`, else of all reminders. `forget` are items to
    be reminded of no more. `pick` are items for the plan, `drop` those to be taken out of it, `options` is a break-out
    whose choices are to be shown, or one of the theme meetings, `calendar` are items for their calendar. `view` is
    where in the programme that was wished, which is to be shown again. `role` is what somebody says they are to the
    forum, `language` the one they want to be spoken to in. `show` is what they want to see, `then` what /start asked
    besides and is to be asked on. `erase` is to delete all that is kept of them. `speaking` is what is about
    speakers, `hall` what is about questions from the hall.

    Where a screen waits for a text, the wish of one of its buttons (never mind) says so: `typed` is what is done with
    what is written instead of pressing it, before `until` (seconds since 1970).
    """

    before: Before | None = None
    lead: int | None = None
    items: tuple[str, ...] = ()
    forget: tuple[str, ...] = ()
    pick: Annotated[tuple[str, ...], BeforeValidator(_several)] = ()
    drop: tuple[str, ...] = ()
    options: str = ""
    view: View | None = None
    calendar: tuple[str, ...] = ()
    role: Audience | None = None
    language: str = ""
    show: Show | None = None
    erase: bool = False
    then: Asked | None = None
    speaking: SpeakerWish | None = None
    hall: HallWish | None = None
    typed: "Wish | None" = None
    until: float = 0.0

    @property
    def for_anybody(self) -> bool:
        """Whether it asks for nothing of the person's own, and so may be carried out in a group."""
        return bool(self.calendar) or self.show is Show.PROGRAMME_CALENDAR

    def or_typed(self, typed: "Wish", until: datetime) -> Self:
        """Return this wish for a button beside which a text is waited for, until an aware time."""
        return replace(self, typed=typed, until=until.timestamp())

    def or_reply(self, typed: "Wish") -> Self:
        """Return this wish for a button to whose message a reply of Telegram's may be written, whenever that is."""
        return replace(self, typed=typed)

    def as_choice(self) -> str:
        """Return the wish as what a button asks; `read` reads it again."""
        return _SIGN + to_json(self)

    @staticmethod
    def read(asked: str) -> "Wish | None":
        """Return the wish behind a button, or None where it asks a question. Raises ValueError if it is spoilt."""
        return _read(asked) if asked.startswith(_SIGN) else None


# The same buttons stand below what many are told.
@lru_cache(maxsize=1024)
def _read(asked: str) -> Wish:
    return from_json(Wish, asked.removeprefix(_SIGN))
