"""What organisers did, and when: newest first, page by page."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlite_utils import Database

from bot.basics.clock import COPENHAGEN, Clock
from bot.organisers.roster import Organiser
from bot.tables.organisers import migrations

PAGE = 10
"""How many entries are on a page."""

_SELECT = "select id, organiser, at, what, details from history"
_NEVER = 2**62  # no entry's id


class What(StrEnum):
    """What an organiser can do; bot/organising/screens/history_screen.py has a sentence for each."""

    INVITED = "invited"
    WITHDREW = "withdrew"
    JOINED = "joined"
    REMOVED = "removed"
    NAMED = "named"
    ANNOUNCED = "announced"
    PLANNED = "planned"
    CALLED_OFF = "called off"
    PAUSED = "paused"
    WENT_ON = "went on"
    STOPPED = "stopped"
    CORRECTED = "corrected"
    RECALLED = "recalled"
    MADE_SPEAKER_LINK = "made_speaker_link"
    MADE_ASSISTANT_LINK = "made_assistant_link"
    MADE_ALL_SPEAKER_LINKS = "made_all_speaker_links"
    WITHDREW_SPEAKER_LINKS = "withdrew_speaker_links"
    WITHDREW_ALL_SPEAKER_LINKS = "withdrew_all_speaker_links"
    CONFIRMED_SPEAKER = "confirmed_speaker"
    REFUSED_SPEAKER = "refused_speaker"
    UNLINKED_SPEAKER = "unlinked_speaker"
    CHANGED = "changed"
    UNDID = "undid"
    ANSWERED = "answered"
    REWROTE = "rewrote"
    TOOK_BACK = "took back"
    PUT_ASIDE = "put aside"
    TOOK_UP = "took up"
    NUDGED = "nudged"
    READ = "read"
    REPLIED = "replied"
    MET = "met"
    MISSED = "missed"
    TOOK_QUESTIONS = "took questions"
    TOOK_NO_QUESTIONS = "took no questions"


@dataclass(frozen=True, slots=True)
class Entry:
    """Something that was done. `organiser` is their number, None for who has deleted all of theirs; `at` is aware."""

    id: int
    organiser: int | None
    at: datetime
    what: What
    details: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Page:
    """Some entries, newest first, and whether there are newer or older ones."""

    entries: tuple[Entry, ...]
    newer: bool = False
    older: bool = False


class History:
    """Keeps what was done. Use it from one thread, as SQLite connections want it."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self.database = database
        self._clock = clock
        migrations.apply(database)

    def add(self, organiser: Organiser, what: What, details: Mapping[str, Any] | None = None) -> None:
        """Note that an organiser has done something now; in the transaction of who calls it, if there is one.

        `details` are plain values that JSON can hold: what the sentence of `what` has placeholders for. People are
        told by their number in the roster, never by name or Telegram's id, so that they can be forgotten.
        """
        self.database.execute(
            "insert into history (organiser, at, what, details) values (?, ?, ?, ?)",
            [
                organiser.number,
                self._clock.now().timestamp(),
                what,
                json.dumps(dict(details or {}), ensure_ascii=False),
            ],
        )

    def page(self, *, before: int = 0, after: int = 0) -> Page:
        """Return the newest entries, or those next older than the entry `before`, or next newer than `after`."""
        if after:
            rows = self.database.execute(f"{_SELECT} where id > ? order by id limit ?", [after, PAGE]).fetchall()
        else:
            last = before or _NEVER
            rows = self.database.execute(f"{_SELECT} where id < ? order by id desc limit ?", [last, PAGE]).fetchall()
        entries = tuple(sorted((_read(row) for row in rows), key=lambda entry: -entry.id))
        if not entries:
            return Page(())
        first, last = self.database.execute("select min(id), max(id) from history").fetchone()
        return Page(entries, newer=entries[0].id < last, older=entries[-1].id > first)


def _read(row: tuple[int, int | None, float, str, str]) -> Entry:
    number, organiser, at, what, details = row
    return Entry(number, organiser, datetime.fromtimestamp(at, COPENHAGEN), What(what), json.loads(details))
