"""A question as it was understood: what is asked, about what, how sure, and which words stayed unexplained."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Literal, Self

from bot.language.meanings import Cue
from bot.programme.model import Kind
from bot.questions.claim import Verdict
from bot.questions.details import ReminderDetail, ReportDetail
from bot.questions.guide import Guidance
from bot.questions.intent import Intent

WindowLabel = Literal["now", "next", "previous", "at", "between", "day", "rest", "after", "before"]
"""What a span of the programme came from."""


@dataclass(frozen=True, slots=True)
class Window:
    """A span of the programme that is asked about. `end` is None for a single moment.

    `anchor` is the item that an after or before is counted from.
    """

    label: WindowLabel
    start: datetime
    end: datetime | None = None
    day: date | None = None
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Counted:
    """What is counted on one side of a comparison: as it was said, how many there are, and which or who they are."""

    words: str
    number: int
    items: tuple[str, ...] = ()
    people: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Question:
    """What a message asks. `intent` names the kind of answer; items, people and facts are ids in `event`.

    `parties` are letters of parties; `number` is one that nothing of its kind has. `detail` is what it says besides: by
    intent a constant of `details.py`, a value of the lexicon or an id. `words` is what was written of something that is
    not found, or that is claimed, `nearest_to` the subject that the items are but the nearest to. `guidance` is there
    where somebody is being guided to what they may choose, `sides` where two are compared by how many there are,
    `among` the items, each with a person in it, of all who are of the sort that is asked for, whenever they are on,
    `verdict` whether what the message says is so.
    """

    intent: Intent
    event: str
    language: str
    asks: frozenset[Cue] = frozenset()
    items: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    facts: tuple[str, ...] = ()
    parties: tuple[str, ...] = ()
    number: int | None = None
    kinds: frozenset[Kind] = frozenset()
    practical: str = ""
    window: Window | None = None
    subject: str = ""
    reasons: tuple[tuple[str, ...], ...] = ()
    elsewhere: tuple[tuple[str, str], ...] = ()
    borrowed: bool = False
    list_all: bool = False
    detail: str = ""
    words: str = ""
    nearest_to: str = ""
    reminding: ReminderDetail | None = None
    report: ReportDetail | None = None
    guidance: Guidance | None = None
    sides: tuple[Counted, ...] = ()
    among: tuple[tuple[str, str], ...] = ()
    verdict: Verdict | None = None

    def with_(self, **changes: object) -> Self:
        """A copy with some fields changed."""
        return replace(self, **changes)  # type: ignore[arg-type]  # the fields' own types
