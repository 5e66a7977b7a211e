"""What the event tells of a practical matter: facts that are said to be about it, or one whose own words answer."""

from bot.programme.model import Fact, Kind
from bot.programme.timeline import lines
from bot.questions.evidence import Found
from bot.questions.question import Question
from bot.questions.reading import Reading

# The share of what is asked that a fact explains where it surely answers, and its score where a title or topic says so.
_MOST, _SAID = 0.56, 0.65
# How much more a fact must be about what is asked than the one on the practical matter, to be told in its place.
_MORE = 1.15
# What a word has to weigh to tell something.
_TELLING = 0.3
_SHOWN = 2

# Matters of one's own things.
_OF_ONES_OWN = frozenset({"lost", "luggage", "cloakroom", "badge"})

OF_MEALS = frozenset(
    {"food", "drinks", "dresscode", "entertainment", "guests", "children", "seating", "songs", "price"}
)
"""Practical subjects that belong to meals and evenings."""

MEALS = frozenset({Kind.MEAL, Kind.EVENING})
"""What there is something to eat at."""


def told_of(r: Reading, practical: str) -> tuple[str, ...]:
    """The facts that answer, best first; none where what is asked is told by none.

    A word of a fact's own says more than its subject: `where is there water` is told by the fact on water, though it is
    a matter of drinks.
    """
    by_id = {f.id: f for f in r.programme.facts}
    score = {f.id: f.score for f in r.subjects.facts}
    known = sorted((f.id for f in by_id.values() if f.about == practical), key=lambda f: -score.get(f, 0.0))
    best = next(iter(r.subjects.facts), None)
    own = score.get(known[0], 0.0) if known else 0.0
    if best and best.score > own * _MORE and _answers(r, best, by_id[best.id], practical):
        return (best.id,)
    return tuple(known[:_SHOWN])


def told_at_last(r: Reading) -> Question | None:
    """The fact that surely answers what nobody else knows of, in an event with a timetable (`is that with VAT`)."""
    best = next(iter(r.subjects.facts), None)
    if not lines(r.programme) or best is None or not _sure(best):
        return None
    if any(item.score > best.score for item in r.subjects.topics[:1]):
        return None  # `write me a speech on prevention`, which there is a session about
    own = best.positions - r.tags.positions("ask", "kind", "pronoun", "talk")
    return r.question("fact", facts=(best.id,)) if any(r.tags.weight_of(p) >= _TELLING for p in own) else None


def _sure(found: Found) -> bool:
    return found.score >= _SAID and found.share >= _MOST


def _answers(r: Reading, found: Found, fact: Fact, practical: str) -> bool:
    """True where a fact explains most of what is asked, and a word of it that is more than the name of a meal.

    But whether lunch is in the price is a matter of the lunch, and of one's own things only a fact on them tells:
    `where do I hand in a phone`, and not the commission that hands in its report.
    """
    if practical in _OF_ONES_OWN:
        return False
    meals, asked = r.tags.positions("kind"), r.tags.positions("practical")
    asked = asked | meals if practical == "price" and fact.about == "food" else asked - meals
    telling = any(r.tags.weight_of(p) >= _TELLING for p in found.positions & asked)
    return _sure(found) and telling
