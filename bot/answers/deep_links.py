"""What stands behind `t.me/<bot>?start=`: an item, a person, items that somebody shares, or one's own plan."""

import re
from base64 import urlsafe_b64encode
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from hashlib import blake2b

from bot.programme.model import Programme

OWN_PLAN = "plan"
"""The payload of a link to one's own plan."""

_ITEM, _PERSON, _SHARED = "i", "p", "s"
_SEPARATOR = "_"  # is in no id
_ALLOWED = re.compile(r"[A-Za-z0-9_-]{1,64}")

# Each of several items is told by three letters made of its id: enough for one programme, and twenty fit into a link.
_LETTERS = 3


@dataclass(frozen=True, slots=True)
class Target:
    """What a link opens: an item, `shared` items or a person of an event; without an event, one's own plan."""

    event: str = ""
    items: tuple[str, ...] = ()
    person: str = ""
    shared: bool = False


def to_item(event: str, item: str) -> str:
    """Return the payload of a link to an item, or "" where it does not fit into one."""
    return _fitting(_ITEM, event, item)


def to_person(event: str, person: str) -> str:
    """Return the payload of a link to a person, or "" where it does not fit into one."""
    return _fitting(_PERSON, event, person)


def to_shared(programme: Programme, items: Iterable[str]) -> str:
    """Return the payload of a link to items of a programme, or "" where they do not fit into one.

    They are all that it holds: nothing of whoever shares them.
    """
    wanted = tuple(items)
    payload = _fitting(_SHARED, programme.event.id, "".join(_short(programme.event.id, item) for item in wanted))
    target = read(payload, {programme.event.id: programme})
    return payload if target and set(target.items) == set(wanted) else ""  # not where two items look the same


def read(payload: str, programmes: Mapping[str, Programme]) -> Target | None:
    """Return what a payload opens; None where it is none of ours, or of what is gone from the programmes."""
    if payload == OWN_PLAN:
        return Target()
    kind, _, rest = payload.partition(_SEPARATOR)
    event, _, name = rest.partition(_SEPARATOR)
    programme = programmes.get(event)
    if programme is None or not _ALLOWED.fullmatch(payload):
        return None
    if kind == _ITEM and name in programme.by_id:
        return Target(event, (name,))
    if kind == _PERSON and name in programme.people:
        return Target(event, person=name)
    if kind == _SHARED:
        items = _in_short(name, programme)
        return Target(event, items, shared=True) if items else None
    return None


def _in_short(name: str, programme: Programme) -> tuple[str, ...]:
    """The items of a programme that a name tells of, in the programme's order."""
    told = {name[start : start + _LETTERS] for start in range(0, len(name), _LETTERS)}
    return tuple(i.id for i in programme.items if _short(programme.event.id, i.id) in told)


def _short(event: str, item: str) -> str:
    digest = blake2b(f"{event}/{item}".encode(), digest_size=_LETTERS).digest()
    return urlsafe_b64encode(digest).decode()[:_LETTERS]


def _fitting(kind: str, event: str, name: str) -> str:
    payload = _SEPARATOR.join((kind, event, name))
    return payload if name and _SEPARATOR not in event and _ALLOWED.fullmatch(payload) else ""
