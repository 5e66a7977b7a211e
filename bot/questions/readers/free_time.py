"""The free time between a day's programme and its evening, and in the break that is on."""

from bot.programme.lasting import is_ahead
from bot.programme.model import PAUSES, Item, Kind
from bot.programme.timeline import day_ends, on_day
from bot.questions.details import FREE
from bot.questions.question import Question
from bot.questions.readers.day_edges import last_line
from bot.questions.readers.practical import pauses_ahead
from bot.questions.readers.practical_subject import IN_BREAKS
from bot.questions.readers.told_self import oneself
from bot.questions.reading import Reading
from bot.questions.windows import current_items, likely_day

# From this hour on a part of the day is the evening.
_EVENING = 16


def free_time(r: Reading) -> Question | None:
    """`How long is there between the day and the dinner`, `can I go to the hotel before tonight`: when it is free."""
    if pause := _own_pause(r):
        return r.question("duration", items=(pause.id,))
    if (pauses := pauses_ahead(r)) and _how_long_at_stands(r):
        return r.question("duration", items=pauses[:1])
    evening = _evening(r)
    begins = Kind.OPENING in r.subjects.kinds  # `may we have coffee before the welcome`
    if evening is None or begins or r.subjects.numbered or r.people_here or not (_bounded(r) and _asks_how_long(r)):
        return None
    return last_line(r, evening.day).with_(detail=FREE)


def _own_pause(r: Reading) -> Item | None:
    """The break that is on, where people ask how long they have (`how long do I have for the loo`)."""
    asked = r.ask("duration", "until") and any(r.tags.words[p].plain in r.lexicon.signs["have"] for p in r.tags.focus)
    own = asked and not r.tags.forms.isdisjoint(r.lexicon.signs["own_subject"])
    named = r.subjects.kinds or r.subjects.numbered or r.people_here or r.tags.time.within_day
    practical = set(r.tags.values("practical"))
    told = practical - IN_BREAKS or (r.tags.content and not practical)
    of_thread = any(i.kind in PAUSES for i in r.thread.items)
    if not own or named or told or of_thread or r.scope != r.event or oneself(r):
        return None
    return next((i for i in current_items(r.programme, r.now) if i.kind in PAUSES), None)


def _how_long_at_stands(r: Reading) -> bool:
    """True for `how long may we look at the stands`, which are there in the breaks."""
    stands = r.tags.positions_of("practical", "stands")
    return r.ask("duration") and not r.ask("when") and not stands.isdisjoint(r.tags.focus) and not r.subjects.kinds


def _evening(r: Reading) -> Item | None:
    """The evening that a message speaks of, while the day before it is not over."""
    part = r.tags.time.part
    spoken = _says_evening(r) or (part is not None and part[0] >= _EVENING)
    day = r.day or likely_day(r.programme, r.now)
    closing = day_ends(r.programme, day) if spoken else None
    if closing is None or closing.start is None or closing.start <= r.now:
        return None
    return next((i for i in on_day(r.programme, day) if i.kind is Kind.EVENING and not i.cancelled), None)


def _says_evening(r: Reading) -> bool:
    """True for the dinner, and for the food where no other meal of today is to come (`is there time before food`)."""
    kinds = r.subjects.kinds
    sooner = Kind.MEAL in kinds and any(
        i.kind is Kind.MEAL and is_ahead(i, r.now) for i in on_day(r.programme, r.now.date())
    )
    return Kind.EVENING in kinds and not sooner


def _bounded(r: Reading) -> bool:
    """True where the time is told to lie between two things."""
    ends = r.tags.has("ask", "end") or Kind.CLOSING in r.subjects.kinds
    return ends or r.tags.has("clock", "between") or r.tags.time.relation == "before"


def _asks_how_long(r: Reading) -> bool:
    """True where a length of time is asked for, or what one would do in it is something of one's own."""
    own = r.tags.has("practical", "hotel")
    said = any(r.tags.words[p].plain in r.lexicon.signs["lengths"] for p in r.tags.focus)
    return r.ask("until", "duration") or own or said
