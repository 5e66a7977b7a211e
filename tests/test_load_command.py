"""`ordstyrer load`, `check` and `export`, as somebody sees them who runs them."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from bot.cli import app
from bot.programme.content import read_programme
from bot.programme.store import Store
from tests.programmes import EVENT, ITEMS, PEOPLE, write_folder

Run = Callable[..., Result]

SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="20" height="10"><rect width="9" height="9"/></svg>'

UNUSABLE = 2  # exit status when the surroundings are wrong, not the content


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run a command against a database of the test's own; English unless told otherwise."""
    for name, value in {"DATABASE": "test.db", "CONTENT": "content", "EVENT": "forum", "LANGUAGE": "en"}.items():
        monkeypatch.setenv(f"ORDSTYRER_{name}", str(tmp_path / value) if name in {"DATABASE", "CONTENT"} else value)

    def invoke(*arguments: object) -> Result:
        return CliRunner().invoke(app, [str(argument) for argument in arguments])

    return invoke


def stored(around: Path) -> tuple[str, ...]:
    with Store.open(around / "test.db") as store:
        return store.events()


def test_loading_tells_what_is_new_and_makes_the_event_current(run: Run, tmp_path: Path) -> None:
    result = run("load", write_folder(tmp_path))
    assert result.exit_code == 0
    assert result.stdout == "forum: new, with 8 items, 2 people, 0 facts, 0 rooms.\n"
    with Store.open(tmp_path / "test.db") as store:
        assert store.current() == "forum"
        assert store.load("forum") == read_programme(tmp_path / "forum")


def test_loading_again_is_harmless(run: Run, tmp_path: Path) -> None:
    run("load", write_folder(tmp_path))
    result = run("load", tmp_path / "forum")
    assert (result.exit_code, result.stdout) == (0, "forum: nothing new.\n")


def test_loading_what_has_changed_tells_each_change(run: Run, tmp_path: Path) -> None:
    run("load", write_folder(tmp_path))
    talk, dinner = ITEMS.index('[[items]]\nid = "talk-two"'), ITEMS.index('[[items]]\nid = "choose"')
    changed = (ITEMS[:talk] + ITEMS[dinner:]).replace('"12.00"', '"12.30"').replace("Dinner", "Late dinner")
    new = '\n[[people]]\nid = "cy-dam"\nname = "Cy Dam"\n'
    result = run("load", write_folder(tmp_path, programme=changed, people=PEOPLE + new), "--lang", "da")
    assert result.exit_code == 0
    lines = result.stdout.splitlines()
    assert lines[0] == "forum: 1 tilføjet, 5 ændret, 1 fjernet."
    assert "  + person cy-dam: Cy Dam" in lines
    assert "  - programpunkt talk-two: Two" in lines
    assert lines[lines.index("  ~ programpunkt dinner: Late dinner") :][:3] == [
        "  ~ programpunkt dinner: Late dinner",
        "      title: Dinner → Late dinner",
        "      start: 2030-05-02 12.00 → 2030-05-02 12.30",
    ]


def test_without_folders_all_of_the_content_is_loaded(run: Run, tmp_path: Path) -> None:
    write_folder(tmp_path / "content")
    assert run("load").stdout.startswith("forum: new")


def test_one_folder_with_a_problem_and_nothing_is_loaded(run: Run, tmp_path: Path) -> None:
    good = write_folder(tmp_path)
    bad = write_folder(tmp_path / "other", programme=ITEMS.replace("title =", "titel ="))
    result = run("load", good, bad, "--lang", "da")
    assert result.exit_code == 1
    assert result.stdout == ""
    lines = result.stderr.splitlines()
    assert lines[0].startswith(f"{bad}/programme.toml:4: ")
    assert "Mente du »title«?" in result.stderr
    assert lines[-1] == "8 fejl. Intet er læst ind."
    assert stored(tmp_path) == ()


def test_nothing_to_load_is_told(run: Run) -> None:
    result = run("load")
    assert (result.exit_code, result.stderr) == (1, "There is nothing to load.\n")


def test_check_tells_errors_and_remarks_apart_and_where_they_are(run: Run, tmp_path: Path) -> None:
    folder = write_folder(tmp_path, programme=ITEMS.replace("number = 2", "number = 3"))
    result = run("check", folder)
    assert result.exit_code == 1
    errors, remarks, last = result.stdout.split("\n\n")
    assert errors.splitlines()[0] == "Errors"
    assert f"  {folder}/programme.toml:48: Second choice: It has the number 3, but there is no 2." in errors
    assert remarks.splitlines()[0] == "Remarks"
    assert "  No item has a room." in remarks
    assert last == f"{folder}: 1 error, 4 remarks.\n"


def test_check_passes_what_is_only_remarkable(run: Run, tmp_path: Path) -> None:
    result = run("check", write_folder(tmp_path), "--lang", "da")
    assert result.exit_code == 0
    assert "Fejl" not in result.stdout
    assert "Bemærkninger" in result.stdout


