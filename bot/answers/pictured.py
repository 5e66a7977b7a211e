"""The programme as a picture: a day, or all of an event that has no timetable, put into boxes."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from itertools import groupby

from bot.answers.answer import Answer
from bot.answers.as_picture import as_picture
from bot.answers.ground import Ground
from bot.answers.picture import Box, DayPicture, Row
from bot.answers.schedule import schedule
from bot.answers.wording import (
    audience_note,
    capital,
    clock,
    day_name,
    kind_and_number,
    label,
    room_of,
    span,
    who_short,
)
from bot.basics.texts import texts
from bot.programme.model import PAUSES, Item, Kind
from bot.programme.timeline import is_on, on_day

_STEP = timedelta(minutes=5)
"""How often the line of the present moves: within it everybody gets the same picture."""

_MOST_IN_CAPTION = 4


def picture(ground: Ground) -> Answer:
    """What the programme of a day says, and the picture of it; of an event without a timetable, of all its items."""
    told = schedule(ground)
    window = ground.question.window
    day = window.day if window else None
    lines = on_day(ground.programme, day) if day else ()
    if lines and day:
        shown = _of_day(ground, day, lines)
        others = [other for other in ground.programme.days if other != day and on_day(ground.programme, other)]
        choices = tuple(as_picture(ground, other, capital(day_name(ground, other))) for other in others)
        return replace(told, picture=shown, choices=choices)
    timeless = [item for item in ground.programme.items if not item.parent]
    if ground.programme.lines or not timeless:  # a day on which nothing is
        return told
    return replace(told, picture=_timeless(ground, timeless))


def marked(answer: Answer, event: str, plan: Collection[str]) -> Answer:
    """Return an answer with what somebody has chosen at an event marked in its picture, and told below it."""
    shown = answer.picture
    if not isinstance(shown, DayPicture) or shown.event != event:
        return answer
    mine = [box for row in shown.rows for box in row.boxes if box.item in plan or box.theme in plan]
    if not mine:
        return answer
    say = texts(answer.language).say
    chosen = "; ".join(box.title for box in mine)
    marking = shown.marking(plan, say("in your plan"))
    return replace(
        answer, picture=replace(marking, caption=(*shown.caption, say("In your plan: {titles}", titles=chosen)))
    )


def _of_day(ground: Ground, day: date, lines: Sequence[Item]) -> DayPicture:
    event = ground.programme.event
    heading = capital(day_name(ground, day))
    today = day == ground.now.date()
    name = ground.say("programme") + f"-{day.isoformat()}"
    return DayPicture(
        event=event.id,
        name=name,
        heading=heading,
        subheading=event.name,
        rows=_rows(ground, lines),
        now=_step(ground.now) if today else None,
        now_label=ground.say("now") if today else "",
        caption=(f"{heading} – {event.name}", *_essentials(ground, lines, today=today)),
    )


def _step(moment: datetime) -> datetime:
    return moment.replace(second=0, microsecond=0, minute=moment.minute - moment.minute % (_STEP.seconds // 60))


def _timeless(ground: Ground, items: Sequence[Item]) -> DayPicture:
    event = ground.programme.event
    when = event.when or str(event.year)
    rows = tuple(Row((_box(ground, item),)) for item in items)
    return DayPicture(
        event=event.id,
        name=f"{ground.say('programme')}-{event.id}",
        heading=event.name,
        subheading=ground.say("{when}. No times are known.", when=capital(when)),
        rows=rows,
        caption=(f"{event.name} – {when}", *(f"• {item.title}" for item in items)),
    )


def _essentials(ground: Ground, lines: Sequence[Item], *, today: bool) -> list[str]:
    """From when to when, and on the day itself what is on and what comes next."""
    on = [item for item in lines if today and is_on(item, ground.now)]
    ahead = (
        [item for item in lines if item.start and item.start > ground.now and not item.cancelled][:1] if today else []
    )
    told = [ground.say("Now: {title}", title=label(ground, item)) for item in on[:_MOST_IN_CAPTION]]
    told += [_at(ground, item) for item in ahead]
    if not told:
        told = [_at(ground, lines[0])]
        last = lines[-1]
        if len(lines) > 1:
            told.append(_at(ground, last))
    return told


def _at(ground: Ground, item: Item) -> str:
    return f"{capital(span(ground, item))}: {label(ground, item)}"


def _rows(ground: Ground, lines: Sequence[Item]) -> tuple[Row, ...]:
    """What begins at the same time stands side by side; what runs inside a break-out under its name."""
    found: list[Row] = []
    for start, beginning in groupby(lines, key=lambda item: item.start):
        together = list(beginning)
        plain = [item for item in together if not ground.programme.children.get(item.id) or item.kind is Kind.THEME]
        if plain:
            found.append(_row(ground, start, plain))
        found += [
            _row(ground, start, ground.programme.children[item.id], label(ground, item))
            for item in together
            if item not in plain
        ]
    return tuple(found)


def _row(ground: Ground, start: datetime | None, items: Sequence[Item], heading: str = "") -> Row:
    """A row tells when it ends where all of it ends then; else each box tells its own time."""
    ends = {None if item.kind is Kind.CLOSING else item.end for item in items}
    end = next(iter(ends)) if len(ends) == 1 else None
    return Row(
        tuple(_box(ground, item, timed=len(ends) > 1) for item in items),
        heading,
        start,
        end,
        clock(start) if start else "",
        f"–{clock(end)}" if end else "",
    )


def _box(ground: Ground, item: Item, *, timed: bool = False) -> Box:
    time = f"{clock(item.start)}–{clock(item.end)}" if timed and item.start and item.end else ""
    parent = ground.programme.by_id.get(item.parent)
    return Box(
        item=item.id,
        title=item.title,
        theme=parent.id if parent and parent.kind is Kind.THEME else "",
        above=" · ".join(filter(None, (time, kind_and_number(ground.texts, item)))),
        below=_below(ground, item),
        note=capital(ground.say("called off") if item.cancelled else audience_note(ground, item)),
        quiet=item.kind in PAUSES or item.cancelled,
    )


def _below(ground: Ground, item: Item) -> str:
    """Where it is, else who is on."""
    room = room_of(ground, item)
    if room or item.place:
        return ", ".join(filter(None, (room.name, room.floor))) if room else capital(item.place)
    return "" if item.kind in PAUSES else capital(who_short(ground, item))
