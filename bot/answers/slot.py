"""A reminder: one message for all that somebody wants to know of a slot before it starts."""

from collections.abc import Sequence
from datetime import UTC, timedelta

from bot.answers.answer import Answer, Choice, Status
from bot.answers.changed import note as changed_note
from bot.answers.ground import Ground, tidy
from bot.answers.wording import (
    audience_note,
    capital,
    clock,
    distance,
    item_choices,
    label,
    place_of,
    who_short,
)
from bot.programme.model import Audience, Item, Kind
from bot.wishes.offered import as_choice
from bot.wishes.wish import Pick, SeeOptions


def slot_reminder(ground: Ground, items: Sequence[Item], own: Sequence[Item]) -> Answer | None:
    """Return the reminder of a slot for somebody, as it reads at `ground.now` (aware); None if there is nothing in it.

    `items` are the lines that start then, as far as this person wants to know of all lines; `own` are what they chose,
    which comes first.
    """
    shown = [i for i in dict.fromkeys((*own, *items)) if not _holds(i, own)]
    open_choices = [(i, options) for i in shown if len(options := choices_in(ground, i)) > 1]
    to_choose = {i.id for i, _ in open_choices}
    shown = [*(_narrowed(ground, i) for i in shown if i.id not in to_choose), *(i for i, _ in open_choices)]
    if not shown or shown[0].start is None:
        return None
    head = starts(ground, shown[0])
    if len(shown) == 1:
        blocks = [f"{head}: {label(ground, shown[0])}", *_details(ground, shown[0])]
    else:
        blocks = [head, *(_row(ground, item) for item in shown)]
    buttons: list[Choice] = []
    for item, options in open_choices:
        blocks.append(_asks_to_choose(ground, item if len(shown) > 1 else None))
        blocks += [_row(ground, option) for option in options]
        buttons += picking(ground, options)
    for item in own:
        parent = ground.programme.by_id.get(item.parent)
        if parent and len(choices_in(ground, parent)) > 1:
            buttons.append(Choice(ground.say("Choose another"), as_choice(SeeOptions(parent.id))))
    return Answer(
        Status.ANSWERED,
        "reminder",
        tuple(tidy(block) for block in blocks if block),
        items=tuple(i.id for i in shown),
        choices=tuple(buttons),
        language=ground.language,
    )


def starts(ground: Ground, item: Item) -> str:
    """`Om 10 minutter, kl. 10.25`."""
    assert item.start is not None  # what is reminded of has a time
    now = ground.now.astimezone(UTC)  # elapsed time, not what the clocks on the wall differ by
    if item.start - now < timedelta(minutes=1):
        return ground.say("Now, at {time}", time=clock(item.start))
    return ground.say(
        "{in_a_while}, at {time}", in_a_while=capital(distance(ground, item.start)), time=clock(item.start)
    )


def choices_in(ground: Ground, item: Item) -> tuple[Item, ...]:
    """What somebody may choose between in a break-out; nothing in any other item."""
    if item.kind is not Kind.BREAKOUT:
        return ()
    barred = {Audience.ELECTED: Audience.OTHERS, Audience.OTHERS: Audience.ELECTED}.get(
        ground.audience or Audience.EVERYONE
    )
    children = ground.programme.children.get(item.id, ())
    return tuple(c for c in children if c.audience is not barred and c.start == item.start and not c.cancelled)


def picking(ground: Ground, options: Sequence[Item]) -> tuple[Choice, ...]:
    """Buttons that put one of several items into the plan."""
    labels = item_choices(ground, options)
    return tuple(Choice(c.label, as_choice(Pick((i.id,)))) for c, i in zip(labels, options, strict=False))


def _holds(item: Item, own: Sequence[Item]) -> bool:
    """True for a break-out of which somebody chose a part."""
    return item.kind is Kind.BREAKOUT and any(o.parent == item.id for o in own)


def _narrowed(ground: Ground, item: Item) -> Item:
    """Of a break-out the only part that this person may attend."""
    options = choices_in(ground, item)
    return options[0] if len(options) == 1 else item


def _details(ground: Ground, item: Item) -> list[str]:
    place = place_of(ground, item)
    note = audience_note(ground, item) if ground.audience is None else ""
    who = who_short(ground, item)
    return [
        changed_note(ground, item),
        ground.say("Place: {place}.", place=place) if place else "",
        f"{capital(who)}." if who else "",
        f"{capital(note)}." if note else "",
    ]


def _row(ground: Ground, item: Item) -> str:
    note = audience_note(ground, item) if ground.audience is None else ""
    parts = [part for part in (place_of(ground, item), who_short(ground, item), note) if part]
    return f"• {label(ground, item)}" + (f" – {', '.join(parts)}" if parts else "")


def _asks_to_choose(ground: Ground, item: Item | None) -> str:
    if item is None:
        return ground.say("Choose one, and I remember it:")
    return ground.say("Choose one of {title}, and I remember it:", title=label(ground, item))
