"""How many: of people at an hour or in what is named (`how many are on stage at ten`), of the points of a day."""

from collections.abc import Sequence
from typing import Final

from bot.language.meanings import Cue
from bot.programme.model import Item
from bot.programme.timeline import points_of
from bot.questions.details import THINGS
from bot.questions.question import Question
from bot.questions.readers.lines_asked import items_in
from bot.questions.readers.who_of_item import named_items
from bot.questions.reading import Reading
from bot.questions.windows import current_items, likely_day

# What is asked of something else than how many there are.
_OTHERWISE: Final[tuple[Cue, ...]] = ("when", "about", "attend", "fit", "duration", "until", "moderator", "party")


def how_many_on(r: Reading) -> Question | None:
    """How many people are on in one item, or how many points a day has."""
    if not r.ask("count") or r.ask(*_OTHERWISE) or r.people_here or r.tags.has("practical") or r.wording.denies:
        return None
    return _points(r) or _people(r)


def _points(r: Reading) -> Question | None:
    """`How many points are there today`."""
    counted = _behind_many(r)
    if counted not in r.lexicon.signs["points"] or r.tags.time.within_day or r.tags.kinds:
        return None
    if not set(_left(r)) <= r.tags.positions("ask", "clock") or r.tags.numbered:
        return None
    day = r.day or likely_day(r.programme, r.now)
    return r.question("count", items=tuple(i.id for i in points_of(r.programme, day)), kinds=frozenset())


def _people(r: Reading) -> Question | None:
    """`How many are on stage at ten`, `how many people are in the debate on trust`."""
    signs, behind = r.lexicon.signs, _behind_many(r)
    of_people = behind in signs["people_counted"] | signs["speaker"] or behind in r.tags.copulas | signs["sitting"]
    item = _item(r) if of_people else None
    if item and any(r.tags.words[p].plain in signs["bodies"] for p in r.tags.focus):
        return r.question("count_people", items=(item.id,), detail=THINGS)  # how many are on a committee nobody tells
    return r.question("count_people", items=(item.id,)) if item and item.appearances else None


def _item(r: Reading) -> Item | None:
    """The only item that the message speaks of: at an hour, on now, or by its subject."""
    left = _left(r)
    if r.tags.time.at and not (r.tags.time.relation or r.tags.time.until or left):
        span = r.span()
        return _only(items_in(r, span)) if span else None
    if r.ask("now") and not (left or r.tags.kinds or r.tags.numbered or r.tags.time.names_day):
        return _only(current_items(r.programme, r.now))
    if r.tags.kinds and not r.tags.numbered and _of_nothing_else(r) and (alone := named_items(r)):
        return _only(alone)
    best = r.subjects.best_topics()[:1]
    inside = any(h.last < min(left, default=0) for h in r.tags.of("clock", "to", "in_"))
    if not inside or not r.strong_topic or r.tags.time.names_time or not best[0].positions.issuperset(left):
        return None
    return r.programme.by_id[best[0].id]


def _of_nothing_else(r: Reading) -> bool:
    """True for `how many are there in the debate`; not for how many agree in it, or for two kinds."""
    signs, tags = r.lexicon.signs, r.tags
    known = tags.positions("ask", "clock") | tags.positions("kind") | tags.time.positions
    small = tags.copulas | signs["sitting"] | signs["people_counted"] | signs["speaker"] | signs["on"] | signs["it"]
    small |= signs["within"] | signs["articles"] | signs["with_one"] | signs["in_all"]
    words = (p for p in tags.focus if tags.words[p].token.kind == "word" and tags.words[p].plain not in small)
    return len(tags.of("kind")) == 1 and all(p in known for p in words)


def _only(items: Sequence[Item]) -> Item | None:
    return items[0] if len(items) == 1 else None


def _left(r: Reading) -> tuple[int, ...]:
    """The telling words but for the stage, and people who are counted."""
    signs = r.lexicon.signs
    known = signs["stage"] | signs["panels"] | signs["people_counted"] | signs["speaker"] | signs["points"]
    known |= signs["programmes"] | signs["sitting"]
    return r.tags.content_besides(known)


def _behind_many(r: Reading) -> str:
    """The word behind `how many`, but for `different`."""
    words, signs = r.tags.words, r.lexicon.signs
    many = next((p for p, w in enumerate(words) if w.plain in signs["many"] and p in r.tags.focus), len(words))
    behind = [w.plain for w in words[many + 1 :] if w.plain not in signs["different"]]
    return behind[0] if behind else ""
