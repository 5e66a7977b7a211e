"""What the organisers' powers work with, put together once."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Self

from sqlite_utils import Database

from bot.clock import Clock
from bot.delivery.kept import Kept
from bot.delivery.mailings import Mailings
from bot.delivery.outbox import Outbox
from bot.delivery.recipients import Addresses
from bot.organisers.announcements import Announcements
from bot.organisers.drafts import Drafts
from bot.organisers.history import History
from bot.organisers.invitations import Invitations
from bot.organisers.roster import Roster
from bot.speakers.stores import SpeakerStores


@dataclass(frozen=True, slots=True)
class Pacing:
    """How announcements go out: so many messages a second, so many real seconds in which one can think better of it."""

    pace: float = 27.0
    regret: float = 10.0


@dataclass(frozen=True, slots=True)
class Office:
    """The organisers' stores, what is kept of people, and what is sent unasked.

    `language` is what a stranger is spoken to in.
    """

    kept: Kept
    roster: Roster
    invitations: Invitations
    history: History
    outbox: Outbox
    drafts: Drafts
    announcements: Announcements
    addresses: Addresses
    mailings: Mailings
    speakers: SpeakerStores
    pacing: Pacing
    language: str

    @classmethod
    def over(cls, kept: Kept, owners: Collection[int], *, pacing: Pacing, language: str) -> Self:
        """Set up the stores on the database of what is kept; `owners` are ids of Telegram's."""
        database = kept.database
        outbox = Outbox(database)
        return cls(
            kept=kept,
            roster=Roster(database, owners),
            invitations=Invitations(database),
            history=History(database, kept.clock),
            outbox=outbox,
            drafts=Drafts(database),
            announcements=Announcements(database),
            addresses=Addresses(database),
            mailings=Mailings(outbox, kept.clock),
            speakers=SpeakerStores.over(database),
            pacing=pacing,
            language=language,
        )

    @property
    def database(self) -> Database:
        return self.kept.database

    @property
    def clock(self) -> Clock:
        return self.kept.clock
