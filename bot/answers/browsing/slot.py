"""A slot: everything that starts at the same time, or that has no time."""

from bot.answers.answer import Answer
from bot.answers.browsing.screens import back_to_day, screen
from bot.answers.browsing.slots import Slot
from bot.answers.choices import may_attend
from bot.answers.ground import Ground
from bot.answers.marks import button, is_past, row
from bot.answers.reminder_screen import Standing
from bot.answers.turning import numbered, turning
from bot.answers.wording import capital, clock, day_name, place_of
from bot.basics.pages import page
from bot.wishes.view import View


def slot_screen(ground: Ground, slot: Slot, view: View, own: Standing | None, notes: tuple[str, ...]) -> Answer:
    """Return what starts in a slot, a row and a button each."""
    shown = page(slot.items, view.page or 0)
    past = all(is_past(item, ground.now) for item in slot.items)
    rows = []
    for item in shown.rows:
        place = place_of(ground, item)
        rows.append(f"• {row(ground, (item,), own, states=not past)}" + (f" – {place}" if place else ""))
    buttons = [button(ground, (item,), own, View.of(item), states=not past) for item in shown.rows]
    where = slot.view
    return screen(
        ground,
        "schedule",
        (
            *notes,
            _head(ground, slot) + (f" ({ground.say('over')})" if past else ""),
            *rows,
            *may_attend(ground, shown.rows),
            numbered(ground, shown),
        ),
        (*buttons, *turning(ground, shown, where.turning), *back_to_day(ground, where)),
        items=(item.id for item in shown.rows),
    )


def _head(ground: Ground, slot: Slot) -> str:
    count = ground.texts.plural("{count} item", "{count} items", len(slot.items))
    if slot.start is not None:
        day, time = day_name(ground, slot.start.date()), ground.say("at {time}", time=clock(slot.start))
        return f"{capital(day)} {time}: {count}"
    if slot.day is not None:
        return ground.say("{day}, without a time: {count}", day=capital(day_name(ground, slot.day)), count=count)
    return ground.say("The programme gives no time for this: {count}", count=count)
