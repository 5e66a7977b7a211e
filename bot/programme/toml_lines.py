"""On which line of a TOML file each table, key and list element stands; the standard reader does not tell."""

import re
from collections.abc import Mapping

Location = tuple[str | int, ...]

_PART = r"""(?:[\w-]+|"[^"\n]*"|'[^'\n]*')"""
HEADER = re.compile(r"(\[\[?)\s*([^\]\n]+?)\s*\]\]?")
KEY = re.compile(rf"({_PART}(?:[ \t]*\.[ \t]*{_PART})*)[ \t]*=[ \t]*")
KEY_PART = re.compile(_PART)
BLANK = re.compile(r"(?:[ \t\r\n,]+|#[^\n]*)*")
PLAIN = re.compile(
    r'''"""(?:\\.|[^\\])*?""""{0,2}'''  # text over several lines may end in up to two quotation marks of its own
    r"""|\'\'\'.*?\'\'\'\'{0,2}"""
    r'''|"(?:\\.|[^"\\\n])*"'''
    r"""|'[^'\n]*'"""
    r"|[^,\]}\n#]+",  # a number, a date, a truth value
    re.DOTALL,
)


def key_lines(text: str) -> Mapping[Location, int]:
    """Return the line (from 1) of everything in `text`, by where it is in the data: ("items", 3, "title").

    `text` has to be TOML that the standard reader accepts.
    """
    return _Scanner(text).scan()


def line_of(lines: Mapping[Location, int], where: Location) -> int:
    """Return the line of `where`, or of the nearest thing around it; 1 where nothing around it is known."""
    while where and where not in lines:
        where = where[:-1]
    return lines.get(where, 1)


class _Scanner:
    """Walks through the text once; `_at` is the place reached, `_line` the line of place `_counted`."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._at = 0
        self._line = 1
        self._counted = 0
        self._lists: dict[Location, int] = {}
        self._found: dict[Location, int] = {}

    def scan(self) -> Mapping[Location, int]:
        table: Location = ()
        self._take(BLANK)
        while self._at < len(self._text):
            self._count()
            if header := self._take(HEADER):
                table = self._enter(header[2], repeated=header[1] == "[[")
                self._found[table] = self._line
            elif not self._pair(table):
                break
            self._take(BLANK)
        return self._found

    def _enter(self, name: str, *, repeated: bool) -> Location:
        """Return the location of the table under a header; a [[repeated]] one is the next of its list."""
        table: Location = ()
        *around, last = _parts(name)
        for part in around:
            table += (part,)
            if table in self._lists:
                table += (self._lists[table] - 1,)
        table += (last,)
        if not repeated:
            return table
        self._found.setdefault(table, self._line)
        self._lists[table] = self._lists.get(table, 0) + 1
        return (*table, self._lists[table] - 1)

    def _pair(self, table: Location) -> bool:
        """Pass a key and its value."""
        self._count()
        key = self._take(KEY)
        if key:
            where = table + _parts(key[1])
            self._found[where] = self._line
            self._value(where)
        return key is not None

    def _value(self, where: Location) -> None:
        if self._passes("["):
            index = 0
            while not self._passes("]") and self._at < len(self._text):
                self._count()
                self._found[*where, index] = self._line
                self._value((*where, index))
                index += 1
        elif self._passes("{"):
            while not self._passes("}") and self._pair(where):
                pass
        else:
            self._take(PLAIN)

    def _passes(self, bracket: str) -> bool:
        """Step over blanks and commas, then over the bracket if it is next."""
        self._take(BLANK)
        found = self._text.startswith(bracket, self._at)
        self._at += len(bracket) if found else 0
        return found

    def _take(self, pattern: re.Pattern[str]) -> re.Match[str] | None:
        found = pattern.match(self._text, self._at)
        self._at = found.end() if found else self._at
        return found

    def _count(self) -> None:
        self._line += self._text.count("\n", self._counted, self._at)
        self._counted = self._at


def _parts(key: str) -> tuple[str, ...]:
    return tuple(part.strip("\"'") for part in KEY_PART.findall(key))
