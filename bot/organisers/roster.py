"""Who the organisers are: owners by the settings, and those who have taken an owner's invitation."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from sqlite_utils import Database

from bot.basics.clock import COPENHAGEN
from bot.tables.organisers import migrations

LONGEST_NAME = 30


@dataclass(frozen=True, slots=True)
class Organiser:
    """Somebody who is an organiser, or was.

    `number` is what everything else refers to them by; 0 for an owner who has done nothing yet. `id` is Telegram's,
    `name` what they have called themselves, if anything. `since` is an aware time, None for an owner.
    """

    number: int
    id: int
    name: str = ""
    since: datetime | None = None
    owner: bool = False


class Roster:
    """Keeps organisers. Use it from one thread, as SQLite connections want it."""

    def __init__(self, database: Database, owners: Collection[int]) -> None:
        self.database = database
        self._owners = frozenset(owners)
        migrations.apply(database)

    def find(self, person: int) -> Organiser | None:
        """Return the organiser with an id of Telegram's; None for everybody else, former organisers among them."""
        row = self.database.execute("select number, id, name, joined from organisers where id = ?", [person]).fetchone()
        if row is None:
            return Organiser(0, person, owner=True) if person in self._owners else None
        found = self._read(row)
        return found if found.owner or found.since else None

    def known(self, person: int) -> Organiser | None:
        """Return who has an id of Telegram's, also one who is no organiser any more; None for a stranger."""
        row = self.database.execute("select number, id, name, joined from organisers where id = ?", [person]).fetchone()
        return self._read(row) if row else None

    def acting(self, person: int) -> Organiser | None:
        """Return an organiser who is about to do something, entered in the roster if they are not yet."""
        found = self.find(person)
        if found is None or found.number:
            return found
        self.database.execute("insert or ignore into organisers (id) values (?)", [person])
        return self.find(person)

    def numbered(self, number: int) -> Organiser | None:
        """Return who has a number, also one who is no organiser any more; None for who has deleted all of theirs."""
        row = self.database.execute(
            "select number, id, name, joined from organisers where number = ?", [number]
        ).fetchone()
        return self._read(row) if row else None

    def all(self) -> tuple[Organiser, ...]:
        """Return all organisers, owners first."""
        rows = self.database.execute("select number, id, name, joined from organisers order by number").fetchall()
        known = [self._read(row) for row in rows]
        unknown = self._owners - {organiser.id for organiser in known}
        owners = [o for o in known if o.owner] + [Organiser(0, person, owner=True) for person in sorted(unknown)]
        return (*owners, *(o for o in known if o.since and not o.owner))

    def standing(self) -> tuple[frozenset[int], frozenset[int]]:
        """Return the ids of all organisers, and of those in the roster who are none any more."""
        rows = self.database.execute("select id, joined is not null from organisers").fetchall()
        now = self._owners | {person for person, joined in rows if joined}
        return now, frozenset(person for person, _ in rows) - now

    def enter(self, person: int, at: datetime) -> Organiser:
        """Make somebody an organiser from `at` on, under their old name if they have been one before."""
        self.database.execute(
            "insert into organisers (id, joined) values (?, ?) on conflict (id) do update set joined = excluded.joined",
            [person, at.timestamp()],
        )
        entered = self.find(person)
        assert entered
        return entered

    def remove(self, number: int) -> Organiser | None:
        """Let an organiser be none any more; return who they were, None where nobody is. Owners stay what they are."""
        organiser = self.numbered(number)
        if organiser is None or organiser.owner or organiser.since is None:
            return None
        self.database.execute("update organisers set joined = null where number = ?", [number])
        return organiser

    def is_taken(self, name: str, but: int) -> bool:
        """Whether another organiser than the one with the number `but` has, or had, a name."""
        rows = self.database.execute("select name from organisers where number <> ?", [but])
        return name.casefold() in {taken.casefold() for (taken,) in rows}

    def call(self, number: int, name: str) -> None:
        """Remember what an organiser wants to be called."""
        self.database.execute("update organisers set name = ? where number = ?", [name, number])

    def is_on_duty(self, organiser: Organiser) -> bool:
        """Whether an organiser gets what cannot wait; who has never said anything does."""
        row = self.database.execute("select off_duty from organisers where number = ?", [organiser.number]).fetchone()
        return not (row and row[0])

    def put_on_duty(self, organiser: Organiser, *, on: bool) -> None:
        """Remember whether an organiser is on duty."""
        self.database.execute("update organisers set off_duty = ? where number = ?", [not on, organiser.number])

    def wants_digest(self, organiser: Organiser) -> bool:
        """Whether an organiser wants the summary of every day."""
        row = self.database.execute("select digest from organisers where number = ?", [organiser.number]).fetchone()
        return bool(row and row[0])

    def want_digest(self, organiser: Organiser, *, wanted: bool) -> None:
        """Remember whether an organiser wants the summary of every day."""
        self.database.execute("update organisers set digest = ? where number = ?", [wanted, organiser.number])

    def wanting_digest(self) -> tuple[Organiser, ...]:
        """Return the organisers who want the summary of every day."""
        return tuple(organiser for organiser in self.all() if self.wants_digest(organiser))

    def _read(self, row: tuple[int, int, str, float | None]) -> Organiser:
        number, person, name, joined = row
        since = None if joined is None else datetime.fromtimestamp(joined, COPENHAGEN)
        return Organiser(number, person, name, since, person in self._owners)
