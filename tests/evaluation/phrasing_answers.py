"""What the right answer to a phrasing holds, worked out from the programme: times, names and words of titles."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from bot.basics.clock import COPENHAGEN
from bot.programme.model import Item, Kind, Programme, Role

AT: Final = datetime(2024, 5, 16, 10, 20, tzinfo=COPENHAGEN)
"""When all of it is asked: Thursday morning, while the first theme is on."""
ANSWERED: Final = ("answered",)
UNTOLD: Final = ("missing", "answered")
"""What may be said of what the programme hardly tells."""


@dataclass(frozen=True, slots=True)
class Expected:
    """What a right answer is: its status, and patterns that it holds."""

    status: tuple[str, ...]
    must: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Told:
    """What the programme tells of an item, a person or an hour, as patterns of answers."""

    of: Programme

    def item(self, ask: str, item: Item) -> Expected | None:
        """What is to be told of an item; None where the programme tells nothing of the sort."""
        found = _OF_ITEM[ask](self, item)
        return Expected(ANSWERED, (found,)) if isinstance(found, str) and found else found or None

    def person(self, ask: str, person: str) -> Expected | None:
        """What is to be told of a person."""
        if ask in _OF_THEIR_ITEM:
            return self.item(_OF_THEIR_ITEM[ask], self.of.items_of(person)[0])
        known = self.of.people[person]
        items, name = self.of.items_of(person), _surname(known.name)
        told = {
            "when": _either(clock(i.start) for i in items),
            "who_is": _words(f"{known.title} {known.organisation}"),
            "from": _words(known.organisation) or rf"\b{known.organisation}\b",
            "which_item": _either(_words(i.title) for i in items),
            "with_whom": self._surnames(items, but=person),
            "is_on": name,
            "name": name,
            "again": _either(clock(i.start) for i in items),
        }
        if ask == "party":
            return Expected(ANSWERED, (rf"\({known.party}\)",)) if known.party else Expected(("missing",), ())
        pattern = told[ask]
        return Expected(ANSWERED, (pattern,)) if pattern else None

    def _surnames(self, items: Sequence[Item], but: str = "", role: Role | None = None) -> str:
        on = (a for i in items for a in i.appearances if a.person != but and (role is None or a.role is role))
        return _either(_surname(self.of.people[a.person].name) for a in on)

    def who(self, item: Item) -> str:
        return self._surnames([item])

    def moderator(self, item: Item) -> str | Expected:
        return self._surnames([item], role=Role.MODERATOR) or Expected(UNTOLD)

    def beside(self, item: Item) -> str:
        beside = [i for i in self.of.items if i.start == item.start and i.id != item.id and i.kind is not Kind.BREAKOUT]
        return _either(_words(i.title) for i in beside)

    def behind(self, item: Item) -> str:
        later = [
            i.start for i in self.of.lines if i.start and item.start and i.day == item.day and i.start > item.start
        ]
        return _either(map(clock, (*later[:2], item.end)))

    def ahead(self, item: Item) -> str:
        earlier = [
            i.start for i in self.of.lines if i.start and item.start and i.day == item.day and i.start < item.start
        ]
        return clock(earlier[-1]) if earlier else ""

    def politicians(self, item: Item) -> str | Expected:
        on = [self.of.people[a.person] for a in item.appearances]
        elected = _either(_surname(p.name) for p in on if p.party)
        return elected or Expected(UNTOLD)

    def at(self, hour: tuple[int, int], *, who: bool) -> str:
        then = AT.replace(hour=hour[0], minute=hour[1])
        on = [i for i in self.of.items if i.start and i.start <= then < (i.end or i.start)]
        speakers = self._surnames(on) if who else ""
        return speakers or _either(_words(i.title) for i in on)

    def from_then(self, hour: tuple[int, int]) -> str:
        then = AT.replace(hour=hour[0], minute=hour[1])
        lines = [i.start for i in self.of.lines if i.start and i.day == AT.date() and i.start >= then]
        return _either((*map(clock, lines[:2]), self.at(hour, who=False)))


def clock(moment: datetime | None) -> str:
    return rf"\b0?{moment.hour}[.:]{moment.minute:02}" if moment else ""


def _either(patterns: Iterable[str]) -> str:
    """One of several patterns; nothing where there are none."""
    return "|".join(dict.fromkeys(p for p in patterns if p))


def _surname(name: str) -> str:
    return re.escape(name.rsplit(maxsplit=1)[-1])


def _words(title: str) -> str:
    """The telling words of a title, any of which names it."""
    return _either(re.escape(word) for word in re.findall(r"[\wæøåÆØÅ-]{5,}", title))


def length(item: Item) -> str:
    spent = (item.end or item.start or AT) - (item.start or AT)
    minutes = int(spent / timedelta(minutes=1))
    return _either((rf"\b{minutes} min", rf"\b{minutes // 60} time" if minutes % 60 == 0 else "", clock(item.end)))


def _day(item: Item) -> str:
    return "i dag|torsdag" if item.day == AT.date() else "i morgen|fredag"


_OF_ITEM: Final[Mapping[str, Callable[[Told, Item], str | Expected]]] = {
    "start": lambda _, item: clock(item.start),
    "end": lambda _, item: clock(item.end),
    "length": lambda _, item: length(item),
    "who": Told.who,
    "moderator": Told.moderator,
    "about": lambda _, item: _words(item.title),
    "title": lambda _, item: _words(item.title),
    "number": lambda _, item: rf"\b{item.number}\b",
    "audience": lambda _, _item: "folkevalgt|alle|politiker",
    "where": lambda _, _item: Expected(("missing",)),
    "same_time": Told.beside,
    "day": lambda _, item: _day(item),
    "next": Told.behind,
    "previous": Told.ahead,
    "politicians": Told.politicians,
    "until_start": lambda _, item: clock(item.start),
}
# What is asked of somebody and answered of what they are on.
_OF_THEIR_ITEM: Final = {
    "topic": "about",
    "moderated_by": "moderator",
    "until": "end",
    "length": "length",
    "same_time": "same_time",
    "may_attend": "audience",
}
