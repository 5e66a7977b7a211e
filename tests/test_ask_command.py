"""`ordstyrer ask`, as somebody sees it who runs it."""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from bot.cli import app
from tests.programmes import EVENT, write_folder

Run = Callable[..., Result]
Stream = Callable[..., list[dict[str, Any]]]

KEYS = ["id", "status", "answer", "intent", "items", "ms"]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run a command in English on the small forum, of which there is only the content folder."""
    write_folder(tmp_path / "content")
    for name, value in {"DATABASE": "test.db", "CONTENT": "content"}.items():
        monkeypatch.setenv(f"ORDSTYRER_{name}", str(tmp_path / value))
    monkeypatch.setenv("ORDSTYRER_EVENT", "forum")
    monkeypatch.setenv("ORDSTYRER_LANGUAGE", "en")

    def invoke(*arguments: object, lines: str | bytes | None = None) -> Result:
        return CliRunner().invoke(app, [str(argument) for argument in arguments], input=lines)

    return invoke


@pytest.fixture
def stream(run: Run) -> Stream:
    """Send lines (dicts as JSON) through `ordstyrer ask --jsonl`; returns the lines that come out."""

    def send(*lines: dict[str, Any] | str | bytes) -> list[dict[str, Any]]:
        raw = b"\n".join(encoded(line) for line in lines) + b"\n"
        result = run("ask", "--jsonl", "--lang", "en", lines=raw)
        assert result.exit_code == 0
        return [json.loads(line) for line in result.stdout_bytes.decode("utf-8").splitlines()]

    return send


def encoded(line: dict[str, Any] | str | bytes) -> bytes:
    if isinstance(line, bytes):
        return line
    return (line if isinstance(line, str) else json.dumps(line, ensure_ascii=False)).encode()


def question(key: object, text: str = "what is on now?", **other: Any) -> dict[str, Any]:
    """Return a line as a caller would write it."""
    return {"id": key, "event": "forum", "at": "2030-05-02T10:05", "role": None, "chat": None, "q": text, **other}


# One question


def test_a_question_is_answered_without_any_other_step(run: Run, tmp_path: Path) -> None:
    result = run("ask", "what is on now?", "--at", "2030-05-02T10:05", "--lang", "en")
    assert result.exit_code == 0
    assert "Welcome" in result.stdout
    assert not (tmp_path / "test.db").exists()


def test_the_words_need_no_quotation_marks(run: Run) -> None:
    result = run("ask", "what", "is", "on", "now", "--at", "2030-05-02T12:05")
    assert "Dinner" in result.stdout


def test_what_was_loaded_is_what_is_answered_from(run: Run, tmp_path: Path) -> None:
    write_folder(tmp_path, event=EVENT.replace('"The Forum"', '"The Loaded Forum"'))
    run("load", tmp_path / "forum")
    result = run("ask", "when is the conference?", "--at", "2030-04-02T10:05")
    assert "The Loaded Forum" in run("chat", "--at", "2030-05-02T10:05", lines="").stderr
    assert "2" in result.stdout


def test_an_empty_database_is_as_good_as_none(run: Run, tmp_path: Path) -> None:
    (tmp_path / "test.db").touch()
    assert "Welcome" in run("ask", "what is on now?", "--at", "2030-05-02T10:05").stdout


def test_a_database_that_is_none_is_named(run: Run, tmp_path: Path) -> None:
    (tmp_path / "test.db").write_text("This is no database at all, whatever its name says. " * 20, encoding="utf-8")
    result = run("ask", "what is on now?")
    assert result.exit_code == 2
    assert "test.db" in result.stderr


def test_content_that_cannot_be_read_is_told_of(run: Run, tmp_path: Path) -> None:
    write_folder(tmp_path / "content", event="id = ")
    result = run("ask", "what is on now?")
    assert result.exit_code == 2
    assert "event.toml" in result.stderr


def test_a_wish_that_cannot_be_met_ends_with_a_line_that_says_what_can(run: Run) -> None:
    for wish, hint in (
        (["hello", "--event", "2077"], "forum"),
        (["hello", "--role", "king"], "folkevalgt"),
        (["hello", "--lang", "tlh"], "da"),
        (["hello", "--at", "Thursday"], "2024-05-16T10:10"),
        (["hello", "--at", "2024-05-16"], "2024-05-16T10:10"),
        ([], "--jsonl"),
        (["hello", "--jsonl"], "--jsonl"),
    ):
        result = run("ask", *wish)
        assert (result.exit_code, hint in result.stderr) == (2, True), wish


def test_explain_shows_the_words_what_they_may_mean_and_what_was_decided(run: Run) -> None:
    result = run("ask", "who speaks in session 2?", "--at", "2030-05-02T10:05", "--explain", "--lang", "en")
    assert result.exit_code == 0
    words, understood = result.stdout.index("Words"), result.stdout.index("Understood as")
    assert "kind = session" in result.stdout[words:understood]
    phrased = result.stdout[result.stdout.index("Intents by phrasing") :].splitlines()
    assert phrased[1].split()[0] == "who"
    assert "items = session-2" in result.stdout[understood:]
    assert result.stdout.index("Answer") > understood


def test_explain_names_the_words_that_nothing_explains(run: Run) -> None:
    result = run(
        "ask", "when is the second choice about zeppelins?", "--at", "2030-05-02T10:05", "--explain", "--lang", "en"
    )
    assert "zeppelins" in result.stdout[result.stdout.index("Unexplained") :]


def test_a_question_waits_for_no_library_that_it_does_not_need(tmp_path: Path) -> None:
    program = """
