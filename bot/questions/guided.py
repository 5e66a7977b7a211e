"""What the guide works with while a message is read: what there is to choose, and what is and is not wanted of it."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime
from itertools import takewhile
from typing import Final

from bot.language.phrases import Hit
from bot.programme.lasting import is_past
from bot.programme.model import Audience, Item, Kind, Programme
from bot.questions.evidence import Found
from bot.questions.guide import Fit, Guidance, Guide
from bot.questions.interests import about, fit_of, keys_at, ranked, telling
from bot.questions.question import Question
from bot.questions.reading import Reading
from bot.questions.subjects import CHOICES

LEAST = 0.38
"""What an item has to score to be suggested."""

# What it has to score to be suggested when another one than the best is asked for.
_AT_ALL = 0.15

# How near to the best one the second must be to be told of beside it.
_CLOSE = 0.72
# So many choices are suggested at most.
_TWO = 2
# How many of the programme's words are told as reasons.
_REASONS = 3
# The most words that a bare `no` turns down (`nobody wants to work with us` is a worry).
_DENIED = 3
# From here on a word tells something.
_TELLING = 0.3
# What tells no interest, whatever it is about.
_OF_OTHER_THINGS: Final = (
    "guide",
    "kind",
    "ask",
    "pronoun",
    "connective",
    "role",
    "weekday",
    "relative_day",
    "part",
    "talk",
)


def names(kinds: Iterable[Kind]) -> tuple[str, ...]:
    """Kinds as the guide keeps them."""
    return tuple(sorted(kind.value for kind in kinds))


def kinds_of(guide: Guide) -> frozenset[Kind]:
    """The kinds that the guide chooses from."""
    return frozenset(Kind(name) for name in guide.kinds)


def choosable(
    programme: Programme, kinds: frozenset[Kind], audience: Audience | None, now: datetime
) -> tuple[Item, ...]:
    """What somebody may choose of these kinds, what is over only where all is; other kinds where none is for them."""
    for wanted in (kinds, CHOICES):
        found = [i for i in programme.items if i.kind in wanted and not i.cancelled and i.is_for(audience)]
        if found:
            ahead = [i for i in found if not is_past(i, now)]
            return tuple(ahead or found)
    return ()


def options(r: Reading, guide: Guide) -> tuple[Item, ...]:
    """What whoever wrote a message may choose."""
    return choosable(r.programme, kinds_of(guide), r.audience, r.now)


def told_at(r: Reading) -> frozenset[int]:
    """Positions of the words that tell an interest."""
    tags = r.tags
    beside = tags.positions(*_OF_OTHER_THINGS) | {p for n in tags.numbered for p in n.positions}
    single = {p for p, w in enumerate(tags.words) if w.token.kind == "word" and w.weight >= _TELLING}
    phrased = {p for h in r.subjects.phrases for p in h.positions}
    return frozenset((single - beside) | (phrased - tags.positions("guide", "kind")))


def interests_told(r: Reading) -> tuple[str, ...]:
    """The keys of what somebody tells of themselves, whatever they ask: what fits them may be asked later."""
    if r.scope != r.event or r.tags.forms.isdisjoint(r.lexicon.signs["me"]):
        return ()
    return keys_at(r.subjects.index, r.tags.words, told_at(r))


def found_at(r: Reading, positions: Iterable[int]) -> tuple[Found, ...]:
    """The items that the words at these positions are about, best first."""
    return r.subjects.index.find(r.tags.words, sorted(positions), r.subjects.index.items)


def unwanted_at(r: Reading, *, right_after: bool) -> frozenset[int]:
    """Positions of the words for what is not wanted: those behind `nothing about`, up to the next turn.

    `right_after` tells that the guide has just spoken: then a `not` counts wherever it stands, else only where it opens
    its clause.
    """
    tags = r.tags
    cues = [*tags.of("guide", "without")]
    cues += [h for h in tags.of("guide", "not") if right_after or _opens_its_clause(r, h)]
    # Behind `not interested in robots`, `nor in budgets` says the same.
    cues += [h for h in tags.of("guide", "bare_not") if (right_after or cues) and _opens_its_clause(r, h)]
    if not cues:
        return frozenset()
    turns = {h.first for h in tags.of("guide", "rather", "also")}
    turns |= {p for p, w in enumerate(tags.words) if w.plain in r.lexicon.signs["turning"]}
    found: set[int] = set()
    for cue in cues:
        for place in range(cue.last + 1, len(tags.words)):
            if place in turns or tags.clauses[place] != tags.clauses[cue.last]:
                break
            found.add(place)
    return told_at(r) & found


def _opens_its_clause(r: Reading, cue: Hit) -> bool:
    """True for `not computers` and `homes but not money`; `we do not have enough nurses` tells a worry."""
    tags = r.tags
    clause = [p for p, number in enumerate(tags.clauses) if number == tags.clauses[cue.first]]
    before, behind = [p for p in clause if p < cue.first], [p for p in clause if p > cue.last]
    small = tags.positions("connective", "guide")
    opens = small.issuperset(before) or tags.words[before[-1]].plain in r.lexicon.signs["turning"]
    denied = list(takewhile(lambda p: p not in small, behind))
    return opens and len(denied) <= _DENIED


def suggestion(r: Reading, guide: Guide, first: str = "") -> Question:
    """What fits best by now with the next one where that is close, or the one suggestion `first`.

    Where nothing fits what somebody goes for, or nothing is known of it, what there is to choose.
    """
    items = frozenset(i.id for i in options(r, guide))
    found = r.of_use(ranked(r.subjects.index, guide, items))
    if not found or found[0].score < LEAST:
        return remaining(r, replace(guide, ranking=()))
    found = tuple(f for f in found if f.score >= _AT_ALL)
    ids = tuple(f.id for f in found)
    at = ids.index(first) if first in ids else 0
    shown = found[at : at + 1] if first else _close(found)
    fit = fit_of(shown if at else found)
    fit = Fit.PROBABLY if at and fit is Fit.WELL else fit  # another one fits better
    question = suggested(r, replace(guide, ranking=ids), shown, fit)
    return question.with_(kinds=kinds_of(guide), borrowed=True)


def _close(found: Sequence[Found]) -> tuple[Found, ...]:
    """The best of what fits, and the second where it is close."""
    return tuple(f for f in found[:_TWO] if f.score >= _CLOSE * found[0].score)


def suggested(r: Reading, guide: Guide, shown: Sequence[Found], fit: Fit) -> Question:
    """The question that suggests these."""
    ids = tuple(f.id for f in shown)
    guide = replace(guide, told=tuple(dict.fromkeys((*guide.told, *ids))))
    reasons = tuple(telling(r.subjects.index, f.reasons)[:_REASONS] for f in shown)
    return r.question("fit", items=ids, reasons=reasons, guidance=_guidance(r, guide, ids, fit))


def begun(r: Reading, found: Sequence[Found]) -> Guidance | None:
    """How the guide stands for somebody who found one or two choices by their subject, and may change their mind."""
    by_id = r.programme.by_id
    if not 0 < len(found) <= _TWO or any(by_id[f.id].kind not in CHOICES for f in found):
        return None
    ids = tuple(f.id for f in found)
    wanted = keys_at(r.subjects.index, r.tags.words, r.subjects.topic_words)
    kinds = names(CHOICES & r.programme.kinds)
    asked = r.thread.conversation.guide.asked_role
    return Guidance(Guide(kinds, wanted, ranking=ids, told=ids, asked_role=asked))


def remaining(r: Reading, guide: Guide) -> Question:
    """The question for an interest, with what is left to choose between."""
    items = options(r, guide)
    barred = about(r.subjects.index, guide.unwanted, frozenset(i.id for i in items))
    left = tuple(i.id for i in items if i.id not in {*guide.told, *barred})
    return r.question("choose", items=left, kinds=kinds_of(guide), guidance=_guidance(r, guide, left))


def _guidance(r: Reading, guide: Guide, items: Sequence[str], fit: Fit = Fit.PROBABLY) -> Guidance:
    """How the guide stands after an answer about items, and whether it has to be asked who may attend them."""
    limited = any(r.programme.by_id[i].audience is not Audience.EVERYONE for i in items)
    asks = limited and r.audience is None and not guide.asked_role
    return Guidance(replace(guide, asked_role=guide.asked_role or asks), fit, asks_role=asks)
