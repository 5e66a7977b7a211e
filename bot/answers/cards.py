"""An item, or several, as a card: when, what, who, and what it is about."""

from dataclasses import replace

from bot.answers.answer import Answer, Status
from bot.answers.changed import note
from bot.answers.fitted import kept_together
from bot.answers.ground import Ground
from bot.answers.headings import follow_ups, headed
from bot.answers.outside import over
from bot.answers.rows import then
from bot.answers.speakers import spoken_before
from bot.answers.times import when_
from bot.answers.wording import (
    capital,
    item_choices,
    label,
    line,
    people_block,
    place_of,
    who_short,
)
from bot.programme.model import FRAME, PAUSES, Item, Kind
from bot.questions.details import EACH, UTTERED

# How many items are told of at most, in a line and with what they are about.
_MANY, _FEW = 6, 3

# Of so many it is asked which one is meant; more are told of.
_EITHER = 2


def card(ground: Ground) -> Answer:
    """Everything that matters about an item: title, time, people, what it is about, who may attend."""
    items = ground.items
    if not items:
        return over(ground)
    if len(items) > 1:
        return when_(ground) if any(i.kind in (Kind.PRIZE, *PAUSES) for i in items) else _several(ground, items)
    item = items[0]
    if item.kind is Kind.PRIZE and not item.appearances:
        told = when_(ground)
        unnamed = ground.say("The programme does not say who wins or is nominated.")
        return replace(told, blocks=(*told.blocks, unnamed))
    if item.kind in FRAME:
        return when_(ground)
    return ground.answer(*_card_blocks(ground, item), choices=follow_ups(ground, item))


def _card_blocks(ground: Ground, item: Item) -> tuple[str, ...]:
    return (
        headed(ground, item),
        note(ground, item),
        item.summary,
        _place_line(ground, item),
        people_block(ground, item),
        *_inside(ground, item),
    )


def _place_line(ground: Ground, item: Item) -> str:
    place = place_of(ground, item)
    return ground.say("Place: {place}.", place=place) if place else ""


def _inside(ground: Ground, item: Item) -> tuple[str, ...]:
    children = ground.programme.children.get(item.id, ())
    return tuple(f"• {line(ground, c) if item.kind is Kind.THEME else label(ground, c)}" for c in children)


def _several(ground: Ground, items: tuple[Item, ...]) -> Answer:
    """Two or three items that the question fits equally: each in a line or two."""
    rows = []
    for item in items[:_MANY]:
        who = who_short(ground, item)
        rows.append(f"• {headed(ground, item)}" + (f", {who}" if who else ""))
    head = "" if ground.question.detail == EACH else ground.say("It could be one of these:")
    choices = item_choices(ground, items)
    told = ground.question.borrowed or ground.question.detail == EACH or len(items) > _EITHER
    status = Status.ANSWERED if told else Status.CLARIFY
    return ground.answer(head, *rows, status=status, choices=choices, left=len(items) - _MANY)


def about(ground: Ground) -> Answer:
    """What items are about; of what was said in them the programme tells nothing."""
    told = _about(ground)
    if ground.question.detail != UTTERED or told.status is not Status.ANSWERED:
        return told
    unsaid = ground.say("The programme does not say what was said. It is about this:")
    return replace(told, blocks=(unsaid, *told.blocks), status=Status.MISSING)


def _about(ground: Ground) -> Answer:
    items = ground.items
    if not items:
        return over(ground)
    if len(items) == 1:
        item = items[0]
        blocks = [headed(ground, item), item.summary, *_inside(ground, item)]
        if not item.summary:
            blocks.append(ground.say("The programme says no more about it."))
        who_line = who_short(ground, item)
        if who_line:
            blocks.append(f"{capital(who_line)}.")
        blocks.append(_beside(ground, item))
        return ground.answer(*blocks, choices=follow_ups(ground, item))
    if (
        all(i.kind in (Kind.SESSION, Kind.HOUSE, Kind.THEME_MEETING) for i in items)
        and len(items) == _EITHER
        and not ground.question.borrowed
    ):
        return ground.answer(*_summaries(ground, items), choices=item_choices(ground, items))
    return ground.answer(*_summaries(ground, items), left=len(items) - _FEW)


def _beside(ground: Ground, item: Item) -> str:
    """What comes after a break, a meal or the opening, or before the end: who asks what that is about, may mean it."""
    if item.kind in PAUSES | {Kind.OPENING}:
        return then(ground, item)
    before = spoken_before(ground, item) if item.kind is Kind.CLOSING else None
    return ground.say("Before it: {line}.", line=line(ground, before)) if before else ""


def _summaries(ground: Ground, items: tuple[Item, ...]) -> list[str]:
    return kept_together((headed(ground, item), item.summary) for item in items[:_FEW])
