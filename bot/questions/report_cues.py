"""Cues by which speakers tell something: whether one is said of themselves, and not denied, and of what else."""

from bot.language.phrases import Hit
from bot.programme.model import Item
from bot.questions.reading import Reading
from bot.questions.spans import UNITS
from bot.questions.subjects import KINDS

LATE, UNDER_WAY, LACKING, REQUEST, EQUIPMENT = "late", "under_way", "lacking", "request", "equipment"
TROUBLE, OUTSIDE, TELL, AT_HAND = "trouble", "outside", "tell", "here"
WITHIN, TRAVEL, PERHAPS = "within", "travel", "perhaps"
"""The values of the cues, as the lexicons have them."""

BESIDE = 0.6
"""What the words beside what is told may weigh."""

# From here on a word may be whom or what is spoken of.
_TELLING = 0.3


def stands(r: Reading, hit: Hit) -> bool:
    """True for a cue that is said of oneself, is not denied, and is about nothing else that there is at the event."""
    cues = r.tags.positions("report")
    negations = r.lexicon.signs["negations"] | r.lexicon.signs["never"]
    said = [*said_with(r, hit), *range(hit.last + 1, min(hit.last + 2, len(r.tags.words)))]
    denied = any(r.tags.words[p].plain in negations for p in said if p not in cues)
    return not (denied or _of_somebody_else(r, hit) or elsewhere(r, hit))


def said_with(r: Reading, hit: Hit) -> range:
    """The positions from whoever a cue is said of to its end."""
    subject = subject_of(r, hit)
    return range(min(clause_around(r, hit.first)) if subject is None else subject, hit.last + 1)


def _of_somebody_else(r: Reading, hit: Hit) -> bool:
    """True where a cue is said of somebody or something that is neither the speaker nor what brings them."""
    subject = subject_of(r, hit)
    if subject is None or subject in hit.positions:
        return False
    own = _their_own(r)
    if hit.value == WITHIN:  # a bus that comes in ten minutes brings nobody yet
        own -= places_of(r, TRAVEL) - places_of(r, LATE, UNDER_WAY)
    return subject not in own and r.tags.words[subject].plain not in r.lexicon.signs["oneself"]


def subject_of(r: Reading, hit: Hit) -> int | None:
    """Where whoever a cue is said of stands, going back from it; None where nobody is named."""
    words, signs = r.tags.words, r.lexicon.signs
    if any(words[p].plain in signs["oneself"] for p in hit.positions):
        return hit.first
    known = _their_own(r)
    timed = r.tags.time.positions | r.tags.positions("clock")
    little = signs["besides"] | signs["joining"] | r.lexicon.numbers.keys()
    existing = signs["there"] if hit.value in {LACKING, TROUBLE} else frozenset()  # `there comes no sound`
    verbs = r.lexicon.copulas | signs["modals"] | signs["coming"]
    for p in range(hit.first - 1, min(clause_around(r, hit.first)) - 1, -1):
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


def elsewhere(r: Reading, hit: Hit) -> bool:
    """True where a cue's clause names a line that is not theirs, something practical, or somewhere to go instead."""
    inside = set(clause_around(r, hit.first))
    own = r.tags.positions("report", "own_slot")
    kinds = {item.kind for item in own_items(r)}
    near = {p for p in inside if r.tags.words[p].plain in r.lexicon.signs["nearby"]}
    others = [h for h in r.tags.of("kind") if kinds.isdisjoint(KINDS.get(h.value, frozenset()))]
    others += r.tags.of("practical")
    away = any(r.tags.words[p].plain in r.lexicon.signs["away"] for p in inside)
    others = [h for h in others if own.isdisjoint(h.positions) and not near.issuperset(h.positions)]
    return away or any(inside.issuperset(h.positions) for h in others)


def weighs_beside(r: Reading, hit: Hit | None = None) -> float:
    """What the words beside the cues weigh, in the whole message or in the clause of a cue."""
    words, signs = r.tags.words, r.lexicon.signs
    known = r.tags.positions("report", "own_slot") | {p for m in r.people_here for p in m.positions}
    inside = range(len(words)) if hit is None else clause_around(r, hit.first)
    little = signs["besides"] | signs["nearby"]
    content = set(r.tags.content).intersection(inside) - known
    return sum(words[p].weight for p in content if words[p].plain not in little)


def says_little(r: Reading, place: int) -> bool:
    """True for a number, and for a small word that stands between a verb and what is said."""
    word = r.tags.words[place]
    return word.token.kind == "number" or word.plain in r.lexicon.numbers or word.plain in r.lexicon.signs["besides"]


def places_of(r: Reading, *values: str) -> frozenset[int]:
    """Where such cues stand."""
    return frozenset(p for h in r.tags.of("report", *values) for p in h.positions)


def clause_around(r: Reading, place: int) -> range:
    """The positions of the clause that a word stands in."""
    clauses = r.tags.clauses
    first = clauses.index(clauses[place])
    return range(first, first + clauses.count(clauses[place]))


def own_items(r: Reading) -> list[Item]:
    """The lines of the programme that the speaker is in."""
    return [item for person in r.speaker for item in r.programme.items_of(person)]
