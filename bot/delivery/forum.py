"""The event that people are at, as it stands at any moment."""

from collections.abc import Callable
from dataclasses import dataclass

from bot.basics.clock import Clock
from bot.delivery.rehearsal import SIGN
from bot.programme.model import Programme
from bot.questions.knowledge import Knowledge


@dataclass(frozen=True, slots=True)
class Forum:
    """The current event, and the clock that it goes by.

    `event` is its id, `language` what a stranger is spoken to in. `programme` gives the programme as it is now: the
    same object as long as nothing in it changes; it raises LookupError where nobody has such an event, for now.
    `knowledge` gives what answers stand on.
    """

    event: str
    language: str
    clock: Clock
    programme: Callable[[], Programme]
    knowledge: Callable[[], Knowledge]

    @property
    def sign(self) -> str:
        """What keys begin with of what a rehearsal must not share with the real day; empty on that."""
        return SIGN if self.clock.rehearsing else ""

    @property
    def day_event(self) -> str:
        """The event as what happens on the day knows it: that of a rehearsal is kept apart from the real one."""
        return f"{self.sign}{self.event}"
