"""Answers where nothing is on: before the forum, after it, at an hour or on a day that it does not have."""

from datetime import date

from bot.answers.answer import Answer, Status
from bot.answers.ground import Ground
from bot.answers.wording import (
    begins,
    day_name,
    distance,
    label,
    line,
    listed,
    when,
)
from bot.programme.model import Kind
from bot.programme.timeline import after, is_over, lines, on_at


def before_event(ground: Ground) -> Answer:
    event = ground.programme.event
    first = [i for i in lines(ground.programme) if not i.cancelled][:1]
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
    last = [i for i in lines(ground.programme) if i.kind is not Kind.EVENING and not i.cancelled][-1:]
    if not last:
        return without_times(ground)
    return ground.answer(
        ground.say(
            "The forum is over, nothing more is on the programme. It ended {when} with {title}.",
            when=when(ground, last[0]),
            title=last[0].title,
        ),
        items=(last[0].id,),
    )


def without_times(ground: Ground) -> Answer:
    event = ground.programme.event
    text = ground.say("I have no programme with times for {event}.", event=event.name)
    known = ground.say("It is on {dates}.", dates=event.when) if event.when else ""
    if known and ground.past:
        known = ground.say("It was on {dates}.", dates=event.when)
    return ground.answer(text, known, status=Status.MISSING, items=())


def not_that_day(ground: Ground, day: date) -> Answer:
    programme = ground.programme
    if not lines(programme):
        return without_times(ground)
    days = [day_name(ground, d) for d in programme.days]
    text = ground.say(
        "Nothing is on {day}. The forum is only {days}.",
        day=day_name(ground, day),
        days=listed(ground, days),
    )
    return ground.answer(text, items=())


def nothing(ground: Ground) -> Answer:
    window = ground.question.window
    programme = ground.programme
    if not programme.days:
        return without_times(ground)
    if window and window.day and window.day not in programme.days:
        return not_that_day(ground, window.day)
    if window and window.label == "rest":
        if is_over(programme, ground.now):
            return over(ground)
        going_on = on_at(programme, ground.now)
        last = [ground.say("The last of today is on now: {line}.", line=line(ground, i)) for i in going_on]
        none_left = [] if last else [ground.say("Nothing more is on the programme today.")]
        return ground.answer(*last, *none_left, *_tomorrow(ground), items=tuple(i.id for i in going_on))
    start = window.start if window else ground.now
    lasts = (window.end if window else None) or start
    if is_over(programme, ground.now) and lasts >= ground.now and start.date() == ground.now.date():
        return over(ground)
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
