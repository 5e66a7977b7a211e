"""A programme as an Excel workbook that reads back as the very same programme."""

from collections.abc import Iterable, Iterator, Mapping
from io import BytesIO
from typing import Any, Final

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from bot.programme.export_toml import content_of
from bot.programme.model import Audience, Kind, Programme, Role
from bot.programme.sheets import EVENT, KEY, SHEETS, VALUE, Sheet, Sort, written

Table = Mapping[str, Any]

_CHOICES: Final[Mapping[str, Iterable[str]]] = {
    "kind": [kind.value for kind in Kind],
    "audience": [audience.value for audience in Audience],
    "role": [role.value for role in Role],
}
_WIDE: Final = {"title": 40, "name": 30, "summary": 70, "text": 70, "directions": 40, "topics": 30, "aliases": 30}
_USUAL: Final = 16
_SPARE: Final = 200
"""Rows below the last one that are ready for more."""

_AS_TYPED: Final = "@"  # otherwise Excel makes of 10.10 a number, or the tenth of October


def to_xlsx(programme: Programme) -> bytes:
    """Return the workbook. Raises ValueError for a text that is too long for a cell."""
    book = Workbook()
    del book[book.sheetnames[0]]
    content = content_of(programme)
    for sheet in SHEETS:
        page = book.create_sheet(sheet.name)
        if sheet is EVENT:
            _write_event(page, content[EVENT.file])
        else:
            _write(page, sheet, list(_rows(sheet, content[sheet.file])))
    file = BytesIO()
    book.save(file)
    return file.getvalue()


def _rows(sheet: Sheet, content: Table) -> Iterator[Table]:
    """Yield the rows of a sheet from what its content file holds."""
    if not sheet.within:
        yield from content.get(sheet.key, [])
        return
    for item in content["items"]:
        for row in item.get(sheet.key, []):
            yield {sheet.within: item["id"], **row}


def _write_event(page: Worksheet, content: Table) -> None:
    _head(page, [KEY, VALUE])
    page.column_dimensions["A"].width, page.column_dimensions["B"].width = 24, 70
    for number, (key, sort) in enumerate(EVENT.columns.items(), 2):
        page.cell(number, 1, key)
        _fill(page, number, 2, sort, content.get(key))


def _write(page: Worksheet, sheet: Sheet, rows: list[Table]) -> None:
    columns = sheet.columns
    _head(page, columns)
    for number, row in enumerate([*rows, *[{}] * _SPARE], 2):
        for place, (column, sort) in enumerate(columns.items(), 1):
            _fill(page, number, place, sort, row.get(column))
    for place, column in enumerate(columns, 1):
        letter = get_column_letter(place)
        page.column_dimensions[letter].width = _WIDE.get(column, _USUAL)
        if column in _CHOICES:
            choice = DataValidation("list", formula1=f'"{",".join(_CHOICES[column])}"', allow_blank=True)
            page.add_data_validation(choice)
            choice.add(f"{letter}2:{letter}{len(rows) + _SPARE + 1}")
    page.auto_filter.ref = f"A1:{get_column_letter(len(columns))}{len(rows) + 1}"


def _head(page: Worksheet, names: Iterable[str]) -> None:
    for place, name in enumerate(names, 1):
        page.cell(1, place, name).font = Font(bold=True)
    page.freeze_panes = "B2"


def _fill(page: Worksheet, row: int, column: int, sort: Sort, value: Any) -> None:
    """Write a cell; what is text is text, also where it looks like a formula, a number or an error."""
    if value is None and sort is not Sort.CLOCK:
        return
    cell = page.cell(row, column)
    if sort in {Sort.CLOCK, Sort.TEXT}:
        cell.number_format = _AS_TYPED
    if value is None:
        return
    said = written(sort, value)
    cell.value = said
    if isinstance(said, str):
        cell.data_type = "s"
        cell.alignment = Alignment(vertical="top", wrap_text=True)
    elif sort is Sort.DAY:
        cell.number_format = "yyyy-mm-dd"
