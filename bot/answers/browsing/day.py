"""A day: its slots in order, the page of what is on now first."""

from collections.abc import Iterable, Iterator
from datetime import date

from bot.answers.answer import Answer, Choice
from bot.answers.as_picture import as_picture
from bot.answers.browsing.screens import back_to_days, screen
from bot.answers.browsing.slots import Slot, slots_of
from bot.answers.ground import Ground
from bot.answers.marks import button, is_past, row
from bot.answers.reminder_screen import Standing
from bot.answers.rows import LONGEST, inside
from bot.answers.turning import numbered, turning
from bot.answers.wording import clock, day_name
from bot.basics.pages import Page, page, page_of
from bot.programme.model import Kind
from bot.wishes.view import View

# A day of more slots is not looked at as a whole: it would not fit.
_FEW = 40

# More pages than this are not only turned one by one.
_TURNED = 4


def day_screen(ground: Ground, day: date, view: View, own: Standing | None, notes: tuple[str, ...]) -> Answer:
    """Return a day's slots: all of them in words where they fit, and a page of them as buttons."""
    slots = slots_of(ground.programme, day)
    shown = page(slots, _now(ground, slots) if view.page is None else view.page)
    past = bool(slots) and all(is_past(item, ground.now) for slot in slots for item in slot.items)
    head = ground.say("The programme {day}:", day=day_name(ground, day))
    over = ground.say("That day is over.") if past else ""
    rows, told = _rows(ground, slots, shown, own, states=not past)
    buttons = [button(ground, slot.items, own, slot.view, timed=True, states=not past) for slot in shown.rows]
    turns = turning(ground, shown, view.turning, ground.say("Earlier"), ground.say("Later"))
    which = numbered(ground, shown) if len(told) < len(slots) else ""
    return screen(
        ground,
        "schedule",
        (*notes, head, over, *rows, which),
        (*buttons, *turns, *_further(ground, slots, shown, view), as_picture(ground, day), *back_to_days(ground)),
        items=(item.id for slot in told for item in slot.items),
    )


def _further(ground: Ground, slots: tuple[Slot, ...], shown: Page[Slot], view: View) -> Iterator[Choice]:
    """Buttons for pages far from this one, on a day of many."""
    if shown.of <= _TURNED:
        return
    for number in sorted({round(step * (shown.of - 1) / _TURNED) for step in range(_TURNED + 1)}):
        start = page(slots, number).rows[0].start
        if start is not None and abs(number - shown.number) > 1:
            yield Choice(ground.say("From {time}", time=clock(start)), view.turning(number))


def _now(ground: Ground, slots: tuple[Slot, ...]) -> int:
    """The page of the first slot that is not over."""
    ahead = (place for place, slot in enumerate(slots) if not all(is_past(item, ground.now) for item in slot.items))
    return page_of(next(ahead, 0), len(slots)) if slots else 0


def _rows(
    ground: Ground, slots: tuple[Slot, ...], shown: Page[Slot], own: Standing | None, *, states: bool
) -> tuple[list[str], tuple[Slot, ...]]:
    """The slots in words, and which: as many, and as much of them, as fits on a phone."""

    def rows(told: Iterable[Slot], *, parts: bool) -> Iterator[str]:
        for slot in told:
            yield row(ground, slot.items, own, timed=True, states=states)
            if parts and len(slot.items) == 1 and slot.items[0].kind is Kind.BREAKOUT:
                yield from inside(ground, slot.items[0], detailed=False)

    ways: list[tuple[tuple[Slot, ...], bool]] = [(shown.rows, True), (shown.rows, False)]
    if len(slots) <= _FEW:
        ways = [(slots, True), (slots, False), *ways]
    for told, parts in ways:
        found = list(rows(told, parts=parts))
        if len("\n".join(found)) <= LONGEST:
            break
    return found, told
