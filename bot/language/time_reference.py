"""What a message says about time, and the words that say it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, time, timedelta
from types import MappingProxyType
from typing import Final, Literal

from bot.language.phrases import Hit
from bot.language.tokens import TokenKind

YEARS = range(1990, 2101)
"""What is a year where four figures are said."""

UNITS: Final = MappingProxyType({"quarter": 15, "minutes": 1, "hours": 60})
"""The clock words that time is counted in, with the minutes of each."""

# The hour from which on a part of the day is the evening.
_EVENING = 16.5
# How many words may stand between an hour and the part of the day that it is in.
_NEAR = 4

Signs = Mapping[int, set[str]]
"""For each position of a message the clock words that stand there."""


@dataclass(frozen=True, slots=True)
class TimeRef:
    """What a message says about time; every part may be absent.

    `day` is a calendar day, `event_day` an ordinal of the event's days (1, 2, -1), `at` and `until` clock times, `part`
    a share of the day in hours, `offset` a distance from now, `week` the Monday of a week, `year` another event's
    year (`years` all that are named).
    `relation` is after or before what follows it: `at`, or an item that stands behind `relation_position`.
    """

    day: date | None = None
    event_day: int | None = None
    at: time | None = None
    until: time | None = None
    part: tuple[float, float] | None = None
    offset: timedelta | None = None
    relation: Literal["", "after", "before"] = ""
    relation_position: int = -1
    year: int | None = None
    years: tuple[int, ...] = ()
    rest: bool = False
    first: bool = False
    last: bool = False
    days_on: int | None = None
    week: date | None = None
    hour_twelve: bool = False
    positions: frozenset[int] = frozenset()

    @property
    def names_day(self) -> bool:
        return self.day is not None or self.event_day is not None

    @property
    def names_time(self) -> bool:
        return self.at is not None or self.part is not None or self.offset is not None

    @property
    def within_day(self) -> bool:
        """True where less than a day is meant: an hour, a part of the day, what comes before or after something."""
        return self.names_time or bool(self.relation)


@dataclass(frozen=True, slots=True)
class ClockWords:
    """A message as the clock reader sees it: per word its plain form, kind of token and number, and the hits."""

    forms: Sequence[str]
    kinds: Sequence[TokenKind]
    numbers: Sequence[int | None]
    ordinals: Sequence[int | None]
    hits: Sequence[Hit]
    signs: Mapping[str, frozenset[str]]


@dataclass(slots=True)
class Found:
    """What has been read so far, as fields of a `TimeRef`, and where."""

    values: dict[str, object] = field(default_factory=dict)
    positions: set[int] = field(default_factory=set)
    part_positions: frozenset[int] = frozenset()
    years: list[int] = field(default_factory=list)

    def is_evening(self, hour: range, kinds: Sequence[TokenKind]) -> bool:
        """True where the evening is named near an hour, and no stop between (`we left last night. Who was on at nine`).

        `kinds` are those of the message's tokens.
        """
        part = self.values.get("part")
        near = [p for p in self.part_positions if hour.start - _NEAR <= p < hour.stop + _NEAR]
        beside = any("stop" not in kinds[min(p, hour.start) : max(p, hour.start)] for p in near)
        return isinstance(part, tuple) and part[0] >= _EVENING and beside

    def put(self, positions: Sequence[int] | set[int], **values: object) -> None:
        self.values |= values
        self.positions |= set(positions)
