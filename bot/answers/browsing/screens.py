"""What all screens of the programme have in common: they fit into a message, and lead back."""

from collections.abc import Iterable
from datetime import date

from bot.answers.answer import Answer, Choice, Status
from bot.answers.browsing.slots import parts_of, place_of, slot_at, slots_of
from bot.answers.ground import Ground, tidy
from bot.answers.wording import capital, clock, day_name, shortened
from bot.basics.pages import page_of
from bot.programme.model import Item, Kind
from bot.questions.intent import Intent
from bot.wishes.view import View

# The longest text of a screen in UTF-16 units, in which Telegram counts, and its longest block in characters.
_MOST, _LONGEST_BLOCK = 3800, 1300


def screen(
    ground: Ground,
    intent: Intent,
    blocks: Iterable[str],
    choices: Iterable[Choice],
    *,
    items: Iterable[str] = (),
    people: Iterable[str] = (),
) -> Answer:
    """Return a screen; what does not fit into one message is left out at the end."""
    fitting: list[str] = []
    left = _MOST
    for block in (shortened(tidy(block), _LONGEST_BLOCK) for block in blocks if block):
        if _units(block) > left:
            break
        fitting.append(block)
        left -= _units(block) + 1
    return Answer(
        Status.ANSWERED,
        intent,
        tuple(fitting),
        items=tuple(items),
        people=tuple(people),
        choices=tuple(choices),
        language=ground.language,
    )


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def back_from(ground: Ground, item: Item) -> tuple[Choice, ...]:
    """Return the button that leads from an item's card to where it stands: its break-out, its slot or its day."""
    programme = ground.programme
    parent = programme.by_id.get(item.parent)
    if parent is not None and parent.kind is Kind.BREAKOUT:
        parts = parts_of(programme, parent)
        view = View.of(parent).turned(page_of(parts.index(item), len(parts)))
        return (Choice(ground.say("Back to {place}", place=shortened(parent.title, 30)), view.as_choice()),)
    slot = slot_at(programme, View.of(item))
    if slot is None or len(slot.items) <= 1:
        return back_to_day(ground, View.of(item))
    place = slot.items.index(item) if item in slot.items else 0
    view = slot.view.turned(page_of(place, len(slot.items)))
    if slot.start is None:
        return (Choice(ground.say("Back to the list"), view.as_choice()),)
    return (
        Choice(ground.say("Back to {place}", place=ground.say("at {time}", time=clock(slot.start))), view.as_choice()),
    )


def back_to_day(ground: Ground, view: View) -> tuple[Choice, ...]:
    """Return the button that leads from a slot to its day, on the page with that slot."""
    if view.day is None:
        return back_to_days(ground)
    slots = slots_of(ground.programme, view.day)
    if len(slots) <= 1:
        return back_to_days(ground)
    day = View(view.day, page=page_of(place_of(slots, view), len(slots)))
    return (Choice(ground.say("Back to {place}", place=day_name(ground, view.day)), day.as_choice()),)


def back_to_days(ground: Ground) -> tuple[Choice, ...]:
    """Return the button that leads to the list of days, where there is more to it than one."""
    return (Choice(ground.say("All days"), View().as_choice()),) if len(entries(ground)) > 1 else ()


def entries(ground: Ground) -> tuple[date | None, ...]:
    """Return what the list of days holds: today first, then the others; None for what has no day."""
    days = sorted(ground.programme.days, key=lambda day: (day != ground.now.date(), day))
    return (*days, None) if None in ground.programme.slots else tuple(days)


def named(ground: Ground, day: date) -> str:
    """Return what a day is called, and whether it is today."""
    name = day_name(ground, day)
    return ground.say("Today, {day}", day=name) if day == ground.now.date() else capital(name)
