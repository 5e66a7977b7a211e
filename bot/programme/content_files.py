"""The TOML files of a content folder as they are, before anybody looks at what they say."""

import re
import tomllib
import unicodedata
from collections.abc import Iterator
from pathlib import Path

from bot.basics.texts import Message, message
from bot.programme.explain import choose
from bot.programme.problems import NOTHING, Problem, Source, Sources
from bot.programme.tables import FILES, NEEDED


def folder_sources(folder: Path) -> Sources:
    """Read the files of a folder, whatever is wrong with them."""
    if not folder.is_dir():
        return Sources({}, (Problem(folder, 0, "", message("There is no such folder.")),), complete=False)
    problems = list(_strangers(folder))
    sources = {}
    for name in FILES:
        source = _source(folder / name)
        if isinstance(source, Problem):
            problems.append(source)
            source = Source(folder / name)
        sources[name] = source
    return Sources(sources, tuple(problems), complete=not problems)


def _source(path: Path) -> Source | Problem:
    """Read one file. One that may be absent is empty; one that cannot be read is a problem."""
    if not path.is_file():
        return Source(path, data={}) if path.name not in NEEDED else _unread(path, 0, message("The file is missing."))
    raw = path.read_bytes()
    try:
        # Editors on a Mac may write a letter and its ring or dots apart: NFC makes them one again.
        text = unicodedata.normalize("NFC", raw.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        return _unread(path, line, message("The file is not in UTF-8."), message("Save it as UTF-8."))
    try:
        return Source(path, text, tomllib.loads(text))
    except tomllib.TOMLDecodeError as error:
        advice = message("Are all quotation marks and brackets in place?")
        return _unread(path, *_broken(text, str(error)), advice)


def _unread(path: Path, line: int, what: Message, advice: Message = NOTHING) -> Problem:
    return Problem(path, line, "", what, advice)


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
