"""Looks at a place in the programme, or the nearest one that is still there."""

from dataclasses import replace
from datetime import date

from bot.answers.answer import Answer, News
from bot.answers.browsing.card import card
from bot.answers.browsing.day import day_screen
from bot.answers.browsing.days import days_screen
from bot.answers.browsing.people import people_screen
from bot.answers.browsing.screens import entries
from bot.answers.browsing.slot import slot_screen
from bot.answers.browsing.slots import Slot, parts_of, place_of, slot_at, slots_of
from bot.answers.ground import Ground
from bot.answers.reminder_screen import Standing
from bot.basics.pages import page_of
from bot.wishes.view import View


def look(ground: Ground, view: View, own: Standing | None, news: News | None = None) -> Answer:
    """Return what there is to see at a place, to somebody with a plan and reminders of their `own`, None in a group.

    What is not there any more is said, and what it stood in is shown: the slot, the day, all days. `news` is what has
    just been done about an item.
    """
    item = ground.programme.by_id.get(view.item)
    if item is None:
        seen = _around(ground, view, own)
    elif view.people:
        seen = people_screen(ground, item, view, own)
    else:
        seen = card(ground, item, view, own, news=news or News())
    return replace(seen, view=view)


def _around(ground: Ground, view: View, own: Standing | None) -> Answer:
    """The slot, the day or all days of a view without an item, or whose item is gone."""
    programme = ground.programme
    gone = (ground.say("That is not in the programme any more."),)
    notes = gone if view.item else ()
    slot = slot_at(programme, view) if view.slot else None
    # What stands alone in its slot is no substitute for what is gone from it, unless it holds the like.
    if slot is not None and (not view.item or len(slot.items) > 1 or parts_of(programme, slot.items[0])):
        return _slot(ground, slot, view, own, notes)
    lost = gone if view.slot else ()
    if view.day in programme.slots and view.day is not None:
        slots = slots_of(programme, view.day)
        number = page_of(place_of(slots, view), len(slots)) if lost else view.page
        return _day(ground, view.day, View(view.day, page=number), own, lost)
    notes = gone if lost or view.day else ()
    where = entries(ground)
    if len(where) != 1:
        return days_screen(ground, View(page=view.page), own, notes)
    (only,) = where
    return _day(ground, only, View(only), own, notes)


def _day(ground: Ground, day: date | None, view: View, own: Standing | None, notes: tuple[str, ...]) -> Answer:
    """A day; of one with a single slot, that slot."""
    slots = slots_of(ground.programme, day)
    if len(slots) == 1 or day is None:
        return _slot(ground, slots[0], slots[0].view, own, notes)
    return day_screen(ground, day, view, own, notes)


def _slot(ground: Ground, slot: Slot, view: View, own: Standing | None, notes: tuple[str, ...]) -> Answer:
    """A slot; of one with a single item, that item."""
    if len(slot.items) == 1:
        return card(ground, slot.items[0], slot.view, own, notes=notes)
    return slot_screen(ground, slot, view, own, notes)
