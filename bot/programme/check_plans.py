"""Reviewing where rooms are: places on a floor plan are whole, and are on one."""

from collections.abc import Iterator

from bot.basics.texts import Message, message
from bot.programme.findings import Finding, Severity
from bot.programme.model import Programme, Room


def check_places(programme: Programme) -> Iterator[Finding]:
    """A room has both coordinates, or none; and a floor plan that they are on, or that it could be marked on."""
    for room in programme.rooms.values():
        placed = room.x is not None and room.y is not None
        plan = room.plan or programme.event.floor_plan
        if (room.x is None) != (room.y is None):
            yield _finding(Severity.ERROR, room, message("Its place on the floor plan needs both x and y."))
        elif placed and not plan:
            yield _finding(Severity.REMARK, room, message("It has a place, but there is no floor plan to show it on."))
        elif plan and not placed:
            said = message("It has no place (x, y), so it cannot be marked on “{plan}”.", plan=plan)
            yield _finding(Severity.REMARK, room, said)


def _finding(severity: Severity, room: Room, what: Message) -> Finding:
    return Finding(severity, "room-place", room.name, what, "rooms", room.id)
