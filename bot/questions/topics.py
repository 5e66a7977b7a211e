"""Subjects to press: words of the programme's own that tell what there is to choose apart, and reach all of it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from bot.language.spelling import stem
from bot.language.tokens import plain_words
from bot.programme.model import Item
from bot.questions.evidence import Found
from bot.questions.index import ProgrammeIndex
from bot.questions.interests import found_by

# How many subjects are offered; more only where all that there is to choose cannot be reached by fewer.
_LEAST, _MOST = 6, 8
# How many subjects of an item are looked at, and the longest one that a button holds.
_TRIED, _LONGEST = 10, 26
# The letters of a word that tells something as a part of another one.
_TELLING = 5
# How near to the best one an item must be to be reached by the same subject, and what it must score.
_NEAR, _SCORE = 0.72, 0.4
_REMEMBERED = 8192


@dataclass(frozen=True, slots=True)
class Topic:
    """A subject as the programme words it, its keys, and the ids of the items that it leads to, best first."""

    text: str
    keys: tuple[str, ...]
    items: tuple[str, ...]


def topics(index: ProgrammeIndex, items: Sequence[Item]) -> tuple[Topic, ...]:
    """The subjects to offer for a choice between items of the index's programme."""
    return _worked_out(index, tuple(item.id for item in items))


# Many choose between the same items, and to find what tells them apart takes milliseconds.
@lru_cache(maxsize=256)
def _worked_out(index: ProgrammeIndex, ids: tuple[str, ...]) -> tuple[Topic, ...]:
    return tuple(_chosen(index, [index.programme.by_id[i] for i in ids]))


def _chosen(index: ProgrammeIndex, items: Sequence[Item]) -> list[Topic]:
    """One subject an item where they are few, those that reach several where they are many, then more to tell apart."""
    ids = frozenset(item.id for item in items)
    by_item = {item.id: [t for t in _topics_of(index, item, ids) if item.id in t.items] for item in items}
    pool = [topic for found in by_item.values() for topic in found]
    order = [text for item in items for text in item.topics]
    chosen: list[Topic] = []
    if len(items) <= _MOST:
        for item in items:
            ranked = sorted(by_item[item.id], key=lambda t: (t.items[0] != item.id, len(t.items)))
            chosen += [t for t in ranked if _new(t, chosen)][:1]
    while left := ids.difference(*(t.items for t in chosen)):
        best = max(pool, key=lambda t: (len(left.intersection(t.items)), _new(t, chosen)), default=None)
        if best is None or left.isdisjoint(best.items):
            break
        chosen.append(best)
    more = [t for t in pool if _new(t, chosen)]
    while more and len(chosen) < (_LEAST if len(items) <= _MOST else _MOST):
        leading = [t.items[0] for t in chosen]
        best = min(more, key=lambda t: (leading.count(t.items[0]), len(t.items), order.index(t.text)))
        chosen.append(best)
        more = [t for t in more if not _alike(t.keys, best.keys)]
    return chosen


def _new(topic: Topic, chosen: Sequence[Topic]) -> bool:
    return not any(_alike(topic.keys, other.keys) for other in chosen)


@lru_cache(_REMEMBERED)
def _alike(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """True for subjects that share a telling word, or of which one is a part of the other."""
    return any(a == b or _within(a, b) or _within(b, a) for a in one for b in other)


def _within(part: str, key: str) -> bool:
    return len(part) >= _TELLING and part in key


def _topics_of(index: ProgrammeIndex, item: Item, ids: frozenset[str]) -> Iterator[Topic]:
    """An item's first subjects, each with those of these items that it leads to."""
    for text, keys in _subjects_of(index, item.id):
        found = [f for f in _found_by(index, keys) if f.id in ids and f.score >= _SCORE]
        reached = tuple(f.id for f in found if f.score >= _NEAR * found[0].score)
        if reached:
            yield Topic(text, keys, reached)


# Whatever else there is to choose between, an item has the same subjects, and a subject leads to the same items.
@lru_cache(_REMEMBERED)
def _subjects_of(index: ProgrammeIndex, item: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """An item's first subjects with their keys, those before others that its title or text speaks of."""
    told = index.programme.by_id[item]
    spoken = {stem(w) for w in plain_words(f"{told.title} {told.summary}")}
    keyed = [(text, tuple(stem(w) for w in plain_words(text))) for text in told.topics if len(text) <= _LONGEST]
    return tuple(sorted(keyed, key=lambda topic: not spoken.issuperset(topic[1]))[:_TRIED])


@lru_cache(_REMEMBERED)
def _found_by(index: ProgrammeIndex, keys: tuple[str, ...]) -> tuple[Found, ...]:
    return found_by(index, keys)
