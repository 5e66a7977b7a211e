"""How many questions came, of which kind, and what became of them: numbers by the hour, nothing of who asked what."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import TypeAlias

from sqlite_utils import Database

from bot.answers.answer import Status
from bot.basics.database import writing
from bot.tables.organisers import migrations

HOUR = 3600

_IN_VAIN = frozenset({Status.MISSING.value, Status.UNKNOWN.value})

Counted: TypeAlias = tuple[str, int, str, str]
"""An event's scope, the begin of an hour (seconds since 1970), the intent of questions, and what became of them."""


@dataclass(frozen=True, slots=True)
class Counts:
    """Sums of what was counted: by intent, by outcome, and by the begin of each hour (seconds since 1970).

    `vain` are those of each hour that got no answer.
    """

    intents: Mapping[str, int]
    outcomes: Mapping[str, int]
    hours: Mapping[int, int]
    vain: Mapping[int, int]

    @property
    def total(self) -> int:
        return sum(self.outcomes.values())

    @property
    def in_vain(self) -> int:
        return sum(self.vain.values())


class Tally:
    """Keeps the numbers. Use it from one thread, as SQLite connections want it."""

    def __init__(self, database: Database) -> None:
        self.database = database
        migrations.apply(database)

    def add(self, counted: Iterable[tuple[Counted, int]]) -> None:
        """Add what was counted to what is kept."""
        rows = [(*key, number) for key, number in counted]
        with writing(self.database):
            self.database.conn.executemany(
                "insert into figures (event, hour, intent, outcome, count) values (?, ?, ?, ?, ?)"
                " on conflict do update set count = count + excluded.count",
                rows,
            )

    def between(self, event: str, start: datetime, end: datetime) -> Counts:
        """Sum up the hours that begin within a span of aware times."""
        rows = self.database.execute(
            "select hour, intent, outcome, count from figures where event = ? and hour >= ? and hour < ?",
            [event, int(start.timestamp()), int(end.timestamp())],
        ).fetchall()
        hours: Counter[int] = Counter()
        vain: Counter[int] = Counter()
        intents: Counter[str] = Counter()
        outcomes: Counter[str] = Counter()
        for hour, intent, outcome, number in rows:
            hours[hour] += number
            vain[hour] += number if outcome in _IN_VAIN else 0
            intents[intent] += number
            outcomes[outcome] += number
        return Counts(intents, outcomes, hours, vain)
