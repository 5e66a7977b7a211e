"""What speakers tell rather than ask: that they are late, that something is missing, that they are there.

Only what surely is meant so is taken; whatever else may be, is answered as ever and can be passed on by a button.
"""

from dataclasses import dataclass, replace
from typing import Self

from bot.language.phrases import Hit
from bot.programme.model import Item
from bot.questions.condense import sentences
from bot.questions.question import Question
from bot.questions.readers.asides import about_programme_anyway, is_emergency
from bot.questions.reading import Reading
from bot.questions.spans import UNITS, minutes_said
from bot.questions.subjects import KINDS

REPORT, HERE = "report", "here"
"""Two intents: something for the organisers, whose text is the question's `subject`, and that somebody is there."""

ALL = "all"
"""The detail of somebody's being there who says so of more than themselves."""

_LATE, _UNDER_WAY, _LACKING, _REQUEST, _EQUIPMENT = "late", "under_way", "lacking", "request", "equipment"
_TROUBLE, _OUTSIDE, _TELL, _HERE = "trouble", "outside", "tell", "here"
_WITHIN, _TRAVEL, _PERHAPS = "within", "travel", "perhaps"
# What stands in many a question, and is no sign there that somebody tells something.
_COMMON = frozenset({_HERE, _UNDER_WAY, _OUTSIDE, _WITHIN, _LACKING, _TRAVEL})
# What the words beside what is told may weigh, beside something that is missing, and beside who is late.
_BESIDE, _BESIDE_LACK, _BESIDE_LATE = 0.6, 0.5, 0.9
# From here on a word may be whom or what is spoken of.
_TELLING = 0.3
# The most that a bare number can mean as minutes (`late 10`).
_MOST = 59


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
    alone = _only_there(r)
    if not (_has_cue(r) or alone):
        return None
    if r.tags.has("talk", "distress") or (is_emergency(r) and not about_programme_anyway(r)) or _of_others(r):
        return None
    people, items = tuple(m.person for m in r.people_here), tuple(i.id for i in r.subjects.numbered)
    telling = Telling() if _requests(r) else None if _asks(r) else _telling(r)
    if telling is not None:
        return r.question(REPORT, subject=r.text, people=people, items=items, detail=str(telling))
    if _asks(r):
        return None
    if alone or (r.tags.has("report", _HERE) and _says_only(r)):
        we = any(w.plain in r.lexicon.signs["we"] for w in r.tags.words)
        return r.question(HERE, people=people, detail=ALL if we else "")
    return None


def reported(r: Reading) -> tuple[Question | None, str]:
    """What a message reports, be it in one of its sentences; and the sentences beside that, which may ask something."""
    read = _without_abbreviations(r)
    whole = from_speaker(read)
    parts = [] if whole or not _has_cue(r) else sentences(read.text)
    told = [(part, found) for part in parts if (found := from_speaker(replace(r, text=part)))]
    if told and r.day not in {None, r.now.date()}:
        told = [(part, found) for part, found in told if not found.detail or Telling.read(found.detail).late is None]
    if whole:
        return (whole.with_(subject=r.text) if whole.intent == REPORT else whole), ""
    if not told:
        return None, ""
    rest = " ".join(part for part in parts if part not in {part for part, _ in told})
    report = next((found for _, found in told if found.intent == REPORT), told[0][1])
    return report.with_(subject=r.text if report.intent == REPORT else ""), rest


def lateness(r: Reading) -> int | None:
    """How late a text makes somebody that is for the organisers anyway, whatever it asks besides; as `Telling.late`."""
    read = _without_abbreviations(r)
    found = [_late(replace(r, text=part)) for part in (read.text, *sentences(read.text))]
    return None if _of_others(r) else next((late for late in found if late is not None), None)


def _without_abbreviations(r: Reading) -> Reading:
    """The message without the stops that end no sentence: `10 min. late`."""
    words = r.tags.words
    short = {p for h in r.tags.of("clock", *UNITS) for p in h.positions}
    short |= {p for p, w in enumerate(words) if w.plain in r.lexicon.signs["around"]}
    text = r.text
    for p in range(len(words) - 2, 0, -1):
        stop, behind = words[p].token, words[p + 1].token
        if stop.text == "." and p - 1 in short and not behind.text[:1].isupper():
            text = text[: stop.start] + text[stop.end :]
    return replace(r, text=text)


