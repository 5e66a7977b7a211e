"""The SQLite file that everything durable lives in."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlite_utils import Database

BUSY_MILLISECONDS = 5000


def open_database(path: Path | str) -> Database:
    """Open (or create) the database file at `path`; `":memory:"` gives one that lives as long as it is open.

    Write-ahead logging lets readers go on while somebody writes; a second writer waits its turn for a few seconds.
    """
    database = Database(str(path))
    database.enable_wal()
    database.execute(f"PRAGMA busy_timeout = {BUSY_MILLISECONDS}")
    database.execute("PRAGMA foreign_keys = ON")
    database.execute("PRAGMA synchronous = NORMAL")
    # What is deleted or changed is overwritten, not only free to be: some of it is about people who want it gone.
    database.execute("PRAGMA secure_delete = ON")
    return database


@contextmanager
def writing(database: Database) -> Iterator[None]:
    """Hold the write lock from the first read on, and keep all that is written in the block, or none of it.

    A plain BEGIN takes the lock at the first write: what was read before may then be out of date, and SQLite refuses.
    """
    database.execute("BEGIN IMMEDIATE")
    try:
        yield
    except BaseException:
        database.rollback()
        raise
    database.commit()


@contextmanager
def writing_along(database: Database) -> Iterator[None]:
    """Write as `writing` does or, within a transaction of the caller's, as a part of that: all of it or nothing."""
    if database.conn.in_transaction:
        yield
    else:
        with writing(database):
            yield


@contextmanager
def durably(database: Database) -> Iterator[None]:
    """Let what is committed in the block outlive a power cut as well, for the price of waiting for the disk.

    Everything committed outlives the end of the process, however it ends. Within a transaction nothing changes: how
    durable that is, whoever began it has said.
    """
    if database.conn.in_transaction:
        yield
        return
    database.execute("PRAGMA synchronous = FULL")
    try:
        yield
    finally:
        database.execute("PRAGMA synchronous = NORMAL")
