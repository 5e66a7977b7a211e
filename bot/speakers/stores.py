"""The stores of speakers, put together."""

from dataclasses import dataclass
from typing import Self

from sqlite_utils import Database

from bot.speakers.arrivals import Arrivals
from bot.speakers.claims import Claims
from bot.speakers.keys import Keys
from bot.speakers.links import Link, Links
from bot.speakers.receipts import Receipts
from bot.speakers.reports import Reports
from bot.speakers.silences import Silences


@dataclass(frozen=True, slots=True)
class SpeakerStores:
    """What is kept of speakers. Use it from one thread, as SQLite connections want it."""

    links: Links
    keys: Keys
    claims: Claims
    silences: Silences
    receipts: Receipts
    reports: Reports
    arrivals: Arrivals

    @classmethod
    def over(cls, database: Database) -> Self:
        """Set up the stores on a database."""
        return cls(
            links=Links(database),
            keys=Keys(database),
            claims=Claims(database),
            silences=Silences(database),
            receipts=Receipts(database),
            reports=Reports(database),
            arrivals=Arrivals(database),
        )

    def unlink(self, number: int) -> Link | None:
        """Take a link away, and what its chat has said for that person; return what it was, None where it was gone.

        In the transaction of who calls it, if there is one.
        """
        link = self.links.remove(number)
        if link is not None:
            self.arrivals.forget(link.event, link.person, link.chat)
            self.receipts.forget(link.event, link.person, link.chat)
        return link
