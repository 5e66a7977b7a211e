"""Answers by the clock: now, next, at a time, a day, what is left, when it starts and ends."""

from collections.abc import Sequence
from datetime import date

from bot.answers.answer import Answer, Choice, Status
from bot.answers.ground import Ground
from bot.answers.wording import (
    audience_note,
    begins,
    capital,
    clock,
    day_name,
    day_phrase,
    distance,
    label,
    length,
    line,
    listed,
    people_block,
    place_of,
    printed_note,
    span,
    when,
    who_short,
)
from bot.programme.model import Audience, Item, Kind
from bot.programme.timeline import after, day_ends, first_of, is_over, lines, not_begun, on_at, on_day

_FULL = 4
_LONGEST = 1150


def schedule(ground: Ground) -> Answer:
    """What is on in the window of the question."""
    window = ground.question.window
    assert window is not None  # this intent always carries its window
    if window.label == "now":
        return _now(ground)
    if window.label == "next":
        return _next(ground)
    if window.label == "day":
        return _day(ground, window.day or ground.now.date())
    items = ground.items
    if not items:
        return _nothing(ground)
    if window.label == "at" and len(items) == 1:
        return ground.answer(*_detailed(ground, items[0]), choices=_item_choices(ground, items))
    if window.label in ("after", "before") and window.anchor and len(items) <= _FULL:
        anchor = ground.programme.by_id[window.anchor]
        name = _anchor_name(ground, anchor)
        head = (
            ground.say("After {title}:", title=name)
            if window.label == "after"
            else ground.say("Before {title}:", title=name)
        )
        return ground.answer(head, *_rows(ground, items), choices=_item_choices(ground, items))
    head = ""
    if window.day and window.day != ground.now.date():
        head = f"{capital(day_phrase(ground, window.day))}:"
    return ground.answer(head, *_rows(ground, items), choices=_item_choices(ground, items))


def _anchor_name(ground: Ground, item: Item) -> str:
    return f"{label(ground, item)} ({when(ground, item)})"


def _now(ground: Ground) -> Answer:
    current = ground.items
    upcoming = after(ground.programme, ground.now)
    if not current:
        return _between(ground, upcoming)
    blocks = list(_detailed(ground, current[0], now=True))
    following = [i for i in upcoming if i.day == ground.now.date()][:1]
    if following:
        blocks.append(
            ground.say("Then, {when}: {title}.", when=span(ground, following[0]), title=label(ground, following[0]))
        )
    return ground.answer(*blocks, choices=_item_choices(ground, current))


def _between(ground: Ground, upcoming: Sequence[Item]) -> Answer:
    if not_begun(ground.programme, ground.now):
        return _before_event(ground)
    if not upcoming:
        return over(ground)
    following = upcoming[0]
    assert following.start is not None  # lines have a start
    head = ground.say("Nothing is on right now.")
    if following.start.date() == ground.now.date():
        text = ground.say(
            "Next, {distance}: {when}: {title}.",
            distance=distance(ground, following.start),
            when=span(ground, following),
            title=label(ground, following),
        )
    else:
        text = ground.say("It goes on {when}: {title}.", when=when(ground, following), title=label(ground, following))
    return ground.answer(head, text, items=(following.id,))


def _before_event(ground: Ground) -> Answer:
    event = ground.programme.event
    first = lines(ground.programme)[:1]
    if first and first[0].start:
        start = first[0].start
        text = ground.say(
            "The forum has not begun yet. It starts {when} with {title} ({distance}).",
            when=begins(ground, first[0]),
            title=first[0].title,
            distance=distance(ground, start),
        )
        place = ground.say("Place: {venue}, {city}.", venue=event.venue, city=event.city) if event.venue else ""
        return ground.answer(text, place, items=(first[0].id,))
    if event.starts:
        return ground.answer(
            ground.say("The forum has not begun yet. It is on {dates}; the sources give no times.", dates=event.when),
            items=(),
        )
    return ground.answer(
        ground.say("I have no programme with times for {event}.", event=event.name), status=Status.MISSING, items=()
    )


def over(ground: Ground) -> Answer:
    """The forum is over."""
    last = [i for i in lines(ground.programme) if i.kind is not Kind.EVENING][-1:]
    if not last:
        return _without_times(ground)
    return ground.answer(
        ground.say(
            "The forum is over, nothing more is on the programme. It ended {when} with {title}.",
            when=when(ground, last[0]),
            title=last[0].title,
        ),
        items=(last[0].id,),
    )


