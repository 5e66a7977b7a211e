"""The stores of speakers, put together."""

from dataclasses import dataclass
from datetime import datetime
from typing import Self

from sqlite_utils import Database

from bot.speakers.arrivals import ORGANISER, Arrivals
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

    def arrive(self, event: str, person: str, at: datetime, *, chat: int = ORGANISER) -> None:
        """Note that somebody of the programme is there; without a `chat` an organiser says so.

        They are so since they first came, unless they have said after that to be late.
        """
        late, since = self.reports.late_on(event, at.date()).get(person), self.arrivals.on(event, at.date()).get(person)
        if late and since and late.made > since:
            self.arrivals.leave(event, person, at.date())
        self.arrivals.arrive(event, person, at, chat=chat)

    def unlink(self, number: int) -> Link | None:
        """Take a link away, and let count no more what its chat has said for that person; return it if there was one.

        What was written to the organisers stays to be read. In the transaction of who calls it, if there is one.
        """
        link = self.links.remove(number)
        if link is not None:
            self.arrivals.forget(link.event, link.person, link.chat)
            self.receipts.forget(link.event, link.person, link.chat)
            self.reports.forget_lateness(link.event, link.person, link.chat)
        return link
