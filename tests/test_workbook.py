"""Excel workbooks: they read back as the same programme, and what is wrong in one is told by sheet, row and column."""

import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import Phase, given
from openpyxl import Workbook, load_workbook
from typer.testing import CliRunner, Result

from bot.basics.texts import texts
from bot.cli import app
from bot.programme.content import ContentError, event_folders, read_programme
from bot.programme.export_xlsx import to_xlsx
from bot.programme.model import Programme
from bot.programme.store import Store
from bot.settings import ROOT
from tests.examples import examples
from tests.programmes import item, programme, write_folder
from tests.random_programmes import programmes

Run = Callable[..., Result]

START, DAY, ROOM = (
    f"sheet “items”, row {row}, column “{column}”" for row, column in ((2, "start"), (6, "day"), (9, "room"))
)
OWNER, WHO = (f"sheet “appearances”, row {row}, column “{column}”" for row, column in ((2, "item"), (3, "person")))
QUICK = [phase for phase in Phase if phase is not Phase.shrink]  # a workbook takes a while
COLUMNS = "id, name, title, organisation, municipality, party, aliases, topics"
SHEETS = "event, chairs, people, items, appearances, printed, facts, rooms"


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run a command in English, with the small forum in the content folder and a database of the test's own."""
    write_folder(tmp_path / "content")
    for name, value in {"DATABASE": tmp_path / "test.db", "CONTENT": tmp_path / "content", "EVENT": "forum"}.items():
        monkeypatch.setenv(f"ORDSTYRER_{name}", str(value))

    def invoke(*arguments: object) -> Result:
        return CliRunner().invoke(app, [*map(str, arguments), "--lang", "en"])

    return invoke


@pytest.fixture
def book(run: Run, tmp_path: Path) -> Path:
    """The small forum as a workbook."""
    run("load")
    assert run("export", "forum", "--format", "xlsx", "--output", tmp_path / "forum.xlsx").exit_code == 0
    return tmp_path / "forum.xlsx"


@contextmanager
def edited(book: Path) -> Iterator[Workbook]:
    """Let a test change a workbook as somebody in Excel does."""
    workbook = load_workbook(book)
    yield workbook
    workbook.save(book)


def put(workbook: Workbook, sheet: str, row: int, column: str, value: Any) -> None:
    heads = [cell.value for cell in workbook[sheet][1]]
    workbook[sheet].cell(row, heads.index(column) + 1).value = value


def problems(book: Path) -> list[str]:
    """Return what is wrong in a workbook, each line without the name of the file."""
    with pytest.raises(ContentError) as caught:
        read_programme(book)
    return [line.removeprefix(f"{book}: ") for line in caught.value.render(texts("en"))]


@examples(15, phases=QUICK)
@given(programmes())
def test_a_workbook_reads_back_as_the_same_programme(whole: Programme) -> None:
    with tempfile.TemporaryDirectory() as around:
        book = Path(around) / "any name.xlsx"
        book.write_bytes(to_xlsx(whole))
        again = read_programme(book)
    assert again == whole
    assert list(again.people) == list(whole.people)


@pytest.mark.parametrize("folder", event_folders(ROOT / "content"), ids=lambda folder: folder.name)
def test_the_forums_that_are_shipped_survive_the_round_trip(folder: Path, tmp_path: Path) -> None:
    whole = read_programme(folder)
    for picture in {whole.event.floor_plan, *(room.plan for room in whole.rooms.values())} - {""}:
        (tmp_path / picture).touch()
    (tmp_path / "forum.xlsx").write_bytes(to_xlsx(whole))
    assert read_programme(tmp_path / "forum.xlsx") == whole


@pytest.mark.parametrize("title", ["=1+1", "#N/A", "2024", "TRUE", " _x0041_ ", "a\r\nb\x00", "[1]", "'x"])
def test_text_stays_text_whatever_it_looks_like(title: str, tmp_path: Path) -> None:
    whole = programme(item("a", title=title, topics=(title.strip(), "", "two\nlines")))
    (tmp_path / "forum.xlsx").write_bytes(to_xlsx(whole))
    assert read_programme(tmp_path / "forum.xlsx") == whole


def test_a_workbook_is_loaded_and_checked_as_a_folder_is(run: Run, book: Path) -> None:
    assert run("load", book).stdout == "forum: nothing new.\n"
    with edited(book) as workbook:
        put(workbook, "items", 9, "title", "Late dinner")
        put(workbook, "items", 8, "number", 3)
    loaded = run("load", book)
    assert "      title: Dinner → Late dinner" in loaded.stdout
    checked = run("check", book)
    assert checked.exit_code == 1
    assert f"{book}: sheet “items”, row 8: Second choice: It has the number 3, but there is no 2." in checked.stdout


