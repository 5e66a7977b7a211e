"""Reading an Excel workbook: its sheets hold what content files hold; what is wrong is told by sheet, row, column."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final
from zipfile import BadZipFile

from bot.basics.texts import Message, Texts, message
from bot.programme.explain import choose
from bot.programme.problems import NOTHING, Example, Problem, Source, Sources, Spot
from bot.programme.sheets import EVENT, KEY, NEEDED, SHEETS, VALUE, Sheet, read_cell
from bot.programme.suggest import nearest_key
from bot.programme.tables import FILES
from bot.programme.toml_lines import Location

WORKBOOK: Final = ".xlsx"
_OTHERS: Final = frozenset({".xls", ".xlsm", ".xlsb", ".ods", ".csv"})

Row = tuple[int, Mapping[str, Any]]
"""The number of a row, from 1, and what its cells say by column."""


@dataclass(frozen=True)
class SheetSource(Source):
    """What the sheets say that stand for one content file. `spots` tells where each thing is."""

    spots: Mapping[Location, Spot] = field(default_factory=dict)
    sheet: str = ""

    def problem(self, where: Location, what: Message, advice: Message = NOTHING) -> Problem:
        return Problem(self.path, 0, self.place(where), what, advice, self._spot(where))

    @property
    def title(self) -> Message:
        return message("the sheet “{sheet}”", sheet=self.sheet)

    @property
    def folder(self) -> str:
        return ""

    def no_key(self, key: str) -> Message:
        return message("There is no “{key}” in this sheet.", key=key)

    def written(self, example: Example) -> Message:
        return message("Write it like this: {example}", example=example.value)

    def spelt(self, where: Location, texts: Texts) -> str:
        return f"{self.path}: {self._spot(where).render(texts)}"

    def _spot(self, where: Location) -> Spot:
        """The cell of what stands at `where`, or of the nearest thing around it."""
        while where and where not in self.spots:
            where = where[:-1]
        return self.spots.get(where, Spot(self.sheet))


def is_workbook(path: Path) -> bool:
    """Return whether a path is one of a workbook, or of a file that somebody takes for one."""
    return path.suffix.lower() in {WORKBOOK, *_OTHERS} and not path.is_dir()


def place_of(spot: Spot) -> tuple[int, int]:
    """Return where a spot comes among others: by sheet, then from top to bottom."""
    names = [sheet.name for sheet in SHEETS]
    return names.index(spot.sheet) if spot.sheet in names else len(names), spot.row


def workbook_sources(path: Path) -> Sources:
    """Read the sheets of a workbook, whatever is wrong with them."""
    cells = _cells(path)
    if isinstance(cells, Problem):
        return Sources({}, (cells,), complete=False)
    return _Workbook(path, cells).sources()


class _Workbook:
    """Makes of the rows of the sheets what the content files hold, and gathers what is wrong on the way."""

    def __init__(self, path: Path, cells: Mapping[str, list[list[Any]]]) -> None:
        self._path = path
        self._cells = cells
        self._problems: list[Problem] = []
        self._data: dict[str, dict[str, Any]] = {name: {} for name in FILES}
        self._spots: dict[str, dict[Location, Spot]] = {name: {} for name in FILES}

    def sources(self) -> Sources:
        names = [sheet.name for sheet in SHEETS]
        for name, rows in self._cells.items():
            if name not in names and any(cell is not None for row in rows for cell in row):
                self._wrong(Spot(name), message("A sheet of this name is not read."), choose(name, names))
        for name in NEEDED:
            if name not in self._cells:
                self._wrong(Spot(name), message("The sheet is missing."))
        complete = not self._problems
        for sheet in SHEETS:
            self._read(sheet)
        main = {sheet.file: sheet.name for sheet in reversed(SHEETS) if not sheet.within}
        files: dict[str, Source] = {
            name: SheetSource(self._path, data=self._data[name], spots=self._spots[name], sheet=main[name])
            for name in FILES
        }
        return Sources(files, tuple(self._problems), complete=complete)

    def _read(self, sheet: Sheet) -> None:
        rows = self._cells.get(sheet.name, [])
        if sheet is EVENT:
            self._read_event(rows)
            return
        heads = self._heads(sheet, rows[0] if rows else [])
        for number, cells in enumerate(rows[1:], 2):
            if any(cell is not None for cell in cells):
                told = zip(heads, cells, strict=False)
                said = {
                    head: self._value(sheet, number, head, cell) for head, cell in told if head and cell is not None
                }
                self._add(sheet, number, {head: value for head, value in said.items() if value is not None})

    def _read_event(self, rows: Iterable[list[Any]]) -> None:
        """Read the sheet on which keys stand below each other."""
        for number, cells in enumerate(rows, 1):
            key, value = (*cells, None, None)[:2]
            if key is None or (number == 1 and key == KEY):
                continue
            name = str(key).strip()
            self._spots[EVENT.file][name,] = Spot(EVENT.name, number, VALUE)
            if value is not None:
                self._data[EVENT.file][name] = self._value(EVENT, number, name, value)

    def _heads(self, sheet: Sheet, cells: Iterable[Any]) -> list[str]:
        """Return the columns by what is above them, empty for those that are not read."""
        heads: list[str] = []
        for number, cell in enumerate(cells, 1):
            head = "" if cell is None else str(cell).strip()
            if head and head not in sheet.columns:
                said = message("There is no column “{column}” in this sheet.", column=head)
                self._wrong(Spot(sheet.name, 1, head), said, choose(head, list(sheet.columns)))
                head = ""
            elif head in heads and head:
                self._wrong(Spot(sheet.name, 1, head), message("This column is there twice."))
            elif not head and self._filled(sheet, number):
                said = message("Column number {number} has nothing above it.", number=number)
                self._wrong(Spot(sheet.name, 1), said, choose("", list(sheet.columns)))
            heads.append(head)
        return heads

    def _filled(self, sheet: Sheet, column: int) -> bool:
        return any(row[column - 1 : column] not in ([], [None]) for row in self._cells[sheet.name][1:])

    def _value(self, sheet: Sheet, row: int, column: str, cell: Any) -> Any:
        if isinstance(cell, _Broken):
            self._wrong(Spot(sheet.name, row, VALUE if sheet is EVENT else column), cell.said)
            return None
        sort = sheet.columns.get(column)
        return read_cell(sort, cell) if sort else cell

    def _add(self, sheet: Sheet, row: int, said: dict[str, Any]) -> None:
        """Put what a row says where a content file says it."""
        data, spots = self._data[sheet.file], self._spots[sheet.file]
        around: Location = ()
        if sheet.within:
            owner = said.pop(sheet.within, None)
            entries = data.get("items", [])
            found = next((index for index, entry in enumerate(entries) if entry.get("id") == owner), None)
            if found is None:
                self._no_owner(sheet, row, owner)
                return
            data, around = entries[found], ("items", found)
        rows = data.setdefault(sheet.key, [])
        here: Location = (*around, sheet.key, len(rows))
        rows.append(dict.fromkeys(sheet.blank, "") | said)
        spots[here] = Spot(sheet.name, row)
        for column in sheet.columns:
            spots[*here, column] = Spot(sheet.name, row, column)

    def _no_owner(self, sheet: Sheet, row: int, owner: Any) -> None:
        spot = Spot(sheet.name, row, sheet.within)
        if owner is None:
            self._wrong(spot, message("“{key}” is missing.", key=sheet.within))
            return
        names = {str(entry.get("id")): str(entry.get("title")) for entry in self._data[sheet.file].get("items", [])}
        found = nearest_key(str(owner), names)
        advice = message("Did you mean “{suggestion}”?", suggestion=found) if found else NOTHING
        self._wrong(spot, message("There is no item “{item}” in the sheet “items”.", item=owner), advice)

    def _wrong(self, spot: Spot, what: Message, advice: Message = NOTHING) -> None:
        self._problems.append(Problem(self._path, 0, "", what, advice, spot))


@dataclass(frozen=True, slots=True)
class _Broken:
    """A cell that says nothing: its formula has no result, or an error for one."""

    said: Message


def _cells(path: Path) -> Mapping[str, list[list[Any]]] | Problem:
    """Return the cells of each sheet, row by row."""
    if path.suffix.lower() != WORKBOOK:
        said = message("Only workbooks of the kind .xlsx are read.")
        return Problem(path, 0, "", said, message("Save it as an Excel workbook (.xlsx)."))
    if not path.is_file():
        return Problem(path, 0, "", message("There is no such file."))
    from openpyxl import load_workbook  # noqa: PLC0415 -- a fifth of a second, which only a workbook is worth
    from openpyxl.utils.exceptions import InvalidFileException  # noqa: PLC0415 -- the same

    try:
        typed, shown = (load_workbook(path, read_only=True, data_only=results) for results in (False, True))
        with closing(typed), closing(shown):
            return {sheet.title: list(_rows(sheet, shown[sheet.title])) for sheet in typed.worksheets}
    except (BadZipFile, InvalidFileException, KeyError, ValueError, TypeError, OSError, SyntaxError) as error:
        said = message("This is no workbook that can be read ({error}).", error=error)
        return Problem(path, 0, "", said, message("Save it as an Excel workbook (.xlsx)."))


def _rows(typed: Any, shown: Any) -> Iterator[list[Any]]:
    """Yield the values of each row; `typed` has formulas as they were typed, `shown` what came of them."""
    for row, results in zip(typed.iter_rows(), shown.iter_rows(), strict=False):
        yield [_cell(cell, result) for cell, result in zip(row, results, strict=False)]


def _cell(cell: Any, result: Any) -> Any:
    if cell.data_type == "f" and result.value is None:
        return _Broken(message("The formula has no result yet: open the workbook in Excel and save it."))
    if result.data_type == "e":
        return _Broken(message("The cell says {error}.", error=result.value))
    return result.value