def may_tell(r: Reading) -> bool:
    """Whether a known speaker may be telling the organisers something."""
    return _has_cue(r) and (not _asks(r) or bool(set(r.tags.values("report")) - _COMMON))


def _has_cue(r: Reading) -> bool:
    return bool(r.speaker) and r.scope == r.event and bool(set(r.tags.values("report")) - {_TRAVEL})


def _telling(r: Reading) -> Telling | None:
    """What is surely for the organisers."""
    late = _late(r)
    if late is not None:
        return None if r.tags.has("ask", "remind") else Telling(late=late)
    lacks = r.tags.has("report", _EQUIPMENT) and any(
        _stands(r, h) and _weighs_beside(r, h) <= _BESIDE_LACK for h in r.tags.of("report", _LACKING)
    )
    troubled = any(_stands(r, h) for h in r.tags.of("report", _TROUBLE, _TELL))
    outside = any(_stands(r, h) and _weighs_beside(r) < _BESIDE for h in r.tags.of("report", _OUTSIDE))
    if lacks or troubled or outside:
        return Telling(here=r.tags.has("report", _HERE) and not r.denies)
    return None


def _late(r: Reading) -> int | None:
    """By how many minutes somebody is late, 0 where they do not say; None for who is not late, or not surely."""
    if r.day not in {None, r.now.date()}:
        return None
    minutes = minutes_said(r) or _bare_minutes(r)
    time = r.tags.time
    timed = minutes is not None or time.offset is not None or (time.at is not None and not r.tags.has("clock", "until"))
    hits = _late_cues(r) + (r.tags.of("report", _HERE) if timed else ())
    sure = any(_stands(r, h) and not _past(r, h) and (timed or _tells_of_lateness(r, h)) for h in hits)
    coming = any(_stands(r, h) and _bare(r) for h in r.tags.of("report", _UNDER_WAY))
    return (minutes or 0) if sure or coming else None


def _late_cues(r: Reading) -> tuple[Hit, ...]:
    """The cues of who is late, those that lead up to a time (`there in`) where one follows."""
    words, signs = r.tags.words, r.lexicon.signs
    times = r.tags.positions("clock") | (r.tags.time.positions if r.tags.time.offset is not None else frozenset())
    known = r.tags.time.positions - times | {p for n in r.tags.numbered for p in n.positions}

    def followed(hit: Hit) -> bool:
        behind = range(hit.last + 1, min(hit.last + 3, len(words)))
        said = next((p for p in behind if words[p].plain not in signs["around"]), None)
        return said is not None and said not in known and (said in times or _says_little(r, said))

    return r.tags.of("report", _LATE) + tuple(h for h in r.tags.of("report", _WITHIN) if followed(h))


def _bare_minutes(r: Reading) -> int | None:
    """The minutes of a number right behind a cue: `late 10`, `late 1h`, and where a question's cue has the unit."""
    words, signs = r.tags.words, r.lexicon.signs
    for hit in r.tags.of("report", _LATE, _WITHIN):
        behind = next((p for p in range(hit.last + 1, len(words)) if words[p].plain not in signs["besides"]), None)
        if behind is None or any(behind in n.positions for n in r.tags.numbered):
            continue
        said = words[behind]
        number = int(said.plain) if said.token.kind == "number" else r.lexicon.numbers.get(said.plain, 0)
        after = words[behind + 1] if behind + 1 < len(words) else None
        if number and after is not None and after.plain in signs["hours"]:
            return 60 * number
        ends = after is None or after.token.kind != "word" or after.plain in signs["minutes"]
        if ends and 1 < number <= _MOST:
            return number
    return None


def _requests(r: Reading) -> bool:
    """True for `can I have a microphone`: now, for the stage, and not what others had or what is sent round after."""
    said = r.tags.has
    if not (said("report", _REQUEST) and said("report", _EQUIPMENT)) or r.tags.openers:
        return False
    later = any(w.plain in r.lexicon.signs["afterwards"] for w in r.tags.words)
    earlier = r.day is not None and r.day < r.now.date()
    return not (later or earlier or _elsewhere(r, r.tags.of("report", _REQUEST)[0])) and _weighs_beside(r) <= _BESIDE


