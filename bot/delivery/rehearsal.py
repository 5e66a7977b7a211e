"""Rehearsals: the same day may be played as often as one likes, and never passes for the real one."""

from datetime import datetime

from bot.delivery.outbox import Outbox

SIGN = "rehearsal:"
"""What the keys of messages begin with that belong to a rehearsal."""


def rewind(outbox: Outbox, now: datetime) -> None:
    """Forget of what earlier rehearsals reminded after `now` (aware): it is to be done again."""
    outbox.database.execute(
        "delete from outbox where key >= ? and key < ? and due > ? and state not in ('queued', 'sending')",
        [f"{SIGN}reminder:", f"{SIGN}reminder;", now.timestamp()],
    )
