"""How much the server takes before it asks for a pause, as Telegram does."""

import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field


@dataclass
class Limits:
    """Messages over all chats within any second; to one chat, one may follow another when a second has passed.

    A short burst to one chat is let through, as Telegram does: the limit is to the sixth within five seconds.
    """

    a_second: float
    chat_burst: int = 6
    chat_seconds: float = 5.0
    clock: Callable[[], float] = time.monotonic
    _all: deque[float] = field(default_factory=deque)
    _chats: dict[int, deque[float]] = field(default_factory=dict)

    def exceeded(self, chat: int) -> bool:
        """Count a message; return whether it is one too many, which is not counted then."""
        now = self.clock()
        one = self._chats.setdefault(chat, deque())
        for times, seconds in ((self._all, 1.0), (one, self.chat_seconds)):
            while times and times[0] <= now - seconds:
                times.popleft()
        if len(self._all) >= self.a_second or len(one) >= self.chat_burst:
            return True
        self._all.append(now)
        one.append(now)
        return False
