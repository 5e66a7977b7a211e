"""The tables of the programme store: each migration is one small step, and is never changed once it is out."""

from sqlite_utils import Database
from sqlite_utils.migrations import Migrations

migrations = Migrations("programme")

OF_EVENT = ("event", "events", "id")
LIST = str  # a list of texts as JSON


@migrations()
def create_events(database: Database) -> None:
    database.table("events").create(
        {
            "id": str,
            "name": str,
            "year": int,
            "theme": str,
            "starts": str,
            "ends": str,
            "when": str,
            "venue": str,
            "city": str,
            "address": str,
            "organiser": str,
            "contact_name": str,
            "contact_email": str,
            "contact_phone": str,
            "website": str,
            "signup_opens": str,
            "signup_closes": str,
            "programme_published": str,
            "floor_plan": str,
            "invented": int,
            "topics": LIST,
        },
        pk="id",
        strict=True,
    )


@migrations()
def create_rooms(database: Database) -> None:
    database.table("rooms").create(
        {
            "event": str,
            "id": str,
            "position": int,
            "name": str,
            "floor": str,
            "directions": str,
            "capacity": int,
            "plan": str,
            "x": float,
            "y": float,
            "aliases": LIST,
        },
        pk=("event", "id"),
        foreign_keys=[OF_EVENT],
        strict=True,
    )


@migrations()
def create_people(database: Database) -> None:
    database.table("people").create(
        {
            "event": str,
            "id": str,
            "position": int,
            "name": str,
            "title": str,
            "organisation": str,
            "municipality": str,
            "party": str,
            "aliases": LIST,
            "topics": LIST,
        },
        pk=("event", "id"),
        foreign_keys=[OF_EVENT],
        strict=True,
    )


@migrations()
def create_items(database: Database) -> None:
    database.table("items").create(
        {
            "event": str,
            "id": str,
            "position": int,
            "kind": str,
            "title": str,
            "start": str,  # local time of the venue: 2024-05-16T10:10:00
            "end": str,
            "on": str,  # the day of an item without a start
            "number": int,
            "parent": str,
            "audience": str,
            "room": str,
            "place": str,
            "summary": str,
            "topics": LIST,
            "aliases": LIST,
            "unnamed": LIST,
            "printed": LIST,  # of [field, text, note]
        },
        pk=("event", "id"),
        foreign_keys=[OF_EVENT],
        strict=True,
    )


@migrations()
def create_appearances(database: Database) -> None:
    database.table("appearances").create(
        {"event": str, "item": str, "position": int, "person": str, "role": str, "title": str},
        pk=("event", "item", "position"),
        foreign_keys=[
            (("event", "item"), "items", ("event", "id")),
            (("event", "person"), "people", ("event", "id")),
        ],
        strict=True,
    )


@migrations()
def create_chairs(database: Database) -> None:
    database.table("chairs").create(
        {"event": str, "position": int, "person": str, "role": str, "title": str},
        pk=("event", "position"),
        foreign_keys=[OF_EVENT, (("event", "person"), "people", ("event", "id"))],
        strict=True,
    )


@migrations()
def create_facts(database: Database) -> None:
    database.table("facts").create(
        {
            "event": str,
            "id": str,
            "position": int,
            "title": str,
            "text": str,
            "about": str,
            "topics": LIST,
            "people": LIST,
        },
        pk=("event", "id"),
        foreign_keys=[OF_EVENT],
        strict=True,
    )


@migrations()
def create_state(database: Database) -> None:
    """One row: how often anything has changed, and which event is the current one."""
    database.table("state").create({"id": int, "version": int, "current": str}, pk="id", strict=True)
    database.table("state").insert({"id": 1, "version": 0, "current": ""})


@migrations()
def index_appearances_by_person(database: Database) -> None:
    database.table("appearances").create_index(["event", "person"])


@migrations()
def create_calendar_entries(database: Database) -> None:
    """An item as it was last given out for somebody's calendar; it stays when the item goes, to cancel it there."""
    database.table("calendar_entries").create(
        {
            "event": str,
            "item": str,
            "title": str,
            "start": str,
            "end": str,
            "location": str,
            "description": str,
            "cancelled": int,
            "sequence": int,
            "changed": str,
        },
        pk=("event", "item"),
        strict=True,
    )


@migrations()
def create_pictures(database: Database) -> None:
    """Floor plans, as the files they came in: a programme can be served where its folder is not."""
    database.table("pictures").create(
        {"event": str, "name": str, "content": bytes}, pk=("event", "name"), foreign_keys=[OF_EVENT], strict=True
    )


@migrations()
def let_items_be_cancelled(database: Database) -> None:
    database.table("items").add_column("cancelled", int, not_null_default=0)


@migrations()
def create_change_batches(database: Database) -> None:
    """Changes made on the day, by batches. `organiser` and `undone_by` are Telegram ids, 0 once they were deleted."""
    database.table("change_batches").create(
        {
            "id": int,
            "event": str,
            "organiser": int,
            "state": str,
            "made": str,  # moments with their offset: 2024-05-16T10:10:00+02:00
            "applied": str,
            "undone": str,
            "undone_by": int,
            "turn": int,  # the how manieth to come into force
            "telling": str,
        },
        pk="id",
        foreign_keys=[OF_EVENT],
        not_null={"event", "organiser", "state", "made"},
        defaults={"undone_by": 0, "telling": ""},
        strict=True,
    )
    database.table("change_batches").create_index(["event", "turn"], unique=True)


@migrations()
def create_changes(database: Database) -> None:
    """One row a field of an item. `before`, `after` and the values that it is `kept_against` are JSON."""
    database.table("changes").create(
        {
            "batch": int,
            "item": str,
            "field": str,
            "position": int,
            "before": str,
            "after": str,
            "kept_against": str,
            "dropped": int,
        },
        pk=("batch", "item", "field"),
        foreign_keys=[("batch", "change_batches", "id")],
        defaults={"kept_against": "[]", "dropped": 0},
        strict=True,
    )


@migrations()
def create_change_people(database: Database) -> None:
    """Those whom only a batch of changes names."""
    database.table("change_people").create(
        {
            "batch": int,
            "id": str,
            "position": int,
            "name": str,
            "title": str,
            "organisation": str,
            "municipality": str,
            "party": str,
            "aliases": LIST,
            "topics": LIST,
        },
        pk=("batch", "id"),
        foreign_keys=[("batch", "change_batches", "id")],
        strict=True,
    )


@migrations()
def let_items_have_partners(database: Database) -> None:
    database.table("items").add_column("partners", LIST, not_null_default="[]")
