"""Whether the conference is on a day, in a week or in a month that is named, and on which weekdays it is."""

from datetime import date, time, timedelta
from typing import Final

from bot.language.meanings import Cue
from bot.questions.details import WEEKDAYS
from bot.questions.question import Question, Window
from bot.questions.reading import Reading
from bot.questions.windows import moment

# What may be asked beside it.
_OF_DATES: Final[frozenset[Cue]] = frozenset({"exists", "when", "dates", "which_day"})
_OF_WEEKS: Final[frozenset[Cue]] = frozenset({"next", "start"})
_WEEK, _MONTH = 7, 31


def held_on(r: Reading) -> Question | None:
    """`Is it next week`, `is the forum the day after tomorrow`, `which weekday is the 11th`; not while it is on."""
    event, said = r.programme.event, r.tags
    if not event.starts or r.now.date() in r.programme.days or not _of_the_conference(r):
        return None
    either = not said.forms.isdisjoint(r.lexicon.signs["either"]) and _span(r) is not None  # `this week or the next`
    if _which_weekday(r) or (_stated(r) and (either or len(said.of("weekday")) > 1 or _of_undated_weekday(r))):
        return r.question("dates", detail=WEEKDAYS)
    span = _span(r) if _stated(r) else None
    if span is None:
        return None
    first, behind = (moment(day, time.min) for day in span)
    return r.question("dates", detail=WEEKDAYS, window=Window("between", first, behind))


def _which_weekday(r: Reading) -> bool:
    """True for `which weekday is the 11th`, `which day does the 11th fall on`."""
    signs, said = r.lexicon.signs, r.tags.forms
    falls = not said.isdisjoint(signs["falls"]) and r.ask("when", "which_day")
    return not said.isdisjoint(signs["weekdays"]) or (falls and r.tags.time.names_day)


def _of_undated_weekday(r: Reading) -> bool:
    """True for `is it on a Thursday`, of a forum whose days no programme tells."""
    return bool(r.tags.of("weekday")) and not r.programme.days


def _stated(r: Reading) -> bool:
    """True for `is it`, `the forum lies`: what is asked is whether that is so."""
    signs = r.lexicon.signs
    lies = not r.tags.forms.isdisjoint(signs["lies"] | signs["falls"]) and r.wording.without_interrogative
    return r.wording.whether or lies


def _of_the_conference(r: Reading) -> bool:
    """True where nothing is named but days: no item, nobody, no hour, and no subject."""
    tags, said = r.tags, r.tags.time
    smaller = r.names_something or r.thing_known
    signs = r.lexicon.signs
    known = signs["weekdays"] | signs["lies"] | signs["dates"] | signs["falls"]
    told = tags.content_besides(known)
    asked = _OF_DATES | _OF_WEEKS if said.week else _OF_DATES
    of_hour = said.within_day or said.year or said.rest
    return not (smaller or of_hour or told or tags.asks - asked or r.wording.says_person)


def _span(r: Reading) -> tuple[date, date] | None:
    """The first day of what is named, and the first one behind it; None where nothing is."""
    week = r.tags.time.week
    if week:
        return week, week + timedelta(days=_WEEK)
    if r.day:
        return r.day, r.day + timedelta(days=1)
    months = [int(h.value) for h in r.tags.of("month")]
    if not months or not r.programme.event.starts:
        return None
    first = date(r.programme.event.starts.year, months[0], 1)
    return first, (first + timedelta(days=_MONTH)).replace(day=1)
