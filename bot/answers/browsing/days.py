"""The list of the programme's days: when each begins and ends, and how much there is."""

from datetime import date

from bot.answers.answer import Answer, Choice
from bot.answers.browsing.screens import entries, named, screen
from bot.answers.browsing.slots import slots_of
from bot.answers.ground import Ground
from bot.answers.marks import chosen, is_past, names_of
from bot.answers.reminder_screen import Standing
from bot.answers.turning import numbered, turning
from bot.answers.wording import clock
from bot.basics.pages import page
from bot.programme.model import Item
from bot.wishes.view import UNTIMED, View


def days_screen(ground: Ground, view: View, own: Standing | None, notes: tuple[str, ...]) -> Answer:
    """Return the days of the programme; where it has none, that."""
    event = ground.programme.event
    shown = page(entries(ground), view.page or 0)
    if not shown.rows:
        known = ground.say("It is on {dates}.", dates=event.when) if event.when else ""
        return screen(
            ground,
            "schedule",
            (*notes, ground.say("I have no programme with times for {event}.", event=event.name), known),
            (),
        )
    rows = [_row(ground, day, own) for day in shown.rows]
    buttons = [
        Choice(named(ground, day), View(day).as_choice())
        if day
        else Choice(ground.say("Without a day"), View(slot=UNTIMED).as_choice())
        for day in shown.rows
    ]
    head = ground.say("The programme of {event}:", event=event.name)
    blocks = (*notes, head, *rows, numbered(ground, shown))
    return screen(ground, "schedule", blocks, (*buttons, *turning(ground, shown, view.turning)))


def _row(ground: Ground, day: date | None, own: Standing | None) -> str:
    """A day, its hours, how many lines it has, and what somebody has chosen of it."""
    items = [item for slot in slots_of(ground.programme, day) for item in slot.items]
    count = ground.texts.plural("{count} item", "{count} items", len(items))
    hours = _hours(ground, items)
    words = [ground.say("over")] if items and all(is_past(item, ground.now) for item in items) else []
    if mine := chosen(ground, items, own):
        words.append(ground.say("in your plan: {items}", items=names_of(ground, mine[:3])))
    name = named(ground, day) if day else ground.say("Without a day")
    said = f" ({'; '.join(words)})" if words else ""
    return f"• {name}{f' {hours}' if hours else ''}: {count}{said}"


def _hours(ground: Ground, items: list[Item]) -> str:
    """`kl. 10.00-19.30`, from the first start to the last time that the programme tells."""
    starts = [item.start for item in items if item.start]
    if not starts:
        return ""
    last = max([*starts, *(item.end for item in items if item.end)])
    return ground.say("at {start}-{end}", start=clock(min(starts)), end=clock(last))
