"""What speakers tell rather than ask: that they are late, that something is missing, that they are there.

Only what surely is meant so is taken; whatever else may be, is answered as ever and can be passed on by a button.
"""

from dataclasses import dataclass, replace
from typing import Self

from bot.questions.condense import sentences
from bot.questions.question import Question
from bot.questions.readers.asides import about_programme_anyway, is_emergency
from bot.questions.reading import Reading
from bot.questions.spans import minutes_said

REPORT, HERE = "report", "here"
"""Two intents: something for the organisers, whose text is the question's `subject`, and that somebody is there."""

ALL = "all"
"""The detail of somebody's being there who says so of more than themselves."""

_LATE, _LACKING, _REQUEST, _EQUIPMENT = "late", "lacking", "request", "equipment"
_TROUBLE, _TELL, _HERE = "trouble", "tell", "here"
# What the words beside what is told may weigh.
_BESIDE = 0.6


@dataclass(frozen=True, slots=True)
class Telling:
    """What a report says besides its text: how many minutes somebody is late, and whether they are there.

    `late` is 0 for who does not say how late, None for who does not say that they are.
    """

    late: int | None = None
    here: bool = False

    def __str__(self) -> str:
        """Return it as a question's detail, which `read` reads."""
        return f"{'-' if self.late is None else self.late} {'here' if self.here else '-'}"

    @classmethod
    def read(cls, detail: str) -> Self:
        """Read a question's detail."""
        late, here = detail.split()
        return cls(None if late == "-" else int(late), here == "here")


def from_speaker(r: Reading) -> Question | None:
    """`I am ten minutes late`, `I need a clicker`, `I am here`: of everybody else nothing is taken."""
    if not may_tell(r) or r.tags.has("talk", "distress") or (is_emergency(r) and not about_programme_anyway(r)):
        return None
    if _of_others(r):
        return None
    people = tuple(m.person for m in r.people_here)
    if r.tags.has("report", _REQUEST) and r.tags.has("report", _EQUIPMENT):
        return r.question(REPORT, subject=r.text, people=people, detail=str(Telling()))
    if _asks(r):
        return None
    telling = _telling(r)
    if telling is not None:
        return r.question(REPORT, subject=r.text, people=people, detail=str(telling))
    if r.tags.has("report", _HERE) and _says_only(r):
        we = any(w.plain in r.lexicon.signs["we"] for w in r.tags.words)
        return r.question(HERE, people=people, detail=ALL if we else "")
    return None


def reported(r: Reading) -> tuple[Question | None, str]:
    """What a message reports, be it in one of its sentences; and the sentences beside that, which may ask something."""
    whole = from_speaker(r)
    parts = [] if whole or not may_tell(r) else sentences(r.text)
    told = [(part, found) for part in parts if (found := from_speaker(replace(r, text=part)))]
    if not told:
        return whole, ""
    rest = " ".join(part for part in parts if part not in {part for part, _ in told})
    report = next((found for _, found in told if found.intent == REPORT), told[0][1])
    return report.with_(subject=r.text if report.intent == REPORT else ""), rest


def may_tell(r: Reading) -> bool:
    """Whether a known speaker may be telling the organisers something."""
    return bool(r.speaker) and r.scope == r.event and r.tags.has("report")


def _telling(r: Reading) -> Telling | None:
    """What is surely for the organisers."""
    said = r.tags.has
    minutes, timed = minutes_said(r), r.tags.time.offset is not None or r.tags.time.at is not None
    arriving = said("report", _HERE) and (timed or minutes is not None)
    if arriving or (said("report", _LATE) and (_of_oneself(r) or minutes is not None)):
        return None if said("ask", "remind") else Telling(late=minutes or 0)
    lacking = said("report", _LACKING) and said("report", _EQUIPMENT)
    if lacking or said("report", _TROUBLE, _TELL):
        return Telling(here=said("report", _HERE) and not r.denies)
    return None


def _asks(r: Reading) -> bool:
    """True for a question: with its mark or a question word, or with the verb before its subject."""
    verbs = r.lexicon.copulas | r.lexicon.signs["modals"] | r.lexicon.signs["coming"]
    words = [p for p, w in enumerate(r.tags.words) if w.token.kind == "word"][:2]
    own = r.tags.positions("report") | {p for n in r.tags.numbered for p in n.positions}  # `coming 5 minutes late`
    counted = bool(words) and any(w.token.kind == "number" for w in r.tags.words[words[0] + 1 : words[0] + 2])
    inverted = bool(words) and r.tags.words[words[0]].plain in verbs and not (counted or own.issuperset(words[1:]))
    return "?" in r.text or bool(r.tags.openers) or inverted


def _of_oneself(r: Reading) -> bool:
    """True where people speak of themselves, of somebody whom they look after, or of nobody in particular."""
    me = r.lexicon.signs["me"] | r.lexicon.signs["we"]
    own = bool(r.people_here) or any(w.plain in me for w in r.tags.words)
    return own or sum(r.tags.weight_of(p) for p in r.tags.content if p not in r.tags.positions("report")) < _BESIDE


def _of_others(r: Reading) -> bool:
    """True where an item or somebody is named that is not theirs."""
    items = {i.id for person in r.speaker for i, _ in r.programme.appearances_of.get(person, ())}
    named = {i.id for i in r.subjects.numbered}
    return bool(named - items) or bool({m.person for m in r.people_here} - set(r.speaker))


def _says_only(r: Reading) -> bool:
    """True where somebody says that they are there and nothing else: not when, where else, what for, or that not."""
    known = r.tags.positions("report") | {p for m in r.people_here for p in m.positions}
    near = r.lexicon.signs["nearby"]
    besides = (p for p in r.tags.content if p not in known and r.tags.words[p].plain not in near)
    elsewhere = sum(r.tags.words[p].weight for p in besides) > _BESIDE
    cue = max((h.last for h in r.tags.of("report", _HERE)), default=0)
    behind = [w.plain for w in r.tags.words[cue + 1 :] if w.token.kind == "word" and w.plain not in near]
    return not (elsewhere or r.denies or r.tags.numbered or r.tags.bare_numbers or behind)
