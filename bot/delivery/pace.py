"""How fast the bot sends as a whole: what can wait keeps to a pace, and makes room for what cannot."""

import asyncio

from aiolimiter import AsyncLimiter

_MOST_AHEAD = 2
"""However many replies there are: of three turns at least one is for what can wait."""


class Pace:
    """Gives out `a_second` turns, evenly spaced. Make it where it is used: it belongs to one event loop."""

    def __init__(self, a_second: float) -> None:
        # Two together now and then, so that a wake-up that comes late does not slow down all that follow.
        self._limiter = AsyncLimiter(2, 2 / a_second)
        self._ahead: set[asyncio.Task[None]] = set()

    async def turn(self) -> None:
        """Wait for the next turn."""
        await self._limiter.acquire()

    def spent(self) -> None:
        """Something is sent without waiting for a turn: the next one is its."""
        if len(self._ahead) < _MOST_AHEAD:
            task = asyncio.create_task(self._limiter.acquire())
            self._ahead.add(task)
            task.add_done_callback(self._ahead.discard)