def test_what_somebody_types_in_excel_is_understood(book: Path) -> None:
    before = read_programme(book)
    with edited(book) as workbook:
        for row, value in ((2, time(10, 0)), (3, "10:15"), (5, 10.4), (9, datetime(2030, 5, 2, 12, 0))):  # noqa: DTZ001 -- as Excel has it
            put(workbook, "items", row, "start", value)
        put(workbook, "items", 2, "day", "2030-05-02")
        put(workbook, "items", 3, "day", date(2030, 5, 2))
        put(workbook, "items", 7, "number", "1")
        put(workbook, "items", 9, "end", timedelta(days=1))
        put(workbook, "items", 9, "cancelled", "true")
        put(workbook, "items", 9, "topics", "food\n  drink \n\nsong")
        put(workbook, "items", 9, "place", 112)
    now = read_programme(book)
    assert now.items[:-1] == before.items[:-1]
    dinner = now.by_id["dinner"]
    assert dinner.end is not None
    assert f"{dinner.end:%d %H.%M}" == "03 00.00"
    assert (dinner.cancelled, dinner.topics, dinner.place) == (True, ("food", "drink", "song"), "112")


def test_every_mistake_is_told_by_sheet_row_and_column_with_what_to_write(run: Run, book: Path) -> None:
    with edited(book) as workbook:
        workbook["event"].cell(4, 2, "twenty")
        put(workbook, "items", 2, "start", "half past nine")
        put(workbook, "items", 3, "kind", "them")
        put(workbook, "items", 5, "parent", "theem")
        put(workbook, "items", 6, "day", "2 May 2030")
        put(workbook, "items", 7, "title", None)
        put(workbook, "items", 9, "room", "=1+1")
        put(workbook, "appearances", 2, "item", "talk-on")
        put(workbook, "appearances", 3, "person", "bo-lynd")
    assert problems(book) == [
        "sheet “event”, row 4, column “value”: “twenty” in “year” is not a whole number. Write it like this: 1",
        f"{START}: Welcome: “half past nine” in “start” is not a time of day. Write it like this: 10.10",
        "sheet “items”, row 3, column “kind”: The near future: “them” is not a valid “kind”. Did you mean “theme”?",
        "sheet “items”, row 5, column “parent”: Two: There is no item “theem” to stand under. Did you mean “theme”?",
        f"{DAY}: Choose one: “2 May 2030” in “day” is not a date. Write it like this: 2024-05-16",
        "sheet “items”, row 7: session-1: “title” is missing.",
        f"{ROOM}: The formula has no result yet: open the workbook in Excel and save it.",
        f"{OWNER}: There is no item “talk-on” in the sheet “items”. Did you mean “talk-one”?",
        f"{WHO}: Two, bo-lynd: There is no person “bo-lynd” in the sheet “people”. Did you mean “bo-lind”?",
    ]
    refused = run("load", book)
    assert (refused.exit_code, refused.stdout) == (1, "")
    assert refused.stderr.splitlines()[-1] == "9 problems. Nothing was loaded."


def test_columns_and_sheets_that_nobody_reads_are_told(book: Path) -> None:
    with edited(book) as workbook:
        put(workbook, "items", 1, "room", "rooom")
        workbook["people"].cell(2, 30, "what is this?")
        workbook["rooms"].title = "lokaler"
        workbook["lokaler"].cell(2, 1, "hall")
        del workbook["appearances"]
        workbook.create_sheet("empty")
    assert problems(book) == [
        f"sheet “people”, row 1: Column number 30 has nothing above it. Choose one of: {COLUMNS}.",
        "sheet “items”, row 1, column “rooom”: There is no column “rooom” in this sheet. Did you mean “room”?",
        f"sheet “lokaler”: A sheet of this name is not read. Choose one of: {SHEETS}.",
    ]
    with edited(book) as workbook:
        del workbook["items"]
    assert "sheet “items”: The sheet is missing." in problems(book)


def test_what_is_no_workbook_is_said_to_be_none(tmp_path: Path) -> None:
    (tmp_path / "text.xlsx").write_text("id;title", encoding="utf-8")
    assert problems(tmp_path / "text.xlsx") == [
        "This is no workbook that can be read (File is not a zip file). Save it as an Excel workbook (.xlsx)."
    ]
    assert problems(tmp_path / "old.xls") == [
        "Only workbooks of the kind .xlsx are read. Save it as an Excel workbook (.xlsx)."
    ]
    assert problems(tmp_path / "nowhere.xlsx") == ["There is no such file."]


def test_a_workbook_needs_a_file_to_go_to(run: Run, tmp_path: Path) -> None:
    run("load")
    for place in ((), ("--output", tmp_path / "forum.ods")):
        refused = run("export", "forum", "--format", "xlsx", *place)
        assert refused.exit_code == 1
        assert refused.stderr == "Say with --output into which file it is to go, one that ends in .xlsx.\n"
    long = programme(item("a", summary="x" * 40_000))
    with Store.open(tmp_path / "test.db") as store:
        store.save(long)
    refused = run("export", "forum", "--format", "xlsx", "--output", tmp_path / "forum.xlsx")
    assert refused.exit_code == 1
    assert refused.stderr.startswith("A text is too long for a cell of a workbook: ")
