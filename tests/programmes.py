"""Small programmes for tests, as content files and as values."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

from bot.basics.clock import COPENHAGEN
from bot.programme.model import Event, Item, Kind, Person, Programme

DAY = date(2030, 5, 2)

EVENT = """
id = "forum"
name = "The Forum"
year = 2030
starts = 2030-05-02
ends = 2030-05-03
"""

PEOPLE = """
[[people]]
id = "ada-holm"
name = "Ada Holm"
title = "professor"

[[people]]
id = "bo-lind"
name = "Bo Lind"
party = "A"
"""

ITEMS = """
[[items]]
id = "welcome"
kind = "opening"
title = "Welcome"
day = 2030-05-02
start = "10.00"

[[items]]
id = "theme"
kind = "theme"
title = "The near future"
day = 2030-05-02
start = "10.15"

[[items]]
id = "talk-one"
kind = "talk"
title = "One"
start = "10.15"
parent = "theme"
people = [
  { person = "ada-holm" },
]

[[items]]
id = "talk-two"
kind = "talk"
title = "Two"
start = "10.40"
parent = "theme"
people = [{ person = "bo-lind", role = "panel" }]

[[items]]
id = "choose"
kind = "breakout"
title = "Choose one"
day = 2030-05-02
start = "11.00"
audience = "elected"

[[items]]
id = "session-1"
kind = "session"
title = "First choice"
number = 1
parent = "choose"

[[items]]
id = "session-2"
kind = "session"
title = "Second choice"
number = 2
parent = "choose"
audience = "others"

[[items]]
id = "dinner"
kind = "evening"
title = "Dinner"
day = 2030-05-02
start = "12.00"
"""


def write_folder(around: Path, **files: str) -> Path:
    """Write the small forum into `around`/forum, with the named files (without .toml) replaced; returns the folder."""
    folder = around / "forum"
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in {"event": EVENT, "people": PEOPLE, "programme": ITEMS, **files}.items():
        (folder / f"{name}.toml").write_text(text.lstrip("\n"), encoding="utf-8")
    return folder


def at(clock: str, day: date = DAY) -> datetime:
    """Return the moment of "10.15" on `day`."""
    hour, minute = map(int, clock.split("."))
    return datetime(day.year, day.month, day.day, hour, minute, tzinfo=COPENHAGEN)


def item(name: str, start: str = "", end: str = "", kind: Kind = Kind.TALK, **more: Any) -> Item:
    """Return an item with a title, a summary and somebody on; times as in "10.15"."""
    values = {
        "title": name.title(),
        "summary": "About something.",
        "unnamed": ("somebody",),
        "start": at(start) if start else None,
        "end": at(end) if end else None,
        **more,
    }
    return Item(id=name, event="forum", kind=kind, position=0, **values)


def programme(*items: Item, people: tuple[Person, ...] = (), **more: Any) -> Programme:
    """Return a programme of 2 and 3 May 2030 of these items."""
    event = Event("forum", "The Forum", 2030, starts=DAY, ends=DAY + timedelta(days=1))
    numbered = tuple(replace(item, position=position) for position, item in enumerate(items))
    return Programme(**{"event": event, "items": numbered, "people": {person.id: person for person in people}, **more})
