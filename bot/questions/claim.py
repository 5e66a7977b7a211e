"""One thing that somebody says is so, beside what is so."""

from dataclasses import dataclass
from typing import Literal

Verdict = Literal["yes", "yet", "no", "partly", "untold"]
"""Whether what is said is so, `yet` where it was said that it is not; `partly` where it is so of but a part.

`untold` where the programme does not say.
"""


@dataclass(frozen=True, slots=True)
class Claim:
    """What some words of a message say of whom or what it asks about.

    `holds` is whether that is so, None where it is not told; `positions` are the words. `instead` is the item of which
    it would be so.
    """

    holds: bool | None
    positions: frozenset[int]
    instead: str = ""
