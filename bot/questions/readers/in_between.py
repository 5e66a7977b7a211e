"""What lies between two things, and how long that is: `who is on between Berg and lunch`."""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from itertools import product

from bot.programme.lasting import is_ahead
from bot.programme.model import Item, Kind
from bot.programme.timeline import day_ends, lines
from bot.questions.question import Question, Window
from bot.questions.readers.anchors import item_at
from bot.questions.readers.lines_asked import about_window
from bot.questions.readers.picking import counted_pauses, of_place
from bot.questions.reading import Reading
from bot.questions.sorts_of_people import sorts_named


def in_between(r: Reading) -> Question | None:
    """The lines between two that are named, or how long there is from the end of one to the start of the other."""
    if not lines(r.programme) or r.ask("difference", "fit", "attend", "remind"):
        return None
    if theirs := _of_theirs(r):
        return theirs
    surely = _asks_how_long(r) or r.tags.has("clock", "between")
    sides = _sides(r) if surely or _says_both(r) else None
    if sides is None or not (surely or _asks_what(r, sides)):
        return None
    if _asks_how_long(r) and {r.tags.words[p].plain for p in sides[0]} <= r.lexicon.signs["at_present"]:
        ahead = [i for i in _meant(r, sides[1]) if i.start and i.start > r.now]
        return r.question("until", items=(ahead[0].id,)) if ahead else None
    pair = _nearest(_meant(r, sides[0]), _meant(r, sides[1]))
    return _told(r, *pair) if pair else None


def _of_theirs(r: Reading) -> Question | None:
    """`How long has she got in between`, of somebody who is on twice on a day."""
    last = [p for p, w in enumerate(r.tags.words) if w.token.kind == "word"][-1:]
    ends = any(h.last in last for h in r.tags.of("clock", "between"))
    named = {m.person for m in r.people_here if m.is_sure} or set(r.whom if r.conversation.event == r.scope else ())
    theirs = [i for p in named for i in r.programme.items_of(p) if i.start] if ends and len(named) == 1 else []
    ahead = [i for i in theirs if is_ahead(i, r.now)] or theirs
    pair = _nearest(ahead, ahead)
    return _told(r, *pair) if pair else None


def _asks_how_long(r: Reading) -> bool:
    return r.ask("duration", "until")


def _says_both(r: Reading) -> bool:
    return r.tags.has("clock", "after") and r.tags.has("clock", "before")


def _asks_what(r: Reading, sides: tuple[Sequence[int], Sequence[int]]) -> bool:
    """True for `is there anything after Berg and before lunch`; not for what there is on a subject, or of a sort."""
    beside = set(r.tags.content) - {*sides[0], *sides[1]}
    if beside or sorts_named(r):
        return False
    return r.tags.asks <= {"exists", "who", "list"}


def _told(r: Reading, one: Item, other: Item) -> Question:
    """What is asked of the time between two items: what is on in it, or how long it is."""
    start, end = _over(one), other.start
    inside = tuple(i.id for i in lines(r.programme) if i.start and end and start <= i.start < end and i.id != one.id)
    if _asks_how_long(r) or not inside:
        return r.question("in_between", items=(one.id, other.id))
    return about_window(r, Window("between", start, end, start.date()), inside)


def _sides(r: Reading) -> tuple[Sequence[int], Sequence[int]] | None:
    """The positions of what stands between `between` and `and`, or `from` and `to`, and of what stands behind."""
    words, signs = r.tags.words, r.lexicon.signs
    between = {h.first for h in r.tags.of("clock", "between")} & r.tags.focus
    asked = min((h.first for h in r.tags.of("ask", "duration", "until")), default=len(words))
    leading = {p for p in r.tags.focus if words[p].plain in signs["from"] and p > asked}
    after = {h.last for h in r.tags.of("clock", "after")} & r.tags.focus
    until = frozenset(words[h.first].plain for h in r.tags.of("clock", "before"))  # `after him and before lunch`
    for opening, joining in ((between, signs["and"]), (leading, signs["up_to"]), (after, until)):
        start = min(opening, default=len(words))
        middle = next((p for p in range(start + 2, len(words)) if words[p].plain in joining), None)
        if middle is not None:
            return range(start + 1, middle), range(middle + 1, len(words))
    return None


def _meant(r: Reading, places: Sequence[int]) -> tuple[Item, ...]:
    """The items that some words may mean; none where there are no words."""
    if not places:
        return ()
    bare = r.only(list(places))
    last_point = bare.wording.says_point and bare.tags.time.last and not bare.tags.kinds
    return _last_of_days(r) if last_point else _named(r, places)


def _named(r: Reading, places: Sequence[int]) -> tuple[Item, ...]:
    """All of a kind or of a person, or the item that words name otherwise."""
    people = {m.person for m in r.people_here if not m.positions.isdisjoint(places)}
    if not r.tags.positions_of("pronoun", "person").isdisjoint(places):
        people |= set(r.whom[:1])
    if people:
        return tuple(i for i in r.programme.items if any(a.person in people for a in i.appearances))
    s = r.only(_whole(r, places))
    numbered = s.subjects.numbered
    kinds = s.of_kind(s.subjects.kinds) if s.subjects.kinds and not numbered and not s.tags.content else ()
    if kinds and (counted := counted_pauses(s)):
        return of_place(s, kinds, counted)
    if kinds and s.tags.bare_ordinals:
        place = s.tags.bare_ordinals[0] - 1
        return kinds[place : place + 1] if place >= 0 else kinds[-1:]
    if kinds and s.tags.time.first:
        return kinds[:1]
    told = s.tags.kinds or numbered or any(p in places for p in r.description.office_places)
    item = item_at(r, places) if told and not kinds else None
    return kinds or ((item,) if item else ())


def _last_of_days(r: Reading) -> tuple[Item, ...]:
    """What each day has last before its evening (`the last point`)."""
    return tuple(end for day in r.programme.days if (end := day_ends(r.programme, day)))


def _whole(r: Reading, places: Sequence[int]) -> list[int]:
    """The words of a side, with the kind that is said only of the other one (`the first | and the second break`)."""
    kinds = [h for h in r.tags.of("kind") if h.last > places[-1]]
    bare = r.only(list(places)).tags
    counts = (bare.time.first or bare.bare_ordinals) and not (bare.content or bare.kinds)
    return [*places, *(kinds[0].positions if counts and kinds else ())]


def _nearest(first: Iterable[Item], second: Iterable[Item]) -> tuple[Item, Item] | None:
    """Of each the one that are nearest each other on one day, in the order in which they are said if they can be."""
    said = tuple(product(first, second))
    for pairs in (said, [(other, one) for one, other in said]):
        apart = [(gap, pair) for pair in pairs if (gap := _gap(*pair)) is not None and pair[0].id != pair[1].id]
        if apart:
            return min(apart, key=lambda found: found[0])[1]
    return None


def _gap(one: Item, other: Item) -> timedelta | None:
    """How long there is between two on the same day; None where the other one does not begin after the first."""
    if one.start is None or other.start is None or one.day != other.day or _over(one) > other.start:
        return None
    return other.start - _over(one)


def _over(item: Item) -> datetime:
    assert item.start is not None  # only timed items are paired
    return item.start if item.kind is Kind.CLOSING or item.end is None else item.end
