"""A message as hours are read in it, and an hour as it is said."""

from dataclasses import dataclass
from datetime import datetime

from bot.language.time_reference import ClockWords, Signs

TWELVE, HOURS = 12, 24
"""The hours of a twelve-hour clock, and of a day."""


@dataclass(frozen=True, slots=True)
class Spoken:
    """An hour as it is said: its minutes of the day, and the words of it from `first` to just before `behind`.

    One on a twelve-hour clock may be of the morning or of the afternoon.
    """

    minutes: int
    twelve_hour: bool
    first: int
    behind: int

    @property
    def positions(self) -> range:
        """The positions of its words."""
        return range(self.first, self.behind)


@dataclass(frozen=True, slots=True)
class HourWords:
    """A message's words, with what stands at a place of it; nothing does before it begins and after it ends."""

    words: ClockWords
    signs: Signs
    now: datetime

    def has(self, place: int, *names: str) -> bool:
        """True where one of these clock words stands at a place."""
        return not self.signs.get(place, frozenset()).isdisjoint(names)

    def says(self, place: int, sign: str) -> bool:
        """True where a word of a sign stands at a place."""
        return self.inside(place) and self.words.forms[place] in self.words.signs[sign]

    def kind(self, place: int) -> str:
        """The kind of token at a place."""
        return self.words.kinds[place] if self.inside(place) else ""

    def number(self, place: int) -> int | None:
        """The number at a place."""
        return self.words.numbers[place] if self.inside(place) else None

    def hour(self, place: int) -> int | None:
        """The number at a place that may be an hour, 0 to 24."""
        number = self.number(place)
        return number if number is not None and 0 <= number <= HOURS else None

    def small_hour(self, place: int) -> int | None:
        """The number at a place that may be an hour on a twelve-hour clock, 1 to 12."""
        number = self.number(place)
        return number if number is not None and 1 <= number <= TWELVE else None

    def inside(self, place: int) -> bool:
        """True for a place within the message."""
        return 0 <= place < len(self.words.forms)

    @property
    def beginnings(self) -> list[int]:
        """The places where an hour may begin; most words say nothing of a time."""
        words, little = self.words, self.words.signs["a_little"]
        told = zip(words.forms, words.kinds, words.numbers, strict=True)
        return [
            place
            for place, (form, kind, number) in enumerate(told)
            if number is not None or place in self.signs or kind == "clock" or form in little
        ]
