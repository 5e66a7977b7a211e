"""One or some of those nominated for a prize, who come one by one: `when is the second one`, `and the other two`."""

from typing import Final

from bot.language.meanings import Cue
from bot.programme.model import Item, Kind
from bot.questions.intent import Asked
from bot.questions.question import Question
from bot.questions.reading import Reading

# What is asked of one of them, the first that is asked telling how it is answered.
_ASKED: Final[tuple[tuple[Cue, Asked], ...]] = (
    ("until", "until"),
    ("duration", "duration"),
    ("where", "where"),
    ("when", "when"),
    ("who", "who"),
)
# What is as good as nothing beside them.
_BESIDE: Final[frozenset[Cue]] = frozenset({"result", "exists", "with_whom"})
# The most words of a message that leaves out of what it is.
_SHORT: Final = 6
_OF_PRIZE: Final = frozenset({Kind.PRIZE})


def of_series(r: Reading) -> Question | None:
    """When the one or the others are that are said, or what else is asked; of the thread, or where a prize is named."""
    series = tuple(i for i in r.of_kind(_OF_PRIZE) if i.number)
    if not series or r.asks - _BESIDE - {cue for cue, _ in _ASKED} or _names_more(r):
        return None
    said = _numbers_said(r, series)
    items = tuple(i for i in series if i.number in said) or _others(r, series)
    if not items and said and r.tags.kinds and min(said) > len(series):
        return r.question("no_such_number", number=min(said), subject=Kind.PRIZE)
    asked: Asked = next((intent for cue, intent in _ASKED if r.ask(cue)), "when")
    return r.question(asked, items=tuple(i.id for i in items), kinds=_OF_PRIZE, borrowed=True) if items else None


def _names_more(r: Reading) -> bool:
    """True where a prize is neither named nor told of, or more than it is named."""
    told = {i.kind for i in r.thread.items} == _OF_PRIZE and r.conversation.event == r.scope
    short = sum(w.token.kind == "word" for w in r.tags.words) <= _SHORT
    of_prize = r.subjects.kinds == _OF_PRIZE or (told and short and not r.tags.kinds)
    time = r.tags.time
    timed = time.names_time or time.names_day or time.relation
    numbered = {q for n in r.tags.numbered for p in n.positions for q in (p, p - 1)}  # `number | two`
    left = set(r.tags.content) - r.tags.positions("ask", "kind") - numbered
    return not of_prize or bool(timed or r.people_here or left or r.wording.says_person)


def _numbers_said(r: Reading, series: tuple[Item, ...]) -> frozenset[int]:
    """`The second one`, `number 2`, `the first nominated`, `the last of them`."""
    said = {n.number for n in r.tags.numbered}
    if not r.tags.kinds and not _says_others(r):  # `so the song first, and when is the prize`
        said |= {*r.tags.bare_ordinals, *r.tags.bare_numbers}
    return frozenset(len(series) if n == -1 else n for n in said)


def _others(r: Reading, series: tuple[Item, ...]) -> tuple[Item, ...]:
    """`The other two`, behind one of them."""
    told = {i.id for i in r.thread.items}
    return tuple(i for i in series if i.id not in told) if _says_others(r) and len(told) == 1 else ()


def _says_others(r: Reading) -> bool:
    return not r.tags.forms.isdisjoint(r.lexicon.signs["others"])
