"""`ordstyrer load` and `export` where things were changed on the day."""

import os
import pty
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from icalendar import Calendar
from typer.testing import CliRunner, Result

from bot.cli import app
from bot.commands.load import UNDECIDED
from bot.programme import edits
from bot.programme.changes import Changes
from bot.programme.content import read_programme
from bot.programme.store import Store
from tests.programmes import ITEMS, at, write_folder

Run = Callable[..., Result]

LATER = ITEMS.replace('"12.00"', '"12.15"')
CONFLICT = "Dinner, start: 2030-05-02 12.00 → 2030-05-02 12.30; the files say 2030-05-02 12.15."


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run a command in English on the small forum, of which dinner has been moved and a session called off."""
    for name, value in {
        "DATABASE": tmp_path / "test.db",
        "CONTENT": tmp_path,
        "EVENT": "forum",
        "LANGUAGE": "en",
    }.items():
        monkeypatch.setenv(f"ORDSTYRER_{name}", str(value))

    def invoke(*arguments: object) -> Result:
        return CliRunner().invoke(app, [str(argument) for argument in arguments])

    invoke("load", write_folder(tmp_path))
    with Store.open(tmp_path / "test.db") as store:
        printed, changes = store.load("forum"), Changes(store)
        for wanted in (edits.moved(printed, "dinner", at("12.30")), edits.called_off(printed, "session-1")):
            changes.apply(changes.draft("forum", 1, wanted, at=at("9.00")).id, at=at("9.00"))
    return invoke


def dinner(around: Path) -> str:
    with Store.open(around / "test.db") as store:
        return f"{store.load('forum').by_id['dinner'].start:%H.%M}"


def test_a_reload_keeps_what_was_changed_on_the_day(run: Run, tmp_path: Path) -> None:
    again = run("load", tmp_path / "forum")
    assert (again.exit_code, again.stdout) == (0, "forum: nothing new.\n  2 changes of the day are in force.\n")
    other = run("load", write_folder(tmp_path, programme=ITEMS.replace("Dinner", "Late dinner")))
    assert other.exit_code == 0
    assert "title: Dinner → Late dinner" in other.stdout
    assert dinner(tmp_path) == "12.30"


def test_a_conflict_is_told_and_stands_until_somebody_decides(run: Run, tmp_path: Path) -> None:
    for _ in range(2):
        loaded = run("load", write_folder(tmp_path, programme=LATER))
        assert loaded.exit_code == UNDECIDED
        assert loaded.stderr.splitlines() == [
            "1 change of the day contradicts the files, and stands for now:",
            f"  {CONFLICT}",
            "Decide with --keep-changes or --drop-changes.",
        ]
        assert dinner(tmp_path) == "12.30"


def test_what_is_kept_is_not_asked_of_again(run: Run, tmp_path: Path) -> None:
    kept = run("load", write_folder(tmp_path, programme=LATER), "--keep-changes")
    assert kept.exit_code == 0
    assert "  1 change of the day stands against the files:" in kept.stdout
    assert run("load", tmp_path / "forum").exit_code == 0
    assert dinner(tmp_path) == "12.30"
    last = run("load", write_folder(tmp_path, programme=ITEMS.replace('"12.00"', '"12.45"')))
    assert last.exit_code == UNDECIDED, "the files say yet another time"


def test_what_is_dropped_is_as_the_files_say_and_the_rest_stands(run: Run, tmp_path: Path) -> None:
    dropped = run("load", write_folder(tmp_path, programme=LATER), "--drop-changes")
    assert dropped.exit_code == 0
    assert f"    {CONFLICT}" in dropped.stdout
    assert dinner(tmp_path) == "12.15"
    with Store.open(tmp_path / "test.db") as store:
        assert store.load("forum").by_id["session-1"].cancelled
        assert [change.dropped for batch in Changes(store).in_force("forum") for change in batch.changes] == [
            True,
            False,
        ]


def test_a_change_of_what_is_gone_is_told(run: Run, tmp_path: Path) -> None:
    gone = run("load", write_folder(tmp_path, programme=ITEMS.replace('"session-1"', '"session-one"')))
    assert gone.exit_code == UNDECIDED
    assert "session-1, cancelled: no → yes; the files have no “session-1” any more." in gone.stderr


def test_only_one_of_the_two_can_be_wanted(run: Run, tmp_path: Path) -> None:
    refused = run("load", tmp_path / "forum", "--keep-changes", "--drop-changes")
    assert refused.exit_code == 2
    assert "Either --keep-changes or --drop-changes." in refused.stderr


@pytest.mark.parametrize(("typed", "start"), [("y", "12.30"), ("n", "12.15")])
def test_at_a_terminal_somebody_is_asked(run: Run, tmp_path: Path, typed: str, start: str) -> None:
    assert run("load").exit_code == 0
    write_folder(tmp_path, programme=LATER)
    process, terminal = pty.fork()
    if not process:
        os.execv(sys.executable, [sys.executable, "-m", "bot", "load", str(tmp_path / "forum")])  # noqa: S606
    said = b""
    while b"[Y/n]" not in said:
        said += os.read(terminal, 4096)
    os.write(terminal, typed.encode() + b"\n")
    with open(terminal, "rb", buffering=0) as rest:  # noqa: PTH123 -- an open descriptor
        while True:
            try:
                if not rest.read(4096):
                    break
            except OSError:  # the other end is closed
                break
    assert CONFLICT in said.decode().replace("\r\n", "\n")
    assert os.waitstatus_to_exitcode(os.waitpid(process, 0)[1]) == 0
    assert dinner(tmp_path) == start


def test_what_is_exported_is_what_holds_now(run: Run, tmp_path: Path) -> None:
    for sort, path in (("toml", tmp_path / "new" / "forum"), ("xlsx", tmp_path / "forum.xlsx")):
        assert run("export", "forum", "--format", sort, "--output", path).exit_code == 0
        exported = read_programme(path)
        assert exported.by_id["dinner"].start == at("12.30")
        assert exported.by_id["session-1"].cancelled
        loaded = run("load", path)
        assert loaded.exit_code == 0, "the files say what was changed"
        with Store.open(tmp_path / "test.db") as store:
            assert store.load("forum").items == exported.items
            assert store.load("forum").as_printed["dinner"].start == at("12.00")
    calendar = Calendar.from_ical(run("export", "forum", "--format", "ics").stdout)
    off = [str(entry["summary"]) for entry in calendar.events if entry.get("status") == "CANCELLED"]
    assert off == ["Session 1: First choice"]
    schedule = run("export", "forum", "--format", "json").stdout
    assert "First choice" not in schedule, "the format has no word for it, and an app would show it as on"
    assert '"start": "12:30"' in schedule
