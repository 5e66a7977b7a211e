"""What is marked wherever the programme is browsed: what somebody has chosen, what is on, what is over."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from bot.answers.answer import Choice
from bot.answers.ground import Ground
from bot.answers.reminder_screen import Standing
from bot.answers.wording import audience_note, clock, label, listed, named, off_mark, shortened
from bot.programme.model import Item, Kind
from bot.programme.timeline import is_on
from bot.questions.subjects import CHOICES
from bot.wishes.view import View

CHECK = "\N{CHECK MARK} "

# A title in a row of text, what has been chosen of it, and what is on a button are cut at so many letters.
_ROW, _CHOSEN, _BUTTON = 150, 60, 40

# So many of the lines of a slot may be named, if there is room.
_FEW = 4


def row(
    ground: Ground, items: Sequence[Item], own: Standing | None, *, timed: bool = False, states: bool = True
) -> str:
    """Return a line or the lines of a slot as a row of text, with its marks in words; `states` whether it is over."""
    mine = chosen(ground, items, own)
    if len(items) == 1:
        name, words = shortened(named(ground, items[0]), _ROW), [audience_note(ground, items[0])]
    else:
        name, words = _together(ground, items), []
    if mine == list(items):
        words.append(ground.say("in your plan"))
    elif mine:
        words.append(ground.say("you have chosen {items}", items=names_of(ground, mine)))
    if own and any(i.id in own.items for i in items):
        words.append(ground.say("with a reminder"))
    if states or all(i.cancelled for i in items):
        words.append(state(ground, items))
    start = f"{clock(items[0].start)} " if timed and items[0].start else ""
    said = ", ".join(word for word in words if word)
    return f"{CHECK if mine else ''}{start}{name}" + (f" ({said})" if said else "")


def button(
    ground: Ground,
    items: Sequence[Item],
    own: Standing | None,
    view: View,
    *,
    timed: bool = False,
    states: bool = True,
) -> Choice:
    """Return a line or the lines of a slot as a button that opens a view, with its marks."""
    name = _name(ground, items[0]) if len(items) == 1 else _count(ground, items)
    start = clock(items[0].start) if timed and items[0].start else ""
    marked = states or all(i.cancelled for i in items)
    now = f"({said})" if marked and (said := _short_state(ground, items)) else ""
    mark = CHECK.strip() if chosen(ground, items, own) else ""
    before = " ".join(part for part in (mark, start, now) if part)
    return Choice(f"{before} {shortened(name, _BUTTON - len(before))}".strip(), view.as_choice())


def chosen(ground: Ground, items: Iterable[Item], own: Standing | None) -> list[Item]:
    """Return which of some items, of what they hold, or of the themes they are part of, somebody has in their plan."""
    if own is None or not own.plan:
        return []
    found: list[Item] = []
    for item in items:
        parent = ground.programme.by_id.get(item.parent)
        if item.id in own.plan:
            found.append(item)
        elif parent is not None and parent.kind is Kind.THEME and parent.id in own.plan:
            found.append(parent)
        elif item.kind in {Kind.BREAKOUT, Kind.THEME}:
            found += [part for part in ground.programme.children.get(item.id, ()) if part.id in own.plan]
    return list({item.id: item for item in found}.values())


def names_of(ground: Ground, items: Iterable[Item]) -> str:
    """Return what some items are called, in a row."""
    return listed(ground, [shortened(label(ground, item), _CHOSEN) for item in items])


def state(ground: Ground, items: Iterable[Item]) -> str:
    """Return whether something is called off, on now or over, in words; nothing for what is still to come."""
    here = list(items)
    if all(i.cancelled for i in here):
        return ground.say("called off")
    if any(is_on(i, ground.now) for i in here):
        return ground.say("on now")
    return ground.say("over") if all(is_past(i, ground.now) for i in here) else ""


def is_past(item: Item, at: datetime) -> bool:
    """True once an item is over; never for one without a time."""
    return item.start is not None and item.start <= at and not is_on(item, at)


def _name(ground: Ground, item: Item) -> str:
    """What is on a button: of a numbered choice in a break-out its number alone says which it is."""
    return (
        f"{item.number}. {item.title}" if item.parent and item.kind in CHOICES and item.number else named(ground, item)
    )


def _short_state(ground: Ground, items: Sequence[Item]) -> str:
    if any(is_on(i, ground.now) for i in items):
        return ground.say("now")
    return state(ground, items)


def _together(ground: Ground, items: Sequence[Item]) -> str:
    """Several lines in one: how many, and what they are called."""
    titles = "; ".join(shortened(item.title, _CHOSEN) + off_mark(ground, item) for item in items[:_FEW])
    return f"{_count(ground, items)}: {shortened(titles, _ROW)}"


def _count(ground: Ground, items: Sequence[Item]) -> str:
    if items[0].start is None:
        return ground.texts.plural("{count} item without a time", "{count} items without a time", len(items))
    return ground.texts.plural("{count} item", "{count} items", len(items))