def _without_times(ground: Ground) -> Answer:
    event = ground.programme.event
    text = ground.say("I have no programme with times for {event}.", event=event.name)
    known = ground.say("It is on {dates}.", dates=event.when) if event.when else ""
    return ground.answer(text, known, status=Status.MISSING, items=())


def _next(ground: Ground) -> Answer:
    upcoming = list(ground.items)
    if not upcoming:
        return over(ground) if is_over(ground.programme, ground.now) else _nothing(ground)
    first = upcoming[0]
    assert first.start is not None  # lines have a start
    if not_begun(ground.programme, ground.now) and first.start.date() != ground.now.date():
        return _before_event(ground)
    soon = first.start.date() == ground.now.date()
    ahead = f" ({distance(ground, first.start)})" if soon else ""
    head = ground.say("Next, {when}{ahead}: {title}", when=when(ground, first), ahead=ahead, title=label(ground, first))
    more = [i for i in after(ground.programme, first.start) if i.day == first.day][:1]
    tail = ""
    if more and first.kind in (Kind.BREAK, Kind.PRIZE, Kind.CLOSING, Kind.SONG, Kind.MEAL):
        tail = ground.say("Then, {when}: {title}.", when=span(ground, more[0]), title=label(ground, more[0]))
    return ground.answer(
        f"{head}{_with(ground, first)}", *_children(ground, first), tail, choices=_item_choices(ground, (first,))
    )


def _with(ground: Ground, item: Item) -> str:
    who = who_short(ground, item)
    return f", {who}." if who else "."


def _detailed(ground: Ground, item: Item, *, now: bool = False) -> tuple[str, ...]:
    title = f"{label(ground, item)}"
    if now:
        ends = ground.say(" (until {time})", time=clock(item.end)) if item.end and item.kind is not Kind.CLOSING else ""
        head = ground.say("Right now{ends}: {title}", ends=ends, title=title)
    else:
        head = f"{capital(when(ground, item))}: {title}"
    place = place_of(ground, item)
    where = ground.say("Place: {place}.", place=place) if place and item.kind is not Kind.BREAKOUT else ""
    theme = _theme_of(ground, item)
    return (f"{head}{_with(ground, item)}", theme, where, printed_note(ground, item), *_children(ground, item))


def _theme_of(ground: Ground, item: Item) -> str:
    parent = ground.programme.by_id.get(item.parent)
    return (
        ground.say("Part of the theme “{title}”.", title=parent.title) if parent and parent.kind is Kind.THEME else ""
    )


def _children(ground: Ground, item: Item) -> tuple[str, ...]:
    """What runs inside a break-out, those first that this person may attend."""
    if item.kind is not Kind.BREAKOUT:
        return ()
    children = ground.programme.children.get(item.id, ())
    mine = ground.audience
    ordered = sorted(children, key=lambda c: mine is not None and c.audience not in (mine, Audience.EVERYONE))
    rows = []
    for child in ordered:
        note = audience_note(ground, child)
        rows.append(f"• {label(ground, child)}" + (f" ({note})" if note else ""))
    return tuple(rows)


def _rows(ground: Ground, items: Sequence[Item]) -> list[str]:
    """Lines of a list: with people where they are few, break-outs with what runs inside them."""
    days = {i.day for i in items}
    detailed = len(items) <= 8
    rows: list[str] = []
    shown: date | None = None
    for item in items:
        if len(days) > 1 and item.day and item.day != shown:
            rows.append(f"{capital(day_name(ground, item.day))}:")
            shown = item.day
        text = line(ground, item)
        who = who_short(ground, item) if detailed else ""
        rows.append(f"{text}, {who}" if who else text)
        if item.kind is Kind.BREAKOUT:
            rows += _inside(ground, item, detailed=len(items) <= _FULL)
    if len(days) == 1 and items[0].day and items[0].day != ground.now.date() and len(items) <= _FULL:
        rows[0] = f"{capital(day_phrase(ground, items[0].day))}: {rows[0]}"
    if len("\n".join(rows)) > _LONGEST and detailed:
        return [line(ground, i) for i in items]
    return rows


