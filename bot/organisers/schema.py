"""The tables of organisers. A name is only what an organiser has given themselves; no invitation's secret is kept."""

from sqlite_utils import Database
from sqlite_utils.migrations import Migrations

migrations = Migrations("organisers")


@migrations()
def create_organisers(database: Database) -> None:
    """One row per organiser and owner, former ones as well, as the history is told with their names.

    `id` is Telegram's. `joined`, in seconds since 1970, is empty for who is an organiser no more, and for owners: those
    are it by the settings. Whoever else holds something of an organiser refers to `number`, so that a deleted row takes
    all trace of them along.
    """
    database.execute(
        "create table organisers (number integer primary key autoincrement, id integer not null unique,"
        " name text not null default '', joined real) strict"
    )


@migrations()
def create_invitations(database: Database) -> None:
    """The open invitations: the SHA-256 of each secret in hexadecimal, and how long it holds.

    Times are seconds since 1970.
    """
    database.execute(
        "create table invitations (number integer primary key autoincrement, digest text not null,"
        " organiser integer not null references organisers (number) on delete cascade,"
        " made real not null, expires real not null) strict"
    )


@migrations()
def create_history(database: Database) -> None:
    """What organisers did: who, when (seconds since 1970), what, and the details as JSON."""
    database.execute(
        "create table history (id integer primary key autoincrement,"
        " organiser integer references organisers (number) on delete set null,"
        " at real not null, what text not null, details text not null) strict"
    )
    database.execute("create index history_organiser on history (organiser)")
