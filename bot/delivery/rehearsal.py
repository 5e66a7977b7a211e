"""Rehearsals: the same day may be played as often as one likes, and never passes for the real one."""

from datetime import datetime

from bot.delivery.outbox import Outbox

SIGN = "rehearsal:"
"""What the keys of messages begin with that belong to a rehearsal."""

_BY_THE_CLOCK = ("reminder", "speaker", "digest", "absent")


def rewind(outbox: Outbox, now: datetime) -> None:
    """Forget what earlier rehearsals sent by the clock after `now` (aware), and what speakers said: it is yet to be."""
    for kind in _BY_THE_CLOCK:
        outbox.database.execute(
            "delete from outbox where key >= ? and key < ? and due > ? and state not in ('queued', 'sending')",
            [f"{SIGN}{kind}:", f"{SIGN}{kind};", now.timestamp()],
        )
    for table, when in (("speaker_arrivals", "at"), ("speaker_reports", "made")):
        outbox.database.table(table).delete_where(f"event like ? and {when} > ?", [f"{SIGN}%", now.timestamp()])
