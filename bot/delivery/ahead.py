"""How long before they are due reminders are queued: hardly anything has to be put right when something changes."""

from datetime import timedelta

from bot.basics.clock import Clock

LOOK = 0.5
"""Real seconds between two looks at the clock and the programme."""

_AHEAD = timedelta(minutes=2)


def ahead(clock: Clock) -> timedelta:
    """Return how long before: two minutes, and what a fast clock may run on between looks."""
    return _AHEAD + 4 * timedelta(seconds=LOOK) * clock.speed
