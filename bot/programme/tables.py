"""The tables that content files may hold: their keys, and which values each of them takes."""

import re
from collections.abc import Mapping
from datetime import date, time
from typing import Annotated, Any, Final, Literal, get_args

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, PlainValidator, StringConstraints
from pydantic_core import PydanticCustomError

from bot.programme.model import SUBJECTS, Audience, Kind, Role

OPEN = "open"  # an `end` that the programme leaves open although something follows
CLOCK = re.compile(r"([01]?\d|2[0-3])\.([0-5]\d)")
MIDNIGHT = "24.00"

# Sorts of error that pydantic does not know by itself.
NO_CLOCK: Final = "clock"
BLANK: Final = "blank"
NO_SUBJECT: Final = "subject"


def read_clock(value: object) -> time:
    """Read "10.10". Raises PydanticCustomError `clock` for anything else."""
    found = CLOCK.fullmatch(value) if isinstance(value, str) else None
    if not found:
        raise PydanticCustomError(NO_CLOCK, "not a time of day", {"suggestion": meant_clock(value)})
    return time(int(found[1]), int(found[2]))


def meant_clock(value: object) -> str:
    """Return how a mistyped time ("10:10", "kl. 9", 1010, an unquoted 10.10) should be written, or ""."""
    text = f"{value:.2f}" if isinstance(value, float) else str(value)
    found = re.fullmatch(r"\D*([01]?\d|2[0-3])\D*([0-5]\d)?(?:\D+00)?\D*", text)
    return f"{int(found[1]):02}.{found[2] or '00'}" if found else ""


def _read_end(value: object) -> time | str:
    if value == OPEN:
        return OPEN
    return time(0) if value == MIDNIGHT else read_clock(value)


def _filled(text: str) -> str:
    if not text.strip():
        raise PydanticCustomError(BLANK, "nothing but space")
    return text


def _subject(text: str) -> str:
    if text and text not in SUBJECTS:
        raise PydanticCustomError(NO_SUBJECT, "no such subject")
    return text


Id = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
Filled = Annotated[str, AfterValidator(_filled)]
Subject = Annotated[str, AfterValidator(_subject)]
Words = Annotated[tuple[str, ...], Field(strict=False)]
Clock = Annotated[time, BeforeValidator(read_clock)]
End = Annotated[time | Literal["open"] | None, PlainValidator(_read_end)]
Positive = Annotated[int, Field(gt=0)]
Share = Annotated[float, Field(ge=0, le=1)]


class Table(BaseModel):
    """A table of a content file. Unknown keys are refused, and nothing is turned into another type on the quiet."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)

    def values(self, *without: str) -> dict[str, Any]:
        """Return the plain values of all keys but the named ones."""
        return {name: value for name, value in self if name not in without}


class ChairTable(Table):
    person: str
    title: str = ""


class EventTable(Table):
    id: Id
    name: Filled
    year: Positive
    theme: str = ""
    starts: date | None = None
    ends: date | None = None
    when: str = ""
    venue: str = ""
    city: str = ""
    address: str = ""
    organiser: str = ""
    contact_name: str = ""
    contact_email: str = ""
    contact_phone: str = ""
    website: str = ""
    signup_opens: date | None = None
    signup_closes: date | None = None
    programme_published: date | None = None
    floor_plan: str = ""
    invented: bool = False
    topics: Words = ()
    chairs: Annotated[tuple[ChairTable, ...], Field(strict=False)] = ()


class PersonTable(Table):
    id: Id
    name: Filled
    title: str = ""
    organisation: str = ""
    municipality: str = ""
    party: str = ""
    aliases: Words = ()
    topics: Words = ()


class AppearanceTable(Table):
    person: str
    role: Role = Field(default=Role.SPEAKER, strict=False)
    title: str = ""


class PrintedTable(Table):
    field: str
    text: str
    note: str = ""


class ItemTable(Table):
    id: Id
    kind: Kind = Field(strict=False)
    title: Filled
    day: date | None = None
    weekday: str = ""
    start: Clock | None = None
    end: End = None
    number: Positive | None = None
    parent: str = ""
    audience: Audience | None = Field(default=None, strict=False)
    room: str = ""
    place: str = ""
    cancelled: bool = False
    summary: str = ""
    topics: Words = ()
    aliases: Words = ()
    unnamed: Words = ()
    partners: Words = ()
    people: Annotated[tuple[AppearanceTable, ...], Field(strict=False)] = ()
    printed: Annotated[tuple[PrintedTable, ...], Field(strict=False)] = ()


class FactTable(Table):
    id: Id
    title: Filled
    text: Filled
    about: Subject = ""
    topics: Words = ()
    people: Words = ()


class RoomTable(Table):
    id: Id
    name: Filled
    floor: str = ""
    directions: str = ""
    capacity: Positive | None = None
    plan: str = ""
    x: Share | None = None
    y: Share | None = None
    aliases: Words = ()


EVENT_FILE = "event.toml"
LISTS: Mapping[str, str] = {  # the one list that each of the other files holds
    "people.toml": "people",
    "programme.toml": "items",
    "facts.toml": "facts",
    "rooms.toml": "rooms",
}
FILES = (EVENT_FILE, *LISTS)
NEEDED = (EVENT_FILE, "programme.toml")


def keys_at(table: type[Table], where: tuple[str | int, ...]) -> tuple[str, ...]:
    """Return the keys that the table at `where` inside `table` may hold."""
    for part in where:
        if isinstance(part, str) and part in table.model_fields:
            table = _inner_table(table.model_fields[part].annotation) or table
    return tuple(table.model_fields)


def _inner_table(annotation: Any) -> type[Table] | None:
    if isinstance(annotation, type) and issubclass(annotation, Table):
        return annotation
    return next((found for part in get_args(annotation) if (found := _inner_table(part))), None)