import sys
from bot.cli import app
app(["ask", "what is on now?", "--event", "forum"], standalone_mode=False)
print(*sorted({"telegram", "rich", "prompt_toolkit", "icalendar", "sqlite_utils"} & set(sys.modules)))
"""
    write_folder(tmp_path)
    environment = {"ORDSTYRER_CONTENT": str(tmp_path), "ORDSTYRER_DATABASE": str(tmp_path / "none.db")}
    result = subprocess.run(
        [sys.executable, "-c", program], env=environment, capture_output=True, text=True, check=True, timeout=60
    )
    assert result.stdout.splitlines()[-1] == ""


# A stream of them


def test_every_line_is_answered_in_order(stream: Stream) -> None:
    first, second = stream(question("a"), question("b", "when is dinner?"))
    assert [list(first), list(second)] == [KEYS, KEYS]
    assert (first["id"], first["status"], first["items"]) == ("a", "answered", ["welcome"])
    assert (second["id"], second["items"]) == ("b", ["dinner"])
    assert "12.00" in second["answer"]
    assert first["intent"]
    assert first["ms"] > 0


def test_lines_of_one_chat_are_one_conversation(stream: Stream) -> None:
    answers = stream(
        question(1, "what is session 2 about?", chat="x"),
        question(2, "what is session 1 about?", chat="y"),
        question(3, "when is it?", chat="x"),
        question(4, "when is it?", chat="y"),
    )
    assert [answer["items"] for answer in answers[2:]] == [["session-2"], ["session-1"]]


def test_what_somebody_says_they_are_holds_for_the_rest_of_their_chat(stream: Stream) -> None:
    kept = stream(
        question(1, "I am not a politician", chat="x"),
        question(2, "what is my role?", chat="x"),
        question(3, "what is my role?", chat="y"),
        question(4, "what is my role?", chat="x", role="folkevalgt"),
    )
    assert ["not elected" in answer["answer"] for answer in kept] == [True, True, False, True]


def test_lines_without_a_chat_stand_alone(stream: Stream) -> None:
    answers = stream(question(1, "what is session 2 about?"), question(2, "when is it?"))
    assert answers[1]["items"] != ["session-2"]


@pytest.mark.parametrize(
    ("line", "key", "hint"),
    [
        ("what is on now?", None, "JSON"),
        ("[1, 2]", None, "object"),
        (b'{"id": "\xff"}', None, "JSON"),
        ("[" * 100_000, None, "JSON"),
        ({"id": "a", "event": "forum", "at": "2030-05-02T10:05"}, "a", "q"),
        (question("a", event="2077"), "a", "2077"),
        (question("a", at="Thursday"), "a", "at"),
        (question("a", at=12), "a", "at"),
        (question("a", at="0001-01-01T00:00"), "a", "at"),
        (question(7, q=5), 7, "q"),
        (question("a", role="king"), "a", "folkevalgt"),
        (question("a", role=False), "a", "role"),
        (question("a", chat=[1]), "a", "chat"),
        (question({"no": "id"}), None, "id"),
        (question(None), None, "id"),
    ],
)
def test_a_line_that_is_wrong_is_told_so_and_the_next_is_answered(
    stream: Stream, line: dict[str, Any] | str | bytes, key: object, hint: str
) -> None:
    wrong, right = stream(line, question("next"))
    assert list(wrong) == KEYS
    assert (wrong["id"], wrong["status"], wrong["items"]) == (key, "error", [])
    assert hint in wrong["answer"]
    assert (right["id"], right["status"]) == ("next", "answered")


def test_a_line_may_leave_out_role_and_chat(stream: Stream) -> None:
    (answer,) = stream({"id": 1, "event": "forum", "at": "2030-05-02T10:05", "q": "what is on now?"})
    assert answer["status"] == "answered"


def test_the_first_line_may_have_a_byte_order_mark_and_blank_lines_are_no_lines(stream: Stream) -> None:
    answers = stream(b"\xef\xbb\xbf" + encoded(question("a")), "", "  ", question("b"))
    assert [answer["id"] for answer in answers] == ["a", "b"]


def test_a_time_with_a_zone_is_moved_to_copenhagen(stream: Stream) -> None:
    (answer,) = stream(question("a", at="2030-05-02T08:05Z"))
    assert answer["items"] == ["welcome"]


def test_any_text_is_answered_somehow(stream: Stream) -> None:
    texts = ["", " ", "\u0000", "?!", "\U0001f600", "a" * 300, "2 " * 2000, "\u202e\u200b", "12:99", "99/99"]
    answers = stream(*(question(number, text) for number, text in enumerate(texts)))
    assert [answer["status"] for answer in answers].count("error") == 0
    assert [answer["id"] for answer in answers] == list(range(len(texts)))
