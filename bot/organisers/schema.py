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


@migrations()
def create_drafts(database: Database) -> None:
    """What organisers are about to announce: each has one for something new, and one per announcement to be corrected.

    They go with whoever is deleted. The one that was changed last has the highest `rowid`.

    `post` and `recipients` are JSON, `due` is the time at the forum in seconds since 1970, 0 for at once. `original` is
    the announcement that is to be corrected, 0 for a new one. `token` is another one after each change, so that what is
    sent is what was seen.
    """
    database.execute(
        "create table drafts (organiser integer not null references organisers (number) on delete cascade,"
        " original integer not null, token text not null, post text not null, recipients text not null,"
        " due real not null, primary key (organiser, original)) strict"
    )


@migrations()
def create_announcements(database: Database) -> None:
    """What was announced, corrected or withdrawn, and how far it is.

    `act` is what is done: something is sent, or the messages of the announcement `original` are changed or deleted.
    `due` is a time at the forum, all others are real ones, in seconds since 1970: not before `starts` does it begin.
    `planned` is whether it was to wait for its time. `total` is how many there are to send, and `missed` how many could
    not be reached, both as of the beginning.
    """
    database.execute(
        "create table announcements (number integer primary key autoincrement,"
        " organiser integer references organisers (number) on delete set null,"
        " act text not null, original integer not null, post text not null, recipients text not null,"
        " due real not null, starts real not null, state text not null, rehearsal integer not null,"
        " planned integer not null, total integer not null default 0, missed integer not null default 0) strict"
    )
    database.execute("create index announcements_organiser on announcements (organiser)")
    database.execute(
        "create index announcements_open on announcements (number) where state in ('waiting', 'running', 'paused')"
    )