def _inside(ground: Ground, item: Item, *, detailed: bool) -> list[str]:
    children = ground.programme.children.get(item.id, ())
    if detailed:
        return list(_children(ground, item))
    rows = []
    numbered = [c for c in children if c.number is not None]
    short = [
        c.aliases[0] if c.aliases and len(c.aliases[0]) < len(c.title) and c.title.startswith(c.aliases[0]) else c.title
        for c in numbered
    ]
    if numbered:
        note = audience_note(ground, numbered[0])
        rows.append(
            "  "
            + "; ".join(f"{c.number}. {t}" for c, t in zip(numbered, short, strict=True))
            + (f" ({note})" if note else "")
        )
    for child in children:
        if child.number is None:
            note = audience_note(ground, child)
            rows.append(f"  {child.title}" + (f" ({note})" if note else ""))
    return rows


def _day(ground: Ground, day: date) -> Answer:
    items = ground.items
    if not items:
        return _not_that_day(ground, day)
    head = ground.say("The programme {day}:", day=day_name(ground, day))
    rows: list[str] = []
    for item in items:
        rows.append(line(ground, item))
        if item.kind is Kind.BREAKOUT:
            rows += _inside(ground, item, detailed=False)
    if len("\n".join(rows)) > _LONGEST:
        rows = [line(ground, item) for item in items]
    return ground.answer(head, *rows)


def _not_that_day(ground: Ground, day: date) -> Answer:
    programme = ground.programme
    if not lines(programme):
        return _without_times(ground)
    days = [day_name(ground, d) for d in programme.days]
    text = ground.say(
        "Nothing is on {day}. The forum is only {days}.",
        day=day_name(ground, day),
        days=listed(ground, days),
    )
    return ground.answer(text, items=())


def _nothing(ground: Ground) -> Answer:
    window = ground.question.window
    programme = ground.programme
    if not programme.days:
        return _without_times(ground)
    if window and window.day and window.day not in programme.days:
        return _not_that_day(ground, window.day)
    if window and window.label == "rest":
        if is_over(programme, ground.now):
            return over(ground)
        return ground.answer(ground.say("Nothing more is on the programme today."), *_tomorrow(ground), items=())
    start = window.start if window else ground.now
    upcoming = after(programme, start)
    earlier = [i for i in lines(programme) if i.start and i.start <= start]
    text = ground.say("Nothing is on at that time.")
    rows = []
    if earlier and earlier[-1].day == start.date():
        rows.append(ground.say("Before it: {line}.", line=line(ground, earlier[-1])))
    if upcoming:
        rows.append(ground.say("After it: {line}.", line=line(ground, upcoming[0], dated=True)))
    return ground.answer(text, *rows, items=())


def _tomorrow(ground: Ground) -> tuple[str, ...]:
    upcoming = after(ground.programme, ground.now)[:1]
    return (
        (ground.say("It goes on {when}: {title}.", when=when(ground, upcoming[0]), title=label(ground, upcoming[0])),)
        if upcoming
        else ()
    )


def previous(ground: Ground) -> Answer:
    """What has been on today until now."""
    programme = ground.programme
    earlier = [
        i for i in lines(programme) if i.start and i.start < ground.now and i not in on_at(programme, ground.now)
    ]
    day = ground.now.date()
    todays = [i for i in earlier if i.day == day]
    shown = todays or earlier[-6:]
    if not shown:
        return _before_event(ground)
    rows = []
    for item in shown:
        who = who_short(ground, item)
        rows.append(line(ground, item) + (f", {who}" if who else ""))
    if len("\n".join(rows)) > _LONGEST:
        rows = [line(ground, i) for i in shown]
    return ground.answer(ground.say("So far:"), *rows, items=tuple(i.id for i in shown))