def test_check_reviews_what_can_be_read_and_tells_what_cannot(run: Run, tmp_path: Path) -> None:
    wrong = ITEMS.replace('title = "Dinner"', 'title = "Dinner"\nweekday = "fredag"').replace(
        "number = 2", "number = 3"
    )
    result = run("check", write_folder(tmp_path, programme=wrong))
    assert result.exit_code == 1
    assert "2030-05-02 is not a “fredag”. Did you mean “torsdag”?" in result.stdout
    assert "there is no 2" in result.stdout


HALL = '[[rooms]]\nid = "hall"\nname = "The Hall"\n'


@pytest.mark.parametrize(
    ("plan", "rooms", "said"),
    [
        ("<svg", HALL, "plan.svg: The picture cannot be read. Save it as SVG, PNG or JPEG."),
        ("%PDF-1.7", HALL, "plan.svg: The picture cannot be read."),
        (SVG, HALL + "x = 1.5\ny = 0.5\n", "rooms.toml:4: The Hall: “x” has to be between 0 and 1, but is 1.5."),
        (SVG, HALL + "x = 0.5\n", "rooms.toml:1: The Hall: Its place on the floor plan needs both x and y."),
        (SVG, HALL, "rooms.toml:1: The Hall: It has no place (x, y), so it cannot be marked on “plan.svg”."),
        ("", HALL, "event.toml:6: There is no file “plan.svg” in the folder."),
    ],
    ids=["spoilt", "no picture", "outside", "half a place", "no place", "missing"],
)
def test_check_looks_at_the_floor_plan(run: Run, tmp_path: Path, plan: str, rooms: str, said: str) -> None:
    folder = write_folder(tmp_path, event=EVENT + 'floor_plan = "plan.svg"\n', rooms=rooms)
    if plan:
        (folder / "plan.svg").write_text(plan, encoding="utf-8")
    assert said in run("check", folder).stdout


def test_a_floor_plan_is_loaded_and_comes_out_again_without_its_folder(run: Run, tmp_path: Path) -> None:
    folder = write_folder(tmp_path, event=EVENT + 'floor_plan = "plan.svg"\n')
    (folder / "plan.svg").write_text(SVG, encoding="utf-8")
    assert "  + picture plan.svg\n" in run("load", folder).stdout
    assert run("load", folder).stdout == "forum: nothing new.\n"
    (folder / "plan.svg").write_text(SVG + " ", encoding="utf-8")
    assert run("load", folder).stdout == "forum: nothing new.\n  + picture plan.svg\n"
    run("export", "forum", "--format", "toml", "--output", tmp_path / "new" / "forum")
    assert (tmp_path / "new" / "forum" / "plan.svg").read_text(encoding="utf-8") == SVG + " "
    (folder / "plan.svg").write_text("<svg", encoding="utf-8")
    assert f"1 error in it: see ordstyrer check {folder}" in run("load", folder).stdout


def test_an_export_as_content_files_loads_as_the_same(run: Run, tmp_path: Path) -> None:
    folder = write_folder(tmp_path / "content", event=EVENT + 'floor_plan = "plan.svg"\n', programme=ITEMS)
    run("load")
    assert run("export", "forum", "--format", "toml").exit_code == 1
    (folder / "plan.svg").write_text("<svg/>", encoding="utf-8")
    run("load")
    assert run("export", "forum", "--format", "toml", "--output", tmp_path / "new" / "forum").exit_code == 0
    assert read_programme(tmp_path / "new" / "forum") == read_programme(folder)
    again = run("export", "forum", "--format", "toml", "--output", tmp_path / "new" / "forum")
    assert (again.exit_code, again.stderr) == (1, f"{tmp_path}/new/forum is not empty. Choose a new folder.\n")


def test_an_export_goes_to_standard_output_or_a_file(run: Run, tmp_path: Path) -> None:
    run("load", write_folder(tmp_path))
    shown = run("export", "forum", "--format", "json")
    assert json.loads(shown.stdout)["schedule"]["conference"]["title"] == "The Forum"
    assert run("export", "forum", "--format", "ics", "--output", tmp_path / "forum.ics").exit_code == 0
    assert (tmp_path / "forum.ics").read_bytes().startswith(b"BEGIN:VCALENDAR\r\n")
    assert run("export", "forum", "--format", "ics", "--output", tmp_path / "no" / "where.ics").exit_code == 1


def test_an_export_of_an_unknown_event_names_those_that_are_there(run: Run, tmp_path: Path) -> None:
    run("load", write_folder(tmp_path))
    result = run("export", "2042", "--format", "json")
    assert result.exit_code == 1
    assert result.stderr == "There is no event “2042” in the database. It holds: forum.\n"


def test_a_setting_or_a_database_that_cannot_be_read_is_told_in_a_line(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "test.db").write_text("this is no database, and long enough to be looked at " * 10, encoding="utf-8")
    result = run("load", write_folder(tmp_path))
    assert result.exit_code == UNUSABLE
    assert result.stderr.startswith(f"The database {tmp_path}/test.db cannot be opened")
    monkeypatch.setenv("PORT", "eighty")
    result = run("load", tmp_path / "forum")
    assert (result.exit_code, result.stderr) == (UNUSABLE, "The environment variable PORT cannot be read.\n")
