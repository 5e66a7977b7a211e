"""Waiting for what another process or task writes into a file."""

import asyncio
from collections.abc import Callable

DEADLINE = 10.0


async def until(holds: Callable[[], bool], within: float = DEADLINE) -> None:
    """Wait until something holds. Raises TimeoutError where it does not within so many seconds."""
    async with asyncio.timeout(within):
        while not holds():  # noqa: ASYNC110 -- a file of another tells nobody
            await asyncio.sleep(0.02)
