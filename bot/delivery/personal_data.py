"""All that is kept of people, in whatever table: to show it to them, and to delete it."""

import json
from typing import Any, Final

from sqlite_utils import Database

from bot.basics.database import writing
from bot.tables import delivery, hall, organisers, people, programme, speakers

TABLES: Final = {
    "attendees": "id",
    "reminder_choices": "attendee",
    "reminder_items": "attendee",
    "plans": "attendee",
    "organisers": "id",
    "speaker_links": "chat",
    "speaker_claims": "chat",
    "speaker_silences": "chat",
    "speaker_receipts": "chat",
    "speaker_reports": "chat",
    "speaker_arrivals": "chat",
    "hall_likes": "attendee",
    "hall_questions": "asker",
    "conversations": "chat",
    "shown": "chat",
    "outbox": "chat",
}
"""Every table with something of a person in it, and the column that says whose it is. With a person alone the chat's id
is theirs."""

_THROUGH: Final = {
    "history": "organiser in (select number from organisers where id = ?)",
    "invitations": "organiser in (select number from organisers where id = ?)",
    "drafts": "organiser in (select number from organisers where id = ?)",
    "announcements": "organiser in (select number from organisers where id = ?)",
    "speaker_keys": "organiser in (select number from organisers where id = ?)",
    "given": "organiser in (select number from organisers where id = ?)",
}
"""The tables with what somebody did as an organiser, which know them by a row of `organisers` alone: with that deleted,
neither the history nor an announcement, a speaker's link or an answer says any more who it was, and their invitations
and draft are gone."""

SIGNED: Final = {"change_batches": ("organiser", "undone_by")}
"""Tables whose rows belong to the programme, and the columns that say who did it: the rows stay, without the person."""

_WRITTEN: Final = ("asked",)
"""Tables with what people wrote, of whom nothing is kept, with all that refers to it: deleted with everything else."""

_NOBODY: Final = 0
_JSON: Final = {
    "history": ("details",),
    "drafts": ("post", "recipients"),
    "announcements": ("post", "recipients"),
    "given": ("gists",),
    "conversations": ("conversation",),
    "shown": ("parts", "choices", "before", "after"),
    "outbox": ("answer",),
}


class PersonalData:
    """Reads and deletes what is kept of people. Use it from one thread, as SQLite connections want it."""

    def __init__(self, database: Database) -> None:
        self.database = database
        people.migrations.apply(database)
        delivery.migrations.apply(database)
        organisers.migrations.apply(database)
        programme.migrations.apply(database)
        speakers.migrations.apply(database)
        hall.migrations.apply(database)

    def of(self, person: int) -> dict[str, list[dict[str, Any]]]:
        """Return every row that is about somebody, by table, as plain values; tables with none are left out."""
        found = {}
        columns = {table: (column,) for table, column in TABLES.items()} | SIGNED
        for table, names in columns.items():
            where = " or ".join(f"{column} = :person" for column in names)
            rows = [_plain(table, row) for row in self.database.table(table).rows_where(where, {"person": person})]
            if rows:
                found[table] = rows
        for table, condition in _THROUGH.items():
            rows = [_plain(table, row) for row in self.database.table(table).rows_where(condition, [person])]
            if rows:
                found[table] = rows
        return found

    def erase(self, person: int) -> None:
        """Delete every row that is about somebody, all of them or none, and their number from what they signed."""
        with writing(self.database):
            for table, column in TABLES.items():
                self.database.table(table).delete_where(f"{column} = ?", [person])
            for table, columns in SIGNED.items():
                for column in columns:
                    self.database.execute(f"update {table} set {column} = ? where {column} = ?", [_NOBODY, person])  # noqa: S608 -- names of ours

    def erase_all(self) -> int:
        """Delete every row that is about anybody, and what anybody wrote; return how many rows are deleted.

        Who signed what is deleted as well.
        """
        with writing(self.database):
            tables = (*TABLES, *_WRITTEN)
            number = sum(self.database.table(table).count for table in tables)
            for table in tables:
                self.database.table(table).delete_where()
            for table, columns in SIGNED.items():
                for column in columns:
                    self.database.execute(f"update {table} set {column} = ?", [_NOBODY])  # noqa: S608 -- names of ours
        return number


def _plain(table: str, row: dict[str, Any]) -> dict[str, Any]:
    """Return a row with what it holds as JSON read."""
    return {name: json.loads(value) if name in _JSON.get(table, ()) and value else value for name, value in row.items()}
