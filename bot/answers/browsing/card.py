"""An item's card: when and where it is, what somebody has to do with it, what it is about, and what it consists of."""

from bot.answers.access import others_have
from bot.answers.answer import Answer, Choice, News
from bot.answers.browsing.screens import back_from, screen
from bot.answers.browsing.slots import parts_of
from bot.answers.changed import is_off, note
from bot.answers.choices import may_attend
from bot.answers.ground import Ground
from bot.answers.headings import headed
from bot.answers.item_actions import actions, is_reminded
from bot.answers.marks import CHECK, button, chosen, is_past, names_of, row, state
from bot.answers.reminder_screen import Standing
from bot.answers.turning import numbered, turning
from bot.answers.wording import (
    button_label,
    capital,
    day_name,
    distance,
    people_block,
    place_of,
    printed_note,
    who_short,
)
from bot.basics.pages import page
from bot.programme.model import Audience, Item, Kind
from bot.wishes.view import View

_NOTHING = News()

# So many people are told of in full; of more, their names.
_MANY = 8


def card(
    ground: Ground, item: Item, view: View, own: Standing | None, *, news: News = _NOTHING, notes: tuple[str, ...] = ()
) -> Answer:
    """Return an item's card, with `news` of what has just been done about it."""
    parts = parts_of(ground.programme, item)
    shown = page(parts, view.page or 0)
    rows = [
        f"• {row(ground, (part,), own, timed=part.start != item.start)}{_beside(ground, part)}" for part in shown.rows
    ]
    blocks = (
        *notes,
        is_off(ground, item) if item.cancelled else headed(ground, item),
        note(ground, item),
        _standing(ground, item, own, news),
        *news.blocks,
        _untimed(ground, item),
        _theme(ground, item),
        _place(ground, item),
        printed_note(ground, item),
        item.summary,
        _people(ground, item),
        *rows,
        numbered(ground, shown),
        *_may_attend(ground, item, parts),
    )
    buttons = (
        *news.choices,
        *(button(ground, (part,), own, View.of(part), timed=part.start != item.start) for part in shown.rows),
        *turning(ground, shown, View.of(item).turning),
        *actions(ground, item, own),
        *_whole_theme(ground, item),
        *back_from(ground, item),
    )
    return screen(ground, "card", blocks, dict.fromkeys(buttons), items=(item.id,))


def _standing(ground: Ground, item: Item, own: Standing | None, news: News) -> str:
    """Whether it is on, and what somebody has chosen of it."""
    said = [] if item.cancelled else [state(ground, (item,))]
    if (
        item.start is not None
        and not item.cancelled
        and item.start > ground.now
        and item.start.date() == ground.now.date()
    ):
        said.append(distance(ground, item.start))
    mine = chosen(ground, (item,), own)
    if item in mine:
        said.append(CHECK + ground.say("In your plan"))
    elif mine:
        said.append(CHECK + ground.say("You have chosen {items}", items=names_of(ground, mine)))
    if own is not None and is_reminded(ground, item, own) and not news.blocks:  # which may be about just that
        said.append(ground.say("I remind you of it"))
    told = ". ".join(capital(part) for part in said if part)
    return f"{told}." if told else ""


def _untimed(ground: Ground, item: Item) -> str:
    """That there is no time for it, and the day if that is known."""
    if item.start is not None:
        return ""
    day = f"{capital(day_name(ground, item.on))}. " if item.on else ""
    return day + ground.say("Time: the programme does not say.")


def _place(ground: Ground, item: Item) -> str:
    place = place_of(ground, item)
    if place:
        return ground.say("Place: {place}.", place=place)
    parts = parts_of(ground.programme, item)
    silent = item.kind in {Kind.BREAK, Kind.CLOSING} or any(place_of(ground, part) for part in parts)
    return "" if silent else ground.say("Place: the programme does not say.")


def _people(ground: Ground, item: Item) -> str:
    """Who is on: each in full, or where they are many the first names."""
    if len(item.appearances) > _MANY:
        return f"{capital(who_short(ground, item))}."
    return people_block(ground, item)


def _beside(ground: Ground, part: Item) -> str:
    """Where a part of it is, and with whom."""
    said = ", ".join(
        told for told in (place_of(ground, part) if part.room else part.place, who_short(ground, part)) if told
    )
    return f" – {said}" if said else ""


def _theme(ground: Ground, item: Item) -> str:
    parent = ground.programme.by_id.get(item.parent)
    of_theme = parent is not None and parent.kind is Kind.THEME
    return ground.say("Part of the theme “{title}”.", title=parent.title) if parent and of_theme else ""


def _whole_theme(ground: Ground, item: Item) -> tuple[Choice, ...]:
    parent = ground.programme.by_id.get(item.parent)
    if parent is None or parent.kind is not Kind.THEME:
        return ()
    return (Choice(button_label(ground, parent), View.of(parent).as_choice()),)


def _may_attend(ground: Ground, item: Item, parts: tuple[Item, ...]) -> list[str]:
    """What there is meanwhile for those who may not attend."""
    if parts:
        return may_attend(ground, parts)
    barred = item.audience is Audience.ELECTED and ground.audience is not Audience.ELECTED
    return [others_have(ground)] if barred and not is_past(item, ground.now) else []
