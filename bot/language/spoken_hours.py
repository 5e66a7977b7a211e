"""One hour at a place in a message, in each of the ways in which people say it."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from bot.language.hour_words import HOURS, TWELVE, HourWords, Spoken
from bot.language.time_reference import YEARS

NOON = 12 * 60
"""Its minutes of the day."""

# The minutes of an hour and of a day.
_MINUTES, _A_DAY = 60, 24 * 60
# No programme has an hour before this one.
_MORNING = 7
# Figures in a row are a time (`1040`), unless a year; it ends in five minutes or none.
_FIVE = 5
# What begins what is said behind a time.
_BEGINNINGS = ("joining", "onward", "what", "who", "which", "when")
# The figures of a time without a point.
_FIGURES = (len("940"), len("1040"))
# From here on minutes are said behind their hour (`at ten forty`).
_BEHIND = 10
_BEFORE_HOURS = {"first", "around", "from_", "until", "after", "before", "between"}
_DAYS = {"relative_day", "weekday", "part"}
_UNITS = {"minutes", "hours", "quarter"}
# How many minutes `a little past ten` may be.
_A_LITTLE = 5
_A_QUARTER, _HALF = 15, 30


@dataclass(frozen=True, slots=True)
class _Spot:
    """Where an hour is looked for: its first word, that of the hour itself behind an `at`, whether it is the second."""

    first: int
    place: int
    another: bool

    @property
    def introduced(self) -> bool:
        return self.place > self.first

    def spoken(self, minutes: int, last: int, *, twelve_hour: bool) -> Spoken:
        return Spoken(minutes % _A_DAY, twelve_hour, self.first, last + 1)


def hour_at(said: HourWords, place: int, *, another: bool) -> Spoken | None:
    """The hour that begins at a place; `another` tells that one has been said before it, to which it may be the end."""
    spot = _Spot(place, _behind_at(said, place), another)
    if not said.inside(spot.place):
        return None
    if said.kind(spot.place) == "clock":
        return _with_point(said, spot)
    return next((hour for shape in _SHAPES if (hour := shape(said, spot)) is not None), None)


def _behind_at(said: HourWords, place: int) -> int:
    """The place of the hour itself: `at` and what may stand behind it left aside."""
    if not said.has(place, "oclock"):
        return place
    hour = place + 1
    while said.kind(hour) == "stop" or said.has(hour, "around"):
        hour += 1
    return hour


def _with_point(said: HourWords, spot: _Spot) -> Spoken | None:
    """`10.40`; but not the 9.5. of a date in words."""
    behind = spot.place + 1
    if not spot.introduced and any(h.category == "month" and h.first == behind for h in said.words.hits):
        return None
    form = said.words.forms[spot.place]
    hours, minutes = (int(x) for x in re.split("[.:]", form))
    half_told = said.has(behind, "am", "pm")
    if half_told and hours <= TWELVE:
        hours = _of_half(said, hours, behind)
    if hours > HOURS or minutes >= _MINUTES:
        return None
    small = 0 < hours < _MORNING and not form.startswith("0")  # `the 4:15 thing`
    return spot.spoken(hours * 60 + minutes, spot.place, twelve_hour=small and not half_told)


def _half(said: HourWords, spot: _Spot) -> Spoken | None:
    """`halv tre`: half an hour before."""
    hour = said.small_hour(spot.place + 1) if said.has(spot.place, "half") else None
    return None if hour is None else spot.spoken(hour * 60 - _HALF, spot.place + 1, twelve_hour=True)


def _before_or_past(said: HourWords, spot: _Spot) -> Spoken | None:
    """`fem i halv tre`, `a quarter past ten`."""
    amount, place = _amount(said, spot.place)
    if amount is None or not said.has(place, "to", "past"):
        return None
    apart = -amount if said.has(place, "to") else amount
    half = said.small_hour(place + 2) if said.has(place + 1, "half") else None
    if half is not None:
        return spot.spoken(half * 60 - _HALF + apart, place + 2, twelve_hour=True)
    hour = said.small_hour(place + 1)
    if hour is None:
        return _of_this_hour(said, spot, apart, place)
    if said.says(spot.place, "a_little") and _counts(said, place + 1):
        return None
    return spot.spoken(hour * 60 + apart, place + 1, twelve_hour=True)


def _of_this_hour(said: HourWords, spot: _Spot, apart: int, last: int) -> Spoken | None:
    """`At 20 past`, with no hour behind it: the next time that the clock says so; `ten past` where that ends it."""
    ends = not said.inside(last + 1) or said.kind(last + 1) in ("stop", "comma")
    past = said.has(last, "past") and not said.has(last, "after")
    loose = said.says(spot.place, "a_little")  # `just past`
    round_figure = abs(apart) % _FIVE == 0 and not loose and (past or apart == -_A_QUARTER)
    if said.number(last + 1) is not None or not (spot.introduced or (ends and round_figure and not spot.another)):
        return None
    passed = said.now.minute >= apart % _MINUTES
    return spot.spoken((said.now.hour + passed) * 60 + apart % _MINUTES, last, twelve_hour=False)


def _noon(said: HourWords, spot: _Spot) -> Spoken | None:
    """`at noon`."""
    named = said.has(spot.place, "noon") and said.hour(spot.place) is None
    return spot.spoken(NOON, spot.place, twelve_hour=False) if named and spot.introduced else None


def _in_figures(said: HourWords, spot: _Spot) -> Spoken | None:
    """`kl 1140`: a time without a point in it."""
    if said.kind(spot.place) != "number" or said.hour(spot.place) is not None:
        return None
    form = said.words.forms[spot.place]
    hours, minutes = divmod(int(form), 100)
    if len(form) not in _FIGURES or hours >= HOURS or minutes >= _MINUTES:
        return None
    meant = spot.introduced or _looks_like_an_hour(said, spot.place)
    return spot.spoken(hours * 60 + minutes, spot.place, twelve_hour=False) if meant else None


def _with_half_of_day(said: HourWords, spot: _Spot) -> Spoken | None:
    """`2 pm`."""
    hour = said.small_hour(spot.place)
    if hour is None or not said.has(spot.place + 1, "am", "pm"):
        return None
    return spot.spoken(_of_half(said, hour, spot.place + 1) * 60, spot.place + 1, twelve_hour=False)


def _bare(said: HourWords, spot: _Spot) -> Spoken | None:
    """`at ten`, `between ten and twelve`, `at ten forty`: a number that is an hour by what stands before it."""
    hour = said.hour(spot.place)
    if hour is None or not _is_an_hour(said, spot):
        return None
    behind = said.number(spot.place + 1) if spot.introduced else None
    minutes = behind if behind is not None and _BEHIND <= behind < _MINUTES else 0
    last = spot.place + 1 if minutes else spot.place
    return spot.spoken(hour * 60 + minutes, last, twelve_hour=hour <= TWELVE)


def _hour_and_minutes(said: HourWords, spot: _Spot) -> Spoken | None:
    """`twelve fifty`, in words and with nothing behind it that it could count."""
    hour, minutes = said.hour(spot.place), said.number(spot.place + 1)
    words = said.kind(spot.place) == said.kind(spot.place + 1) == "word"
    of_a_day = any(h.category in _DAYS and h.first == spot.place + 2 for h in said.words.hits)
    if hour is None or minutes is None or not words or not (of_a_day or _alone(said, spot.place + 1)):
        return None
    if hour < _MORNING or not _BEHIND <= minutes < _MINUTES or minutes % _FIVE:
        return None
    return spot.spoken(hour * 60 + minutes, spot.place + 1, twelve_hour=False)


def _is_an_hour(said: HourWords, spot: _Spot) -> bool:
    """True for a number behind `at`, or behind another word of the clock where it counts nothing."""
    if spot.introduced or said.says(spot.place + 1, "about_hour"):  # `at the hour of one`
        return True
    before, alone = spot.first - 1, _alone(said, spot.place)
    if said.says(spot.place, "articles") and not alone:  # `around a stand`
        return False
    if said.has(before, "between", "around") or (alone and said.has(before, "from_", "after", "before")):
        return True
    return spot.another and (said.has(before, "until") or said.says(before, "joining"))


def _looks_like_an_hour(said: HourWords, place: int) -> bool:
    """True for four figures that look like an hour, behind a word of the clock or with nothing that they count."""
    form = said.words.forms[place]
    number = int(form)
    likely = number not in YEARS and number >= 100 * _MORNING and number % _FIVE == 0
    ends = not said.inside(place + 1) or said.kind(place + 1) in ("stop", "comma")
    alone = ends or any(said.says(place + 1, sign) for sign in _BEGINNINGS)  # `taxi at the door 1215, what …`
    told = alone and said.kind(place - 1) not in ("number", "comma")
    return likely and len(form) == len("1040") and (told or said.has(place - 1, *_BEFORE_HOURS))


def _alone(said: HourWords, place: int) -> bool:
    """A bare number after after or before is a time only where no noun follows that it could count."""
    behind = place + 1
    ends = not said.inside(behind) or said.kind(behind) == "stop"
    return ends or said.says(behind, "joining") or said.says(behind, "onward")


def _counts(said: HourWords, place: int) -> bool:
    """True for a number that counts something (`a little over 10 people`, `just in 5 minutes`)."""
    return said.has(place + 1, *_UNITS) or (said.kind(place) == "number" and not _alone(said, place))


def _amount(said: HourWords, place: int) -> tuple[int | None, int]:
    """Minutes said before `i` or `over`, and the place behind them: in numbers, or a quarter, or a little."""
    if said.has(place, "quarter"):
        return _A_QUARTER, place + 1
    if said.says(place, "a_little"):
        return _A_LITTLE, place + 1
    number = said.number(place)
    if number is None or number >= _MINUTES:
        return None, place
    if said.has(place + 1, "quarter") and number < _MINUTES // _A_QUARTER:
        return number * _A_QUARTER, place + 2  # `three quarters past two`
    return number, place + 2 if said.has(place + 1, "minutes") else place + 1


def _of_half(said: HourWords, hour: int, place: int) -> int:
    """The hour of the day of one on a twelve-hour clock, by the `am` or `pm` that stands at a place."""
    return hour % TWELVE + (TWELVE if said.has(place, "pm") else 0)


# `half` and `past` first, as they make another hour of the number behind them.
_SHAPES: tuple[Callable[[HourWords, _Spot], Spoken | None], ...] = (
    _half,
    _before_or_past,
    _noon,
    _in_figures,
    _with_half_of_day,
    _bare,
    _hour_and_minutes,
)
