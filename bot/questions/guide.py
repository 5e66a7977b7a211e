"""The guide to houses, sessions and theme meetings: what it knows of whoever asks, and what it says of a choice."""

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

from bot.questions.intent import Intent

GUIDED: Final[frozenset[Intent]] = frozenset({"fit", "choose", "no_interest"})
"""The intents of the guide's own answers."""

MOST_KEPT: Final = 24
"""The most keys that are kept of what somebody goes for."""

UNSURE = "unsure"
"""The detail of a question for interests that was asked before, and not answered."""


class Fit(StrEnum):
    """How sure it is that a suggestion is the right one."""

    WELL = "well"
    PROBABLY = "probably"
    LOOSELY = "loosely"


@dataclass(frozen=True, slots=True)
class Guide:
    """The guide's side of a chat: ids and topic keys only, so that nothing anybody wrote is kept.

    `kinds` are the kinds of item to choose from. `wanted` are the keys of the programme that stand for what somebody
    goes for, `earlier` those from before they changed their mind, which count for less, `unwanted` what they do not
    want to hear of: the keys of each denial with a space between them. `ranking` are the ids of what fits, best first,
    `told` those that have been suggested since. `asked_role` is true once it was asked whether they are elected.
    """

    kinds: tuple[str, ...] = ()
    wanted: tuple[str, ...] = ()
    earlier: tuple[str, ...] = ()
    unwanted: tuple[str, ...] = ()
    ranking: tuple[str, ...] = ()
    told: tuple[str, ...] = ()
    asked_role: bool = False

    @property
    def begun(self) -> bool:
        """Whether anybody has been guided at all."""
        return bool(self.kinds)

    def told_of(self, interests: tuple[str, ...]) -> "Guide":
        """The guide once somebody has told more of themselves, which counts before what they told earlier."""
        return replace(self, wanted=tuple(dict.fromkeys((*interests, *self.wanted)))[:MOST_KEPT]) if interests else self


@dataclass(frozen=True, slots=True)
class Guidance:
    """What an answer of the guide goes by: the guide as it stands after it, and how it came about.

    `fit` tells how well the first suggestion fits. `asks_role` is true where it is to be asked whether somebody is
    elected, `told_role` where they have just said so.
    """

    guide: Guide
    fit: Fit = Fit.PROBABLY
    asks_role: bool = False
    told_role: bool = False