def _asks(r: Reading) -> bool:
    """True for a question: with its mark or a question word, or with the verb before its subject in some clause."""
    starts = {r.tags.clauses.index(clause) for clause in set(r.tags.clauses)}
    late = {p for h in _late_cues(r) for p in h.positions}
    return "?" in r.text or bool(r.tags.openers - late) or any(_inverted(r, p) for p in starts)


def _inverted(r: Reading, start: int) -> bool:
    """True where a clause begins with a verb and its subject, which `coming 5 minutes late` leaves out."""
    words, signs = r.tags.words, r.lexicon.signs
    inside = [p for p in _clause(r, start) if words[p].token.kind in ("word", "number") and p >= start]
    verbs = r.lexicon.copulas | signs["modals"] | signs["coming"]
    cues = [h for h in r.tags.of("report") if h.value not in {_EQUIPMENT, _TRAVEL, _PERHAPS, _WITHIN}]
    told = {p for h in (*cues, *_late_cues(r)) for p in h.positions}
    if not inside or not (words[inside[0]].plain in verbs or inside[0] in told):
        return False
    skipped = {p for h in r.tags.of("clock", *UNITS) for p in h.positions}
    second = next((p for p in inside[1:] if p not in skipped and not _says_little(r, p)), None)
    if second is None or second in told or words[second].plain in signs["present"]:
        return False
    pronoun = words[second].plain in signs["subjects"]
    return pronoun or (
        words[inside[0]].plain in verbs and start == min(r.tags.clauses.index(c) for c in r.tags.clauses)
    )


def _says_little(r: Reading, place: int) -> bool:
    """True for a number, and for a small word that stands between a verb and what is said."""
    word = r.tags.words[place]
    return word.token.kind == "number" or word.plain in r.lexicon.numbers or word.plain in r.lexicon.signs["besides"]


def _stands(r: Reading, hit: Hit) -> bool:
    """True for a cue that is said of oneself, is not denied, and is about nothing else that there is at the event."""
    cues = r.tags.positions("report")
    negations = r.lexicon.signs["negations"] | r.lexicon.signs["never"]
    said = [*_said_with(r, hit), *range(hit.last + 1, min(hit.last + 2, len(r.tags.words)))]
    denied = any(r.tags.words[p].plain in negations for p in said if p not in cues)
    return not (denied or _of_somebody_else(r, hit) or _elsewhere(r, hit))


def _said_with(r: Reading, hit: Hit) -> range:
    """The positions from whoever a cue is said of to its end."""
    subject = _subject(r, hit)
    return range(min(_clause(r, hit.first)) if subject is None else subject, hit.last + 1)


def _subject(r: Reading, hit: Hit) -> int | None:
    """Where whoever a cue is said of stands, going back from it; None where nobody is named."""
    words, signs = r.tags.words, r.lexicon.signs
    if any(words[p].plain in signs["oneself"] for p in hit.positions):
        return hit.first
    known = _their_own(r)
    timed = r.tags.time.positions | r.tags.positions("clock")
    little = signs["besides"] | signs["joining"] | r.lexicon.numbers.keys()
    existing = signs["there"] if hit.value in {_LACKING, _TROUBLE} else frozenset()  # `there comes no sound`
    verbs = r.lexicon.copulas | signs["modals"] | signs["coming"]
    for p in range(hit.first - 1, min(_clause(r, hit.first)) - 1, -1):
        word, following = words[p], words[p + 1].plain
        if p in known:
            return p
        if word.token.kind != "word" or word.plain in little | existing or _counted(r, p):
            continue
        if word.plain in signs["oneself"]:
            whose = word.plain in signs["mine"] and p + 1 not in known and p + 1 < hit.first
            return p + 1 if whose and following not in verbs else p
        if word.plain in signs["places"]:
            continue
        telling = word.weight >= _TELLING and p not in timed and word.plain not in signs["nearby"]
        if telling or (following in verbs and word.plain not in verbs | signs["negations"]):
            return p
    return None


def _their_own(r: Reading) -> frozenset[int]:
    """Where what is told, what brings people and what is the speaker's own is named: of others `_of_others` tells."""
    own = r.tags.positions("report", "own_slot") | {p for m in r.people_here for p in m.positions}
    return own | {p for n in r.tags.numbered for p in n.positions}


