"""Reading a content folder: five TOML files that organisers write become one Programme, or a list of what is wrong."""

import re
import tomllib
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from pydantic import ValidationError

from bot.programme.explain import choose, no_key, problems_of
from bot.programme.model import Appearance, Event, Fact, Item, Person, Printed, Programme, Role, Room
from bot.programme.problems import NOTHING, ContentError, Problem, Source
from bot.programme.references import Tables, disagreements
from bot.programme.tables import (
    EVENT_FILE,
    FILES,
    LISTS,
    NEEDED,
    EventTable,
    FactTable,
    ItemTable,
    PersonTable,
    RoomTable,
    Table,
)
from bot.programme.timing import timings
from bot.texts import Message, message

__all__ = ["ContentError", "Problem", "Reading", "event_folders", "read", "read_programme"]

AnyTable = TypeVar("AnyTable", bound=Table)


@dataclass(frozen=True)
class Reading:
    """What reading a folder gave: all that is wrong, and the programme as far as each file is well formed in itself.

    A programme that comes with problems may name ids that do not exist: it is for reviewing only.
    """

    programme: Programme | None
    problems: tuple[Problem, ...]
    sources: Mapping[str, Source]


def read_programme(folder: Path) -> Programme:
    """Return the programme in `folder`. Raises ContentError with everything that is wrong, if anything is."""
    reading = read(folder)
    if reading.problems or reading.programme is None:
        raise ContentError(reading.problems)
    return reading.programme


def event_folders(content: Path) -> list[Path]:
    """Return the folders in `content` that hold an event, by name."""
    return sorted(file.parent for file in content.glob("*/event.toml"))


def read(folder: Path) -> Reading:
    """Read all of `folder`, whatever is wrong with it."""
    if not folder.is_dir():
        return Reading(None, (Problem(folder, 0, "", message("There is no such folder.")),), {})
    return _Reader(folder).read()


class _Reader:
    """Reads one folder, and gathers what is wrong on the way.

    While a whole file or list is out of reach, everything that names its entries would look wrong: `_complete` is
    false then, and what the files say of each other is not looked at.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._problems = list(_strangers(folder))
        self._complete = not self._problems
        self._sources = {name: self._source(folder / name) for name in FILES}

    def read(self) -> Reading:
        tables = Tables(
            self._event(),
            self._rows("people.toml", PersonTable),
            self._rows("programme.toml", ItemTable),
            self._rows("facts.toml", FactTable),
            self._rows("rooms.toml", RoomTable),
        )
        programme = None if self._problems or tables.event is None else _programme(tables.event, tables)
        if self._complete:
            self._problems += disagreements(tables, self._sources)
        return Reading(programme, tuple(sorted(self._problems, key=_place)), self._sources)

    def _event(self) -> EventTable | None:
        source = self._sources[EVENT_FILE]
        if source.data is None:
            return None
        try:
            return EventTable.model_validate(source.data)
        except ValidationError as error:
            self._problems += problems_of(error, source, EventTable)
            return None

    def _rows(self, file: str, sort: type[AnyTable]) -> list[tuple[int, AnyTable]]:
        """Return the tables of a file's list that are well formed, with their places in it."""
        source, key = self._sources[file], LISTS[file]
        strangers = [no_key(source, (stranger,), [key]) for stranger in source.data or {} if stranger != key]
        if not source.is_list(key):
            advice = message("Put each entry under a line of its own: [[{key}]].", key=key)
            strangers.append(source.problem((key,), message("“{key}” has to be a list.", key=key), advice))
        self._complete = self._complete and not strangers
        self._problems += strangers
        rows = []
        for index, entry in source.entries(key):
            try:
                rows.append((index, sort.model_validate(entry)))
            except ValidationError as error:
                self._problems += problems_of(error, source, sort, (key, index))
        return rows

    def _source(self, path: Path) -> Source:
        """Read one file. One that may be absent is empty; one that cannot be read is a problem, and has no data."""
        if not path.is_file():
            return (
                Source(path, data={})
                if path.name not in NEEDED
                else self._unread(path, 0, message("The file is missing."))
            )
        raw = path.read_bytes()
        try:
            # Editors on a Mac may write a letter and its ring or dots apart: NFC makes them one again.
            text = unicodedata.normalize("NFC", raw.decode("utf-8-sig"))
        except UnicodeDecodeError as error:
            line = raw.count(b"\n", 0, error.start) + 1
            return self._unread(path, line, message("The file is not in UTF-8."), message("Save it as UTF-8."))
        try:
            return Source(path, text, tomllib.loads(text))
        except tomllib.TOMLDecodeError as error:
            advice = message("Are all quotation marks and brackets in place?")
            return self._unread(path, *_broken(text, str(error)), advice)

    def _unread(self, path: Path, line: int, what: Message, advice: Message = NOTHING) -> Source:
        self._problems.append(Problem(path, line, "", what, advice))
        self._complete = False
        return Source(path)


def _place(problem: Problem) -> tuple[int, int]:
    """Return where a problem comes among others: the files as one reads them, from top to bottom."""
    name = problem.file.name
    return FILES.index(name) if name in FILES else len(FILES), problem.line


def _strangers(folder: Path) -> Iterator[Problem]:
    """Yield the TOML files that nobody would read: most likely a mistyped name."""
    for file in sorted(folder.glob("*.toml")):
        if file.name not in FILES:
            yield Problem(file, 0, "", message("A file of this name is not read."), choose(file.name, list(FILES)))


def _broken(text: str, error: str) -> tuple[int, Message]:
    """Return where text stops being TOML, and what to say; the reader tells the line only in its English sentence."""
    found = re.search(r"\s*\(at (?:line (\d+)[^)]*|end of document)\)", error)
    lines = text.split("\n")
    line = int(found[1]) if found and found[1] else len(lines)
    detail = error[: found.start()] if found else error
    content = lines[line - 1].strip()
    return line, message("The file cannot be read from here on ({detail}): {content}", detail=detail, content=content)


def _programme(event: EventTable, tables: Tables) -> Programme:
    return Programme(
        event=Event(**event.values("chairs")),
        items=_items([table for _index, table in tables.items], event.id),
        people={table.id: Person(**table.values()) for _index, table in tables.people},
        facts=tuple(Fact(event=event.id, **table.values()) for _index, table in tables.facts),
        rooms={table.id: Room(**table.values()) for _index, table in tables.rooms},
        chairs=tuple(Appearance(table.person, Role.CHAIR, table.title) for table in event.chairs),
    )


def _items(tables: Sequence[ItemTable], event: str) -> tuple[Item, ...]:
    when = timings(tables)
    return tuple(
        Item(
            event=event,
            position=position,
            start=when[table.id].start,
            end=when[table.id].end,
            on=when[table.id].on,
            audience=when[table.id].audience,
            appearances=tuple(Appearance(**person.values()) for person in table.people),
            printed=tuple(Printed(**printed.values()) for printed in table.printed),
            **table.values("day", "weekday", "start", "end", "audience", "people", "printed"),
        )
        for position, table in enumerate(tables)
    )
