"""The programmes that a command in the terminal answers from."""

from pathlib import Path

from bot.programme.content import event_folders, read_programme
from bot.programme.model import Programme


def programmes_at_hand(database: Path, content: Path) -> tuple[Programme, ...]:
    """Return every programme that there is to ask about.

    Once something has been loaded into the database, it is the truth: it knows what changed on the day. Where there is
    no database, or nothing in it, the content folders are read as they are, so that asking works at once, without any
    other step and without leaving a file behind. The two are never mixed: an organiser who loaded one event wants no
    others. Raises ContentError if a folder cannot be read, sqlite3.Error if the database cannot.
    """
    return _stored(database) or tuple(read_programme(folder) for folder in event_folders(content))


def _stored(database: Path) -> tuple[Programme, ...]:
    if not database.is_file():
        return ()
    from bot.programme.store import Store  # noqa: PLC0415 -- a tenth of a second, which only a database is worth

    with Store.open(database) as store:
        return tuple(store.load(event) for event in store.events())
