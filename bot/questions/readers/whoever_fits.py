"""Everybody who is all that is said: `which women speak on Friday`, `anybody from KL in the houses`, `only on Friday`.

What is said limits the appearances of the programme, by who appears, as what, when and in what; whoever has any left is
what is asked.
"""

from collections.abc import Callable, Sequence
from typing import Final

from bot.language.meanings import Cue, Mark
from bot.programme.model import Appearance, Item, Kind, Role
from bot.programme.timeline import lines
from bot.questions.details import NOT_THEN
from bot.questions.question import Question, Window
from bot.questions.readers.lines_asked import items_in
from bot.questions.readers.offices import from_there
from bot.questions.readers.who_of_item import those_of
from bot.questions.reading import Reading
from bot.questions.sorts_of_people import sorts_named
from bot.questions.subjects import CHOICES
from bot.questions.windows import current_items

# What is asked of everybody of a sort, and no more.
_OF_ALL: Final[frozenset[Cue]] = frozenset(
    {"count", "who", "list", "exists", "people_of", "speakers", "moderator", "affiliation"}
)
# What another reader answers.
_ELSEWHERE: Final[tuple[Mark, ...]] = ("place", "other")
# So many limits are more than other readers know; so many people are told of where it is said that none fits.
_SEVERAL, _FEW = 2, 8

Row = tuple[Item, Appearance]
"""Somebody in an item."""
Limit = Callable[[Row], bool]
"""Whether an appearance is one that is asked for."""


def whoever_fits(r: Reading) -> Question | None:
    """All who are of the sorts, from where and as what is said, then and there; that nobody is, where nobody is."""
    if not r.asks or r.asks - _OF_ALL or _names_more(r) or _of_those_told_of(r) or _joins(r) or _of_one(r):
        return None
    role, there, then = _as_moderators(r), _in_choices(r), _then(r)
    said_of_people = _said_of_people(r)
    often = _each_day(r) or _only(r)
    limits = sum((bool(role), bool(there), bool(then), often, said_of_people and max(1, len(sorts_named(r)))))
    if not (said_of_people or _only(r)) or (limits < _SEVERAL and not _named(r)):
        return None
    rows = rows_of(r)
    sort = those_of(r, _people(rows)) if said_of_people else _people(rows)
    if sort is None:
        return None
    of_sort = [row for row in rows if row[1].person in sort]
    return only_fitting(r, of_sort) or _none_at_all(r, of_sort)


def rows_of(r: Reading) -> list[Row]:
    """All who are in what has a time; in anything, at a forum without hours."""
    untimed = not lines(r.programme)
    return [(i, a) for i in r.programme.items if i.start or untimed for a in i.appearances]


def limited(r: Reading) -> bool:
    """True where it is said when, in what or how often."""
    return bool(_in_choices(r) or _then(r) or _each_day(r) or _only(r))


def only_fitting(r: Reading, of_sort: Sequence[Row], *, borrowed: bool = False) -> Question | None:
    """Those of some in what they are looked for in; else all of them, who would fit but for when or where they are."""
    role = _as_moderators(r)
    of_role = [row for row in of_sort if role is None or role(row)]
    limits = [limit for limit in (_in_choices(r), _then(r)) if limit]
    found = _as_often(r, [row for row in of_role if all(limit(row) for limit in limits)], of_sort)
    people, elsewhere = _people(found), _people(of_sort)
    window = Window("day", r.now, day=r.day) if r.day and not _each_day(r) else None
    among = tuple((i.id, a.person) for i, a in of_role)
    told = r.question("people" if len(people or elsewhere) > 1 else "person", among=among, borrowed=borrowed)
    if people:
        items = tuple(dict.fromkeys(i.id for i, _ in found))
        return told.with_(people=people, items=items, window=window) if _as_many(r, people) else None
    of_day = window if not (r.tags.time.names_time or r.subjects.kinds) else None
    return told.with_(people=elsewhere, detail=NOT_THEN, kinds=frozenset(), window=of_day) if elsewhere else None


def _none_at_all(r: Reading, of_sort: Sequence[Row]) -> Question | None:
    """That nobody is all that is said, whenever; None where somebody is, or nearly all are in part."""
    nearly = _nearly(r) if not of_sort else ()
    return r.question("none_of_them", people=nearly) if nearly else None


def _nearly(r: Reading) -> tuple[str, ...]:
    """Those who are one thing of all that is said, and by that the fewest; nobody where these are many."""
    there = tuple(r.programme.appearances_of)
    circles = [tuple(p for p in there if fits(p)) for fits in sorts_named(r)]
    circles.append(tuple(p for p in there if p in from_there(r)))
    return min((people for people in circles if 0 < len(people) <= _FEW), key=len, default=())


def _people(rows: Sequence[Row]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(a.person for _, a in rows))


def _as_many(r: Reading, people: Sequence[str]) -> bool:
    """False where another number of them is spoken of (`which four chairmen`): they are told of in other words."""
    said = [r.tags.words[p].plain for p in r.tags.focus - r.tags.time.positions]
    figures = [int(form) if form.isdecimal() else r.lexicon.numbers.get(form, 0) for form in said]
    numbers = [n for n in figures if n > 1]
    return r.ask("count") or not numbers or numbers == [len(people)]


