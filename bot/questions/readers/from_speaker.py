"""What speakers tell rather than ask: that they are late, that something is missing, that they are there.

Only what surely is meant so is taken; whatever else may be, is answered as ever and can be passed on by a button.
"""

from dataclasses import replace

from bot.questions.condense import sentences
from bot.questions.details import ALL, ReportDetail
from bot.questions.lateness import late_cues, minutes_late, of_others, without_abbreviations
from bot.questions.question import Question
from bot.questions.reading import Reading
from bot.questions.report_cues import (
    AT_HAND,
    BESIDE,
    EQUIPMENT,
    LACKING,
    OUTSIDE,
    PERHAPS,
    REQUEST,
    TELL,
    TRAVEL,
    TROUBLE,
    UNDER_WAY,
    WITHIN,
    clause_around,
    elsewhere,
    says_little,
    stands,
    weighs_beside,
)
from bot.questions.spans import UNITS

# What stands in many a question, and is no sign there that somebody tells something.
_COMMON = frozenset({AT_HAND, UNDER_WAY, OUTSIDE, WITHIN, LACKING, TRAVEL})
# What the words beside something that is missing may weigh.
_BESIDE_LACK = 0.5


def _from_speaker(r: Reading) -> Question | None:
    """`I am ten minutes late`, `I need a clicker`, `I am here`: of everybody else nothing is taken."""
    alone = _only_there(r)
    if not (_has_cue(r) or alone):
        return None
    if of_others(r):
        return None
    people, items = tuple(m.person for m in r.people_here), tuple(i.id for i in r.subjects.numbered)
    requests = _requests(r)
    if not requests and _asks(r):
        return None
    telling = ReportDetail() if requests else _telling(r)
    if telling is not None:
        return r.question("report", subject=r.text, people=people, items=items, report=telling)
    if alone or (r.tags.has("report", AT_HAND) and _says_only(r)):
        we = any(w.plain in r.lexicon.signs["we"] for w in r.tags.words)
        return r.question("here", people=people, detail=ALL if we else "")
    return None


def reported(r: Reading) -> tuple[Question | None, str]:
    """What a message reports, be it in one of its sentences; and the sentences beside that, which may ask something."""
    read = without_abbreviations(r)
    whole = _from_speaker(read)
    parts = [] if whole or not _has_cue(r) else sentences(read.text)
    told = [(part, found) for part in parts if (found := _from_speaker(replace(r, text=part)))]
    if told and r.day not in {None, r.now.date()}:
        told = [(part, found) for part, found in told if not _of_lateness(found)]
    if whole:
        return (whole.with_(subject=r.text) if whole.intent == "report" else whole), ""
    if not told:
        return None, ""
    rest = " ".join(part for part in parts if part not in {part for part, _ in told})
    report = next((found for _, found in told if found.intent == "report"), told[0][1])
    return report.with_(subject=r.text if report.intent == "report" else ""), rest


def _of_lateness(question: Question) -> bool:
    return question.intent == "report" and question.report is not None and question.report.late is not None


def may_tell(r: Reading) -> bool:
    """Whether a known speaker may be telling the organisers something."""
    return _has_cue(r) and (not _asks(r) or bool(set(r.tags.values("report")) - _COMMON))


def _has_cue(r: Reading) -> bool:
    return bool(r.speaker) and r.scope == r.event and bool(set(r.tags.values("report")) - {TRAVEL})


def _telling(r: Reading) -> ReportDetail | None:
    """What is surely for the organisers."""
    late = minutes_late(r)
    if late is not None:
        return None if r.tags.has("ask", "remind") else ReportDetail(late=late)
    lacks = r.tags.has("report", EQUIPMENT) and any(
        stands(r, h) and weighs_beside(r, h) <= _BESIDE_LACK for h in r.tags.of("report", LACKING)
    )
    troubled = any(stands(r, h) for h in r.tags.of("report", TROUBLE, TELL))
    outside = any(stands(r, h) and weighs_beside(r) < BESIDE for h in r.tags.of("report", OUTSIDE))
    if lacks or troubled or outside:
        return ReportDetail(here=r.tags.has("report", AT_HAND) and not r.wording.denies)
    return None


