"""Items as a calendar that phones and calendar programs take in."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import lru_cache

from icalendar import Calendar, Event, Timezone

from bot.basics.clock import COPENHAGEN
from bot.programme.model import Appearance, Item, Programme

A_YEAR = timedelta(days=366)  # either side: the rules of summer time that the file has to tell
PRODUCT = "-//Ordstyrer//Ordstyrer//DA"

# To write one takes a third of a millisecond, and all plans are made of the same ones.
_SAME = 1024


@dataclass(frozen=True, slots=True)
class Entry:
    """An item as a calendar holds it; `start`, `end` and `changed` are aware.

    A calendar that takes in an entry of the same event and item again changes the one that it has, if `sequence` is no
    lower. `changed` is when this version was first given out. One that is `cancelled` is struck out.
    """

    event: str
    item: str
    title: str
    start: datetime
    end: datetime | None = None
    location: str = ""
    description: str = ""
    cancelled: bool = False
    sequence: int = 0
    changed: datetime | None = None

    @property
    def uid(self) -> str:
        """What the entry is known by in every calendar, whatever else of it changes."""
        return f"{self.event}-{self.item}@ordstyrer"


def entries(
    programme: Programme,
    items: Iterable[Item] | None = None,
    *,
    titled: Callable[[Item], str] = lambda item: item.title,
) -> tuple[Entry, ...]:
    """Return the entries of `items` (all of the programme's) as far as they have a time, as if never given out."""
    return tuple(
        Entry(
            event=item.event,
            item=item.id,
            title=titled(item),
            start=item.start,
            end=item.end,
            location=_location(programme, item),
            description=_description(programme, item),
            cancelled=item.cancelled,
        )
        for item in (programme.items if items is None else items)
        if item.start
    )


def to_ics(name: str, entries: Sequence[Entry]) -> str:
    """Return an iCalendar file of some entries; `name` is what it is called as a calendar of its own."""
    days = sorted(entry.start.date() for entry in entries)
    empty = _empty(name, days[0], days[-1]) if days else _empty(name)
    end = empty.rindex("END:VCALENDAR")
    return "".join((empty[:end], *map(_as_ical, entries), empty[end:]))


@lru_cache(_SAME)
def _empty(name: str, first: date | None = None, last: date | None = None) -> str:
    """A calendar without entries, which knows when the clocks change around some days."""
    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", name)
    calendar.add("x-wr-timezone", COPENHAGEN.key)
    if first and last:
        zone = Timezone.from_tzid(COPENHAGEN.key, first_date=first - A_YEAR, last_date=last + A_YEAR)
        calendar.add_component(zone)
    return str(calendar.to_ical(), "utf-8")


@lru_cache(_SAME)
def _as_ical(entry: Entry) -> str:
    event = Event()
    event.add("uid", entry.uid)
    event.add("sequence", entry.sequence)
    event.add("dtstamp", entry.changed or entry.start)
    event.add("dtstart", entry.start)
    if entry.end:
        event.add("dtend", entry.end)
    event.add("summary", entry.title)
    event.add("status", "CANCELLED" if entry.cancelled else "CONFIRMED")
    for name, text in (("location", entry.location), ("description", entry.description)):
        if text:
            event.add(name, text)
    return str(event.to_ical(), "utf-8")


def _location(programme: Programme, item: Item) -> str:
    above, event = programme.by_id.get(item.parent), programme.event
    room = programme.rooms.get(item.room or (above.room if above and not item.place else ""))
    inside = (room.name, room.floor) if room else (item.place,)
    city = event.city if event.city not in event.address else ""
    return ", ".join(filter(None, (*inside, event.venue, event.address, city)))


def _description(programme: Programme, item: Item) -> str:
    people = [_who(programme, appearance) for appearance in item.appearances]
    return "\n".join(filter(None, (item.summary, "\n".join([*people, *item.unnamed]))))


def _who(programme: Programme, appearance: Appearance) -> str:
    person = programme.people[appearance.person]
    return ", ".join(filter(None, (person.name, appearance.title or person.title, person.organisation)))
