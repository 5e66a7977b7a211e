"""What there may be that fits somebody: the choices that a message's words lead to, before it is said what fits."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from bot.programme.model import Kind
from bot.programme.timeline import lines
from bot.questions.evidence import Found
from bot.questions.guide import Guide
from bot.questions.guided import LEAST, found_at, names, told_at, unwanted_at
from bot.questions.interests import keys_at
from bot.questions.reading import Reading
from bot.questions.subjects import CHOICES
from bot.questions.windows import overlaps, window

# How much nearer to the subject what is no choice of the kind that is named must be than the best that is.
_ELSEWHERE = 2.5


@dataclass(frozen=True, slots=True)
class Shortlist:
    """What may fit somebody.

    `named` are the kinds that they ask for, none where any will do, `kinds` those that are looked through. `words` are
    the positions of what they tell, `found` the items that these lead to, best first.
    """

    named: frozenset[Kind]
    kinds: frozenset[Kind]
    words: frozenset[int]
    found: tuple[Found, ...]

    @property
    def fits(self) -> bool:
        """True where the best of it is near enough to be suggested."""
        return bool(self.found) and self.found[0].score >= LEAST

    @property
    def sure(self) -> bool:
        """True where the best of it is found by a word of its own."""
        return bool(self.found) and self.found[0].strong > 0


def shortlist(r: Reading, choices: frozenset[Kind], *, story: bool = False) -> Shortlist:
    """What may fit of the kinds that are named; of any where none is, or that only in passing.

    `story` tells that what is told before the question may say what somebody is after.
    """
    named = frozenset[Kind]() if _in_passing(r, choices) else choices
    kinds = named or CHOICES & r.programme.kinds
    on_subject = of_subject(r, kinds)
    found = on_subject if named else _in_time(r, on_subject)
    listed = Shortlist(named, kinds, frozenset(r.subjects.topic_words), found)
    if listed.fits or not (story or r.ask("fit")):
        return listed
    # A practical subject, or what another cue took for its own, may be what a choice is about.
    told = told_at(r)
    return Shortlist(named, kinds, told, _taking_place(r, r.of_use(found_at(r, told)), kinds))


def of_subject(r: Reading, kinds: frozenset[Kind]) -> tuple[Found, ...]:
    """What is of these kinds and about what a message tells, on the day that is named or without a day of its own."""
    by_id, day = r.programme.by_id, _named_day(r)
    found = _taking_place(r, r.of_use(r.subjects.topics), kinds)
    return tuple(f for f in found if by_id[f.id].day in (day, None)) if day else found


def day_without(r: Reading, kinds: frozenset[Kind]) -> date | None:
    """The day that is named, where the programme has nothing of these kinds on it."""
    day = _named_day(r)
    return day if day and not any(i.kind in kinds and i.day == day for i in r.programme.items) else None


def guide_for(r: Reading, listed: Shortlist) -> Guide:
    """How the guide stands for somebody who tells this, before anything has been suggested."""
    index, denied = r.subjects.index, unwanted_at(r, right_after=False)
    return Guide(
        names(listed.kinds),
        wanted=keys_at(index, r.tags.words, listed.words - denied),
        unwanted=tuple(filter(None, [" ".join(keys_at(index, r.tags.words, denied))])),
        asked_role=r.thread.conversation.guide.asked_role,
    )


def _in_passing(r: Reading, kinds: frozenset[Kind]) -> bool:
    """True where a kind is named, but the message is about something else (`when the house grows too big for one`)."""
    if r.tags.openers or r.ask("fit", "exists", "options", "list") or kinds.isdisjoint(r.programme.kinds):
        return False
    by_id = r.programme.by_id
    found = [f for f in r.subjects.topics if by_id[f.id].kind in CHOICES]
    own = next((f.score for f in found if by_id[f.id].kind in kinds), 0.0)
    return bool(found) and found[0].strong > 1 and found[0].score > _ELSEWHERE * own


def _taking_place(r: Reading, found: Iterable[Found], kinds: frozenset[Kind]) -> tuple[Found, ...]:
    by_id = r.programme.by_id
    return tuple(f for f in found if by_id[f.id].kind in kinds and not by_id[f.id].cancelled)


def _named_day(r: Reading) -> date | None:
    told = r.day not in r.programme.days and r.tags.focus.isdisjoint(r.tags.time.positions)
    return r.day if lines(r.programme) and not told else None  # `I was elected last Monday` asks of no Monday


def _in_time(r: Reading, found: tuple[Found, ...]) -> tuple[Found, ...]:
    """Those of the hour that is named, where there are any."""
    span = window(r.tags.time, r.programme, r.now)
    if not span or span.label not in ("at", "between"):
        return found
    return tuple(f for f in found if overlaps(r.programme.by_id[f.id], span)) or found
