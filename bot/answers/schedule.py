"""Answers by the clock: now, next, at a time, a day, what is left, what has been."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from bot.answers.answer import Answer
from bot.answers.as_picture import as_picture
from bot.answers.changed import meanwhile_off, note
from bot.answers.ground import Ground
from bot.answers.outside import before_event, not_that_day, nothing, over
from bot.answers.rows import (
    BETWEEN,
    FULL,
    LONGEST,
    children_of,
    followed_by,
    in_full,
    inside,
    item_choices,
    rows_of,
    then,
    with_people,
)
from bot.answers.wording import (
    capital,
    clock,
    day_name,
    day_phrase,
    distance,
    label,
    line,
    span,
    when,
    who_short,
)
from bot.programme.model import Item, Kind
from bot.programme.timeline import after, called_off, is_over, lines, not_begun, on_at
from bot.questions.details import WHOLE
from bot.questions.question import Window
from bot.wishes.view import View

# How shortly before a break-out what runs in it is told with what is on now.
_SHORTLY = timedelta(minutes=15)


def schedule(ground: Ground) -> Answer:
    """What is on in the window of the question."""
    window = ground.question.window
    assert window is not None  # this intent always carries its window
    if window.label == "now":
        return on_now(ground)
    if window.label == "next":
        return _next(ground)
    if window.label == "day":
        return _day(ground, window.day or ground.now.date())
    return _within(ground, window) if ground.items else nothing(ground)


def _within(ground: Ground, window: Window) -> Answer:
    """What is on in a window that holds something: the only item in full, else a line of each."""
    items = ground.items
    choices = item_choices(ground, items)
    if window.label == "at" and len(items) == 1:
        return ground.answer(*in_full(ground, items[0]), then(ground, items[0]), choices=choices)
    return ground.answer(_head(ground, window), *rows_of(ground, items), choices=choices)


def _head(ground: Ground, window: Window) -> str:
    """What stands above a list, where its rows do not tell it themselves: what it is after or before, or its day."""
    if len(ground.items) > FULL:
        day = window.day if window.day != ground.now.date() else None
        return f"{capital(day_phrase(ground, day))}:" if day else ""
    if not window.anchor or window.label not in ("after", "before"):
        return ""
    anchor = ground.programme.by_id[window.anchor]
    title = f"{label(ground, anchor)} ({when(ground, anchor)})"
    if window.label == "after":
        return ground.say("After {title}:", title=title)
    return ground.say("Before {title}:", title=title)


def on_now(ground: Ground) -> Answer:
    current = ground.items
    upcoming = after(ground.programme, ground.now)
    if not current:
        return _between(ground, upcoming)
    blocks = list(in_full(ground, current[0], now=True))
    following = [i for i in upcoming if i.day == ground.now.date()][:1]
    if following:
        assert following[0].start is not None  # lines have a start
        blocks += meanwhile_off(ground, called_off(ground.programme, ground.now, following[0].start))
        blocks.append(followed_by(ground, following[0], named=current[0].kind in BETWEEN))
        if following[0].kind is Kind.BREAKOUT and following[0].start - ground.now <= _SHORTLY:
            blocks += children_of(ground, following[0])
    return ground.answer(*blocks, choices=item_choices(ground, current))


def time_of_day(ground: Ground) -> Answer:
    """What day and time it is, and what is on."""
    current = on_now(ground)
    head = ground.say("It is {day}, {time}.", day=day_name(ground, ground.now.date()), time=clock(ground.now))
    return replace(current, blocks=(head, *current.blocks))


def _between(ground: Ground, upcoming: Sequence[Item]) -> Answer:
    if not_begun(ground.programme, ground.now):
        return before_event(ground)
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
    off = meanwhile_off(ground, called_off(ground.programme, ground.now, following.start))
    return ground.answer(head, *off, text, items=(following.id,))


def _next(ground: Ground) -> Answer:
    upcoming = list(ground.items)
    if not upcoming:
        return over(ground) if is_over(ground.programme, ground.now) else nothing(ground)
    first = upcoming[0]
    assert first.start is not None  # lines have a start
    if not_begun(ground.programme, ground.now) and first.start.date() != ground.now.date():
        return before_event(ground)
    soon = first.start.date() == ground.now.date()
    ahead = f" ({distance(ground, first.start)})" if soon else ""
    head = ground.say("Next, {when}{ahead}: {title}", when=when(ground, first), ahead=ahead, title=label(ground, first))
    off = meanwhile_off(ground, called_off(ground.programme, ground.now, first.start)) if soon else ()
    return ground.answer(
        *off,
        f"{head}{with_people(ground, first)}",
        note(ground, first),
        *children_of(ground, first),
        then(ground, first),
        choices=item_choices(ground, (first,)),
    )


def _day(ground: Ground, day: date) -> Answer:
    items = ground.items
    whole = ground.question.detail == WHOLE
    today = items and day == ground.now.date()
    view = View() if whole and not today else View(day)
    if not items:
        none = not_that_day(ground, day)
        return replace(none, view=view) if whole and ground.programme.items else none
    head = ground.say("The programme {day}:", day=day_name(ground, day))
    rows: list[str] = []
    for item in items:
        rows.append(line(ground, item))
        if item.kind is Kind.BREAKOUT:
            rows += inside(ground, item, detailed=False)
    if len("\n".join(rows)) > LONGEST:
        rows = [line(ground, item) for item in items]
    return replace(ground.answer(head, *rows, choices=(as_picture(ground, day),)), view=view)


def previous(ground: Ground) -> Answer:
    """What has been on today until now."""
    programme = ground.programme
    earlier = [
        i for i in lines(programme) if i.start and i.start < ground.now and i not in on_at(programme, ground.now)
    ]
    day = ground.now.date()
    todays = [i for i in earlier if i.day == day]
    asked = [i for i in earlier if i.id in ground.question.items]
    shown = asked or todays or earlier[-6:]
    if not shown:
        return before_event(ground)
    rows = []
    for item in shown:
        who = who_short(ground, item)
        rows.append(line(ground, item) + (f", {who}" if who else ""))
    if len("\n".join(rows)) > LONGEST:
        rows = [line(ground, i) for i in shown]
    head = ground.say("Just before:") if asked else ground.say("So far:")
    return ground.answer(head, *rows, items=tuple(i.id for i in shown))
