"""What the organisers' powers work with, put together once."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Self

from sqlite_utils import Database

from bot.clock import Clock
from bot.delivery.kept import Kept
from bot.delivery.outbox import Outbox
from bot.organisers.history import History
from bot.organisers.invitations import Invitations
from bot.organisers.roster import Roster
from bot.speakers.stores import SpeakerStores


@dataclass(frozen=True, slots=True)
class Office:
    """The organisers' stores, what is kept of people, and what is sent unasked."""

    kept: Kept
    roster: Roster
    invitations: Invitations
    history: History
    outbox: Outbox
    speakers: SpeakerStores

    @classmethod
    def over(cls, kept: Kept, owners: Collection[int]) -> Self:
        """Set up the stores on the database of what is kept; `owners` are ids of Telegram's."""
        database = kept.database
        stores = Roster(database, owners), Invitations(database), History(database, kept.clock), Outbox(database)
        return cls(kept, *stores, SpeakerStores.over(database))

    @property
    def database(self) -> Database:
        return self.kept.database

    @property
    def clock(self) -> Clock:
        return self.kept.clock
