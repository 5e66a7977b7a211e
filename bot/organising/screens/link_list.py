"""Speakers' links as an Excel workbook."""

from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from bot.basics.texts import Texts

_WIDTHS = (28, 34, 60, 62)


@dataclass(frozen=True, slots=True)
class HandedOut:
    """A link for somebody: their name, what they are, what they are on in, and the address."""

    name: str
    title: str
    items: tuple[str, ...]
    link: str


def workbook(speech: Texts, event: str, rows: Sequence[HandedOut]) -> bytes:
    """Return a workbook with a row for each link. It takes long enough to be done beside the event loop."""
    book = Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)  # a new workbook has one
    sheet.title = speech.say("Speakers")
    book.properties.title = event
    sheet.append([speech.say("Name"), speech.say("Title"), speech.say("On in"), speech.say("Link")])
    for row in rows:
        sheet.append([row.name, row.title, "\n".join(row.items), row.link])
        sheet.cell(sheet.max_row, len(_WIDTHS)).hyperlink = row.link
    for cell in sheet[1]:
        cell.font = Font(bold=True)
    for number, width in enumerate(_WIDTHS, 1):
        sheet.column_dimensions[get_column_letter(number)].width = width
    for cells in sheet.iter_rows(min_row=2):
        for cell in cells:
            cell.alignment = Alignment(vertical="top", wrap_text=True)
            cell.data_type = "s"  # otherwise a text that begins with = would be a formula
    sheet.freeze_panes = "A2"
    sheet.auto_filter.ref = sheet.dimensions
    content = BytesIO()
    book.save(content)
    return content.getvalue()
