"""The tables of speakers: which chat is linked with whom in the programme. No name of theirs, and no link's secret."""

from sqlite_utils import Database
from sqlite_utils.migrations import Migrations

migrations = Migrations("speakers")


@migrations()
def create_speaker_links(database: Database) -> None:
    """Who is linked with whom: `chat` is Telegram's id, `person` one of the programme, `since` seconds since 1970.

    `kind` is `speaker` for themselves, of whom a chat has one per event, and `assistant` for who looks after them.
    """
    database.execute(
        "create table speaker_links (number integer primary key autoincrement, event text not null,"
        " person text not null, chat integer not null, kind text not null, since real not null,"
        " unique (event, person, chat)) strict"
    )
    database.execute("create index speaker_links_chat on speaker_links (chat)")


@migrations()
def create_speaker_keys(database: Database) -> None:
    """The links that have been given out and are still open: the SHA-256 of each secret, and for whom it is.

    `organiser` made it; one who has everything of theirs deleted is forgotten here, while the link on paper holds.
    """
    database.execute(
        "create table speaker_keys (number integer primary key autoincrement, digest text not null,"
        " event text not null, person text not null, kind text not null,"
        " organiser integer references organisers (number) on delete set null, made real not null) strict"
    )
    database.execute("create index speaker_keys_person on speaker_keys (event, person)")
    database.execute("create index speaker_keys_organiser on speaker_keys (organiser)")


@migrations()
def create_speaker_claims(database: Database) -> None:
    """Who says that they are somebody of the programme, until an organiser has decided; one per chat.

    `code` is what both are told, so that an organiser can hear it from whom they meet.
    """
    database.execute(
        "create table speaker_claims (number integer primary key autoincrement, event text not null,"
        " person text not null, chat integer not null unique, code text not null, made real not null) strict"
    )


@migrations()
def create_speaker_silences(database: Database) -> None:
    """The reminders for speakers that somebody does not want; who has no row gets them all."""
    database.execute(
        "create table speaker_silences (chat integer not null, reminder text not null,"
        " primary key (chat, reminder)) strict"
    )


@migrations()
def create_speaker_receipts(database: Database) -> None:
    """Who of the speakers is told of a change, and when they have said that they have seen it.

    `change` is a batch of changes (`12`), or that it is undone (`12:undone`); times are seconds since 1970. `nudged` is
    when they were asked last whether they have.
    """
    database.execute(
        "create table speaker_receipts (change text not null, event text not null, person text not null,"
        " chat integer not null, told real not null, seen real, nudged real not null default 0,"
        " primary key (change, person, chat)) strict"
    )
    database.execute("create index speaker_receipts_chat on speaker_receipts (chat)")


@migrations()
def create_speaker_reports(database: Database) -> None:
    """What speakers tell the organisers: the text, for whom of the programme and of which item (empty for none).

    `late` is how many minutes they say they are late, empty if they do not, `assistant` 1 where it is told by somebody
    who looks after them. `organiser` has read it, at `read`. Times are seconds since 1970.
    """
    database.execute(
        "create table speaker_reports (number integer primary key autoincrement, event text not null,"
        " person text not null, chat integer not null, item text not null, text text not null, late integer,"
        " assistant integer not null,"
        " made real not null, organiser integer references organisers (number) on delete set null, read real) strict"
    )
    database.execute("create index speaker_reports_chat on speaker_reports (chat)")
    database.execute("create index speaker_reports_organiser on speaker_reports (organiser)")


@migrations()
def create_speaker_arrivals(database: Database) -> None:
    """Who of the programme is there on a day: said by their chat, or by an organiser, where `chat` is 0."""
    database.execute(
        "create table speaker_arrivals (event text not null, person text not null, day text not null,"
        " at real not null, chat integer not null, primary key (event, person, day)) strict"
    )
    database.execute("create index speaker_arrivals_chat on speaker_arrivals (chat)")
