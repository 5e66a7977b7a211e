"""A programme as content files: what they say reads back as the very same programme."""

from collections.abc import Mapping
from dataclasses import MISSING, Field, fields
from enum import Enum
from pathlib import Path
from typing import Any

import tomlkit

from bot.programme.model import Audience, Item, Kind, Programme
from bot.programme.tables import OPEN
from bot.programme.timing import Tracks, implied_end, tracks

Table = dict[str, Any]


def to_toml(programme: Programme) -> Mapping[str, str]:
    """Return the text of each content file by its name; a file that would hold nothing is left out."""
    files = content_of(programme)
    return {name: tomlkit.dumps(file) for name, file in files.items() if any(file.values()) or name == "programme.toml"}


def content_of(programme: Programme) -> Mapping[str, Table]:
    """Return what each content file holds, as plain values: only what does not follow from the rest."""
    event = _stated(programme.event)
    if programme.chairs:
        event["chairs"] = [_stated(chair, "role") for chair in programme.chairs]
    times = tracks((item.parent, item.start) for item in programme.items)
    return {
        "event.toml": event,
        "people.toml": {"people": [_stated(person) for person in programme.people.values()]},
        "programme.toml": {"items": [_item(item, programme, times) for item in programme.items]},
        "facts.toml": {"facts": [_stated(fact, "event") for fact in programme.facts]},
        "rooms.toml": {"rooms": [_stated(room) for room in programme.rooms.values()]},
    }


def write_folder(programme: Programme, folder: Path) -> None:
    """Write the content files into `folder`, which is made if needed. Raises FileExistsError if it is not empty."""
    folder.mkdir(parents=True, exist_ok=True)
    if any(folder.iterdir()):
        raise FileExistsError(folder)
    for name, text in to_toml(programme).items():
        (folder / name).write_text(text, encoding="utf-8", newline="\n")


def _item(item: Item, programme: Programme, times: Tracks) -> Table:
    stated = _stated(item, "event", "position", "on", "start", "end", "audience", "appearances", "printed")
    table = {key: stated.pop(key) for key in ("id", "kind", "title")} | _times(item, programme, times) | stated
    if item.appearances:
        table["people"] = [
            {"person": appearance.person, "role": appearance.role.value} | _stated(appearance, "role")
            for appearance in item.appearances
        ]
    if item.printed:
        table["printed"] = [_stated(printed) for printed in item.printed]
    return table


def _times(item: Item, programme: Programme, times: Tracks) -> Table:
    """Return the keys for when an item takes place and for whom: only what does not follow from the others."""
    table: Table = {}
    parent = programme.by_id.get(item.parent)
    breakout = parent if parent and parent.kind is Kind.BREAKOUT else None
    if item.day and not (parent and parent.day == item.day):
        table["day"] = item.day
    if item.start and not (breakout and breakout.start == item.start):
        table["start"] = f"{item.start:%H.%M}"
    if item.start and item.end != implied_end(item.start, times[item.parent, item.start.date()], parent):
        table["end"] = f"{item.end:%H.%M}" if item.end else OPEN
    if item.audience is not (breakout.audience if breakout else Audience.EVERYONE):
        table["audience"] = item.audience.value
    return table


def _stated(value: Any, *without: str) -> Table:
    """Return the fields of a dataclass that say something, as TOML writes them."""
    return {
        field.name: _plain(getattr(value, field.name))
        for field in fields(value)
        if field.name not in without and getattr(value, field.name) != _default(field)
    }


def _default(field: "Field[Any]") -> Any:
    return None if field.default is MISSING else field.default


def _plain(value: Any) -> Any:
    if isinstance(value, tuple):
        return list(value)
    return value.value if isinstance(value, Enum) else value
