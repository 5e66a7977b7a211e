"""What those who serve speakers tell the organisers."""

from typing import Protocol

from bot.speakers.claims import Claim
from bot.speakers.reports import Report


class Organisers(Protocol):
    """Tells organisers something; each returns how many of them that is."""

    def tell_of_claim(self, claim: Claim) -> int:
        """Tell all of them that somebody says they are a speaker."""

    def tell_of_report(self, report: Report) -> int:
        """Tell those on duty what a speaker has written."""
