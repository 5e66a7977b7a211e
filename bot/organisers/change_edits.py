"""From what an organiser wants to the changes that it takes; what is in doubt is asked back, never guessed."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time
from enum import StrEnum
from typing import Final

from rapidfuzz import fuzz, process

from bot.basics.clock import COPENHAGEN
from bot.language.spelling import plain
from bot.programme import edits
from bot.programme.change import Change
from bot.programme.effective import with_changes
from bot.programme.model import Appearance, Item, Person, Programme, Room
from bot.questions.wanted_change import Direction, WantedChange, Way

_LIKE_A_ROOM: Final = 85


class About(StrEnum):
    """What is not known of a change."""

    ITEM = "item"
    MISSING = "missing"
    PERSON = "person"
    NOT_ON = "not on"
    DIRECTION = "direction"
    ROOM = "room"
    PLACE = "place"
    TIME = "time"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class Doubt:
    """What has to be asked before something can be changed; `options` are ids to choose between."""

    about: About
    wanted: WantedChange
    options: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Edit:
    """Changes, and the people whom the programme does not know yet."""

    changes: tuple[Change, ...]
    people: tuple[Person, ...] = ()


def edit(programme: Programme, wanted: Sequence[WantedChange], now: datetime) -> Edit | Doubt:
    """Return the changes of a programme that are wanted, one after the other, or what is not clear about them."""
    found = Edit(())
    for one in wanted:
        here = with_changes(programme, found.changes, found.people)
        step = _edit(here, one, now)
        if isinstance(step, Doubt):
            return step
        found = together(found, step)
    return found if found.changes else Doubt(About.NOTHING, wanted[0])


def together(first: Edit, second: Edit) -> Edit:
    """Return two edits, the second made on top of the first, as one."""
    changes: dict[tuple[str, str], Change] = {(c.item, c.field): c for c in first.changes}
    for change in second.changes:
        key = (change.item, change.field)
        changes[key] = replace(change, before=changes[key].before) if key in changes else change
    people = {person.id: person for person in (*first.people, *second.people)}
    return Edit(tuple(c for c in changes.values() if c.before != c.after), tuple(people.values()))


def room_named(programme: Programme, place: str) -> tuple[Room, ...]:
    """Return the rooms that a place, as typed, may be: the one of that name, else those whose names are alike."""
    names = {plain(name): room for room in programme.rooms.values() for name in (room.name, *room.aliases)}
    wanted = plain(place)
    if wanted in names:
        return (names[wanted],)
    alike = process.extract(wanted, list(names), scorer=fuzz.ratio, score_cutoff=_LIKE_A_ROOM, limit=None)
    return tuple({names[name].id: names[name] for name, _, _ in alike}.values())


def person_named(programme: Programme, name: str) -> Person:
    """Return who has a name, as typed: somebody of the programme, or somebody new."""
    wanted = plain(name)
    for person in programme.people.values():
        if wanted in {plain(known) for known in (person.name, *person.aliases)}:
            return person
    words = "-".join("".join(letter for letter in word if letter.isalnum()) for word in wanted.split())
    taken = sum(known == words or known.startswith(f"{words}-") for known in programme.people)
    return Person(f"{words}-{taken + 1}" if taken else words, name)


def _edit(programme: Programme, wanted: WantedChange, now: datetime) -> Edit | Doubt:
    doubt = _unclear(wanted)
    if doubt is not None:
        return doubt
    if wanted.way is Way.REST:
        return _rest(programme, wanted, now)
    items = [programme.by_id[name] for name in wanted.items if name in programme.by_id]
    found = Edit(())
    for item in items:
        step = _of_item(programme, item, wanted)
        if isinstance(step, Doubt):
            return step
        found = together(found, step)
    return found if items else Doubt(About.ITEM, wanted)


def _unclear(wanted: WantedChange) -> Doubt | None:
    """Return what the words alone leave open."""
    if wanted.missing:
        return Doubt(About.MISSING, wanted)
    if wanted.either:
        return Doubt(About.ITEM, wanted, wanted.either)
    if wanted.unread:
        return Doubt(About.TIME, wanted)
    both_ways = wanted.minutes and wanted.direction is Direction.FORTH
    return Doubt(About.DIRECTION, wanted) if both_ways else None


def _of_item(programme: Programme, item: Item, wanted: WantedChange) -> Edit | Doubt:
    match wanted.way:
        case Way.OFF:
            return Edit(edits.called_off(programme, item.id))
        case Way.ON:
            return Edit(edits.on_again(programme, item.id))
        case Way.PLACE:
            return _placed(programme, item, wanted)
        case Way.INSTEAD | Way.LEAVES | Way.JOINS:
            return _of_people(programme, item, wanted)
        case _:
            return _timed(programme, item, wanted)


def _timed(programme: Programme, item: Item, wanted: WantedChange) -> Edit | Doubt:
    day = date.fromisoformat(wanted.day) if wanted.day else item.day or next(iter(programme.days), None)
    times = _times(item, wanted, day) if day else None
    if times is None:
        return Doubt(About.TIME, wanted)
    start, end = times
    if start is None:
        return Edit(edits.changed(programme, item.id, end=end))
    return Edit(edits.moved(programme, item.id, start, end))


def _times(item: Item, wanted: WantedChange, day: date) -> tuple[datetime | None, datetime | None] | None:
    """Return the new start and the new end, None for one that is not told; None where they cannot be reckoned."""
    if wanted.way is Way.END:
        if wanted.end:
            return None, _moment(day, wanted.end)
        return (None, item.end + wanted.by) if item.end and wanted.minutes else None
    if wanted.way is Way.BY:
        return (item.start + wanted.by, None) if item.start else None
    clock = wanted.start or (f"{item.start:%H:%M}" if item.start and wanted.day else "")
    return (_moment(day, clock), _moment(day, wanted.end) if wanted.end else None) if clock else None


def _rest(programme: Programme, wanted: WantedChange, now: datetime) -> Edit | Doubt:
    """Everything that starts from a time on, from the end of an item on, or from now on."""
    since = now
    day = date.fromisoformat(wanted.day) if wanted.day else None
    if wanted.items:
        item = programme.by_id[wanted.items[0]]
        moment = item.end or item.start
        if moment is None:
            return Doubt(About.TIME, wanted)
        since = moment
    elif wanted.start or (day and day != now.date()) or now.date() not in programme.days:
        first = day or next((d for d in programme.days if d >= now.date()), None)
        if first is None:
            return Doubt(About.NOTHING, wanted)
        since = _moment(first, wanted.start or "00:00")
    return Edit(edits.shifted(programme, since, wanted.by))


def _placed(programme: Programme, item: Item, wanted: WantedChange) -> Edit | Doubt:
    place = wanted.place.strip()
    if wanted.new_place or not programme.rooms:
        return Edit(edits.in_room(programme, item.id, "", place))
    if place in programme.rooms:
        return Edit(edits.in_room(programme, item.id, place))
    rooms = room_named(programme, place)
    if len(rooms) == 1:
        return Edit(edits.in_room(programme, item.id, rooms[0].id))
    return Doubt(About.ROOM if rooms else About.PLACE, wanted, tuple(room.id for room in rooms))


def _of_people(programme: Programme, item: Item, wanted: WantedChange) -> Edit | Doubt:
    if wanted.way is Way.JOINS:
        person = person_named(programme, wanted.name)
        return Edit(edits.joined(programme, item.id, Appearance(person.id)), _new(programme, person))
    on = {appearance.person for appearance in item.appearances}
    gone = tuple(name for name in wanted.people if name in on)
    if not gone:
        return Doubt(About.NOT_ON, wanted, (item.id,))
    if len(gone) > 1:
        return Doubt(About.PERSON, wanted, gone)
    if wanted.way is Way.LEAVES:
        return Edit(edits.left(programme, item.id, gone[0]))
    person = person_named(programme, wanted.name)
    return Edit(edits.instead(programme, item.id, gone[0], person.id), _new(programme, person))


def _new(programme: Programme, *people: Person) -> tuple[Person, ...]:
    return tuple(person for person in people if person.id not in programme.people)


def _moment(day: date, clock: str) -> datetime:
    return datetime.combine(day, time.fromisoformat(clock), COPENHAGEN)


def settled(wanted: Iterable[WantedChange], doubt: Doubt, option: str) -> tuple[WantedChange, ...]:
    """Return what is wanted once somebody has chosen one of the options of a doubt."""
    return tuple(_settled(one, doubt, option) for one in wanted)


def _settled(one: WantedChange, doubt: Doubt, option: str) -> WantedChange:
    if doubt.about is About.ITEM:
        return replace(one, items=(option,), either=()) if one.either == doubt.wanted.either else one
    if one != doubt.wanted:
        return one
    chosen: dict[About, Callable[[], WantedChange]] = {
        About.PERSON: lambda: replace(one, people=(option,)),
        About.DIRECTION: lambda: replace(one, direction=Direction(option)),
        About.ROOM: lambda: replace(one, place=option),
        About.PLACE: lambda: replace(one, new_place=True),
    }
    return chosen[doubt.about]() if doubt.about in chosen else one
