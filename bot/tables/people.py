"""The tables of what is kept of people: as little as the bot can do with. No names, and nothing that anybody wrote."""

from sqlite_utils import Database
from sqlite_utils.migrations import Migrations

migrations = Migrations("people")


@migrations()
def create_attendees(database: Database) -> None:
    """One row per person who has written to the bot alone; `id` is Telegram's."""
    database.table("attendees").create({"id": int, "language": str, "role": str}, pk="id", strict=True)


@migrations()
def create_conversations(database: Database) -> None:
    """What a chat has been about, as the JSON of a Conversation: ids of the programme, none of the words."""
    database.table("conversations").create({"chat": int, "conversation": str}, pk="chat", strict=True)


@migrations()
def create_shown(database: Database) -> None:
    """The latest answers of a chat: the messages they are in, the buttons, and the conversation before and after."""
    database.table("shown").create(
        {
            "chat": int,
            "message": int,
            "question": int,
            "parts": str,
            "key": str,
            "language": str,
            "choices": str,
            "before": str,
            "after": str,
        },
        pk=("chat", "message"),
        strict=True,
    )


@migrations()
def add_reachable(database: Database) -> None:
    """Whether the bot may send something unasked: 0 from when Telegram says that it cannot until they write again."""
    database.table("attendees").add_column("reachable", int, not_null_default=1)


@migrations()
def create_reminder_choices(database: Database) -> None:
    """What somebody wants to be reminded of, and how many minutes before; who has no row has not been asked yet."""
    database.table("reminder_choices").create(
        {"attendee": int, "before": str, "lead": int}, pk="attendee", not_null={"before", "lead"}, strict=True
    )
    database.execute("create index reminder_choices_before on reminder_choices (before, lead)")


@migrations()
def create_reminder_items(database: Database) -> None:
    """Single items that somebody wants to be reminded of; `lead` only where it is another one than their usual."""
    database.table("reminder_items").create(
        {"event": str, "item": str, "attendee": int, "lead": int}, pk=("event", "item", "attendee"), strict=True
    )
    database.execute("create index reminder_items_attendee on reminder_items (attendee)")


@migrations()
def create_plans(database: Database) -> None:
    """The items that somebody picked."""
    database.table("plans").create(
        {"event": str, "item": str, "attendee": int}, pk=("event", "item", "attendee"), strict=True
    )
    database.execute("create index plans_attendee on plans (attendee)")


@migrations()
def add_asked_role(database: Database) -> None:
    """Whether somebody has been asked for their role, which is done once."""
    database.table("attendees").add_column("asked_role", int, not_null_default=0)


@migrations()
def add_language_chosen(database: Database) -> None:
    """Whether the language was chosen, and not only the one that somebody wrote in last."""
    database.table("attendees").add_column("language_chosen", int, not_null_default=0)


@migrations()
def add_live(database: Database) -> None:
    """The action that gives an answer anew which is to be kept up to date; empty for all others."""
    database.table("shown").add_column("live", str, not_null_default="")
    database.execute("create index shown_live on shown (chat) where live <> ''")


@migrations()
def store_roles_as_audiences(database: Database) -> None:
    """A role is an Audience's value, whatever it is called: once it was the word for it, as the texts had it then."""
    for said, audience in (("folkevalgt", "elected"), ("øvrig", "others")):
        database.execute("update attendees set role = ? where role = ?", [audience, said])
    database.execute("update attendees set role = '' where role not in ('elected', 'others')")
