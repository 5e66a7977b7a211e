"""The items that a message names; of several breaks, meals or prizes the one that is meant."""

from datetime import datetime, timedelta

from bot.programme.lasting import is_ahead
from bot.programme.model import Item, Kind
from bot.questions.reading import Reading
from bot.questions.subjects import CHOICES
from bot.questions.windows import begins_in, day_of, window


def upcoming_or_last(r: Reading, items: tuple[Item, ...]) -> Item:
    """Of several breaks or meals the one that is meant: on now or next; of what has been, on now or last.

    `efter pausen` and what is before it go by today's, also once that is over.
    """
    timed = [i for i in items if i.start]
    if not timed:
        return items[0]
    part = r.tags.time.part
    if part:
        timed = [i for i in timed if begins_in(i, part)] or timed
    relation = r.tags.time.relation
    begun = [i for i in timed if i.start and i.start <= r.now]
    if begun and begun[-1].end and r.now < begun[-1].end and (r.past or relation != "before"):
        return begun[-1]
    if r.past and relation and begun:
        return begun[-1]
    coming = [i for i in timed if i.start and i.start > r.now]
    if relation == "after":
        today = [i for i in timed if i.day == r.now.date()]
        ahead = [i for i in coming if i.day == r.now.date()]
        return (ahead or today[-1:] or coming or timed)[0]
    return coming[0] if coming else timed[-1]


def one_of(r: Reading, items: tuple[Item, ...]) -> tuple[Item, ...]:
    """Of breaks, meals and the like the one that is meant: by its place or part of the day, else the next one."""
    timed = [i for i in items if i.start]
    if not timed or (r.scope != r.event and r.ask("when") and not r.tags.time.names_day):
        return items
    time = r.tags.time
    if time.last and not time.first:
        return (timed[-1],)
    ahead = [i for i in timed if r.past or time.names_day or (i.day == r.now.date() and i.start and i.start >= r.now)]
    if time.at and (there := next((i for i in ahead if i.start and i.start.time() == time.at), None)):
        return (there,)
    if time.first and not time.last:
        today = [i for i in timed if i.day == r.now.date()]
        return ((today or timed)[0],)
    if time.at:
        span = window(time, r.programme, r.now)
        if span and span.label == "at":
            return (min(timed, key=lambda i: _apart(r, i.start or r.now, span.start)),)
    day = day_of(time, r.programme, r.now)
    if time.part:
        timed = [i for i in timed if begins_in(i, time.part)] or timed
    if day and day != r.now.date():
        return (timed[0],) if len(timed) == 1 or Kind.BREAK not in {i.kind for i in timed} else tuple(timed)
    if day and Kind.BREAK in {i.kind for i in timed} and not r.ask("until", "duration", "end", "next"):
        return tuple(i for i in timed if is_ahead(i, r.now)) or (timed[-1],)
    return (upcoming_or_last(r, tuple(timed)),)


def _apart(r: Reading, start: datetime, asked: datetime) -> timedelta:
    """How far a start is from an hour that is asked of; of another forum the day does not count."""
    on = start if r.scope == r.event else start.replace(year=asked.year, month=asked.month, day=asked.day)
    return abs(on - asked)


def award_or_nominees(r: Reading, items: tuple[Item, ...]) -> tuple[Item, ...]:
    """The award, unless the message speaks of the nominees; of those the next one."""
    nominees = [i for i in items if i.number is not None]
    award = [i for i in items if i.number is None]
    numbered = [i for i in nominees if i.number in r.tags.bare_ordinals]
    if numbered:
        return tuple(numbered)
    if nominees and any(w.plain.startswith(tuple(r.lexicon.signs["nominees"])) for w in r.tags.words):
        return tuple(nominees)
    return tuple(award or nominees)


def named_items(r: Reading) -> tuple[str, ...]:
    """The items that a message names by number, subject, people or kind; of a kind to choose from none."""
    if r.subjects.numbered:
        return tuple(i.id for i in r.subjects.numbered)
    kinds = r.subjects.kinds
    topical = r.subjects.best_topics(kinds)
    if topical and topical[0].strong and not r.people_here:
        return (topical[0].id,)
    if r.people_here:
        return tuple(i.id for m in r.people_here for i in r.programme.items_of(m.person))
    if kinds - CHOICES - {Kind.BREAKOUT}:
        return tuple(i.id for i in one_of(r, r.of_kind(kinds)))
    return ()
