"""Programmes held in memory, as fresh as the store."""

from bot.programme.model import Programme
from bot.programme.store import Store


class Library:
    """Gives out programmes from memory; the store stays the truth, and when it changes they are read again."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._version = -1
        self._programmes: dict[str, Programme] = {}
        self._events: tuple[str, ...] = ()
        self._current = ""

    def programme(self, event: str) -> Programme:
        """Return an event's programme as it holds now: the same object until the store changes.

        Raises UnknownEventError.
        """
        self._refresh()
        return self._held(event)

    def find(self, event: str) -> Programme | None:
        """Return an event's programme as `programme` does, or None if the store does not hold it."""
        self._refresh()
        return self._held(event) if event in self._events else None

    def printed(self, event: str) -> Programme:
        """Return an event's programme without what changed on the day, read anew. Raises UnknownEventError."""
        return self._store.printed(event)

    def events(self) -> tuple[str, ...]:
        """Return the ids of all events, the latest year first."""
        self._refresh()
        return self._events

    def current(self) -> str:
        """Return the id of the current event, or "" if none has been chosen."""
        self._refresh()
        return self._current

    def _held(self, event: str) -> Programme:
        if event not in self._programmes:
            self._programmes[event] = self._store.load(event)
        return self._programmes[event]

    def _refresh(self) -> None:
        """Forget everything that may be out of date."""
        version = self._store.version()
        if version != self._version:
            self._programmes.clear()
            self._events, self._current = self._store.events(), self._store.current()
            self._version = version
