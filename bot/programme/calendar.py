"""Items as a calendar that phones and calendar programs take in."""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta

from icalendar import Calendar, Event

from bot.programme.model import COPENHAGEN, Appearance, Item, Programme

A_YEAR = timedelta(days=366)  # either side: the rules of summer time that the file has to tell
PRODUCT = "-//Ordstyrer//Ordstyrer//DA"


def to_ics(programme: Programme, items: Iterable[Item] | None = None, *, now: datetime | None = None) -> str:
    """Return an iCalendar file of `items` (all of the programme's) as far as they have a time.

    An item keeps its UID whatever else changes, so a calendar that takes in the file again moves the entry that it has.
    `now` (aware, the moment of writing) tells calendars which of two files is the newer one.
    """
    stamp = (now or datetime.now(UTC)).astimezone(UTC)
    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", programme.event.name)
    calendar.add("x-wr-timezone", COPENHAGEN.key)
    timed = [(item, item.start) for item in (programme.items if items is None else items) if item.start]
    for item, start in timed:
        calendar.add_component(_entry(programme, item, start, stamp))
    if timed:
        days = [start.date() for _item, start in timed]
        calendar.add_missing_timezones(min(days) - A_YEAR, max(days) + A_YEAR)
    return str(calendar.to_ical(), "utf-8")


def _entry(programme: Programme, item: Item, start: datetime, stamp: datetime) -> Event:
    entry = Event()
    entry.add("uid", f"{item.event}-{item.id}@ordstyrer")
    entry.add("dtstamp", stamp)
    entry.add("dtstart", start)
    if item.end:
        entry.add("dtend", item.end)
    entry.add("summary", item.title)
    for name, text in (("location", _location(programme, item)), ("description", _description(programme, item))):
        if text:
            entry.add(name, text)
    return entry


def _location(programme: Programme, item: Item) -> str:
    room, event = programme.rooms.get(item.room), programme.event
    inside = (room.name, room.floor) if room else (item.place,)
    return ", ".join(filter(None, (*inside, event.venue, event.address, event.city)))


def _description(programme: Programme, item: Item) -> str:
    people = [_who(programme, appearance) for appearance in item.appearances]
    return "\n".join(filter(None, (item.summary, "\n".join([*people, *item.unnamed]))))


def _who(programme: Programme, appearance: Appearance) -> str:
    person = programme.people[appearance.person]
    return ", ".join(filter(None, (person.name, appearance.title or person.title, person.organisation)))
