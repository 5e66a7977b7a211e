"""Choices by how many are on in them: `which house has four on stage`, `is there a session with only one speaker`."""

from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import Final

from bot.language.meanings import Cue
from bot.programme.model import Item, Role
from bot.questions.numbers import number_of
from bot.questions.question import Counted, Question
from bot.questions.reading import Reading
from bot.questions.sorts_of_people import sorts_named
from bot.questions.subjects import CHOICES

# What may be asked of them: who is in them, or which they are.
_ASKED: Final[frozenset[Cue]] = frozenset(
    {"exists", "who", "list", "speakers", "count", "moderator", "where", "options"}
)
# So many are several; more are on in no choice.
_SEVERAL, _FULL = 2, 12

Limit = Callable[[int], bool]
"""Whether so many are as many as is asked for."""


def by_cast(r: Reading) -> Question | None:
    """Those with most, fewest, so many, more or fewer; how many each has, where none has so many."""
    items = _choices(r)
    if len(items) < _SEVERAL or r.asks - _ASKED or _says_who(r) or sorts_named(r) or _tells_more(r):
        return None
    everybody = _on(items)
    speaking = _on(items, besides=Role.MODERATOR) if _of_speakers(r) else everybody
    for on in (speaking, everybody):  # one who leads it may be meant as well
        limit = _limit(r, [len(people) for people in on.values()])
        found = tuple(i for i, people in on.items() if limit and limit(len(people)))
        if found:
            return r.question("who", items=found)
    if not speaking or limit is None:
        return None
    sides = tuple(Counted("", len(people), items=(i,), people=people) for i, people in speaking.items())
    return r.question("none_so_many", sides=sides, items=tuple(speaking))


def _choices(r: Reading) -> tuple[Item, ...]:
    """Those named by number, else all of the kind, else those that were told of."""
    if r.subjects.numbered:
        return tuple(i for i in r.subjects.numbered if i.kind in CHOICES)
    if r.subjects.kinds:
        return r.of_kind(r.subjects.kinds & CHOICES)
    return tuple(i for i in r.thread.items if i.kind in CHOICES)


def _on(items: Sequence[Item], besides: Role | None = None) -> dict[str, tuple[str, ...]]:
    """Who is on in each, but for those of a role; nothing of an item in which some are not named."""
    named = (i for i in items if i.appearances and not i.unnamed)
    return {i.id: tuple(dict.fromkeys(a.person for a in i.appearances if a.role is not besides)) for i in named}


def _of_speakers(r: Reading) -> bool:
    return _only_one(r) or not r.tags.forms.isdisjoint(r.lexicon.signs["speaking_roles"])


def _limit(r: Reading, counts: Sequence[int]) -> Limit | None:
    """As many as are asked for: an extreme of these counts, or a figure."""
    signs, forms = r.lexicon.signs, r.tags.forms
    if _only_one(r):
        return lambda number: number == 1
    if forms & signs["fewest"]:
        return lambda number: number == min(counts)
    if forms & signs["most"]:
        return lambda number: number == max(counts)
    return _of_figure(r)


def _of_figure(r: Reading) -> Limit | None:
    """So many, or more or fewer than that."""
    signs = r.lexicon.signs
    said = _figure(r)
    if said is None:
        return None
    place, figure = said
    before = [w.plain for w in r.tags.words[max(0, place - 2) : place]]
    than = before[-1:] and before[-1] in signs["than"]
    if than and before[0] in signs["more_than"]:
        return lambda number: number > figure
    if than and before[0] in signs["fewer_of"]:
        return lambda number: number < figure
    return lambda number: number == figure


def _figure(r: Reading) -> tuple[int, int] | None:
    """The only number that counts people, and its place: it stands behind the kind that is asked for, and not next."""
    kinds = r.tags.positions("kind")
    named = frozenset(p for n in r.tags.numbered for p in n.positions) | r.tags.time.positions
    numbers = [(p, number_of(r.tags.words[p], r.lexicon) or 0) for p in sorted(r.tags.focus - named)]
    figures = [(p, n) for p, n in numbers if 1 < n <= _FULL and kinds and p > min(kinds) + 1 and _counts(r, p)]
    return figures[0] if len(figures) == 1 else None


def _counts(r: Reading, place: int) -> bool:
    """True for a number behind `has`, `with`, `there are` or `only`, or before people."""
    signs = r.lexicon.signs
    leading = signs["having"] | signs["with_one"] | signs["there"] | signs["only_so"] | signs["than"]
    counted = signs["people_counted"] | signs["speaking_roles"] | signs["speaker"]
    behind = r.tags.words[place + 1].plain if place + 1 < len(r.tags.words) else ""
    return r.tags.words[place - 1].plain in leading or behind in counted


def _only_one(r: Reading) -> bool:
    signs = r.lexicon.signs
    return any(a.plain in signs["only_so"] and b.plain in signs["articles"] for a, b in pairwise(r.tags.words))


def _says_who(r: Reading) -> bool:
    """True where one person is meant, whom a `speaker` does not mean here."""
    said = r.tags.positions_of("pronoun", "person") & r.tags.focus
    return any(r.tags.words[p].plain not in r.lexicon.signs["speaking_roles"] for p in said)


def _tells_more(r: Reading) -> bool:
    """True where something else is told than how many people there are, and in what."""
    signs = r.lexicon.signs
    known = signs["only_so"] | signs["articles"] | signs["fewest"] | signs["most"] | signs["more_than"] | signs["than"]
    known |= signs["speaker"] | signs["speaking_roles"] | signs["people_counted"] | signs["talkers"] | signs["stage"]
    known |= signs["fewer_of"] | r.lexicon.numbers.keys()
    told = r.tags.content_besides(known)
    time = r.tags.time
    return not r.tags.positions("kind").issuperset(told) or bool(
        r.people_here or time.names_time or r.wording.denies or r.tags.has("other")
    )
