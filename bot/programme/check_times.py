"""Reviewing when things take place: order, overlaps, the event's days."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from bot.basics.texts import message
from bot.programme.findings import Finding, Severity, all_or_each, item_error, item_remark
from bot.programme.model import Audience, Item, Kind, Programme
from bot.programme.timeline import overlap


def clock(item: Item) -> str:
    """Return an item's day and time in figures, as the content files have them."""
    if not item.start:
        return ""
    return f"{item.start:%Y-%m-%d %H.%M}" + (f"-{item.end:%H.%M}" if item.end else "")


def check_order(programme: Programme) -> Iterator[Finding]:
    """Items of a track stand in the order in which they take place."""
    for track in _tracks(programme).values():
        for before, item in pairwise(item for item in track if item.start and not item.cancelled):
            if before.start and item.start and item.start < before.start:
                yield item_error(
                    "order",
                    item,
                    message(
                        "It starts {when}, before “{other}” ({other_when}), which stands above it.",
                        **_named(item, before),
                    ),
                )


def check_overlaps(programme: Programme) -> Iterator[Finding]:
    """What follows each other does not overlap; what stands under a break-out may."""
    for parent, track in _tracks(programme).items():
        above = programme.by_id.get(parent)
        if above and above.kind is Kind.BREAKOUT:
            continue
        latest: Item | None = None
        for item in sorted((item for item in track if item.start), key=lambda item: (item.start, item.position)):
            if latest and overlap(latest, item) and not _for_different_people(latest, item):
                yield item_error(
                    "overlap",
                    item,
                    message(
                        "It takes place {when}, at the same time as “{other}” ({other_when}).", **_named(item, latest)
                    ),
                )
            if latest is None or _ends_after(item, latest):
                latest = item


def check_parents(programme: Programme) -> Iterator[Finding]:
    """An item takes place within the time of the item it stands under."""
    for item in programme.items:
        parent = programme.by_id.get(item.parent)
        if not parent or not item.start or not parent.start:
            continue
        late = parent.end and (item.start >= parent.end or (item.end and item.end > parent.end))
        if item.start < parent.start or late:
            yield item_error(
                "outside-parent",
                item,
                message(
                    "It takes place {when}, outside “{other}” ({other_when}), which it stands under.",
                    **_named(item, parent),
                ),
            )


def check_days(programme: Programme) -> Iterator[Finding]:
    """Items take place on the days of the event, and the event in its year."""
    event = programme.event
    if event.starts and event.starts.year != event.year:
        said = message(
            "The year is {year}, but the event starts {date}.", year=event.year, date=event.starts.isoformat()
        )
        yield Finding(Severity.ERROR, "year", event.name, said)
    for item in programme.items:
        day = item.day
        if day and ((event.starts and day < event.starts) or (event.ends and day > event.ends)):
            days = f"{event.starts or ''}..{event.ends or ''}"
            yield item_error(
                "outside-event",
                item,
                message("{date} is not one of the event's days ({days}).", date=day.isoformat(), days=days),
            )


def check_missing_times(programme: Programme) -> Sequence[Finding]:
    """Items have a time."""
    found = [item_remark("no-time", item, message("It has no time.")) for item in programme.items if not item.start]
    return all_or_each(found, len(programme.items), message("No item has a time."))


def _tracks(programme: Programme) -> Mapping[str, Sequence[Item]]:
    """Return the items in file order, also where they were moved, by what they stand under; "" for those on top."""
    found: dict[str, list[Item]] = {"": []}
    for item in programme.items:
        found.setdefault(item.parent, []).append(item)
    return found


def _named(item: Item, other: Item) -> dict[str, str]:
    return {"when": clock(item), "other": other.title, "other_when": clock(other)}


def _for_different_people(one: Item, other: Item) -> bool:
    return {one.audience, other.audience} == {Audience.ELECTED, Audience.OTHERS}


def _ends_after(one: Item, other: Item) -> bool:
    ends = [item.end or item.start for item in (one, other)]
    return bool(ends[0] and ends[1] and ends[0] >= ends[1])
