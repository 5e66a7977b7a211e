"""A call for help beside a question (`can you help me? who is on now`): the question is what is to be answered."""

from typing import Final

from bot.language.meanings import Category
from bot.questions.reading import Reading

# What stands beside the call where something is asked; of a name or a subject its words tell.
_ASKED: Final[tuple[Category, ...]] = ("kind", "practical", "other")
# What may be a cry for help indeed.
_URGENT = ("emergency", "distress")


def without_call(r: Reading) -> Reading:
    """The message without the clauses that only call for help, or say what the bot is, where another one asks."""
    cues = r.tags.positions_of("ask", "capabilities")
    if not cues or r.tags.has("talk", *_URGENT):
        return r
    telling = {r.tags.clauses[p] for p in r.tags.content if p not in cues}  # `shall a robot decide who gets help`
    calls = {r.tags.clauses[p] for p in cues} - telling
    called = frozenset(p for p, clause in enumerate(r.tags.clauses) if clause in calls)
    return r if _tells_nothing_beside(r, called) else r.without(called)


def _tells_nothing_beside(r: Reading, called: frozenset[int]) -> bool:
    asks = {p for h in r.tags.of("ask") if h.value != "capabilities" for p in h.positions}
    beside = {*r.tags.content, *r.tags.openers, *r.tags.positions(*_ASKED), *asks}
    named = {p for n in r.tags.numbered for p in n.positions}
    return not (beside | named) - called