def who_in_window(ground: Ground) -> Answer:
    """Who is on in a span of time."""
    items = ground.items
    window = ground.question.window
    if not items:
        if window and window.label == "now":
            return _now(ground)
        return _nothing(ground)
    if window and window.label == "now":
        item = items[0]
        if item.kind is Kind.BREAKOUT:
            return _now(ground)
        if not item.appearances and not item.unnamed:
            upcoming = [i for i in after(ground.programme, ground.now) if i.appearances and i.day == ground.now.date()][
                :1
            ]
            text = ground.say(
                "Nobody is speaking right now: {title}{ends}.",
                title=label(ground, item),
                ends=ground.say(" (until {time})", time=clock(item.end)) if item.end else "",
            )
            then = (
                ground.say(
                    "Next on: {line}, {who}.", line=line(ground, upcoming[0]), who=who_short(ground, upcoming[0])
                )
                if upcoming
                else ""
            )
            return ground.answer(text, then)
        status = Status.ANSWERED if item.appearances else Status.MISSING
        return ground.answer(
            ground.say(
                "Right now{ends}: {title}",
                ends=ground.say(" (until {time})", time=clock(item.end)) if item.end else "",
                title=label(ground, item),
            ),
            people_block(ground, item),
            status=status,
            people=tuple(a.person for a in item.appearances),
        )
    relevant = [i for i in items if i.appearances or i.unnamed or i.kind is Kind.BREAKOUT]
    if not relevant and len(items) == 1 and window and window.label in ("next", "after"):
        rest = [
            i
            for i in after(ground.programme, items[0].start or ground.now)
            if i.day == items[0].day and (i.appearances or i.kind is Kind.BREAKOUT)
        ]
        relevant = [items[0], *rest[:1]]
    shown = (relevant or list(items))[:3]
    blocks: list[str] = []
    for item in shown:
        blocks.append(f"{capital(when(ground, item))}: {label(ground, item)}")
        blocks.append(people_block(ground, item))
        blocks += _children_with_people(ground, item)
    people = tuple(a.person for i in shown for a in i.appearances)
    named = any(i.appearances for i in shown) or any(i.kind is Kind.BREAKOUT for i in shown)
    if not named:
        blocks.append(ground.say("The programme names nobody here."))
    return ground.answer(
        *blocks, items=tuple(i.id for i in shown), people=people, status=Status.ANSWERED if named else Status.MISSING
    )


def _children_with_people(ground: Ground, item: Item) -> list[str]:
    if item.kind is not Kind.BREAKOUT:
        return []
    rows = []
    for child in ground.programme.children.get(item.id, ()):
        who = who_short(ground, child)
        rows.append(f"• {label(ground, child)}" + (f", {who}" if who else ""))
    return rows


def day_ends_at(ground: Ground) -> Answer:
    """When the day's programme is over."""
    window = ground.question.window
    day = window.day if window and window.day else ground.now.date()
    closing = day_ends(ground.programme, day)
    if closing is None or closing.start is None:
        return _not_that_day(ground, day)
    past = closing.start <= ground.now
    ended = {"when": when(ground, closing), "title": closing.title}
    head = (
        ground.say("The programme ended {when}: {title}.", **ended)
        if past
        else ground.say("The programme ends {when}: {title}.", **ended)
    )
    evening = [i for i in on_day(ground.programme, day) if i.kind is Kind.EVENING]
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
    return ground.answer(head, late, rest, items=(closing.id,))


def day_starts_at(ground: Ground) -> Answer:
    """When a day's programme begins."""
    window = ground.question.window
    day = window.day if window and window.day else ground.now.date()
    first = first_of(ground.programme, day)
    if first is None or first.start is None:
        return _not_that_day(ground, day)
    ahead = (
        f" ({distance(ground, first.start)})"
        if first.start > ground.now and first.start.date() == ground.now.date()
        else ""
    )
    started = {"when": begins(ground, first), "ahead": ahead, "title": first.title}
    if first.start > ground.now:
        return ground.answer(ground.say("It starts {when}{ahead} with {title}.", **started), items=(first.id,))
    return ground.answer(ground.say("It started {when}{ahead} with {title}.", **started), items=(first.id,))


def nothing_after(ground: Ground) -> Answer:
    """Nothing comes after (or before) an item."""
    item = ground.items[0]
    if ground.question.detail == "before":
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
    if item.start > ground.now:
        return ground.answer(
            ground.say(
                "{title} starts {when}, {distance}.",
                title=label(ground, item),
                when=begins(ground, item),
                distance=distance(ground, item.start),
            )
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
    return ground.answer(ground.say("{title} was {when}.", title=label(ground, item), when=when(ground, item)))


def _item_choices(ground: Ground, items: Sequence[Item]) -> tuple[Choice, ...]:
    """Follow-ups to a line: who, about, next."""
    first = items[0]
    found = []
    if first.kind is Kind.BREAKOUT:
        return ()
    if first.summary and first.kind in (Kind.TALK, Kind.DEBATE, Kind.THEME):
        found.append(Choice(ground.say("What is it about?"), ground.say("What is it about?")))
    if first.appearances:
        found.append(Choice(ground.say("Who is on?"), ground.say("Who is on?")))
    found.append(Choice(ground.say("What comes then?"), ground.say("What comes then?")))
    return tuple(found)
