"""What is wrong in content, in files or a workbook: where it stands, what it is, what to write instead."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from propcache.api import cached_property

from bot.basics.texts import Message, Texts, message, texts
from bot.programme.toml_lines import Location, key_lines, line_of

NOTHING = Message("")


@dataclass(frozen=True, slots=True)
class Spot:
    """A place in a workbook: a sheet, a row (from 1, 0 means all of it), a column by what is above it."""

    sheet: str
    row: int = 0
    column: str = ""

    def render(self, texts: Texts) -> str:
        """Return it in words."""
        parts = [texts.say("sheet “{sheet}”", sheet=self.sheet)]
        if self.row:
            parts.append(texts.say("row {row}", row=self.row))
        if self.column:
            parts.append(texts.say("column “{column}”", column=self.column))
        return ", ".join(parts)


@dataclass(frozen=True, slots=True)
class Example:
    """How the value of a key is to be written: as text or not, in a list or not."""

    key: str
    value: object
    text: bool = True
    listed: bool = False


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing to put right. `line` counts from 1, 0 means the whole file; `place` is an item's title or the like.

    In a workbook `spot` tells where it is, and `line` is 0.
    """

    file: Path
    line: int
    place: str
    message: Message
    advice: Message = NOTHING
    spot: Spot | None = None

    def render(self, texts: Texts) -> str:
        """Return the problem as one line of text: where it is: place: what it is and what to write."""
        where = f"{self.file}:{self.line}" if self.line else f"{self.file}"
        if self.spot:
            where = f"{self.file}: {self.spot.render(texts)}"
        said = " ".join(filter(None, (texts.render(self.message), texts.render(self.advice))))
        return ": ".join(filter(None, (where, self.place, said)))


class ContentError(Exception):
    """Content that cannot be read; `problems` holds everything that is wrong with it, in reading order."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(problem.file.name for problem in self.problems))

    def render(self, texts: Texts) -> list[str]:
        """Return one line of text per problem."""
        return [problem.render(texts) for problem in self.problems]

    def __str__(self) -> str:
        return "\n".join(self.render(texts("en")))


@dataclass(frozen=True)
class Source:
    """One content file as it was read: its text and its data, None if it could not be read."""

    path: Path
    text: str = ""
    data: Mapping[str, Any] | None = None

    @cached_property
    def lines(self) -> Mapping[Location, int]:
        return key_lines(self.text)

    def problem(self, where: Location, what: Message, advice: Message = NOTHING) -> Problem:
        """Return a problem with what stands at `where` in the data: ("items", 3, "title")."""
        return Problem(self.path, line_of(self.lines, where), self.place(where), what, advice)

    @property
    def title(self) -> str | Message:
        """What the file is called where another one tells of it."""
        return self.path.name

    @property
    def folder(self) -> str:
        """The name of the folder that it belongs to, which is the event's; empty if it may have any name."""
        return self.path.resolve().parent.name

    def no_key(self, key: str) -> Message:
        """Return what is said of a key that there is not."""
        return message("There is no key “{key}” here.", key=key)

    def written(self, example: Example) -> Message:
        """Return the advice to write something as in an example."""
        how = {"key": example.key, "example": example.value}
        if example.listed:
            return message('Write it like this: {key} = ["{example}"].', **how)
        if example.text:
            return message('Write it like this: {key} = "{example}".', **how)
        return message("Write it like this, without quotation marks: {key} = {example}.", **how)

    def is_list(self, key: str) -> bool:
        """Return whether `key`, if it is there at all, is a list of tables."""
        entries = (self.data or {}).get(key, [])
        return isinstance(entries, list) and all(isinstance(entry, dict) for entry in entries)

    def entries(self, key: str) -> Iterator[tuple[int, Mapping[str, Any]]]:
        """Yield the tables of the list `key` with their places in it."""
        if self.data and self.is_list(key):
            yield from enumerate(self.data.get(key, []))

    def names(self, key: str) -> Mapping[str, str]:
        """Return the titles or names of the tables of the list `key` by their ids."""
        return {str(entry["id"]): _name(entry) for _index, entry in self.entries(key) if "id" in entry}

    def where(self, key: str, name: str, texts: Texts) -> str:
        """Return in words where the table of the list `key` is that has the id `name`, or "" if there is none."""
        found = next((index for index, entry in self.entries(key) if entry.get("id") == name), None)
        return "" if found is None else self.spelt((key, found), texts)

    def spelt(self, where: Location, _texts: Texts) -> str:
        """Return where in the file something stands: file:line."""
        return f"{self.path}:{line_of(self.lines, where)}"

    def place(self, where: Location) -> str:
        """Return in the file's own words which table `where` is in: a title, a name, an id, or its number."""
        found: list[str] = []
        value: Any = self.data
        for depth, part in enumerate(where):
            value = self._step(value, part)
            if isinstance(value, dict) and isinstance(part, int):
                found.append(_name(value) or f"[[{'.'.join(_words(where[:depth]))}]] {part + 1}")
        return ", ".join(found)

    @staticmethod
    def _step(value: Any, part: str | int) -> Any:
        if isinstance(value, dict):
            return value.get(str(part))
        return value[part] if isinstance(value, list) and isinstance(part, int) and part < len(value) else None


@dataclass(frozen=True, slots=True)
class Sources:
    """All that a programme is read from, by the names of the content files, and what could not be read of it.

    While a whole file or list is out of reach, everything that names its entries would look wrong: it is not `complete`
    then, and what the files say of each other is not looked at.
    """

    files: Mapping[str, Source]
    problems: tuple[Problem, ...] = ()
    complete: bool = True


def _name(table: Mapping[str, Any]) -> str:
    named = (table.get(key) for key in ("title", "name", "person", "id"))
    return next((name for name in named if isinstance(name, str) and name.strip()), "")


def _words(where: Location) -> tuple[str, ...]:
    return tuple(part for part in where if isinstance(part, str))
