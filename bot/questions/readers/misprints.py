"""Hours and years that the printed programme gets wrong, and that people hold in their hands."""

import re

from bot.programme.model import Item, Kind
from bot.questions.details import MISPRINT
from bot.questions.question import Question
from bot.questions.reading import Reading
from bot.questions.subjects import CHOICES

# How an hour is printed.
_AS_PRINTED, _LENGTH = "%H.%M", 5


def misprinted(r: Reading) -> Question | None:
    """When something is of which another hour, or another year, is printed."""
    return _at_a_wrong_hour(r) or _in_a_wrong_year(r)


def _in_a_wrong_year(r: Reading) -> Question | None:
    """`It says 24 May 2021 over the sessions`, where that is printed and wrong."""
    years = {w.token.text for w in r.tags.words if w.token.kind == "number"}
    if not years or not r.subjects.kinds or not r.asks <= {"when", "exists", "dates", "fit"}:
        return None
    meant = next((i for i in r.programme.items if _is_of_kind(r, i) and years & _wrong_years(i)), None)
    if meant is None:
        return None
    told = next((f for f in r.programme.facts if any(year in f.text for year in years & _wrong_years(meant))), None)
    if told:
        return r.question("fact", facts=(told.id,))
    return r.question("when", items=tuple(i.id for i in r.subjects.numbered) or (meant.id,))


def _at_a_wrong_hour(r: Reading) -> Question | None:
    """`Is the debate at 16.55`, where that is printed and wrong: when it really is, or ends."""
    hours = {w.token.text.replace(":", ".").zfill(_LENGTH) for w in r.tags.words if w.token.kind == "clock"}
    if not hours or not r.subjects.kinds or r.subjects.numbered or r.people_here:
        return None
    if not r.asks <= {"when", "start", "end", "exists"}:
        return None
    meant = next((i for i in r.programme.items if _is_of_kind(r, i) and hours & _wrong_hours(i)), None)
    if meant is None or _names_another(r, meant, hours):
        return None
    return r.question("end" if r.ask("end") else "when", items=(meant.id,), detail=MISPRINT)


def _names_another(r: Reading, meant: Item, hours: set[str]) -> bool:
    """True where another item of the same kind really begins at one of the hours (`one at 16.50 and one at 16.55`)."""
    others = (i for i in r.of_kind(frozenset({meant.kind})) if i.id != meant.id and i.start)
    return any(i.start is not None and i.start.strftime(_AS_PRINTED) in hours for i in others)


def _is_of_kind(r: Reading, item: Item) -> bool:
    """True for an item of a kind that is named, and for the break-out that holds the choices named."""
    return item.kind in r.subjects.kinds or (item.kind is Kind.BREAKOUT and bool(r.subjects.kinds & CHOICES))


def _wrong_hours(item: Item) -> frozenset[str]:
    """The hours that are printed of an item and are not its own."""
    own = {moment.strftime(_AS_PRINTED) for moment in (item.start, item.end) if moment}
    printed = (hour for p in item.printed if p.field in ("start", "end") for hour in p.text.split("-"))
    return frozenset(hour.strip() for hour in printed) - own


def _wrong_years(item: Item) -> frozenset[str]:
    """The years that are printed of an item's day and are not its own."""
    printed = (year for p in item.printed if p.field == "day" for year in re.findall(r"\b\d{4}\b", p.text))
    return frozenset(printed) - {str(item.day.year) if item.day else ""}
