"""What somebody wants the bot to do for them from now on: a value that an answer carries, until it is carried out."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated, Literal, TypeAlias

from pydantic import BeforeValidator, Field

from bot.programme.model import Audience
from bot.wishes.hall_wish import HallWish
from bot.wishes.speaker_wish import SpeakerWish
from bot.wishes.view import View

LEADS = (5, 10, 15, 30)
"""How many minutes before a slot its reminder may come, as the buttons offer it."""

USUAL_LEAD = 10
LONGEST_LEAD = 180


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
class See:
    """To see something."""

    what: Annotated[Show, Field(alias="show")]


@dataclass(frozen=True, slots=True)
class Reminders:
    """To be reminded from now on of what `before` says, `lead` minutes before; what is None stays as it is.

    With neither it is to see how the reminders stand. `then` is what /start asked besides and is to be asked on.
    """

    before: Before | None = None
    lead: int | None = None
    then: Asked | None = None


@dataclass(frozen=True, slots=True)
class Remind:
    """To be reminded of single items, `lead` minutes before or as of all others."""

    items: tuple[str, ...]
    lead: int | None = None
    view: View | None = None


@dataclass(frozen=True, slots=True)
class Forget:
    """To be reminded of single items no more."""

    items: Annotated[tuple[str, ...], Field(alias="forget")]
    view: View | None = None


@dataclass(frozen=True, slots=True)
class Pick:
    """To have items in one's plan."""

    items: Annotated[tuple[str, ...], Field(alias="pick"), BeforeValidator(_several)]
    view: View | None = None


@dataclass(frozen=True, slots=True)
class Drop:
    """To have items in one's plan no more."""

    items: Annotated[tuple[str, ...], Field(alias="drop")]
    view: View | None = None


@dataclass(frozen=True, slots=True)
class SeeOptions:
    """To see what there is to choose in a break-out, or beside one of the theme meetings."""

    item: Annotated[str, Field(alias="options")]


@dataclass(frozen=True, slots=True)
class ToCalendar:
    """To have items in one's own calendar."""

    items: Annotated[tuple[str, ...], Field(alias="calendar")]


@dataclass(frozen=True, slots=True)
class TakeRole:
    """To be taken for what somebody says they are to the forum; `then` is what /start asked besides."""

    role: Audience
    then: Asked | None = None
    view: View | None = None


@dataclass(frozen=True, slots=True)
class Speak:
    """To be spoken to in a language."""

    language: str


@dataclass(frozen=True, slots=True)
class Erase:
    """To have all deleted that is kept of oneself, by who has been asked whether they are `sure`."""

    sure: Annotated[Literal[True], Field(alias="erase")]


ItemsWish: TypeAlias = Remind | Forget | Pick | Drop
"""What somebody wants with items. `view` is where in the programme that was wished, which is to be shown again."""

PersonalWish: TypeAlias = TakeRole | Speak | Erase
"""What somebody wants kept of themselves, or not."""

Wish: TypeAlias = See | SeeOptions | Reminders | ToCalendar | ItemsWish | PersonalWish | SpeakerWish | HallWish


def for_anybody(wish: Wish) -> bool:
    """Whether a wish asks for nothing of the person's own, and so may be carried out in a group."""
    return isinstance(wish, ToCalendar) or wish == See(Show.PROGRAMME_CALENDAR)
