"""Simple ways in which one would first try to answer questions about a programme, to compare with."""

import re
import sqlite3
from collections.abc import Callable
from typing import Any

from rapidfuzz import process
from rapidfuzz.fuzz import WRatio, partial_ratio
from rapidfuzz.utils import default_process

from bot.programme.model import Item, Programme

Way = Callable[[str], str]
"""Takes a question and returns the id of the item that is named first, "" for none."""


def simple_ways(programme: Programme) -> dict[str, Way]:
    """Return the ways by name, ready to be asked."""
    ids = [item.id for item in programme.items]
    titles = [item.title for item in programme.items]
    lines = [line_of(item, programme) for item in programme.items]
    return {
        "RapidFuzz, all titles": _most_like(ids, titles, WRatio),
        # Of all its scorers, this one does best on whole lines.
        "RapidFuzz, whole lines": _most_like(ids, lines, partial_ratio),
        "SQLite full-text search": _full_text(ids, lines),
    }


def line_of(item: Item, programme: Programme) -> str:
    """Return an item as one line: title, subjects and who is on."""
    return " ".join((item.title, *item.topics, *(programme.people[a.person].name for a in item.appearances)))


def _most_like(ids: list[str], texts: list[str], scorer: Callable[..., Any]) -> Way:
    prepared = [default_process(text) for text in texts]

    def first(question: str) -> str:
        found = process.extractOne(default_process(question), prepared, scorer=scorer)
        return ids[found[2]] if found else ""

    return first


def _full_text(ids: list[str], lines: list[str]) -> Way:
    database = sqlite3.connect(":memory:")
    database.execute("create virtual table items using fts5(id unindexed, line)")
    database.executemany("insert into items values (?, ?)", zip(ids, lines, strict=True))

    def first(question: str) -> str:
        any_word = " OR ".join(f'"{word}"' for word in re.findall(r"\w+", question))
        rows = database.execute("select id from items where items match ? order by rank limit 1", [any_word or '""'])
        return next((row[0] for row in rows), "")

    return first
