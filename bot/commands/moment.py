"""Moments as people type them for the command line: 2024-05-16T10:10, in Copenhagen."""

from datetime import datetime

from bot.basics.clock import COPENHAGEN

# The calendar's own ends leave no room for the days before and after.
YEARS = range(1900, 2200)


def read_moment(text: str) -> datetime:
    """Return an aware Copenhagen time. Raises ValueError for what is no time, and for a day without one."""
    moment = datetime.fromisoformat(text.strip())
    if ":" not in text or moment.year not in YEARS:
        raise ValueError(text)
    return moment.astimezone(COPENHAGEN) if moment.tzinfo else moment.replace(tzinfo=COPENHAGEN)
