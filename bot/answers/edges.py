"""Answers about where a day, an item or the whole forum begins and ends."""

from datetime import date, datetime

from bot.answers.answer import Answer, Status
from bot.answers.ground import Ground
from bot.answers.outside import not_that_day, without_times
from bot.answers.wording import (
    begins,
    capital,
    clock,
    day_name,
    distance,
    label,
    length,
    line,
    span,
    when,
)
from bot.programme.model import PAUSES, Item, Kind
from bot.programme.timeline import day_ends, first_of, is_on, not_begun, on_day
from bot.questions.details import BEFORE, EARLIEST, FREE, LATEST, LONGEST, SHORTEST, WHOLE


def day_starts_at(ground: Ground) -> Answer:
    """When a day's programme begins, or that of each."""
    if len(ground.items) > 1:
        return _each_day(ground)
    window = ground.question.window
    day = window.day if window and window.day else ground.now.date()
    first = first_of(ground.programme, day)
    if first is None or first.start is None:
        return not_that_day(ground, day)
    return ground.answer(_starting(ground, first, first.start), items=(first.id,))


def _each_day(ground: Ground) -> Answer:
    """The beginning or end of each day: the earliest or the latest first, and whether it is the day asked of."""
    detail, window = ground.question.detail, ground.question.window
    timed = [(item.start, item) for item in ground.items if item.start]
    if detail not in (EARLIEST, LATEST):
        return ground.answer(*[f"• {line(ground, item, dated=True)}" for _, item in timed])
    timed.sort(key=lambda edge: edge[0].time(), reverse=detail == LATEST)
    rows = [f"• {capital(day_name(ground, start.date()))}: {line(ground, item)}" for start, item in timed]
    if len(timed) == 1 or not (window and window.day):
        return ground.answer(*rows)
    so = timed[0][0].date() == window.day and timed[0][0].time() != timed[1][0].time()
    return ground.answer(ground.say("Yes.") if so else ground.say("No."), *rows)


def _starting(ground: Ground, first: Item, start: datetime) -> str:
    today = start > ground.now and start.date() == ground.now.date()
    ahead = f" ({distance(ground, start)})" if today else ""
    started = {"when": begins(ground, first), "ahead": ahead, "title": first.title}
    if start > ground.now:
        return ground.say("It starts {when}{ahead} with {title}.", **started)
    return ground.say("It started {when}{ahead} with {title}.", **started)


def day_spans(ground: Ground) -> Answer:
    """From when to when a day is and how long that is, or that of each, the longest or the shortest first."""
    window = ground.question.window
    compared = ground.question.detail in (LONGEST, SHORTEST)
    days = [window.day] if window and window.day and not compared else ground.programme.days
    spans = [between for day in days if (between := _span_of(ground, day))]
    if compared:
        spans.sort(key=lambda between: between[1] - between[0], reverse=ground.question.detail == LONGEST)
    if not spans:
        return not_that_day(ground, days[0]) if days else without_times(ground)
    rows = [
        ground.say(
            "{day} at {start}-{end} ({length})",
            day=capital(day_name(ground, start)),
            start=clock(start),
            end=clock(end),
            length=length(ground, end - start),
        )
        for start, end, _ in spans
    ]
    closing = tuple(last for _, _, last in spans)
    if compared and window and window.day:  # the first one is what it is asked whether that day is
        lead = ground.say("Yes.") if spans[0][0].date() == window.day else ground.say("No.")
        return ground.answer(lead, *[f"• {row}" for row in rows], items=closing)
    return ground.answer(*[f"• {row}" for row in rows] if len(rows) > 1 else rows, items=closing)


def _span_of(ground: Ground, day: date) -> tuple[datetime, datetime, str] | None:
    """When a day's programme begins and is over, and the id of what it ends with."""
    first, closing = first_of(ground.programme, day), day_ends(ground.programme, day)
    return (first.start, closing.start, closing.id) if first and first.start and closing and closing.start else None


