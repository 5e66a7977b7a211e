"""What somebody misses or catches who only comes later: `we land at noon, whom do we not hear`, `what do I catch`."""

from dataclasses import replace
from datetime import datetime
from typing import Final

from bot.programme.lasting import is_ahead
from bot.programme.model import Item, Kind
from bot.programme.timeline import on_day, peopled
from bot.questions.question import Question, Window
from bot.questions.readers.lines_asked import about_window
from bot.questions.readers.picking import upcoming_or_last
from bot.questions.readers.placed import asks_who
from bot.questions.reading import Reading
from bot.questions.subjects import KINDS
from bot.questions.windows import day_of, likely_day, window

# What people turn up in or after.
_OF_A_DAY: Final[frozenset[Kind]] = frozenset({Kind.BREAK, Kind.MEAL, Kind.SONG, Kind.BREAKOUT})
# How many words stand between the word for coming and what it is in or after, at most.
_NEAR: Final = 8
# How soon behind `I am there` the hour stands.
_SOON: Final = 4


def arriving(r: Reading) -> Question | None:
    """What has begun of that day by then, or is still to come; what somebody speaks in, where it is asked whom."""
    here = bool(r.programme.days) and r.scope == r.event
    misses = _misses(r)
    place = _comes(r) if here and (misses or _catches(r)) else None
    if place is None or r.subjects.numbered:
        return None
    then = _hour(r, place) or _of_item(r, place)
    if then is None:
        return None
    return _begun_by(r, then) if misses else _left_from(r, then)


def _begun_by(r: Reading, then: datetime) -> Question | None:
    begun = [i for i in on_day(r.programme, then.date()) if i.start and i.start < then]
    ids = tuple(i.id for i in begun if i.appearances or not asks_who(r))
    span = Window("before", then, then, then.date())
    return about_window(r, span, ids) if ids else None


def _misses(r: Reading) -> bool:
    """True for `what do I miss`, and `whom do I not get to see`."""
    signs, words = r.lexicon.signs, r.tags.words
    asked = r.ask("miss", "late") or bool(r.wording.missed & r.tags.focus)
    attends = {words[p].plain for p in r.tags.focus} & signs["attending"]
    denied = any(words[p].plain in signs["negations"] for p in r.tags.focus)
    return bool(r.tags.openers) and (asked or (denied and bool(attends)))


def _catches(r: Reading) -> bool:
    """True for `what can I catch`, `what is the first that I have time for`, `what do I come into`."""
    signs, words = r.lexicon.signs, r.tags.words
    asked = [words[p].plain for p in sorted(r.tags.focus)]
    what = any(form in signs["what"] for form in asked)
    named = r.people_here or r.tags.kinds or r.ask("fit")
    return what and not (signs["catching"] | signs["left_for_one"]).isdisjoint(asked) and not named


def _left_from(r: Reading, then: datetime) -> Question | None:
    """What is left of that day; the first thing that begins and has somebody in it, where it is asked for the first."""
    of_day = [i for i in on_day(r.programme, then.date()) if i.start]
    first = any(h.first in r.tags.focus for h in r.tags.of("clock", "first"))
    found = (
        next((i for i in of_day if i.start and i.start >= then and (i.unnamed or peopled(r.programme, i))), None)
        if first
        else None
    )
    if found is not None and found.start is not None:
        return about_window(r, Window("at", found.start, day=then.date()), (found.id,))
    left = tuple(i.id for i in of_day if is_ahead(i, then))
    return about_window(r, Window("rest", then, day=then.date()), left) if left else None


def _comes(r: Reading) -> int | None:
    """Where it is told that somebody comes, lands or is not there before."""
    signs, words = r.lexicon.signs, r.tags.words
    late = [h.last for h in (*r.tags.of("report", "late"), *r.tags.of("report", "here"))]
    comes = [p for p, w in enumerate(words) if w.plain in signs["turning_up"] or _is_there(r, p) or _they_come(r, p)]
    leaves = any(w.plain in signs["leaving"] and p not in r.tags.focus for p, w in enumerate(words)) and not late
    return min((*late, *comes), default=None) if not leaves else None


def _they_come(r: Reading, place: int) -> bool:
    """True for the `come` of `if I come at noon`, and not of `what comes at noon`."""
    words, signs = r.tags.words, r.lexicon.signs
    beside = {w.plain for w in (*words[max(0, place - 1) : place], *words[place + 1 : place + 2])}
    return words[place].plain in signs["coming_then"] and not beside.isdisjoint(signs["me"] | signs["he"])


def _is_there(r: Reading, place: int) -> bool:
    """True for the `there` of `I am there about noon`."""
    words, signs = r.tags.words, r.lexicon.signs
    there = place > 0 and words[place].plain in signs["there"] and words[place - 1].plain in r.tags.copulas
    return there and not r.tags.time.positions.isdisjoint(range(place + 1, place + _SOON))


def _hour(r: Reading, place: int) -> datetime | None:
    """The hour that is told with it."""
    clause = [p for p, c in enumerate(r.tags.clauses) if c == r.tags.clauses[place] or p in r.tags.time.positions]
    told = r.only(clause).time
    time = told if told.at else r.time
    if time.at is None or time.offset:
        return None
    dated = replace(time, day=r.day or time.day, relation="", rest=False)
    span = window(dated, r.programme, r.now)
    return span.start if span else None


def _of_item(r: Reading, place: int) -> datetime | None:
    """When what they come in, to or after begins or is over (`after lunch`, `in the break`)."""
    near = range(place, place + _NEAR)
    named = next(
        (h for h in r.tags.of("kind") if h.first in near and KINDS.get(h.value, frozenset()) & _OF_A_DAY), None
    )
    items = r.of_kind(KINDS[named.value] & _OF_A_DAY) if named else ()
    on = day_of(r.time, r.programme, r.now) or likely_day(r.programme, r.now)
    of_day = tuple(i for i in items if i.day == on)
    item: Item | None = upcoming_or_last(r, of_day) if of_day else None
    if named is None or item is None:
        return None
    after = any(h.last in range(named.first - 2, named.first) for h in r.tags.of("clock", "after"))
    return item.end if after else item.start
