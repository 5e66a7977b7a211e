"""Which of two things comes first: `is the prize before or after the song`, `what comes first, lunch or the houses`."""

from collections.abc import Sequence
from itertools import pairwise

from bot.programme.model import Item, Kind
from bot.questions.question import Question
from bot.questions.readers.anchors import item_at
from bot.questions.reading import Reading

# How far apart `before` and `after` stand with an `or` between.
_BESIDE = 2


def which_first(r: Reading) -> Question | None:
    """The two in order of time; None where either of them is not told, or has no time."""
    sides = _beside_before_or_after(r) or _beside_or(r) or _of_two_people(r) or _stated(r)
    if sides is None:
        return None
    found = _with_nearest_break(r, [_told_at(r, side) for side in sides])
    timed = sorted((i for i in found if i and i.start), key=lambda i: i.start or r.now)
    ids = tuple(dict.fromkeys(i.id for i in timed))
    people = tuple(dict.fromkeys(m.person for m in r.people_here))
    if len(ids) == 1 and len(timed) == len(people) == len(sides):
        return r.question("together", people=people)  # `does he come before her`, of two in the same item
    return r.question("order", items=ids) if len(ids) == len(sides) else None


def _with_nearest_break(r: Reading, found: list[Item | None]) -> list[Item | None]:
    """The two, with the break that is nearest to the other one where `the break` may be any of several."""
    one, other = found
    if one is None or other is None or (one.kind is Kind.BREAK) is (other.kind is Kind.BREAK) or r.tags.time.names_time:
        return found
    fixed, pause = (other, one) if one.kind is Kind.BREAK else (one, other)
    breaks = [i for i in r.knowledge.items_of_kind(r.scope, frozenset({Kind.BREAK})) if i.day == fixed.day and i.start]
    start = fixed.start
    if start is None or pause not in breaks:
        return found
    nearest = min(breaks, key=lambda i: abs((i.start or start) - start))
    return [nearest if i is pause else i for i in found]


def _told_at(r: Reading, places: Sequence[int]) -> Item | None:
    """What some words name; of a break-out the part that somebody whom they name is on in, or that they number."""
    line = item_at(r, places)
    inside = r.programme.children.get(line.id, ()) if line else ()
    people = {m.person for m in r.people_here if not m.positions.isdisjoint(places)}
    number = any(not set(n.positions).isdisjoint(places) for n in r.tags.numbered)
    numbered = r.subjects.numbered if number else ()
    parts = [i for i in inside if i in numbered or any(a.person in people for a in i.appearances)]
    return parts[0] if len(parts) == 1 else line


def _beside_before_or_after(r: Reading) -> tuple[Sequence[int], Sequence[int]] | None:
    """What stands on either side of `before or after`."""
    places = [h.first for h in r.tags.of("clock", "before", "after")]
    for one, other in pairwise(places):
        if other - one == _BESIDE and r.tags.words[one + 1].plain in r.lexicon.signs["either"]:
            return range(one), range(other + 1, len(r.tags.words))
    return None


def _of_two_people(r: Reading) -> tuple[Sequence[int], Sequence[int]] | None:
    """Whoever is named on either side of `before` or `after` (`does Berg speak before Hansen`)."""
    place = r.tags.time.relation_position
    if place < 0:
        return None
    named = [m.positions for m in r.people_here]
    before, behind = [n for n in named if max(n) < place], [n for n in named if min(n) > place]
    if not r.wording.without_interrogative or len(before) != 1 or len(behind) != 1:
        return None
    return sorted(before[0]), sorted(behind[0])


def _stated(r: Reading) -> tuple[Sequence[int], Sequence[int]] | None:
    """What stands on either side of `before` or `after`, where one is said to be there (`lunch is after the song`)."""
    place, kinds = r.tags.time.relation_position, r.tags.of("kind")
    if place <= 0:
        return None
    verbs = r.tags.copulas | r.lexicon.signs["verbs_first"]
    led = r.tags.words[place - 1].plain in verbs
    opens = r.wording.whether or r.tags.words[min(r.tags.focus)].plain in verbs
    inverted = opens and not r.ask("exists") and any(h.last == place - 1 for h in kinds)
    before, behind = range(place), range(place + 1, len(r.tags.words))
    sure = all(any(h.first in side for h in kinds) for side in (before, behind))
    if not (led or inverted) or not sure or not r.wording.without_interrogative or r.people_here:
        return None
    return before, behind


def _is_alone_behind(r: Reading, either: int) -> bool:
    """True for `has he been on, or does he come first later`: one thing, which a pronoun behind `or` means."""
    behind = range(either + 1, len(r.tags.words))
    pointed = r.tags.positions("pronoun") | r.tags.positions("connective")
    named = {p for m in r.people_here for p in m.positions} | r.tags.positions("kind") | set(r.tags.content)
    return not pointed.isdisjoint(behind) and named.isdisjoint(behind)


def asks_for_the_first(r: Reading) -> bool:
    """True for `what comes first`, and not for `the first thing`."""
    firstly = r.lexicon.signs["firstly"]
    return any(r.tags.words[p].plain in firstly for h in r.tags.of("clock", "first") for p in h.positions)


def _beside_or(r: Reading) -> tuple[Sequence[int], Sequence[int]] | None:
    """What stands on either side of `or`, where it is asked what comes first."""
    places = [p for p, w in enumerate(r.tags.words) if w.plain in r.lexicon.signs["either"]]
    if not asks_for_the_first(r) or len(places) != 1 or r.tags.time.names_time or _is_alone_behind(r, places[0]):
        return None
    commas = [p for p in range(places[0]) if r.tags.words[p].token.kind == "comma"]  # `what is first, the song or …`
    return range(max(commas, default=-1) + 1, places[0]), range(places[0] + 1, len(r.tags.words))
