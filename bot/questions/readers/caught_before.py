"""Whether somebody who leaves at an hour still gets something: `my bus goes at 11, do I get the talk on the young`."""

from datetime import datetime
from typing import Final

from bot.questions.question import Question
from bot.questions.readers.anchors import item_at
from bot.questions.reading import Reading
from bot.questions.windows import likely_day, moment, window

# The hours that a bare number behind `goes` may be.
_HOURS: Final = range(7, 24)


def caught_before(r: Reading) -> Question | None:
    """When what is named is, with a yes where it is over by then and a no where it has not begun."""
    travel = _travel(r)
    asks = [p for p in sorted(r.tags.focus) if r.tags.clauses[p] not in travel] if travel else []
    if not asks or not _asks_to_get(r, asks) or not r.wording.without_interrogative:
        return None
    leaving, item = _hour(r, travel), next(iter(r.subjects.numbered), None) or item_at(r, asks)
    if leaving is None or item is None or item.start is None or item.day != leaving.date():
        return None
    over = item.end or item.start
    verdict = "yes" if over <= leaving else "no" if item.start >= leaving else None
    return r.question("when", items=(item.id,), verdict=verdict)


def _travel(r: Reading) -> frozenset[int]:
    """The clauses with an hour that tell that somebody leaves, or that a train or a bus goes."""
    words, leaving = r.tags.words, r.lexicon.signs["leaving"]
    if r.tags.has("report", "late", "here"):
        return frozenset()  # `my train is late, it gets there at two`
    told = {r.tags.clauses[p] for p, w in enumerate(words) if w.plain in leaving and p not in r.tags.positions("ask")}
    timed = {r.tags.clauses[p] for p in r.tags.time.positions} | {
        r.tags.clauses[p] for p, w in enumerate(words) if w.token.kind == "number"
    }
    return frozenset(told & timed)


def _asks_to_get(r: Reading, places: list[int]) -> bool:
    """True for `do I get …`, `can I make it to …`."""
    words = [r.tags.words[p] for p in places if r.tags.words[p].token.kind == "word"]
    return bool(words) and words[0].plain in r.lexicon.signs["catching"]


def _hour(r: Reading, travel: frozenset[int]) -> datetime | None:
    """When somebody leaves: the hour of that clause, or the bare number in it."""
    clause = [p for p, c in enumerate(r.tags.clauses) if c in travel]
    told = r.only(clause)
    span = window(told.time, r.programme, r.now) if told.time.at else None
    if span:
        return span.start
    number = next((n for n in told.tags.bare_numbers if n in _HOURS), None)
    on = r.day or likely_day(r.programme, r.now)
    return moment(on, datetime.min.time().replace(hour=number)) if number is not None else None
