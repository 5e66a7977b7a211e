"""What is on before or after somebody whom a message describes: `whom did I miss before him with the jellyfish`."""

from itertools import islice, takewhile
from typing import Final

from bot.language.meanings import Cue
from bot.programme.model import Item
from bot.programme.timeline import lines
from bot.questions.question import Question
from bot.questions.readers.anchors import line_of_person
from bot.questions.readers.before_and_after import beside
from bot.questions.reading import Reading

# What is asked of whoever or whatever is beside them.
_OF_THEM: Final[frozenset[Cue]] = frozenset(
    {"who", "speakers", "previous", "next", "then", "people_of", "now", "miss", "about", "list"}
)
# How many words behind the one for before or after somebody is pointed at.
_NEAR: Final = 3


def beside_somebody(r: Reading) -> Question | None:
    """What is beside the item of the one who is described, in the message and not by the thread."""
    if not r.tags.time.relation or r.asks - _OF_THEM or not r.tags.openers or r.people_here or not lines(r.programme):
        return None
    anchor = _theirs(r)
    return beside(r, anchor) if anchor else None


def _theirs(r: Reading) -> Item | None:
    """The item of the one who is pointed at behind the word for before or after, and described there or earlier."""
    clauses, place = r.tags.clauses, r.tags.time.relation_position
    asking = frozenset(p for p in range(place) if clauses[p] == clauses[place])
    behind = takewhile(lambda p: r.tags.words[p].token.kind == "word", range(place + 1, len(clauses)))
    pointed = not r.description.points.isdisjoint(islice(behind, _NEAR))
    best = next(iter(r.referents.likeliest), None) if pointed else None
    if best is None or not best.is_likely or not asking.isdisjoint(best.positions):
        return None
    return line_of_person(r, best.person)