def _counted(r: Reading, place: int) -> bool:
    """True for a unit of time behind a number, which in some languages is spelt as `mine` is."""
    before = r.tags.words[place - 1] if place else None
    unit = any(place in h.positions for h in r.tags.of("clock", *UNITS))
    return unit and before is not None and (before.token.kind == "number" or before.plain in r.lexicon.numbers)


def _of_somebody_else(r: Reading, hit: Hit) -> bool:
    """True where a cue is said of somebody or something that is neither the speaker nor what brings them."""
    subject = _subject(r, hit)
    if subject is None or subject in hit.positions:
        return False
    own = _their_own(r)
    if hit.value == _WITHIN:  # a bus that comes in ten minutes brings nobody yet
        own -= _places(r, _TRAVEL) - _places(r, _LATE, _UNDER_WAY)
    return subject not in own and r.tags.words[subject].plain not in r.lexicon.signs["oneself"]


def _tells_of_lateness(r: Reading, hit: Hit) -> bool:
    """True where somebody is named, or nothing else is said, and no other matter follows for which it is too late."""
    travels = bool(_places(r, _TRAVEL).intersection(_clause(r, hit.first)))
    most = _BESIDE if _subject(r, hit) is None else _BESIDE_LATE
    return travels or _weighs_beside(r, hit) < most


def _places(r: Reading, *values: str) -> frozenset[int]:
    """Where such cues stand."""
    return frozenset(p for h in r.tags.of("report", *values) for p in h.positions)


def _past(r: Reading, hit: Hit) -> bool:
    """True for a cue that tells of what has been (`my train was late`)."""
    return any(r.tags.words[p].plain in r.lexicon.signs["past"] for p in _said_with(r, hit) if p not in hit.positions)


def _elsewhere(r: Reading, hit: Hit) -> bool:
    """True where a cue's clause names a line that is not theirs, something practical, or somewhere to go instead."""
    inside = set(_clause(r, hit.first))
    own = r.tags.positions("report", "own_slot")
    kinds = {item.kind for item in _items(r)}
    near = {p for p in inside if r.tags.words[p].plain in r.lexicon.signs["nearby"]}
    others = [h for h in r.tags.of("kind") if kinds.isdisjoint(KINDS.get(h.value, frozenset()))]
    others += r.tags.of("practical")
    away = any(r.tags.words[p].plain in r.lexicon.signs["away"] for p in inside)
    others = [h for h in others if own.isdisjoint(h.positions) and not near.issuperset(h.positions)]
    return away or any(inside.issuperset(h.positions) for h in others)


def _clause(r: Reading, place: int) -> range:
    """The positions of the clause that a word stands in."""
    clauses = r.tags.clauses
    first = clauses.index(clauses[place])
    return range(first, first + clauses.count(clauses[place]))


def _bare(r: Reading) -> bool:
    """True where nothing else is said that weighs anything."""
    return _weighs_beside(r) < _BESIDE and not any(_elsewhere(r, h) for h in r.tags.of("report"))


def _weighs_beside(r: Reading, hit: Hit | None = None) -> float:
    """What the words beside the cues weigh, in the whole message or in the clause of a cue."""
    words, signs = r.tags.words, r.lexicon.signs
    known = r.tags.positions("report", "own_slot") | {p for m in r.people_here for p in m.positions}
    inside = range(len(words)) if hit is None else _clause(r, hit.first)
    little = signs["besides"] | signs["nearby"]
    content = set(r.tags.content).intersection(inside) - known
    return sum(words[p].weight for p in content if words[p].plain not in little)


def _items(r: Reading) -> list[Item]:
    """The lines of the programme that the speaker is in."""
    return [item for person in r.speaker for item, _ in r.programme.appearances_of.get(person, ())]


def _of_others(r: Reading) -> bool:
    """True where an item or somebody is named that is not theirs."""
    named = {i.id for i in r.subjects.numbered}
    return bool(named - {i.id for i in _items(r)}) or bool({m.person for m in r.people_here} - set(r.speaker))


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
    cue = max((h.last for h in r.tags.of("report", _HERE)), default=0)
    behind = [w.plain for p, w in enumerate(words) if p > cue and w.token.kind == "word" and p not in owned]
    counted = any(w.token.kind in ("number", "clock", "date") and p not in rooms | owned for p, w in enumerate(words))
    stands = any(_stands(r, h) for h in r.tags.of("report", _HERE))
    return stands and not (_weighs_beside(r) > _BESIDE or r.denies or counted or set(behind) - near)
