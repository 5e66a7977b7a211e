"""Whether there are so many of a kind: `are there ten theme meetings`, `is it true that there are six sessions`."""

from bot.questions.numbers import number_of
from bot.questions.question import Question
from bot.questions.reading import Reading

_FEWEST = 2


def so_many(r: Reading) -> Question | None:
    """How many there are of a kind, where it is asked whether they are a certain number."""
    kinds = [h for h in r.tags.of("kind") if h.first in r.tags.focus]
    whether = r.wording.whether or r.wording.leans("sure") or r.ask("exists") or _is_told(r)
    if len(kinds) != 1 or not kinds[0].first or not whether or r.tags.openers or _else_asked(r):
        return None
    number = number_of(r.tags.words[kinds[0].first - 1], r.lexicon) or 0
    items = r.of_kind(r.subjects.kinds) if number >= _FEWEST else ()
    return r.question("count", items=tuple(i.id for i in items), kinds=r.subjects.kinds) if items else None


def _is_told(r: Reading) -> bool:
    """True for `there are six houses`, which somebody may set right."""
    forms = [w.plain for w in r.tags.words if w.token.kind == "word"][:2]
    return len(forms) > 1 and forms[0] in r.lexicon.signs["there"] and forms[1] in r.tags.copulas


def _else_asked(r: Reading) -> bool:
    """True where something else is asked of them, or they are told by more than their number."""
    tags, time = r.tags, r.tags.time
    told = {p for p in tags.content if number_of(tags.words[p], r.lexicon) is None} - tags.positions("leaning")
    of_time = time.within_day or time.rest
    beside = of_time or r.people_here or tags.numbered or tags.has("practical")
    return bool(told or beside or tags.asks - {"exists", "options", "count", "list"})