def _of_one(r: Reading) -> bool:
    """True for `she from the board, is she`, `which sessions`, `are all of them`, `who leads`: of no sort of people."""
    signs, words, kinds = r.lexicon.signs, r.tags.words, r.tags.positions("kind")
    what = any(words[p].plain in signs["what"] for p in r.tags.focus)
    choice = bool(kinds) and not r.wording.plural
    which = any(words[p].plain in signs["which"] | signs["many"] and p + 1 in kinds for p in r.tags.focus)
    every = not r.tags.forms.isdisjoint(signs["all_of"]) or (bool(r.tags.forms & signs["only_so"]) and r.day is None)
    leads = not r.tags.positions_of("ask", "moderator").isdisjoint(r.description.office_places)
    return what or choice or which or every or leads or not r.tags.forms.isdisjoint(signs["he"])


def _said_of_people(r: Reading) -> bool:
    """True where a sort of people is named, or words that somebody may be known by."""
    return those_of(r, ()) is not None


def _named(r: Reading) -> frozenset[int]:
    """The plural words for a sort of people, unless they describe whoever asks."""
    plural = r.lexicon.signs["sorts_of_people"]
    places = (p for p, w in enumerate(r.tags.words) if w.plain in plural and p in r.tags.focus)
    return frozenset(p for p in places if not r.subjects.self_described(p))


def _joins(r: Reading) -> bool:
    """True for `women or men` and `women and politicians`, which ask for no single sort."""
    named = _named(r)
    between = {h.first for h in r.tags.of("connective")}
    than = r.lexicon.signs["woman"], r.lexicon.signs["man"]
    both = all(any(r.tags.words[p].plain in words for p in named) for words in than)
    return both or any(min(named) < p < max(named) for p in between if named)


def _names_more(r: Reading) -> bool:
    """True where something else is told or asked: one item, an order, somebody, a practical matter, who is not."""
    more = r.subjects.numbered or r.subjects.kinds - CHOICES or r.people_here or r.tags.bare_numbers
    one = any(map(r.tags.is_definite, r.description.office_places))  # `the mayor from Hobro`
    time = r.tags.time
    ordered = (time.relation and not time.at) or time.first or time.last
    practical = {h.value for h in r.tags.of("practical")}
    if not r.tags.forms.isdisjoint(r.lexicon.signs["authors"]):
        practical -= {"books"}  # `are there any authors, my wife wants a book signed`
    return bool(more or one or ordered or practical) or r.wording.denies or any(map(r.tags.has, _ELSEWHERE))


def _of_those_told_of(r: Reading) -> bool:
    """True where those are meant who are on the stage, or in what was talked of."""
    known = r.tags.positions("kind", "calendar")
    told = r.conversation.items or r.conversation.people or r.tags.time.at  # `which chairmen is it we hear at ten`
    pointed = told and any(known.isdisjoint(h.positions) for h in r.tags.of("pronoun", "thing", "people"))
    elsewhere = r.tags.time.names_day or r.wording.stage_or_choices  # `who on the stage today`
    on_now = any(i.appearances for i in current_items(r.programme, r.now))
    there = r.tags.has("pronoun", "deictic") and on_now and not elsewhere
    pointed = pointed or there or r.tags.has("pronoun", "other") or r.wording.leans("among")
    whole = r.wording.says_event or r.tags.has("calendar", "programme")
    anew = r.tags.time.names_time or r.tags.time.names_day or r.subjects.kinds or whole
    return pointed or (r.thread.known and not anew)


def _as_moderators(r: Reading) -> Limit | None:
    return (lambda row: row[1].role is Role.MODERATOR) if r.ask("moderator") or _says_moderators(r) else None


def _says_moderators(r: Reading) -> bool:
    return not r.tags.forms.isdisjoint(r.lexicon.signs["moderators"])


def _in_choices(r: Reading) -> Limit | None:
    """In the houses or sessions that are named; not where the stage is named as well (`on stage or in the houses`)."""
    kinds = frozenset[Kind]() if r.wording.stage_or_choices else r.subjects.kinds
    return (lambda row: row[0].kind in kinds) if kinds else None


def _then(r: Reading) -> Limit | None:
    """On a day, in a part of it or at an hour."""
    time = r.tags.time
    if not (time.names_time or time.names_day or time.rest) or _each_day(r):
        return None
    span, day = r.span(), r.day
    if span and span.end is None:
        at = {i.id for i in items_in(r, span)}
        inside = at | {child.id for i in at for child in r.programme.children.get(i, ())}
        return lambda row: row[0].id in inside
    if span and span.end:
        low, high = span.start, span.end
        if span.label == "before":
            low = low.replace(hour=0, minute=0)  # also what has been
        return lambda row: row[0].start is not None and low <= row[0].start < high
    return (lambda row: row[0].day == day) if day else None


def _each_day(r: Reading) -> bool:
    """True for who is on `both days`; `on the two days` is but when the forum is."""
    both = r.lexicon.signs["both"] - r.lexicon.numbers.keys()
    return r.wording.both_days and not r.tags.forms.isdisjoint(both)


def _only(r: Reading) -> bool:
    """True for `who is there on Friday only`."""
    said = r.day is not None and not r.tags.forms.isdisjoint(r.lexicon.signs["only_so"])
    return said and r.ask("who", "speakers", "people_of")


def _as_often(r: Reading, held: Sequence[Row], of_sort: Sequence[Row]) -> list[Row]:
    """Those of them who are on that day only, or on every day, where that is asked."""
    days = {p: {item.day for item, a in of_sort if a.person == p} for p in _people(of_sort)}
    if _each_day(r):
        return [row for row in held if len(days[row[1].person]) > 1]
    return [row for row in held if days[row[1].person] == {r.day}] if _only(r) else list(held)
