"""Looks at a place in the programme, or the nearest one that is still there."""

from bot.answers.answer import Answer, News
from bot.answers.browsing.card import card
from bot.answers.browsing.day import day_screen
from bot.answers.browsing.days import days_screen
from bot.answers.browsing.pages import page_of
from bot.answers.browsing.people import people_screen
from bot.answers.browsing.screens import entries
from bot.answers.browsing.slot import slot_screen
from bot.answers.browsing.slots import parts_of, place_of, slot_at, slots_of
from bot.answers.ground import Ground
from bot.answers.reminder_screen import Standing
from bot.people.view import View

_NOTHING = News()


def look(ground: Ground, view: View, own: Standing | None, news: News = _NOTHING) -> Answer:
    """Return what there is to see at a place, to somebody with a plan and reminders of their `own`, None in a group.

    What is not there any more is said, and what it stood in is shown: the slot, the day, all days. `news` is what has
    just been done about an item.
    """
    item = ground.programme.by_id.get(view.item)
    if item is not None:
        return people_screen(ground, item, view, own, ()) if view.people else card(ground, item, view, own, news)
    return _around(ground, view, own)


def _around(ground: Ground, view: View, own: Standing | None) -> Answer:
    """The slot, the day or all days of a view without an item, or whose item is gone."""
    lost = bool(view.item)
    gone = (ground.say("That is not in the programme any more."),)
    slot = slot_at(ground.programme, view) if view.slot else None
    if slot is not None and len(slot.items) > 1:
        return slot_screen(ground, slot, view, own, gone if lost else ())
    if slot is not None and (not lost or parts_of(ground.programme, slot.items[0])):
        return card(ground, slot.items[0], View.of(slot.items[0]), own, News(gone if lost else ()))
    lost = lost or bool(view.slot)
    if view.day is not None and view.day in ground.programme.days:
        number = view.page
        if lost:
            slots = slots_of(ground.programme, view.day)
            number = page_of(place_of(slots, view), len(slots))
        return day_screen(ground, view.day, View(view.day, page=number), own, gone if lost else ())
    where = entries(ground)
    notes = gone if lost or view.day is not None else ()
    if len(where) != 1:
        return days_screen(ground, View(page=view.page), own, notes)
    (only,) = where
    if only is not None:
        return day_screen(ground, only, View(only), own, notes)
    undated = slots_of(ground.programme, None)[0]
    return slot_screen(ground, undated, undated.view, own, notes)
