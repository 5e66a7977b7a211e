"""Sees to it that one process serves a database: a second one would send once more what the first has in hand."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

_PATIENCE = 2.0
"""Seconds for which a process waits that is just ending."""


class ServedAlreadyError(Exception):
    """Another process serves this database."""


@contextmanager
def alone_on(database: Path | str) -> Iterator[None]:
    """Be the only one who serves a database file as long as the block runs.

    SQLite's own lock on a file beside it holds wherever SQLite runs, and falls with the process, however that ends.
    Raises ServedAlreadyError if another process goes on serving it, and sqlite3.Error if the file cannot be made.
    """
    with closing(sqlite3.connect(f"{database}-serving", timeout=_PATIENCE, isolation_level=None)) as beside:
        try:
            beside.execute("BEGIN EXCLUSIVE")
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode == sqlite3.SQLITE_BUSY:
                raise ServedAlreadyError from error
            raise
        yield
