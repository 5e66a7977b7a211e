"""Until when questions of an item are taken, and whose they are to see."""

from datetime import datetime

from bot.programme.model import Item, Programme, Role
from bot.programme.timeline import ends, is_over


def closed(programme: Programme, item: Item, now: datetime) -> bool:
    """Whether no more questions are taken at an item, as it is over or called off; `now` is aware.

    What has no time goes on until the whole programme is over.
    """
    end = ends(programme, item)
    return item.cancelled or (is_over(programme, now) if end is None else end <= now)


def moderators(programme: Programme, item: Item) -> tuple[str, ...]:
    """Return the ids of those who moderate an item or, where it names nobody, what it is part of."""
    above = programme.by_id.get(item.parent)
    for circle in (item.appearances, above.appearances if above else ()):
        found = tuple(appearance.person for appearance in circle if appearance.role is Role.MODERATOR)
        if found:
            return found
    return ()
