"""How long an item lasts, and whether it is over: told in one place, for those without a stated end too."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from bot.programme.model import Item, Kind

# How long a closing line, an evening or anything else without a stated end counts as being on.
_LAST_WORDS = timedelta(minutes=20)
_EVENING = timedelta(hours=4, minutes=25)
_USUAL = timedelta(minutes=60)


def until(item: Item) -> datetime | None:
    """Until when an item counts as being on: its stated end, else a usual length; None for one without a time."""
    if item.start is None:
        return None
    if item.kind is Kind.CLOSING:
        return item.start + _LAST_WORDS
    return item.end or item.start + (_EVENING if item.kind is Kind.EVENING else _USUAL)


def is_past(item: Item, at: datetime) -> bool:
    """True once an item is over; never for one without a time."""
    ends = until(item)
    return ends is not None and ends <= at


def is_ahead(item: Item, at: datetime) -> bool:
    """True while an item is on or to come; never for one without a time."""
    ends = until(item)
    return ends is not None and ends > at


def next_or_last(items: Iterable[Item], at: datetime) -> Item | None:
    """Of several items in their order the one on or next, else the last; None where none of them has a time."""
    timed = [item for item in items if item.start]
    return next((item for item in timed if is_ahead(item, at)), timed[-1] if timed else None)


def lasts(item: Item, at: datetime) -> bool:
    """True from an item's start until it is over, by its hours alone: also where it is called off."""
    return item.start is not None and item.start <= at and is_ahead(item, at)
