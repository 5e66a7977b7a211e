"""The tables of questions from the hall: the words, whose they are, and who likes them. Nobody else is shown whose."""

from sqlite_utils import Database
from sqlite_utils.migrations import Migrations

migrations = Migrations("hall")


@migrations()
def create_hall_items(database: Database) -> None:
    """The items for which an organiser takes questions; `number` is another one each time it is turned on.

    `event` is the forum's id here and below, behind `rehearsal:` for what is done in one.
    """
    database.execute(
        "create table hall_items (number integer primary key autoincrement, event text not null, item text not null,"
        " unique (event, item)) strict"
    )


@migrations()
def create_hall_questions(database: Database) -> None:
    """What was asked: `asker` is Telegram's id, `made` the time at the forum in seconds since 1970.

    `name` is Telegram's first name of those alone who want it told, as it was at that moment; else it is empty.
    """
    database.execute(
        "create table hall_questions (number integer primary key autoincrement, event text not null,"
        " item text not null, asker integer not null, text text not null, name text not null default '',"
        " state text not null, made real not null) strict"
    )
    database.execute("create index hall_questions_item on hall_questions (event, item)")
    database.execute("create index hall_questions_asker on hall_questions (asker)")


@migrations()
def create_hall_likes(database: Database) -> None:
    """Who likes which question, once each; likes go with the question and with whoever gave them."""
    database.execute(
        "create table hall_likes (question integer not null references hall_questions (number) on delete cascade,"
        " attendee integer not null, primary key (question, attendee)) strict"
    )
    database.execute("create index hall_likes_attendee on hall_likes (attendee)")
