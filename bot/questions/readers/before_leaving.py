"""What one can still hear before one leaves at an hour: `my train goes at four, what is there time for after lunch`."""

from dataclasses import replace
from datetime import datetime

from bot.programme.timeline import between
from bot.questions.question import Question, Window
from bot.questions.readers.anchors import item_at
from bot.questions.readers.lines_asked import about_window
from bot.questions.reading import Reading
from bot.questions.windows import window

# How many words behind an `after` what it counts from may stand.
_REACH = 3


def before_leaving(r: Reading) -> Question | None:
    """The lines from now on, or from behind what is named, until the hour at which somebody leaves."""
    if not _asks_what(r) or not _leaves(r):
        return None
    span = window(replace(r.time, relation="", rest=False), r.programme, r.now)
    if span is None or span.label != "at":
        return None
    begins = _from(r, span.start)
    items = tuple(i.id for i in between(r.programme, begins, span.start)) if begins < span.start else ()
    return about_window(r, Window("between", begins, span.start, span.start.date()), items) if items else None


def _asks_what(r: Reading) -> bool:
    """True for `what do I have time for`, and not for what there is time until."""
    words, signs = r.tags.words, r.lexicon.signs
    what = [p for p in r.tags.focus if words[p].plain in signs["what"]]
    if any(p + 1 < len(words) and words[p + 1].plain in signs["catching"] for p in what):
        return signs["negations"].isdisjoint(r.tags.forms)  # `what do I catch`
    return bool(what) and any(min(what) < h.first for h in r.tags.of("ask", "until") if h.first in r.tags.focus)


def _leaves(r: Reading) -> bool:
    """True where the hour is told in a clause of its own, as that of one's train, or stands behind a `before`."""
    places = r.tags.time.positions
    if r.tags.time.at is None or not places:
        return False
    clause = r.tags.clauses[min(places)]
    told = {r.tags.clauses[h.first] for h in r.tags.of("report", "travel")}
    told |= {r.tags.clauses[p] for p, w in enumerate(r.tags.words) if w.plain in r.lexicon.signs["leaving"]}
    aside = places.isdisjoint(r.tags.focus) and clause in told
    return aside or any(h.last + 1 == min(places) for h in r.tags.of("clock", "before"))


def _from(r: Reading, leaving: datetime) -> datetime:
    """When what is named behind an `after` is over; now, or the beginning of the day, where nothing is."""
    for hit in r.tags.of("clock", "after"):
        places = range(hit.last + 1, min(hit.last + 1 + _REACH, len(r.tags.words)))
        item = item_at(r, places) if hit.first in r.tags.focus else None
        if item is not None and item.end is not None and item.day == leaving.date():
            return item.end
    return r.now if r.now.date() == leaving.date() else leaving.replace(hour=0, minute=0)
