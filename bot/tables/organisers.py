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


@migrations()
def create_given(database: Database) -> None:
    """Answers that organisers give themselves, to the questions whose gists are in `gists` (JSON).

    `event` is the forum's id, `at` seconds since 1970, `edition` how often it has been written anew.
    """
    database.execute(
        "create table given (id integer primary key autoincrement, event text not null, text text not null,"
        " gists text not null, organiser integer references organisers (number) on delete set null,"
        " at real not null, edition integer not null default 1) strict"
    )
    database.execute("create index given_organiser on given (organiser)")


@migrations()
def create_asked(database: Database) -> None:
    """Questions alike that nobody had an answer to, how often they came, and what has been done about them.

    `event` is the forum's id, behind `rehearsal:` for what was asked in one. Nothing tells who asked, or when.
    """
    database.execute(
        "create table asked (id integer primary key autoincrement, event text not null,"
        " count integer not null default 0, hidden integer not null default 0,"
        " given integer references given (id) on delete set null) strict"
    )
    database.execute("create index asked_event on asked (event)")
    database.execute("create index asked_given on asked (given)")


@migrations()
def create_asked_texts(database: Database) -> None:
    """The ways in which a question was asked: masked, cut short, each with its gist (JSON) and how often."""
    database.execute(
        "create table asked_texts (asked integer not null references asked (id) on delete cascade,"
        " text text not null, gist text not null, count integer not null, primary key (asked, text)) strict"
    )


@migrations()
def create_figures(database: Database) -> None:
    """How many questions of each kind came in the hour from `hour` (seconds since 1970) on, and what became of them."""
    database.execute(
        "create table figures (event text not null, hour integer not null, intent text not null,"
        " outcome text not null, count integer not null, primary key (event, hour, intent, outcome)) strict"
    )


@migrations()
def add_digest(database: Database) -> None:
    """Whether an organiser wants a summary of what was asked every day."""
    database.table("organisers").add_column("digest", int, not_null_default=0)


@migrations()
def add_duty(database: Database) -> None:
    """Whether an organiser is off duty, and does not get what cannot wait."""
    database.table("organisers").add_column("off_duty", int, not_null_default=0)
