"""A clock that shows what a test says, while the bot runs on it."""

from datetime import UTC, datetime

from bot.basics.clock import COPENHAGEN, Clock


class MovedClock:
    """`clock` is for the bot: it stands still until `to` moves it on."""

    def __init__(self, at: datetime) -> None:
        self._at = _utc(at)
        self._ticks = 0.0
        self.clock = Clock.rehearsal(self._at, speed=1, ticks=lambda: self._ticks)

    def to(self, moment: datetime) -> None:
        """Let it be a later moment."""
        self._ticks = (_utc(moment) - self._at).total_seconds()


def _utc(moment: datetime) -> datetime:
    return (moment if moment.tzinfo else moment.replace(tzinfo=COPENHAGEN)).astimezone(UTC)