def day_ends_at(ground: Ground) -> Answer:
    """When the day's programme is over, or that of each."""
    if len(ground.items) > 1:
        return _each_day(ground)
    window = ground.question.window
    day = window.day if window and window.day else ground.now.date()
    closing = day_ends(ground.programme, day)
    if closing is None or closing.start is None:
        return _ended_some_day(ground) or not_that_day(ground, day)
    past = closing.start <= ground.now
    ended = {"when": when(ground, closing), "title": closing.title}
    head = (
        ground.say("The programme ended {when}: {title}.", **ended)
        if past
        else ground.say("The programme ends {when}: {title}.", **ended)
    )
    evening = [i for i in on_day(ground.programme, day) if i.kind is Kind.EVENING and not i.cancelled]
    late = (
        ground.say(
            "In the evening, {when}: {title}. The programme gives no end for it.",
            when=span(ground, evening[0]),
            title=evening[0].title,
        )
        if evening and evening[0].end is None
        else ""
    )
    rest = ""
    last = ground.programme.days[-1]
    if day != last and not_begun(ground.programme, ground.now):
        final = day_ends(ground.programme, last)
        if final and final.start:
            rest = ground.say("The whole forum ends {when}.", when=f"{day_name(ground, last)} {span(ground, final)}")
    return ground.answer(
        _also_starts(ground, day), head, late, _free(ground, closing, evening), rest, items=(closing.id,)
    )


def _also_starts(ground: Ground, day: date) -> str:
    """When the day begins, where both its ends are asked for, or how long it is."""
    both = {"start", "end"} <= ground.question.asks or ground.question.detail == WHOLE
    first = first_of(ground.programme, day) if both else None
    return _starting(ground, first, first.start) if first and first.start else ""


def _free(ground: Ground, closing: Item, evening: list[Item]) -> str:
    """How long there is between a day's end and its evening, where that is asked."""
    if ground.question.detail != FREE or not evening or closing.start is None or evening[0].start is None:
        return ""
    return ground.say("In between there are {length}.", length=length(ground, evening[0].start - closing.start))


def _ended_some_day(ground: Ground) -> Answer | None:
    """Whether it is over, of a forum of which no times are known but the days."""
    event = ground.programme.event
    over = event.ends is not None and event.ends < ground.now.date()
    if ground.programme.days or not over or "when" in ground.question.asks:
        return None
    return ground.answer(ground.say("The forum is over. It was on {dates}.", dates=event.when), items=())


def nothing_after(ground: Ground) -> Answer:
    """Nothing comes after (or before) an item."""
    item = ground.items[0]
    if ground.question.detail == BEFORE:
        text = ground.say(
            "{title} ({when}) is the first thing that day.", title=label(ground, item), when=when(ground, item)
        )
    else:
        text = ground.say(
            "Nothing more is on after {title} ({when}).", title=label(ground, item), when=when(ground, item)
        )
    return ground.answer(text)


def until(ground: Ground) -> Answer:
    """How long until an item starts, or is over."""
    item = ground.items[0]
    if item.start is None:
        return ground.answer(
            ground.say("The programme gives no time for {title}.", title=label(ground, item)), status=Status.MISSING
        )
    if item.start > ground.now and ground.question.detail == WHOLE:
        ahead = {"when": begins(ground, item), "distance": distance(ground, item.start)}
        return ground.answer(ground.say("The programme ends {when}, {distance}.", **ahead))
    if item.start > ground.now:
        return ground.answer(
            ground.say(
                "{title} starts {when}, {distance}.",
                title=label(ground, item),
                when=begins(ground, item),
                distance=distance(ground, item.start),
            ),
            _lasting(ground, item),
        )
    if item.end and item.end > ground.now:
        return ground.answer(
            ground.say(
                "{title} is on until {time}: {left} left.",
                title=label(ground, item),
                time=clock(item.end),
                left=length(ground, item.end - ground.now),
            )
        )
    if is_on(item, ground.now):  # nobody told when it is over
        return ground.answer(f"{label(ground, item)}: {when(ground, item)}{ground.say(' (on now)')}.")
    return ground.answer(ground.say("{title} was {when}.", title=label(ground, item), when=when(ground, item)))


def _lasting(ground: Ground, item: Item) -> str:
    """Until when an item lasts: of a break, and of whatever it is asked how long it goes on."""
    told = item.kind in PAUSES or not ground.question.asks.isdisjoint({"duration", "end"})
    return ground.say("It lasts until {time}.", time=clock(item.end)) if item.end and told else ""
