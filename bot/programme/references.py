"""Whether the parts of a programme agree: the ids that are named exist, and each stands for one thing."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import TypeVar

from babel.dates import get_day_names

from bot.basics.clock import COPENHAGEN
from bot.basics.texts import Message, message
from bot.programme.explain import no_key
from bot.programme.model import Kind
from bot.programme.problems import NOTHING, Problem, Source
from bot.programme.suggest import nearest_key
from bot.programme.tables import LISTS, EventTable, FactTable, ItemTable, PersonTable, RoomTable
from bot.programme.timing import stated_end
from bot.programme.toml_lines import Location

LANGUAGES = ("da", "en")  # in which a weekday may be written
FIELDS = [name for name in ItemTable.model_fields if name != "printed"]

AnyTable = TypeVar("AnyTable")
Rows = Sequence[tuple[int, AnyTable]]


@dataclass(frozen=True, slots=True)
class Tables:
    """The tables of all files of a folder that are well formed in themselves, each list with the places in its file."""

    event: EventTable | None
    people: Rows[PersonTable]
    items: Rows[ItemTable]
    facts: Rows[FactTable]
    rooms: Rows[RoomTable]


def disagreements(tables: Tables, sources: Mapping[str, Source]) -> Iterator[Problem]:
    """Yield what is wrong between the tables; `sources` are the files that they came from, by name.

    What is named is looked up among everything that the files hold, well formed or not: one mistake, one problem.
    """
    persons, rooms = sources["people.toml"].names("people"), sources["rooms.toml"].names("rooms")
    for file, key in LISTS.items():
        yield from _twice(sources[file], key)
    if tables.event:
        yield from _event(tables.event, sources["event.toml"], persons, sources["people.toml"])
    yield from _items(tables.items, sources, persons, rooms)
    for index, fact in tables.facts:
        for number, person in enumerate(fact.people):
            where: Location = ("facts", index, "people", number)
            yield from _known(person, persons, sources["facts.toml"], where, no_person(person, sources["people.toml"]))
    for index, room in tables.rooms:
        yield from _picture(room.plan, sources["rooms.toml"], ("rooms", index, "plan"))


def no_person(value: str, people: Source) -> Message:
    return message("There is no person “{value}” in {file}.", value=value, file=people.title)


def _event(event: EventTable, source: Source, persons: Mapping[str, str], people: Source) -> Iterator[Problem]:
    folder = source.folder
    if folder and event.id != folder:
        said = message("The event is called “{value}”, but its folder “{folder}”.", value=event.id, folder=folder)
        yield source.problem(("id",), said, message("Give both the same name."))
    if event.starts and event.ends and event.ends < event.starts:
        yield source.problem(("ends",), message("The event ends before it starts."))
    for index, chair in enumerate(event.chairs):
        yield from _known(chair.person, persons, source, ("chairs", index, "person"), no_person(chair.person, people))
    yield from _picture(event.floor_plan, source, ("floor_plan",))


def _picture(name: str, source: Source, where: Location) -> Iterator[Problem]:
    pictures = {file.name: file.name for file in source.path.parent.iterdir() if file.suffix != ".toml"}
    yield from _known(name, pictures, source, where, message("There is no file “{value}” in the folder.", value=name))


def _items(
    items: Rows[ItemTable], sources: Mapping[str, Source], persons: Mapping[str, str], rooms: Mapping[str, str]
) -> Iterator[Problem]:
    source, file = sources["programme.toml"], sources["rooms.toml"].title
    tables = {item.id: item for _index, item in items}
    titles = source.names("items")
    for index, item in items:
        where: Location = ("items", index)
        no_parent = message("There is no item “{value}” to stand under.", value=item.parent)
        yield from _known(item.parent, titles, source, (*where, "parent"), no_parent)
        no_room = message("There is no room “{value}” in {file}.", value=item.room, file=file)
        yield from _known(item.room, rooms, source, (*where, "room"), no_room)
        for number, appearance in enumerate(item.people):
            person = appearance.person
            unknown = no_person(person, sources["people.toml"])
            yield from _known(person, persons, source, (*where, "people", number, "person"), unknown)
        for number, printed in enumerate(item.printed):
            if printed.field not in FIELDS:
                yield no_key(source, (*where, "printed", number, "field"), FIELDS, printed.field)
        above = list(_above(item, tables))
        if item in above:
            yield source.problem((*where, "parent"), message("The item stands under itself."))
        if not item.parent or above:
            yield from _times(item, above, source, where)
        yield from _weekday(item, source, where)


def _known(
    value: str, names: Mapping[str, str], source: Source, where: Location, unknown: Message
) -> Iterator[Problem]:
    """Yield the problem `unknown` if `value` is filled in, but no key of `names` (id -> name)."""
    if value and value not in names:
        found = nearest_key(value, names)
        yield source.problem(
            where, unknown, message("Did you mean “{suggestion}”?", suggestion=found) if found else NOTHING
        )


def _twice(source: Source, key: str) -> Iterator[Problem]:
    seen = set[str]()
    for index, entry in source.entries(key):
        value = str(entry.get("id", ""))
        if value and value in seen:
            yield source.problem((key, index, "id"), message("The id “{value}” is taken already.", value=value))
        seen.add(value)


def _above(item: ItemTable, tables: Mapping[str, ItemTable]) -> Iterator[ItemTable]:
    """Yield what an item stands under, from the nearest upwards, each once."""
    seen = set[str]()
    above = tables.get(item.parent)
    while above and above.id not in seen:
        yield above
        seen.add(above.id)
        above = tables.get(above.parent)


def _times(item: ItemTable, above: Sequence[ItemTable], source: Source, where: Location) -> Iterator[Problem]:
    start = item.start
    if start is None and above and above[0].kind is Kind.BREAKOUT:
        start = above[0].start
    if item.start and not item.day and not any(parent.day for parent in above):
        yield source.problem(where, message("“{key}” is missing.", key="day"))
    if item.end and not item.start and not (above and above[0].kind is Kind.BREAKOUT):
        yield source.problem(where, message("“{key}” is missing.", key="start"))
    if start and isinstance(item.end, time):
        day = item.day or date.min
        if stated_end(datetime.combine(day, start, COPENHAGEN), item.end) is None:
            said = message("It ends at {end}, but starts at {start}.", end=f"{item.end:%H.%M}", start=f"{start:%H.%M}")
            yield source.problem((*where, "end"), said)


def _weekday(item: ItemTable, source: Source, where: Location) -> Iterator[Problem]:
    if not item.weekday or not item.day:
        return
    names = [get_day_names(locale=language)[item.day.weekday()] for language in LANGUAGES]
    if item.weekday.strip().casefold() not in [name.casefold() for name in names]:
        said = message("{date} is not a “{value}”.", date=item.day.isoformat(), value=item.weekday)
        yield source.problem((*where, "weekday"), said, message("Did you mean “{suggestion}”?", suggestion=names[0]))
