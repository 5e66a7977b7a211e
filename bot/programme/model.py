"""What a programme is: plain immutable values, the same whether they came from content files or the store."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from itertools import groupby
from operator import itemgetter

from propcache.api import cached_property

# The practical subjects: what people need to know that is no line of the programme, each asked for by many different
# words. A fact may be about one, and the lexicon of every language says how they are asked for.
PRACTICAL = tuple(
    """
    wifi parking dresscode slides recording food drinks price hotel transport taxi guests children accessibility
    language toilets cloakroom luggage badge participants certificate stands smoking app first_aid power lost seating
    seats room_capacity entertainment songs quiet questions books next_forum signup_change documents vote press
    evaluation sound_check prize_giving recipients exits
    """.split()  # noqa: SIM905 - a list to read and to add to
)

# What a fact may be about (its `about`): a practical subject, or what the conference itself is asked of.
SUBJECTS = (*PRACTICAL, "author", "contact", "theme", "choices", "signup", "hosts", "summary")


class Kind(StrEnum):
    """What sort of line of the programme an item is."""

    OPENING = "opening"
    CLOSING = "closing"
    THEME = "theme"
    TALK = "talk"
    DEBATE = "debate"
    BREAKOUT = "breakout"
    SESSION = "session"
    HOUSE = "house"
    THEME_MEETING = "theme_meeting"
    LIVE = "live"
    BREAK = "break"
    MEAL = "meal"
    PRIZE = "prize"
    SONG = "song"
    EVENING = "evening"


SPEECH = frozenset({Kind.TALK, Kind.DEBATE, Kind.THEME})
"""The kinds in which somebody speaks to everybody."""

PAUSES = frozenset({Kind.BREAK, Kind.MEAL})
"""The kinds in which nobody does."""

FRAME = PAUSES | {Kind.EVENING, Kind.SONG, Kind.PRIZE, Kind.OPENING, Kind.CLOSING}
"""The kinds that need no subject to be told from others: what a day begins, ends and pauses with."""


class Audience(StrEnum):
    """Who may attend: everyone, elected politicians only, or everyone but them."""

    EVERYONE = "everyone"
    ELECTED = "elected"
    OTHERS = "others"


class Role(StrEnum):
    """What a person does in an item."""

    CHAIR = "chair"
    MODERATOR = "moderator"
    SPEAKER = "speaker"
    PANEL = "panel"


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody whom the programme names.

    `aliases` are other spellings that the programme prints, `title`, `organisation`, `municipality` and `party` (the
    Danish party letter) are as printed the first time; an appearance may override the title.
    """

    id: str
    name: str
    title: str = ""
    organisation: str = ""
    municipality: str = ""
    party: str = ""
    aliases: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Appearance:
    """A person in an item, in a role; `title` is how this item presents the person, where it differs."""

    person: str
    role: Role = Role.SPEAKER
    title: str = ""


@dataclass(frozen=True, slots=True)
class Printed:
    """A value that the printed programme gets wrong or prints in two ways; the field itself holds the right one."""

    field: str
    text: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Room:
    """A place in the venue. `x` and `y` are shares (0 to 1) of the floor plan's width and height."""

    id: str
    name: str
    floor: str = ""
    directions: str = ""
    capacity: int | None = None
    plan: str = ""
    x: float | None = None
    y: float | None = None
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True)
class Item:
    """One line of the programme.

    `start` and `end` are aware Copenhagen times; `end` is None where the programme states and implies none, and both
    are None where an item has no time at all (2023's theme meetings); `on` is then its day, if that is known. `place`
    is a place the programme names in words without being one of the event's rooms. `unnamed` tells of people whom the
    programme announces without a name, `partners` names those with whom the organiser has made it. A `cancelled` item
    is called off: it stays in the programme, as people ask for it.
    """

    id: str
    event: str
    kind: Kind
    title: str
    position: int
    start: datetime | None = None
    end: datetime | None = None
    number: int | None = None
    parent: str = ""
    audience: Audience = Audience.EVERYONE
    room: str = ""
    place: str = ""
    summary: str = ""
    topics: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    appearances: tuple[Appearance, ...] = ()
    unnamed: tuple[str, ...] = ()
    partners: tuple[str, ...] = ()
    printed: tuple[Printed, ...] = ()
    on: date | None = None
    cancelled: bool = False

    @property
    def day(self) -> date | None:
        """The day on which it starts, or None where the programme tells none."""
        return self.start.date() if self.start else self.on

    def is_for(self, audience: Audience | None) -> bool:
        """True where somebody may attend, also as long as it is not known what they are."""
        return audience is None or self.audience in (Audience.EVERYONE, audience)


