"""What one chooses one of: the parts of a break-out, the theme meetings."""

from collections.abc import Collection
from dataclasses import dataclass

from bot.answers.ground import Ground
from bot.answers.reminder_screen import coming
from bot.answers.slot import choices_in
from bot.answers.wording import label
from bot.programme.model import Item, Kind
from bot.programme.timeline import is_over


@dataclass(frozen=True, slots=True)
class Decision:
    """Several `options` of which somebody may have one; `item` stands for them: the break-out, the first meeting."""

    title: str
    item: Item
    options: tuple[Item, ...]


def decision(ground: Ground, item: Item) -> Decision | None:
    """Return what is to be decided with an item, if it is a break-out or a theme meeting with others beside it."""
    title = label(ground, item)
    options = choices_in(ground, item)
    if item.kind is Kind.THEME_MEETING:
        options = _meetings(ground)
        title = ground.say("Theme meeting (one of {count})", count=len(options))
    return Decision(title, item, options) if len(options) > 1 else None


def open_decisions(ground: Ground, plan: Collection[str]) -> list[Decision]:
    """Return what is still ahead of somebody and of which they have chosen nothing."""
    meetings = _meetings(ground)
    standing = [*coming(ground), *(i for i in meetings if i.start is None)]
    others = {i.id for i in meetings[1:]}
    found = [decision(ground, i) for i in standing if i.id not in others]
    return [d for d in found if d is not None and not any(option.id in plan for option in d.options)]


def _meetings(ground: Ground) -> tuple[Item, ...]:
    """The theme meetings that stand for themselves, in no break-out: of all of them one a person."""
    programme, now = ground.programme, ground.now
    found = []
    for item in programme.items:
        parent = programme.by_id.get(item.parent)
        alone = item.kind is Kind.THEME_MEETING and (parent is None or parent.kind is not Kind.BREAKOUT)
        ahead = item.start > now if item.start else not is_over(programme, now)
        if alone and ahead and not item.cancelled and item.is_for(ground.audience):
            found.append(item)
    return tuple(found)
