"""What is kept of people in the files of a test's bot."""

import re
from contextlib import closing
from pathlib import Path

from bot.basics.database import open_database


def in_the_files(folder: Path) -> bytes:
    """Return every byte of the database's files."""
    return b"".join(file.read_bytes() for file in folder.iterdir())


def whose(folder: Path, person: int) -> set[str]:
    """Return the tables in any column of which a person's number stands.

    As part of a longer number or of a button's key, which is drawn in hex digits, it is nobody's.
    """
    number = re.compile(rf"(?<![0-9A-Za-z]){person}(?![0-9A-Za-z])")
    with closing(open_database(folder / "ordstyrer.db")) as database:
        return {
            table.name
            for table in database.tables
            for row in table.rows
            if any(number.search(str(value)) for value in row.values())
        }
