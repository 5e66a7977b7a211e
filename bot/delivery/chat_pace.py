"""How often one chat may get something: a person once a second, a group 20 times a minute."""

from collections.abc import Callable

PERSON_SECONDS = 1.0
GROUP_SECONDS = 3.0

# A look through all that is remembered, each time that so much has come together.
_MANY = 1000


class ChatPace:
    """Remembers who got something a moment ago; `clock` tells seconds, from wherever it counts."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._free_at: dict[int, float] = {}

    def wait(self, chat: int) -> float:
        """Return the seconds until something may be sent to a chat; 0 for now."""
        return max(self._free_at.get(chat, 0.0) - self._clock(), 0.0)

    def note(self, chat: int) -> None:
        """Something is sent to a chat now. Telegram's ids of groups are negative."""
        now = self._clock()
        if len(self._free_at) >= _MANY:
            self._free_at = {known: free_at for known, free_at in self._free_at.items() if free_at > now}
        self._free_at[chat] = now + (PERSON_SECONDS if chat > 0 else GROUP_SECONDS)
