"""The sheets of a workbook: which there are, their columns, and how values stand in their cells."""

import json
import re
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from types import NoneType
from typing import Any, Final, Literal, get_args, get_origin

from bot.programme.tables import (
    AppearanceTable,
    ChairTable,
    EventTable,
    FactTable,
    ItemTable,
    PersonTable,
    PrintedTable,
    RoomTable,
    Table,
)

LONGEST: Final = 32767
"""Characters that a cell holds."""

_DIGITS: Final = 15
"""Digits of a number that Excel keeps: one that has more stands there as text."""

_A_DAY: Final = timedelta(days=1)
# What XML cannot hold, and what looks like the way in which that is written.
_TO_ESCAPE: Final = re.compile("[\x00-\x08\x0b-\x1f\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)")
_ESCAPED: Final = re.compile("_x([0-9A-Fa-f]{4})_")
_FIGURES: Final = re.compile(r"\d+([.,]\d+)?(e-?\d+)?")
_COLON: Final = re.compile(r"(\d{1,2}):(\d{2})")
_TRUTH: Final = {"true": True, "false": False, 1: True, 0: False}


class Sort(StrEnum):
    """What sort of value a column holds."""

    TEXT = "text"
    CLOCK = "clock"
    DAY = "day"
    NUMBER = "number"
    TRUTH = "truth"
    WORDS = "words"


@dataclass(frozen=True)
class Sheet:
    """A sheet with a column for each key of `table`.

    Its rows are the list `key` of the content file `file`; or, where it has a `within`, they are lists inside the
    entries of that list whose ids stand in its first column. Columns that may say nothing, and are there all the same,
    are `blank`.
    """

    name: str
    table: type[Table]
    file: str
    key: str
    within: str = ""
    blank: frozenset[str] = frozenset()

    @property
    def columns(self) -> Mapping[str, Sort]:
        """The columns in order, with what they hold."""
        own = {name: sort for name, field in self.table.model_fields.items() if (sort := _sort(field.annotation))}
        return {self.within: Sort.TEXT, **own} if self.within else own


EVENT: Final = Sheet("event", EventTable, "event.toml", "")
"""The one sheet that has a row for each key: the keys below each other, and their values beside them."""

KEY, VALUE = "key", "value"
"""What is above the two columns of that sheet."""

SHEETS: Final = (
    EVENT,
    Sheet("chairs", ChairTable, "event.toml", "chairs"),
    Sheet("people", PersonTable, "people.toml", "people"),
    Sheet("items", ItemTable, "programme.toml", "items"),
    Sheet("appearances", AppearanceTable, "programme.toml", "people", within="item"),
    Sheet("printed", PrintedTable, "programme.toml", "printed", within="item", blank=frozenset({"text"})),
    Sheet("facts", FactTable, "facts.toml", "facts"),
    Sheet("rooms", RoomTable, "rooms.toml", "rooms"),
)
NEEDED: Final = ("event", "items")


def read_cell(sort: Sort, value: Any) -> Any:
    """Return what a cell says, as a content file would say it; what makes no sense there is left as it is."""
    if isinstance(value, str):
        value = unicodedata.normalize("NFC", _ESCAPED.sub(lambda found: chr(int(found[1], 16)), value))
    return _READERS[sort](value)


def written(sort: Sort, value: Any) -> Any:
    """Return how a value of a content file stands in a cell. Raises ValueError for a text that is too long for one."""
    if sort is Sort.WORDS:
        value = _lines(value)
    if isinstance(value, float) and float(f"{value:.{_DIGITS}g}") != value:
        value = repr(value)
    if not isinstance(value, str):
        return value
    text = _TO_ESCAPE.sub(lambda found: f"_x{ord(found[0]):04X}_", value)
    if len(text) > LONGEST:
        raise ValueError(text[:LONGEST])
    return text


def _sort(annotation: Any) -> Sort | None:
    """What a key's values are; None for tables, which have sheets of their own."""
    leaves = _leaves(annotation)
    if any(issubclass(leaf, Table) for leaf in leaves):
        return None
    if time in leaves:
        return Sort.CLOCK
    known = {bool: Sort.TRUTH, date: Sort.DAY, int: Sort.NUMBER, float: Sort.NUMBER, tuple: Sort.WORDS}
    return next((sort for leaf, sort in known.items() if leaf in leaves), Sort.TEXT)


def _leaves(annotation: Any) -> set[type]:
    origin = get_origin(annotation)
    if origin is Literal or annotation is NoneType or annotation is Ellipsis:
        return set()
    if origin is None:
        return {annotation}
    inner = set().union(*(_leaves(part) for part in get_args(annotation) if isinstance(part, type) or get_origin(part)))
    return {tuple, *(leaf for leaf in inner if issubclass(leaf, Table))} if origin is tuple else inner


def _text(value: Any) -> Any:
    """A number typed where text belongs is meant as text (`2024`)."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        return value
    return str(int(value)) if value == int(value) else str(value)


def _clock(value: Any) -> Any:
    """A time of day as `10.10`, whether it was typed as text, as a time, or taken for a number."""
    if isinstance(value, timedelta) and timedelta(0) <= value <= _A_DAY:
        hours, minutes = divmod(value // timedelta(minutes=1), 60)
        return f"{hours:02}.{minutes:02}"
    if isinstance(value, time | datetime):
        return f"{value:%H.%M}"
    if isinstance(value, float):
        return f"{value:.2f}" if round(value, 2) == value else value
    return _COLON.sub(r"\1.\2", value) if isinstance(value, str) and _COLON.fullmatch(value) else value


def _day(value: Any) -> Any:
    if isinstance(value, datetime):
        return value.date() if value.time() == time(0) else value
    if isinstance(value, str):
        try:
            return date.fromisoformat(value.strip())
        except ValueError:
            return value
    return value


def _number(value: Any) -> Any:
    if isinstance(value, str) and _FIGURES.fullmatch(value.strip()):
        value = float(value.replace(",", "."))
    return int(value) if isinstance(value, float) and value == int(value) else value


def _truth(value: Any) -> Any:
    key = value.strip().lower() if isinstance(value, str) else value
    return _TRUTH.get(key, value) if isinstance(key, str | int) else value


def _words(value: Any) -> Any:
    """One word or phrase a line; or, for what does not fit on a line, a list as JSON writes it."""
    if not isinstance(value, str):
        return [str(_text(value))]
    if value.startswith("["):
        try:
            return json.loads(value)
        except ValueError:
            return value
    return [line.strip() for line in value.splitlines() if line.strip()]


def _lines(words: list[str]) -> str:
    plain = "\n".join(words)
    return plain if _words(plain) == words else json.dumps(words, ensure_ascii=False)


_READERS: Final[Mapping[Sort, Callable[[Any], Any]]] = {
    Sort.TEXT: _text,
    Sort.CLOCK: _clock,
    Sort.DAY: _day,
    Sort.NUMBER: _number,
    Sort.TRUTH: _truth,
    Sort.WORDS: _words,
}