def _requests(r: Reading) -> bool:
    """True for `can I have a microphone`: now, for the stage, and not what others had or what is sent round after."""
    said = r.tags.has
    if not (said("report", REQUEST) and said("report", EQUIPMENT)) or r.tags.openers:
        return False
    later = any(w.plain in r.lexicon.signs["afterwards"] for w in r.tags.words)
    earlier = r.day is not None and r.day < r.now.date()
    return not (later or earlier or elsewhere(r, r.tags.of("report", REQUEST)[0])) and weighs_beside(r) <= BESIDE


def _asks(r: Reading) -> bool:
    """True for a question: with its mark or a question word, or with the verb before its subject in some clause."""
    starts = {r.tags.clauses.index(clause) for clause in set(r.tags.clauses)}
    late = {p for h in late_cues(r) for p in h.positions}
    return "?" in r.text or bool(r.tags.openers - late) or any(_inverted(r, p) for p in starts)


def _inverted(r: Reading, start: int) -> bool:
    """True where a clause begins with a verb and its subject, which `coming 5 minutes late` leaves out."""
    words, signs = r.tags.words, r.lexicon.signs
    inside = [p for p in clause_around(r, start) if words[p].token.kind in ("word", "number") and p >= start]
    verbs = r.lexicon.copulas | signs["modals"] | signs["coming"]
    cues = [h for h in r.tags.of("report") if h.value not in {EQUIPMENT, TRAVEL, PERHAPS, WITHIN}]
    told = {p for h in (*cues, *late_cues(r)) for p in h.positions}
    if not inside or not (words[inside[0]].plain in verbs or inside[0] in told):
        return False
    skipped = {p for h in r.tags.of("clock", *UNITS) for p in h.positions}
    second = next((p for p in inside[1:] if p not in skipped and not says_little(r, p)), None)
    if second is None or second in told or words[second].plain in signs["present"]:
        return False
    pronoun = words[second].plain in signs["subjects"]
    return pronoun or (
        words[inside[0]].plain in verbs and start == min(r.tags.clauses.index(c) for c in r.tags.clauses)
    )


def _only_there(r: Reading) -> bool:
    """True for `Here!`, `now in the hall`: the words of who says that they are there, and no others."""
    signs = r.lexicon.signs
    said = [w.plain for w in r.tags.words if w.token.kind not in ("stop", "comma", "symbol")]
    state, places = signs["present"], signs["places"]
    there = state.intersection(said) or (signs["standing"].intersection(said) and places.intersection(said))
    first = next((word for word in said if word not in signs["besides"]), "")
    own = bool(signs["oneself"].intersection(said)) or first in signs["standing"] | state
    alone = (signs["nearby"] | signs["besides"] | signs["standing"] | state | places).issuperset(said)
    return bool(there) and own and alone and bool(r.speaker) and r.scope == r.event and not _asks(r)


def _says_only(r: Reading) -> bool:
    """True where somebody says that they are there and nothing else: not when, where else, what for, or that not."""
    words, near = r.tags.words, r.lexicon.signs["nearby"]
    rooms = {p for p in range(1, len(words)) if words[p].token.kind == "number" and words[p - 1].plain in near}
    owned = {p for n in r.tags.numbered for p in n.positions}  # no others are named
    cue = max((h.last for h in r.tags.of("report", AT_HAND)), default=0)
    behind = [w.plain for p, w in enumerate(words) if p > cue and w.token.kind == "word" and p not in owned]
    counted = any(w.token.kind in ("number", "clock", "date") and p not in rooms | owned for p, w in enumerate(words))
    said = any(stands(r, h) for h in r.tags.of("report", AT_HAND))
    return said and not (weighs_beside(r) > BESIDE or r.wording.denies or counted or set(behind) - near)
