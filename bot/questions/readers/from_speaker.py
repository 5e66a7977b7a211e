"""What speakers tell rather than ask: that they are late, that something is missing, that they are there."""

from dataclasses import dataclass
from typing import Self

from bot.questions.question import Question
from bot.questions.readers.asides import about_programme_anyway, is_emergency
from bot.questions.readers.private import PRIVATE
from bot.questions.reading import Reading
from bot.questions.spans import minutes_said

REPORT, HERE = "report", "here"
"""Two intents: something for the organisers, whose text is the question's `subject`, and that somebody is there."""

_LATE, _NEED, _REQUEST, _TELL = "late", "need", "request", "tell"


@dataclass(frozen=True, slots=True)
class Telling:
    """How a report is meant: whether it surely is one, and how many minutes somebody is late, if they say so."""

    surely: bool
    late: int | None = None

    def __str__(self) -> str:
        """Return it as a question's detail, which `read` reads."""
        return f"{'surely' if self.surely else 'perhaps'} {'-' if self.late is None else self.late}"

    @classmethod
    def read(cls, detail: str) -> Self:
        """Read a question's detail."""
        surely, late = detail.split()
        return cls(surely == "surely", None if late == "-" else int(late))


def from_speaker(r: Reading) -> Question | None:
    """`I am ten minutes late`, `I need a clicker`, `I am here`: of everybody else nothing is taken."""
    if not r.speaker or r.scope != r.event or not r.tags.has("report") or r.tags.has("talk", "distress"):
        return None
    if is_emergency(r) and not about_programme_anyway(r):
        return None
    if _of_something(r):
        return None
    if r.tags.has("report", HERE) and "?" not in r.text:
        return r.question(HERE, people=r.speaker)
    if r.tags.has("report", _REQUEST):
        return r.question(REPORT, subject=r.text, detail=str(Telling(surely=False)))
    if any(h.value != PRIVATE for h in r.tags.of("practical")):
        return None  # `I need the wifi code` may well be told
    if r.tags.has("report", _LATE) and not _asks(r):
        return r.question(REPORT, subject=r.text, detail=str(Telling(surely=True, late=minutes_said(r) or 0)))
    if r.tags.has("report", _NEED, _TELL):
        surely = not _asks(r) and (r.tags.has("report", _TELL) or not r.strong_topic)
        return r.question(REPORT, subject=r.text, detail=str(Telling(surely=surely)))
    return None


def _asks(r: Reading) -> bool:
    """True for what has a question mark, or a question word."""
    return "?" in r.text or bool(r.tags.openers)


def _of_something(r: Reading) -> bool:
    """True where something of the programme is named, so that it may well be asked about."""
    return bool(r.subjects.numbered or r.people_here or r.tags.kinds or r.tags.has("own_slot"))
