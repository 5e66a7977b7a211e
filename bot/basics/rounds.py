"""What is done again and again in the background, until the bot is told to stop."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from contextlib import suppress

log = logging.getLogger(__name__)


class Rounds:
    """Looks after something every so many real seconds. A round that fails is logged, and the next one comes later.

    `what` names it in the log. `look` is one round; what it returns is of no interest here. `every` are the seconds
    between two rounds, `after_failure` those after one that failed.
    """

    def __init__(
        self,
        what: str,
        look: Callable[[], object] | Callable[[], Awaitable[object]],
        *,
        every: float,
        after_failure: float,
    ) -> None:
        self._what = what
        self._look = look
        self._every = every
        self._after_failure = after_failure
        self._stopping = asyncio.Event()

    def stop(self) -> None:
        """Begin no other round: `run` ends with the one in hand."""
        self._stopping.set()

    async def run(self) -> None:
        """Make rounds until `stop` is called."""
        while not self._stopping.is_set():
            wait = self._every
            try:
                looked = self._look()
                if isinstance(looked, Awaitable):
                    await looked
            except Exception:  # a full disk, or a fault of ours: it may pass, and what comes after it is due
                log.exception("%s: a round failed; the next one is in %g s", self._what, self._after_failure)
                wait = self._after_failure
            with suppress(TimeoutError):
                await asyncio.wait_for(self._stopping.wait(), wait)
