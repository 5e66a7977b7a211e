"""`ordstyrer chat`, at a terminal and through a pipe."""

import os
import pty
import select
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from time import monotonic

import pytest
from typer.testing import CliRunner, Result

from bot.cli import app
from bot.settings import ROOT
from tests.programmes import write_folder

Run = Callable[..., Result]


@pytest.fixture
def surroundings(tmp_path: Path) -> dict[str, str]:
    """Return an environment in which there is only the small forum, and in which English is spoken."""
    write_folder(tmp_path / "content")
    return {
        "ORDSTYRER_CONTENT": str(tmp_path / "content"),
        "ORDSTYRER_DATABASE": str(tmp_path / "none.db"),
        "ORDSTYRER_EVENT": "forum",
        "ORDSTYRER_LANGUAGE": "en",
        "XDG_CACHE_HOME": str(tmp_path / "cache"),
    }


@pytest.fixture
def chat(surroundings: dict[str, str]) -> Run:
    """Run `ordstyrer chat` with lines that come through a pipe."""

    def invoke(*arguments: str, lines: str) -> Result:
        return CliRunner().invoke(app, ["chat", "--lang", "en", *arguments], input=lines, env=surroundings)

    return invoke


def test_lines_are_answered_one_after_the_other(chat: Run) -> None:
    result = chat("--at", "2030-05-02T10:05", lines="what is on now?\n\nwhen is dinner?\n")
    assert result.exit_code == 0
    assert result.stdout.index("Welcome") < result.stdout.index("12.00")


def test_what_was_said_is_remembered(chat: Run) -> None:
    result = chat("--at", "2030-05-02T10:05", lines="what is session 2 about?\nwhen is it?\n")
    assert "11.00" in result.stdout.partition("\n\n")[2]


def test_a_number_asks_the_suggestion_of_that_number(chat: Run) -> None:
    result = chat("--at", "2030-05-02T10:05", lines="can you bake a cake?\n1\n")
    shrug, _, chosen = result.stdout.partition("\n\n")
    assert "  1. What is on now?" in shrug
    assert "Welcome" in chosen


def test_who_says_no_time_stands_at_the_first_morning_and_is_told_so(chat: Run) -> None:
    result = chat(lines="what is on now?\n")
    assert "The Forum. It is Thursday 2 May 2030, 09.30." in result.stderr
    assert "Welcome" in result.stdout


def test_a_goodbye_ends_it(chat: Run) -> None:
    result = chat("--at", "2030-05-02T10:05", lines="Goodbye!\nwhat is on now?\n")
    assert result.exit_code == 0
    assert "Goodbye" in result.stdout
    assert "Welcome" not in result.stdout


def test_another_event_that_is_not_there_is_named(chat: Run) -> None:
    result = chat("--event", "2077", lines="hello\n")
    assert result.exit_code == 2
    assert "2077" in result.stderr


def test_the_2024_forum_is_there_to_be_asked_in_danish() -> None:
    lines = "hvad sker der nu?\nhvorn\u00e5r er der frokost\nfarvel\n"
    environment = {"ORDSTYRER_DATABASE": "/nowhere/at/all.db", "PATH": os.environ["PATH"]}
    result = subprocess.run(
        [sys.executable, "-m", "bot", "chat", "--at", "2024-05-16T11:40"],
        cwd=ROOT,
        env=environment,
        input=lines.encode(),
        capture_output=True,
        check=True,
        timeout=60,
    )
    now, lunch, _goodbye = result.stdout.decode().split("\n\n", 2)
    assert "Pause" in now
    assert "12.55" in lunch


class Terminal:
    """A person at a terminal, with a program running on it."""

    def __init__(self, command: list[str], environment: dict[str, str]) -> None:
        self._mine, theirs = pty.openpty()
        self.process = subprocess.Popen(
            command, cwd=ROOT, env=environment, stdin=theirs, stdout=theirs, stderr=theirs, start_new_session=True
        )
        os.close(theirs)
        self.seen = ""
        self._waited_for = 0

    def type(self, text: str) -> None:
        os.write(self._mine, text.encode())

    def wait_for(self, text: str, seconds: float = 30) -> None:
        """Read on until `text` stands behind what was waited for last, or the program ends."""
        until = monotonic() + seconds
        while text not in self.seen[self._waited_for :]:
            assert monotonic() < until, self.seen
            if select.select([self._mine], [], [], 0.2)[0]:
                try:
                    self.seen += os.read(self._mine, 4096).decode(errors="replace")
                except OSError:  # the program has gone, and its side of the terminal with it
                    break
        assert text in self.seen[self._waited_for :], self.seen
        self._waited_for = self.seen.index(text, self._waited_for) + len(text)

    def close(self) -> None:
        self.process.kill()
        self.process.wait()
        os.close(self._mine)


def test_at_a_terminal_there_is_a_prompt_with_history(surroundings: dict[str, str], tmp_path: Path) -> None:
    environment = {**surroundings, "TERM": "xterm", "PROMPT_TOOLKIT_NO_CPR": "1", "PATH": os.environ["PATH"]}
    terminal = Terminal([sys.executable, "-m", "bot", "chat", "--at", "2030-05-02T10:05"], environment)
    try:
        terminal.wait_for(">")
        terminal.type("when is dinner?\r")
        terminal.wait_for("12.00")
        terminal.wait_for(">")
        terminal.type("\x04")
        assert terminal.process.wait(timeout=10) == 0
    finally:
        terminal.close()
    assert "when is dinner?" in (tmp_path / "cache" / "ordstyrer" / "history").read_text(encoding="utf-8")


def test_a_role_and_a_language_are_kept_as_long_as_the_conversation(chat: Run) -> None:
    told = "jeg er ikke politiker\nsvar paa dansk\nwhat is on now?\nmin plan\n"
    first, danish, now, plan = chat("--at", "2030-05-02T10:05", lines=told).stdout.strip().split("\n\n")
    assert "Telegram" not in first + danish
    assert now.startswith("Lige nu")
    assert plan.endswith("Det husker jeg kun p\N{LATIN SMALL LETTER A WITH RING ABOVE} Telegram, ikke her.")