@dataclass(frozen=True, slots=True)
class Fact:
    """Something worth answering that is no item: the dress code, the wifi, a point of a recap.

    `about` is one of `SUBJECTS` (`wifi`, `parking`, `slides`, ...) or empty.
    `text` is the answer, complete in itself. `people` are those whom it quotes or tells of.
    """

    id: str
    event: str
    title: str
    text: str
    about: str = ""
    topics: tuple[str, ...] = ()
    people: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Event:
    """One forum. `starts` and `ends` are None where the sources do not tell the days; `when` then says what they do."""

    id: str
    name: str
    year: int
    theme: str = ""
    starts: date | None = None
    ends: date | None = None
    when: str = ""
    venue: str = ""
    city: str = ""
    address: str = ""
    organiser: str = ""
    contact_name: str = ""
    contact_email: str = ""
    contact_phone: str = ""
    website: str = ""
    signup_opens: date | None = None
    signup_closes: date | None = None
    programme_published: date | None = None
    floor_plan: str = ""
    invented: bool = False
    topics: tuple[str, ...] = ()


@dataclass(frozen=True)
class Programme:
    """A whole forum, in programme order. Persons are keyed by id; every id that an item names is present.

    `as_printed` holds the items that were changed on the day, as they stood before, by id.
    """

    event: Event
    items: tuple[Item, ...]
    people: Mapping[str, Person]
    facts: tuple[Fact, ...] = ()
    rooms: Mapping[str, Room] = field(default_factory=dict)
    chairs: tuple[Appearance, ...] = ()
    as_printed: Mapping[str, Item] = field(default_factory=dict)

    @cached_property
    def by_id(self) -> Mapping[str, Item]:
        return {item.id: item for item in self.items}

    @cached_property
    def kinds(self) -> frozenset[Kind]:
        """The kinds of items that there are."""
        return frozenset(item.kind for item in self.items)

    @cached_property
    def days(self) -> tuple[date, ...]:
        """The days on which something happens, in order."""
        return tuple(sorted({item.day for item in self.items if item.day}))

    @cached_property
    def lines(self) -> tuple[Item, ...]:
        """The timed items in order of time; see bot/programme/timeline.py for what stands for what."""
        timed = [(item.start, item) for item in self.items if item.start and self._is_line(item)]
        return tuple(item for _start, item in sorted(timed, key=itemgetter(0)))

    @cached_property
    def lines_of_day(self) -> Mapping[date, tuple[Item, ...]]:
        """The timed items of each day, in order."""
        return {day: tuple(lines) for day, lines in groupby(self.lines, lambda item: item.day) if day}

    @cached_property
    def slots(self) -> Mapping[date | None, tuple[tuple[Item, ...], ...]]:
        """The lines of each day by when they start, in order; what has no time comes last, without a day under None."""
        found: dict[date | None, list[tuple[Item, ...]]] = {}
        for _start, items in groupby(self.lines, lambda item: item.start):
            lines = tuple(items)
            found.setdefault(lines[0].day, []).append(lines)
        untimed: dict[date | None, list[Item]] = {}
        for item in self.items:
            if item.start is None:
                untimed.setdefault(item.day, []).append(item)
        for day, rest in untimed.items():
            found.setdefault(day, []).append(tuple(rest))
        return {day: tuple(slots) for day, slots in found.items()}

    def _is_line(self, item: Item) -> bool:
        """Whether it is a line of its own: no choice within a break-out, no theme that begins with its first talk."""
        parent = self.by_id.get(item.parent)
        if parent and parent.kind is Kind.BREAKOUT:
            return False
        children = self.children.get(item.id, ())
        return not (item.kind is Kind.THEME and any(child.start == item.start for child in children))

    @cached_property
    def children(self) -> Mapping[str, tuple[Item, ...]]:
        """Items by the id of the item they stand under (a theme's talks, a break-out's sessions).

        They are in the order in which they stand there, but for those under which something was moved: by time.
        """
        found: dict[str, list[Item]] = {}
        for item in self.items:
            if item.parent:
                found.setdefault(item.parent, []).append(item)
        moved = {item.parent for item in self.as_printed.values()}
        return {parent: _by_time(items) if parent in moved else tuple(items) for parent, items in found.items()}

    @cached_property
    def appearances_of(self) -> Mapping[str, tuple[tuple[Item, Appearance], ...]]:
        """Where each person is on, in programme order."""
        found: dict[str, list[tuple[Item, Appearance]]] = {}
        for item in self.items:
            for appearance in item.appearances:
                found.setdefault(appearance.person, []).append((item, appearance))
        return {person: tuple(rows) for person, rows in found.items()}

    def items_of(self, person: str) -> tuple[Item, ...]:
        """What somebody is on in, in programme order; nothing for who is not on."""
        return self._items_of.get(person, ())

    @cached_property
    def _items_of(self) -> Mapping[str, tuple[Item, ...]]:
        return {person: tuple(item for item, _ in rows) for person, rows in self.appearances_of.items()}

    @cached_property
    def on_stage(self) -> tuple[Person, ...]:
        """Everybody who is on in an item, or chairs the whole, by name."""
        on = {*self.appearances_of, *(chair.person for chair in self.chairs)}
        found = (person for person in self.people.values() if person.id in on)
        return tuple(sorted(found, key=lambda person: person.name.casefold()))


def _by_time(items: Sequence[Item]) -> tuple[Item, ...]:
    """Items by their start, those without one last, otherwise as they stood."""
    timed = sorted((item.start, position) for position, item in enumerate(items) if item.start)
    return (*(items[position] for _start, position in timed), *(item for item in items if not item.start))
