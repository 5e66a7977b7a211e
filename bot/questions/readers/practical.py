"""What is asked of practical matters (parking, food, slides), and what it costs to come."""

from itertools import pairwise
from typing import Final

from bot.programme.lasting import is_ahead
from bot.programme.model import Audience, Kind
from bot.programme.timeline import lines
from bot.questions.details import ROOM_CAPACITY
from bot.questions.question import Question
from bot.questions.readers.facts import tells_of_more
from bot.questions.readers.picking import upcoming_or_last
from bot.questions.readers.practical_subject import IN_BREAKS, practical_subject, when_one_may_go
from bot.questions.readers.rooms import named_rooms
from bot.questions.readers.told_of import MEALS, told_of
from bot.questions.reading import Reading
from bot.questions.subjects import CHOICES

# What is asked of when one is to be dressed, seated or entertained.
_OCCASIONS: Final = {
    "dresscode": frozenset({Kind.EVENING}),
    "entertainment": frozenset({Kind.EVENING}),
    "seating": frozenset({Kind.EVENING}),
    "songs": frozenset({Kind.SONG}),
}


def practical(r: Reading) -> Question | None:
    """`Where do I park`; but `when is the dinner with the band` asks when that dinner is."""
    subject = practical_subject(r)
    if not subject or r.which_choice or (subject in IN_BREAKS and (_asks_for_break(r) or _asks_how_long_a_break(r))):
        return None
    if of_items := _told_by_items(r, subject):
        return of_items
    if subject == "food" and r.wording.asked_for("price"):
        subject = "price"
    if subject == ROOM_CAPACITY:
        told = tuple(f.id for f in r.programme.facts if f.about == subject)
        return r.question("practical", practical=subject, facts=told, detail=_room(r))
    return r.question("practical", practical=subject, items=_items(r, subject), facts=told_of(r, subject))


def _told_by_items(r: Reading, subject: str) -> Question | None:
    """What items tell of a practical matter: who may go into them, where they are, and when they are."""
    goes_in = subject == "guests" or (subject == "press" and r.ask("attend"))
    if goes_in and (entered := _choices_entered(r)):
        return r.question("attend", items=entered)
    if subject == "transport" and (inside := _within_the_house(r)):
        return r.question("where", items=inside)
    if subject in IN_BREAKS and when_one_may_go(r) and (pauses := pauses_ahead(r)):
        return r.question("when", items=pauses)
    occasion = r.of_kind(_OCCASIONS[subject]) if subject in _OCCASIONS and r.wording.asked_for("when") else ()
    return r.question("when", items=(upcoming_or_last(r, occasion).id,)) if occasion else None


def _items(r: Reading, practical: str) -> tuple[str, ...]:
    """What a practical matter is asked of: what is named by number, or which meal or break the food is of."""
    meal = r.subjects.kinds & (MEALS | {Kind.BREAK})
    items = r.of_kind(meal) if practical in ("food", "drinks") and len(meal) == 1 else ()
    return tuple(i.id for i in r.subjects.numbered or items)


def _choices_entered(r: Reading) -> tuple[str, ...]:
    """What somebody of one's own would go into (`may my boss come along into house 2`): who may, it tells itself.

    Where nothing is named it is the choice that was talked of.
    """
    kinds = r.subjects.kinds & (CHOICES | {Kind.LIVE})
    named = r.subjects.numbered or (r.of_kind(kinds) if kinds else ())
    told = r.thread.items if not r.tags.kinds and len(r.thread.items) == 1 else ()
    items = [i for i in named or told if i.kind in CHOICES | {Kind.LIVE}]
    told_for_whom = any(i.audience is not Audience.EVERYONE for i in r.programme.items)
    return tuple(i.id for i in items) if told_for_whom else ()


def pauses_ahead(r: Reading) -> tuple[str, ...]:
    """The breaks of today that are on or to come, on a day of the forum."""
    breaks = r.knowledge.items_of_kind(r.scope, frozenset({Kind.BREAK})) if r.scope == r.event else ()
    return tuple(i.id for i in breaks if i.day == r.now.date() and is_ahead(i, r.now))


def _asks_for_break(r: Reading) -> bool:
    """True for `when is there a break, I need the loo`."""
    return Kind.BREAK in r.subjects.kinds and r.ask("when", "exists", "next", "until")


def _asks_how_long_a_break(r: Reading) -> bool:
    """True for `how long is this break, I want to see the stands`."""
    return Kind.BREAK in r.subjects.kinds and r.ask("duration")


def _within_the_house(r: Reading) -> tuple[str, ...]:
    """The item whose room one wants to get to, where that is what was talked of (`how do I get there`)."""
    there = any(w.plain in r.lexicon.signs["thither"] for w in r.tags.words) and not r.subjects.kinds
    return tuple(i.id for i in r.thread.items[:1] if there and i.room)


def _room(r: Reading) -> str:
    """The room that is named, or that of an item that is; empty where it is asked of all."""
    named = max(named_rooms(r), key=lambda named: len(named[1]), default=None)
    return named[0].id if named else next((i.room for i in r.subjects.numbered), "")


def price(r: Reading) -> Question | None:
    """What it costs to come; what the world's prices are is nothing that a programme tells."""
    if not r.wording.asked_for("price") or tells_of_more(r):
        return None
    of_a_choice = r.subjects.kinds & CHOICES and (r.ask("fit", "exists", "list") or r.strong_topic)
    of_a_fact = r.strong_topic and not lines(r.programme)
    if of_a_choice or of_a_fact:
        return None
    if r.foreign or _of_something_else(r):
        return r.question("unknown", practical="price")
    return r.question("practical", practical="price", facts=told_of(r, "price"))


def _of_something_else(r: Reading) -> bool:
    """True where telling words beside the price, in its own clause, name what is no part of a conference."""
    said = r.tags.of("ask", "price")
    clauses = {r.tags.clauses[h.first] for h in said}
    sure = any(h.score == 1 for h in said)
    own = [p for p in r.tags.content if r.tags.clauses[p] in clauses or not sure]
    of_it = r.tags.has("kind", "meal", "food", "evening", "break") or r.tags.has("part") or r.wording.says_event
    return bool(own) and not ((of_it or _says_taking_part(r)) and sure)


def _says_taking_part(r: Reading) -> bool:
    """True for `to take part`, `to come along`."""
    signs = r.lexicon.signs
    along = any(a.plain in signs["coming_along"] and b.plain in signs["along"] for a, b in pairwise(r.tags.words))
    return along or not r.tags.forms.isdisjoint(signs["taking_part"])
