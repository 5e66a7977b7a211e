"""The items that a change is about: one, or all that are named; where it may be one of several, that is asked back."""

from collections.abc import Iterable
from dataclasses import dataclass

from bot.programme.lasting import is_past
from bot.programme.model import Item, Kind
from bot.questions.reading import Reading
from bot.questions.subjects import CHOICES, KINDS
from bot.questions.windows import begins_in, day_of

_MOST = 8


@dataclass(frozen=True, slots=True)
class Meant:
    """All of `items`, or one of `either`; `people` where only somebody is named, `missing` what there is none of."""

    items: tuple[str, ...] = ()
    either: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    missing: str = ""

    def __bool__(self) -> bool:
        return bool(self.items or self.either or self.missing)


def meant_items(r: Reading, *, called_off: bool = False) -> Meant:
    """Return what words name that stand for an item; of what is called off only where that is to be on again."""
    if r.subjects.numbered or r.subjects.missing_numbers:
        return _of_numbers(r)
    if r.tags.time.at:
        return _one(r, _at_its_time(r), called_off=called_off)
    if topical := _topical(r):
        return _one(r, topical, called_off=called_off)
    people = tuple(m.person for m in r.people_here)
    if people:
        return _of_people(r, people, called_off=called_off)
    if kinds := _kinds_named(r):
        return _of_kinds(r, kinds, called_off=called_off)
    return _told_of(r)


def of_person(r: Reading, people: Iterable[str]) -> Meant:
    """Return where somebody, or one of several, is on that is not over."""
    named = [i for person in people for i in r.programme.items_of(person)]
    return _one(r, named, called_off=False)


def _kinds_named(r: Reading) -> frozenset[Kind]:
    return frozenset(kind for name in r.tags.kinds for kind in KINDS.get(name, frozenset()))


def _of_numbers(r: Reading) -> Meant:
    """What the numbers stand for that are named (`session 3`); where none of them is any, that they are missing."""
    if r.subjects.numbered:
        return Meant(tuple(i.id for i in r.subjects.numbered))
    missing = [p for n in r.subjects.missing_numbers for p in n.positions]
    return Meant(missing=" ".join(r.tags.text_of(missing).split()))


def _of_people(r: Reading, people: tuple[str, ...], *, called_off: bool) -> Meant:
    """What somebody is on for, where its kind is named too (`the talk by Meyer`); else the people alone."""
    kinds = _kinds_named(r)
    mine = of_person(r, people)
    if not (kinds and mine):
        return Meant(people=people)
    named = [r.programme.by_id[i] for i in (*mine.items, *mine.either)]
    return _one(r, [i for i in named if i.kind in kinds] or named, called_off=called_off)


def _told_of(r: Reading) -> Meant:
    """What the thread is about, where the message says no more than `it`."""
    if not r.wording.says_thing or r.tags.content:
        return Meant()
    items = tuple(i.id for i in r.thread.items)
    return Meant(items) if len(items) == 1 else Meant(either=items[:_MOST])


def _at_its_time(r: Reading) -> list[Item]:
    """What starts at the time that is named; of a theme and its first talk, and of a break-out, the whole."""
    day, at = day_of(r.time, r.programme, r.now), r.tags.time.at
    kinds = _kinds_named(r)
    found = [i for i in r.programme.items if i.start and i.start.time() == at and day in {None, i.day}]
    of_kind = [i for i in found if i.kind in kinds]
    if of_kind:
        talks = [i for i in of_kind if i.kind is not Kind.THEME]
        return talks or of_kind
    lines = [i for i in found if i in r.programme.lines]
    return lines or found


def _topical(r: Reading) -> list[Item]:
    """What the message surely names by its subject, where nobody is named in full."""
    if any(m.parts > 1 for m in r.subjects.people_named[0]):
        return []
    found = r.subjects.best_topics(r.subjects.kinds)
    sure = [f for f in found if f.strong]
    return [r.programme.by_id[f.id] for f in sure] if sure and sure[0] == found[0] else []


def _of_kinds(r: Reading, kinds: frozenset[Kind], *, called_off: bool) -> Meant:
    items = [i for i in r.of_kind(kinds) if i.kind is not Kind.EVENING or Kind.EVENING in kinds]
    day, part = day_of(r.time, r.programme, r.now), r.tags.time.part
    if day:
        items = [i for i in items if i.day == day]
    if part:
        items = [i for i in items if begins_in(i, part)] or items
    if kinds & CHOICES and r.wording.plural:
        return Meant(tuple(dict.fromkeys(_whole(r, i, kinds).id for i in items)))
    own = [i for i in items if i.kind in kinds]  # not what only has a meal in its title
    return _one(r, own or items, called_off=called_off)


def _whole(r: Reading, item: Item, kinds: frozenset[Kind]) -> Item:
    """The break-out that an item is a part of, where all its parts are of these kinds; else the item."""
    line = r.line_of(item)
    return line if all(part.kind in kinds for part in r.programme.children.get(line.id, ())) else item


def _one(r: Reading, items: Iterable[Item], *, called_off: bool) -> Meant:
    """The only one of some items that it can be; several are asked back, those that are over least of all."""
    found = list(dict.fromkeys(items))
    ahead = [i for i in found if not is_past(i, r.now)] or found
    fitting = [i for i in ahead if i.cancelled is called_off] or ahead
    if len(fitting) == 1:
        return Meant((fitting[0].id,))
    in_time = sorted(fitting, key=lambda i: (i.start or r.now, i.position))
    return Meant(either=tuple(i.id for i in in_time[:_MOST]))
