"""The items that a message names; of several breaks, meals or prizes the one that is meant."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Final

from bot.programme.lasting import is_ahead, lasts
from bot.programme.model import PAUSES, Audience, Item, Kind
from bot.programme.timeline import not_begun
from bot.questions.reading import Reading
from bot.questions.subjects import CHOICES
from bot.questions.windows import begins_in, day_of, likely_day, window

# What there is on each day, so that ahead of the event it is not to be seen which one is meant.
_EACH_DAY: Final = frozenset({Kind.BREAK, Kind.BREAKOUT, Kind.MEAL, Kind.CLOSING, Kind.EVENING})


def upcoming_or_last(r: Reading, items: tuple[Item, ...]) -> Item:
    """Of several breaks or meals the one that is meant: on now or next; of what has been, on now or last.

    `efter pausen` and what is before it go by today's, also once that is over.
    """
    timed = [i for i in items if i.start]
    if not timed:
        return items[0]
    places = counted_pauses(r)
    if places and (placed := of_place(r, timed, places)):
        return placed[0]
    part = r.tags.time.part
    if part:
        timed = [i for i in timed if begins_in(i, part)] or timed
    relation = r.tags.time.relation
    begun = [i for i in timed if i.start and i.start <= r.now]
    another = r.ask("next") or not r.tags.forms.isdisjoint(r.lexicon.signs["again"])
    again = r.ask("when") and not relation and another  # `when is there a break again`, `when is the next one`
    asked_whether_on = r.ask("now") and bool(begun) and lasts(begun[-1], r.now)  # an evening has no stated end
    on_now = asked_whether_on or bool(begun and begun[-1].end and r.now < begun[-1].end)
    before = relation == "before" and r.counts_from(h.first for h in r.tags.of("kind"))
    if on_now and not again and (r.wording.past or not before):
        return begun[-1]
    if r.wording.past and relation and begun:
        return begun[-1]
    coming = [i for i in timed if i.start and i.start > r.now]
    if relation == "after":
        today = [i for i in timed if i.day == r.now.date()]
        ahead = [i for i in coming if i.day == r.now.date()]
        return (ahead or today[-1:] or coming or timed)[0]
    return coming[0] if coming else timed[-1]


def counted_pauses(r: Reading) -> tuple[int, ...]:
    """The places of the breaks and meals that are told by them, from the second one on."""
    return tuple(n.number for n in r.tags.numbered if n.kind in PAUSES and n.number > 1)


def of_place(r: Reading, timed: Sequence[Item], places: Sequence[int]) -> tuple[Item, ...]:
    """Those of certain places, 1 for the first, on the day that is named or the likeliest, else of all days."""
    day = r.day or likely_day(r.programme, r.now)
    of_day = [i for i in timed if i.day == day]
    among = of_day if r.day or max(places) <= len(of_day) else timed
    return tuple(among[place - 1] for place in places if 0 < place <= len(among))


def one_of(r: Reading, items: tuple[Item, ...]) -> tuple[Item, ...]:
    """Of breaks, meals and the like the one that is meant: by its place or part of the day, else the next one."""
    timed = [i for i in items if i.start]
    if not timed or (r.scope != r.event and r.ask("when") and not r.tags.time.names_day):
        return items
    return (
        _the_last(r, timed)
        or _starting_then(r, timed)
        or _the_first(r, timed)
        or _nearest_to_hour(r, timed)
        or _of_its_day(r, timed)
    )


def _the_last(r: Reading, timed: list[Item]) -> tuple[Item, ...]:
    return (timed[-1],) if r.tags.time.last and not r.tags.time.first else ()


def _starting_then(r: Reading, timed: list[Item]) -> tuple[Item, ...]:
    """The one that starts at the hour named: of today one that is ahead, unless the past or a day is spoken of."""
    time, today = r.tags.time, r.now.date()
    at = [i for i in timed if time.at and i.start and i.start.time() == time.at]
    meant = (i for i in at if r.wording.past or time.names_day or (i.day == today and i.start and i.start >= r.now))
    return tuple(meant)[:1]


def _the_first(r: Reading, timed: list[Item]) -> tuple[Item, ...]:
    """Today's first one, or the first of all where there is none today."""
    if r.tags.time.last or not r.tags.time.first or r.wording.not_until:
        return ()  # `the break does not come until four`
    today = [i for i in timed if i.day == r.now.date()]
    return ((today or timed)[0],)


def _nearest_to_hour(r: Reading, timed: list[Item]) -> tuple[Item, ...]:
    span = window(r.tags.time, r.programme, r.now) if r.tags.time.at else None
    if not span or span.label != "at":
        return ()
    return (min(timed, key=lambda i: _apart(r, i.start or r.now, span.start)),)


def _of_its_day(r: Reading, timed: list[Item]) -> tuple[Item, ...]:
    """The one of the day or its part that is named, else the next one; of breaks on a day all."""
    time = r.tags.time
    day = day_of(time, r.programme, r.now)
    if time.part:
        timed = [i for i in timed if begins_in(i, time.part)] or timed
    breaks = any(i.kind is Kind.BREAK for i in timed)
    any_one = not r.ask("until", "duration", "end", "next")
    asked = r.ask("when") or not r.tags.asks
    ahead = not day and asked and r.now.date() not in r.programme.days and not_begun(r.programme, r.now)
    if any_one and ahead and {i.kind for i in timed} <= _EACH_DAY:
        return tuple(timed)
    if day and day != r.now.date():
        return tuple(timed) if breaks else (timed[0],)
    if day and breaks and any_one:
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
    words, names = r.tags.words, tuple(r.lexicon.signs["nominees"])
    asked = r.tags.focus if r.tags.positions("kind") & r.tags.focus else range(len(words))
    said = any(words[p].plain.startswith(names) for p in asked)
    if numbered and (said or not r.tags.time.first):  # `I came first now, has the winner been told`
        return tuple(numbered)
    if nominees and said:
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


def next_choices(r: Reading) -> frozenset[Kind]:
    """The kind that whoever asks may choose between next, on the day that is named; nothing where nothing is left."""
    ahead = (i for i in r.programme.items if i.kind in CHOICES and (not i.start or is_ahead(i, r.now)))
    theirs = (i for i in ahead if r.audience is not Audience.OTHERS or i.audience is not Audience.ELECTED)
    first = next((i for i in theirs if r.day in (None, i.day)), None)
    return frozenset({first.kind}) if first else frozenset()
