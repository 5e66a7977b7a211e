"""The files of floor plans: which ones a programme names, and their content."""

from collections.abc import Mapping
from pathlib import Path

from bot.programme.model import Programme
from bot.programme.store import Store


class FloorPlans:
    """Gives what the store holds, else what stands in the event's folder. Use it from the store's thread."""

    def __init__(self, store: Store, folders: Path) -> None:
        self._store = store
        self._folders = folders

    def content(self, event: str, name: str) -> bytes:
        """Return the content of a plan's file. Raises LookupError if it is nowhere, OSError if it cannot be read."""
        content = self._store.picture(event, name)
        if content is not None:
            return content
        try:
            return (self._folders / event / name).read_bytes()
        except FileNotFoundError as error:
            raise LookupError(name) from error


def named_plans(programme: Programme) -> tuple[str, ...]:
    """Return the names of the files that a programme names as floor plans."""
    named = (programme.event.floor_plan, *(room.plan for room in programme.rooms.values()))
    return tuple(dict.fromkeys(filter(None, named)))


def plans_in(folder: Path, programme: Programme) -> Mapping[str, bytes]:
    """Return the plans in a programme's folder by their names."""
    return {name: (folder / name).read_bytes() for name in named_plans(programme)}
