"""Reading what organisers write, a folder of TOML files or a workbook, as one Programme or a list of what is wrong."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from pydantic import ValidationError

from bot.basics.texts import message
from bot.programme.content_files import folder_sources
from bot.programme.explain import no_key, problems_of
from bot.programme.model import Appearance, Event, Fact, Item, Person, Printed, Programme, Role, Room
from bot.programme.problems import ContentError, Problem, Source, Sources
from bot.programme.references import Tables, disagreements
from bot.programme.tables import (
    EVENT_FILE,
    FILES,
    LISTS,
    EventTable,
    FactTable,
    ItemTable,
    PersonTable,
    RoomTable,
    Table,
)
from bot.programme.timing import timings
from bot.programme.workbook import is_workbook, place_of, workbook_sources

__all__ = ["ContentError", "Problem", "Reading", "event_folders", "read", "read_programme"]

AnyTable = TypeVar("AnyTable", bound=Table)


@dataclass(frozen=True)
class Reading:
    """What reading gave: all that is wrong, and the programme as far as each file or sheet is well formed in itself.

    A programme that comes with problems may name ids that do not exist: it is for reviewing only.
    """

    programme: Programme | None
    problems: tuple[Problem, ...]
    sources: Mapping[str, Source]


def read_programme(path: Path) -> Programme:
    """Return the programme in a folder or a workbook. Raises ContentError with everything that is wrong with it."""
    reading = read(path)
    if reading.problems or reading.programme is None:
        raise ContentError(reading.problems)
    return reading.programme


def event_folders(content: Path) -> list[Path]:
    """Return the folders in `content` that hold an event, by name."""
    return sorted(file.parent for file in content.glob("*/event.toml"))


def read(path: Path) -> Reading:
    """Read all of a content folder or a workbook, whatever is wrong with it."""
    return _Reader(workbook_sources(path) if is_workbook(path) else folder_sources(path)).read()


class _Reader:
    """Makes a programme of what was read, and gathers what is wrong on the way."""

    def __init__(self, sources: Sources) -> None:
        self._sources = sources.files
        self._problems = list(sources.problems)
        self._complete = sources.complete

    def read(self) -> Reading:
        if not self._sources:
            return Reading(None, tuple(self._problems), {})
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


def _place(problem: Problem) -> tuple[int, int]:
    """Return where a problem comes among others: the files or sheets as one reads them, from top to bottom."""
    if problem.spot:
        return place_of(problem.spot)
    name = problem.file.name
    return FILES.index(name) if name in FILES else len(FILES), problem.line


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
