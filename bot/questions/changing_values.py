"""Reads what something becomes: a time, how much earlier or later, a place."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from propcache.api import cached_property

from bot.language.time_reference import UNITS
from bot.questions.changing_sentence import Sentence
from bot.questions.reading import Reading
from bot.questions.wanted_change import Direction, WantedChange, Way
from bot.questions.windows import day_of

_PHRASED: Final = {"minutes": 30, "quarter": 15, "hours": 60}
_HALF, _HOUR = 30, 60
# A figure with a point in it that is no time of a conference's day is a room's number.
_EARLIEST: Final = 7


@dataclass(frozen=True)
class Values(Sentence):
    """The times and places that a message tells."""

    def time_in(
        self, way: Way, places: Iterable[int], *, longer: bool = False, shorter: bool = False, typed: bool = False
    ) -> WantedChange | None:
        """The time that words tell: by the clock, or by how much earlier or later."""
        here = [p for p in places if p not in self.span[0]]
        told = replace(self.r, text=self._with_oclock(here, typed=typed)) if here else None
        time = told.tags.time if told else None
        day = self.day_told(told) if told else ""
        if time and time.at and not (self.span[1] and way is Way.END):
            if way is Way.END:
                return WantedChange(Way.END, end=f"{time.until or time.at:%H:%M}", day=day)
            until = f"{time.until:%H:%M}" if time.until else ""
            return WantedChange(Way.START, start=f"{time.at:%H:%M}", end=until, day=day)
        minutes = self.span[1]
        if minutes:
            direction = Direction.LATER if longer else Direction.EARLIER if shorter else self.direction
            plain = not (longer or shorter or self.said("ways", *Direction))
            if way is Way.END and plain:
                direction = Direction.FORTH
            return WantedChange(Way.END if way is Way.END else Way.BY, minutes=minutes, direction=direction)
        if day and way is Way.START and typed:
            return WantedChange(Way.START, day=day)
        unread = [p for p in here if self.r.tags.words[p].token.kind == "clock"]
        return WantedChange(way, unread=self.typed_at(unread[:1])) if unread else None

    def _with_oclock(self, places: Sequence[int], *, typed: bool) -> str:
        """The words with a bare figure told to be a time: `to 11`."""
        words, said = self.r.tags.words, []
        for number, place in enumerate(places):
            word = words[place]
            figure = word.token.kind in {"number", "clock"} or word.plain in self.r.lexicon.numbers
            cut = place > 0 and place - 1 not in places and self.is_("of_day", place - 1)
            told = bool(self.r.tags.time.at) and place in self.r.tags.time.positions and not (typed or cut)
            led = number == 0 or self.is_("to", places[number - 1]) or typed
            if figure and led and not told and not (number and self.is_("of_day", places[number - 1])):
                said += sorted(self.known.signs["oclock"])[:1]
            said.append(word.token.text)
        return " ".join(said)

    def day_told(self, reading: Reading | None) -> str:
        day = day_of(reading.time, reading.programme, reading.now) if reading else None
        return day.isoformat() if day else ""

    @cached_property
    def span(self) -> tuple[frozenset[int], int]:
        """The words that tell a span of time, and its minutes; 0 where none is told."""
        tags, numbers = self.r.tags, self.r.lexicon.numbers
        for hit in tags.of("clock", *UNITS):
            unit = UNITS[hit.value]
            if tags.time.at and tags.time.positions & set(hit.positions):
                continue  # `ten minutes to three`
            if len(hit.positions) > 1:  # `half an hour`
                return frozenset(hit.positions), _PHRASED[hit.value]
            before = hit.first - 1
            words = tags.words
            if before >= 0 and any(h.value == "half" and before in h.positions for h in tags.of("clock")):
                article = before - 1 >= 0 and numbers.get(words[before - 1].plain) == 1
                first = before - 1 if article else before
                return frozenset(range(first, hit.last + 1)), _HALF if unit == _HOUR else 0
            if before >= 0:
                said = words[before]
                number = int(said.plain) if said.token.kind == "number" else numbers.get(said.plain)
                if number is not None:
                    return frozenset(range(before, hit.last + 1)), number * unit
            if hit.value == "quarter":
                return frozenset(hit.positions), unit
        return frozenset(), 0

    def placed(self, places: Sequence[int], *, led: bool) -> tuple[int, ...]:
        """The words that name a place, behind a preposition, which may stand among the verb's words (`led`)."""
        tags = self.r.tags
        start = 0 if led and places else next((n for n, p in enumerate(places) if self.is_("to", p)), None)
        if start is None and len(places) > 1 and tags.words[places[0]].token.kind == "comma":
            start = 1  # `a new room: …`
        if start is None:
            return ()
        while start < len(places) and self.is_("to", places[start]):
            start += 1
        found: list[int] = []
        for place in places[start:]:
            word = tags.words[place]
            if found and place != found[-1] + 1:
                break
            if not found and self.is_("doing", place):
                break  # `about to explode`
            if self._is_time(place, begun=bool(found)) or (word.token.kind in {"stop", "comma"}):
                break
            if found and (self.is_("also", place) or word.plain in self.r.lexicon.signs["joining"]):
                break
            found.append(place)
        while found and (self.is_("rather", found[-1]) or (self.is_("around", found[-1]) and self._small(found[-1]))):
            found.pop()
        return tuple(found)

    def _small(self, place: int) -> bool:
        return not self.r.tags.words[place].token.capital

    def _is_time(self, place: int, *, begun: bool) -> bool:
        word, tags = self.r.tags.words[place], self.r.tags
        if word.token.kind == "clock":
            return not begun or int(word.plain.replace(":", ".").split(".")[0]) >= _EARLIEST
        if word.token.kind == "number" or word.plain in self.r.lexicon.numbers:
            return not begun
        dated = tags.positions("weekday", "relative_day", "event_day", "month", "part")
        return (
            place in dated
            or self.is_("of_day", place)
            or bool(not begun and any(h.value == "half" and place in h.positions for h in tags.of("clock")))
        )

    def is_telling(self, places: Sequence[int]) -> bool:
        """Whether words name a place, and not only how something goes (`session 3 is at its end`)."""
        words = self.r.tags.words
        return bool(self.said("ways", "rather")) or any(
            words[p].weight > 0 or words[p].token.capital or words[p].token.kind != "word" for p in places
        )
