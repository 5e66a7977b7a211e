"""Who moves the write-ahead log into the database file: a thread of its own, so that no answer waits for the disk."""

import asyncio
import logging
import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing, suppress

from sqlite_utils import Database

log = logging.getLogger(__name__)

_EVERY = 2.0
"""Seconds between two checkpoints."""

_LONG = 8_000
"""Pages in the log (32 MB) from which writers are held up for a moment, so that the log begins anew."""

_TOO_LONG = 25_000
"""Pages from which whoever commits does it after all."""


@asynccontextmanager
async def checkpoints_aside(database: Database) -> AsyncIterator[None]:
    """Take checkpoints off the connection as long as the block runs: each would stop it as long as the disk takes."""
    (usual,) = database.execute("PRAGMA wal_autocheckpoint").fetchone()
    path = database.execute("PRAGMA database_list").fetchone()[2]
    if not path:  # in memory
        yield
        return
    database.execute(f"PRAGMA wal_autocheckpoint = {_TOO_LONG}")
    task = asyncio.create_task(_checkpoint_now_and_then(path))
    try:
        yield
    finally:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task
        database.execute(f"PRAGMA wal_autocheckpoint = {usual}")


async def _checkpoint_now_and_then(path: str) -> None:
    while True:
        await asyncio.sleep(_EVERY)
        try:
            await asyncio.to_thread(checkpoint, path)
        except sqlite3.Error as error:  # the disk is full, perhaps: the next one may do
            log.warning("No checkpoint of the database: %s", error)


def checkpoint(path: str) -> None:
    """Move what is in the log into the file, as far as nobody is held up by it. Raises sqlite3.Error."""
    with closing(sqlite3.connect(path)) as connection:
        _, pages, _ = connection.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchone()
        if pages > _LONG:
            connection.execute("PRAGMA wal_checkpoint(RESTART)").fetchone()
