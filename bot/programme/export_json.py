"""A programme as schedule JSON, the format of pretalx and frab that conference apps read."""

import json
import uuid
from collections.abc import Mapping, Sequence
from datetime import date, datetime, time, timedelta
from typing import Any

from bot.basics.clock import COPENHAGEN
from bot.programme.model import Appearance, Item, Programme, Room

SCHEMA = "https://c3voc.de/schedule/schema.json"
NAMESPACE = uuid.uuid5(uuid.NAMESPACE_URL, "urn:ordstyrer")  # never to be changed: apps know items by it
DAY_BREAK = time(4)  # what goes on after midnight still belongs to the evening
SLOT = "00:05"

Json = dict[str, Any]


def to_json(programme: Programme) -> str:
    """Return the schedule of all items that have a time, as JSON text.

    The format knows no item that is called off: those are left out, as pretalx leaves them out.
    """
    event, days = programme.event, _days(programme)
    conference: Json = {
        "acronym": event.id.replace("-", "_"),
        "title": event.name,
        "description": event.theme,
        "start": str(event.starts or min(days, default=f"{event.year}-01-01")),
        "end": str(event.ends or max(days, default=f"{event.year}-12-31")),
        "daysCount": len(days),
        "timeslot_duration": SLOT,
        "time_zone_name": COPENHAGEN.key,
        "rooms": [_room(programme, room) for room in programme.rooms.values()],
        "tracks": [{"name": name} for name in sorted({_track(programme, item) for item in programme.items} - {""})],
        "days": [_day(programme, index, day) for index, day in enumerate(days, 1)],
    }
    if event.website:
        conference["url"] = event.website
    whole = {"$schema": SCHEMA, "generator": {"name": "ordstyrer"}}
    schedule = {"version": _version(programme), "conference": conference}
    return json.dumps({**whole, "schedule": schedule}, ensure_ascii=False, indent=2) + "\n"


def guid(*parts: str) -> str:
    """Return a UUID that is the same every time for the same parts."""
    return str(uuid.uuid5(NAMESPACE, "/".join(parts)))


def schedule_day(moment: datetime) -> date:
    """Return the conference day to which a moment belongs."""
    return (moment - timedelta(hours=DAY_BREAK.hour)).date()


def _version(programme: Programme) -> str:
    """Return a mark of the programme's content: it changes when the programme does."""
    return uuid.uuid5(NAMESPACE, repr(programme)).hex[:8]


def _days(programme: Programme) -> Sequence[date]:
    return sorted({schedule_day(item.start) for item in programme.items if item.start and not item.cancelled})


def _day(programme: Programme, index: int, day: date) -> Json:
    begins = datetime.combine(day, DAY_BREAK, COPENHAGEN)
    rooms: dict[str, list[Json]] = {}
    for item in programme.items:
        if item.start and schedule_day(item.start) == day and not item.cancelled:
            rooms.setdefault(_place(programme, item), []).append(_talk(programme, item, item.start))
    return {
        "index": index,
        "date": day.isoformat(),
        "day_start": begins.isoformat(),
        "day_end": (
            datetime.combine(day + timedelta(days=1), DAY_BREAK, COPENHAGEN) - timedelta(minutes=1)
        ).isoformat(),
        "rooms": rooms,
    }


def _talk(programme: Programme, item: Item, start: datetime) -> Json:
    identity = guid(item.event, item.id)
    return {
        "guid": identity,
        "id": item.position + 1,
        "date": start.isoformat(),
        "start": f"{start:%H:%M}",
        "duration": _duration(item),
        "room": _place(programme, item),
        "slug": f"{item.event}-{item.id}",
        "url": programme.event.website or f"urn:uuid:{identity}",
        "title": item.title,
        "subtitle": "",
        "track": _track(programme, item) or None,
        "type": item.kind.value,
        "language": "da",
        "abstract": item.summary,
        "description": "",
        "persons": [_person(programme, appearance) for appearance in item.appearances],
        "links": [],
        "attachments": [],
    }


def _duration(item: Item) -> str:
    """Return hours and minutes; an item without an end takes none."""
    minutes = int((item.end - item.start).total_seconds()) // 60 if item.start and item.end else 0
    return f"{minutes // 60:02}:{minutes % 60:02}"


def _place(programme: Programme, item: Item) -> str:
    room = programme.rooms.get(item.room)
    return room.name if room else item.place or programme.event.venue or programme.event.name


def _track(programme: Programme, item: Item) -> str:
    parent = programme.by_id.get(item.parent)
    return parent.title if parent else ""


def _person(programme: Programme, appearance: Appearance) -> Mapping[str, str]:
    person = programme.people[appearance.person]
    about = ", ".join(filter(None, (appearance.title or person.title, person.organisation or person.municipality)))
    return {"guid": guid(programme.event.id, "person", person.id), "name": person.name, "biography": about}


def _room(programme: Programme, room: Room) -> Json:
    about = ", ".join(filter(None, (room.floor, room.directions)))
    return {
        "name": room.name,
        "guid": guid(programme.event.id, "room", room.id),
        "description": about or None,
        "capacity": room.capacity,
    }
