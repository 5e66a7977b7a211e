"""Who is on when: the appearances of a day, from a moment on."""

from collections.abc import Iterator
from datetime import datetime

from bot.programme.model import Item, Programme


def appearing(programme: Programme, after: datetime, until: datetime) -> Iterator[Item]:
    """Yield what takes place with somebody of the programme in it and starts after a moment and until another (aware).

    In order of time.
    """
    timed = [item for item in programme.items if item.start and item.appearances and not item.cancelled]
    for item in sorted(timed, key=lambda item: (item.start, item.position)):
        if item.start and after < item.start <= until:
            yield item
