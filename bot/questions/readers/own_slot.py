"""What speakers ask about when they are on themselves. Of everybody else nothing here is taken."""

from collections.abc import Mapping
from typing import Final

from bot.language.meanings import Cue
from bot.programme.lasting import is_past
from bot.programme.model import Item
from bot.questions.details import FOR_CALENDAR, REMINDING, OwnSlot
from bot.questions.question import Question
from bot.questions.reading import Reading
from bot.questions.subjects import CHOICES

_TELLING = 0.5


# What a question that names one's own appearance (`my talk`) asks, by the cues of everybody's questions.
_CUES: Final[Mapping[Cue, OwnSlot]] = {
    "when": OwnSlot.WHEN,
    "start": OwnSlot.WHEN,
    "where": OwnSlot.WHERE,
    "venue": OwnSlot.WHERE,
    "who": OwnSlot.WHO,
    "with_whom": OwnSlot.WHO,
    "speakers": OwnSlot.WHO,
    "moderator": OwnSlot.MODERATOR,
    "duration": OwnSlot.DURATION,
    "previous": OwnSlot.BEFORE,
    "then": OwnSlot.AFTER,
    "next": OwnSlot.AFTER,
}
_STAGE, _ALL = "stage", "all"


def own_slot(r: Reading) -> Question | None:
    """`when am I on`, `who moderates mine`, `what comes just before me`."""
    if not r.speaker or r.scope != r.event or not r.tags.has("own_slot"):
        return None
    own = r.tags.positions("own_slot", "calendar", "reminders")
    if _of_something_else(r, own):
        return None
    people = tuple(p for p in r.speaker if p in r.programme.people)
    items = {i.id: i for p in people for i in r.programme.items_of(p)}
    named = r.tags.has("own_slot", _STAGE, _ALL)
    if not named and not any(_ahead(r, item) for item in items.values()):
        return None  # it is over: what they do not call their own is asked as by everybody
    return r.question("my_slot", people=people, items=tuple(items), detail=asked_of_slot(r))


def _ahead(r: Reading, item: Item) -> bool:
    return not item.cancelled and not is_past(item, r.now)


def asked_of_slot(r: Reading) -> str:
    """What of it is asked: as the longest phrase has it, else as the cues beside it do."""
    if r.tags.has("calendar"):
        return FOR_CALENDAR
    if r.tags.has("ask", "remind") or r.tags.has("reminders"):
        return REMINDING
    told = [h for h in r.tags.of("own_slot") if h.value not in {_STAGE, _ALL}]
    if told:
        return max(told, key=lambda hit: (len(hit.positions), hit.score)).value
    sides = {"before": OwnSlot.BEFORE, "after": OwnSlot.AFTER}
    beside = [sides[v] for v in r.tags.values("clock") if v in sides]
    if beside and r.tags.openers:
        return beside[0]
    return next((what for cue, what in _CUES.items() if cue in r.tags.asks), "")


def _of_something_else(r: Reading, own: frozenset[int]) -> bool:
    """True where it names an item, a person, a time or a subject besides."""
    named = r.subjects.numbered or r.people_here or r.tags.time.names_day or r.tags.time.at
    if named or (r.subjects.kinds & CHOICES and not r.tags.positions("kind") <= own):
        return True
    return r.tags.weight_besides(own) > _TELLING
