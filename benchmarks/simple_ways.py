"""Two ways in which one would first try to answer questions about a programme, to compare with.

Both are given everything that an item's line in a programme tells: title, subjects, people.
"""

import re
import sqlite3
from collections.abc import Sequence

from rapidfuzz import process
from rapidfuzz.fuzz import WRatio
from rapidfuzz.utils import default_process

from bot.programme.model import Item, Programme


def line_of(item: Item, programme: Programme) -> str:
    """Return an item as one line: title, subjects and who is on."""
    return " ".join((item.title, *item.topics, *(programme.people[a.person].name for a in item.appearances)))


class NearestTitle:
    """RapidFuzz: the item whose title is the most like the question."""

    def __init__(self, programme: Programme) -> None:
        self._ids = [item.id for item in programme.items]
        self._titles = [default_process(item.title) for item in programme.items]

    def first(self, question: str) -> str:
        """Return the id of the item that it would name."""
        found = process.extractOne(default_process(question), self._titles, scorer=WRatio, processor=None)
        return self._ids[found[2]] if found else ""


class FullText:
    """SQLite's full-text search: the item that ranks best for any of the question's words."""

    def __init__(self, programme: Programme) -> None:
        self._database = sqlite3.connect(":memory:")
        self._database.execute("create virtual table items using fts5(id unindexed, line)")
        rows = [(item.id, line_of(item, programme)) for item in programme.items]
        self._database.executemany("insert into items values (?, ?)", rows)

    def first(self, question: str) -> str:
        """Return the id of the item that it would name."""
        words: Sequence[str] = re.findall(r"\w+", question)
        if not words:
            return ""
        query = " or ".join(f'"{word}"' for word in words).replace(" or ", " OR ")
        row = self._database.execute(
            "select id from items where items match ? order by rank limit 1", [query]
        ).fetchone()
        return row[0] if row else ""
