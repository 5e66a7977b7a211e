"""What becomes of items, a line each: what they were and what they are now. Organisers and attendees read the same."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any, Final

from bot.answers.ground import Ground, tidy
from bot.answers.wording import clock, length, listed, named, place_of, when
from bot.programme.change import Change
from bot.programme.model import Item, Kind, Programme

_MANY: Final = 4
"""From so many items on that move alike, they are told of in one line."""


@dataclass(frozen=True, slots=True)
class Pair:
    """An item before and after some changes."""

    before: Item
    after: Item

    @property
    def id(self) -> str:
        return self.after.id

    @property
    def moves(self) -> timedelta | None:
        """How much later it is, where nothing else about it is different."""
        if self.before.start is None or self.after.start is None:
            return None
        by = self.after.start - self.before.start
        end = self.before.end + by if self.before.end else None
        alike = replace(self.before, start=self.after.start, end=end) == self.after
        return by if by and alike else None


def pairs_of(programme: Programme, changes: Iterable[Change]) -> tuple[Pair, ...]:
    """Return the items that changes are about as they are before them and after, in order of the programme."""
    before: dict[str, dict[str, Any]] = {}
    after: dict[str, dict[str, Any]] = {}
    for change in changes:
        before.setdefault(change.item, {})[change.field.value] = change.before
        after.setdefault(change.item, {})[change.field.value] = change.after
    return tuple(
        Pair(replace(item, **before[item.id]), replace(item, **after[item.id]))
        for item in programme.items
        if item.id in before
    )


def is_choice(programme: Programme, item: Item) -> bool:
    """Whether people choose it: a part of a break-out, a theme meeting. Everything else is for everybody."""
    parent = programme.by_id.get(item.parent)
    return item.kind is Kind.THEME_MEETING or (parent is not None and parent.kind is Kind.BREAKOUT)


def goes_along(pair: Pair, pairs: Collection[Pair]) -> bool:
    """Whether what an item stands under is changed in the same way: that tells of both."""
    above = next((p for p in pairs if p.id == pair.after.parent), None)
    if above is None:
        return False
    moved = pair.moves is not None and pair.moves == above.moves
    off = pair.before.cancelled != pair.after.cancelled and above.after.cancelled == pair.after.cancelled
    alike = replace(pair.before, cancelled=pair.after.cancelled) == pair.after
    return moved or (off and alike and above.before.cancelled != above.after.cancelled)


def change_lines(ground: Ground, pairs: Sequence[Pair], own: Collection[str] = ()) -> tuple[str, ...]:
    """Return a line for each item, many that move alike in one; those of one's `own` always by themselves."""
    told = [pair for pair in pairs if pair.id in own or not goes_along(pair, pairs)]
    alike: dict[timedelta, list[Pair]] = {}
    for pair in told:
        if pair.moves is not None and pair.id not in own:
            alike.setdefault(pair.moves, []).append(pair)
    lines = []
    for by, group in alike.items():
        if len(group) >= _MANY:
            lines.append(_all_of(ground, by, group))
    single = [p for p in told if p.moves is None or p.id in own or len(alike[p.moves]) < _MANY]
    return (*lines, *(change_line(ground, pair) for pair in single))


def change_line(ground: Ground, pair: Pair) -> str:
    """Return what becomes of one item."""
    parts = [part for part in (_cancelled(ground, pair), *_rest(ground, pair)) if part]
    return tidy(f"• {named(ground, pair.before)} – {'; '.join(parts)}.")


def _all_of(ground: Ground, by: timedelta, group: Sequence[Pair]) -> str:
    ordered = sorted(group, key=lambda pair: pair.before.start or ground.now)
    first, last = ordered[0], ordered[-1]
    assert first.before.start is not None  # it moves
    assert first.after.start is not None
    assert last.after.start is not None
    said = {
        "when": when(ground, replace(first.before, end=None)),
        "time": length(ground, abs(by)),
        "title": named(ground, first.before),
        "start": clock(first.after.start),
        "last": named(ground, last.before),
        "last_start": clock(last.after.start),
    }
    if by > timedelta():
        return ground.say(
            "• Everything from {when} on is {time} later: {title} now at {start}, until {last} at {last_start}.", **said
        )
    return ground.say(
        "• Everything from {when} on is {time} earlier: {title} now at {start}, until {last} at {last_start}.", **said
    )


def _cancelled(ground: Ground, pair: Pair) -> str:
    if pair.after.cancelled == pair.before.cancelled:
        return ""
    time = when(ground, pair.after)
    if pair.after.cancelled:
        return ground.say("called off ({when})", when=time) if time else ground.say("called off")
    return ground.say("takes place after all ({when})", when=time) if time else ground.say("takes place after all")


def _rest(ground: Ground, pair: Pair) -> Iterable[str]:
    before, after = pair.before, pair.after
    if (before.start, before.end) != (after.start, after.end):
        was, now = when(ground, before), when(ground, after)
        if before.start and after.start and before.start.date() == after.start.date():
            was = when(replace(ground, now=before.start), before)
        yield ground.say("now {now}, not {was}", now=now, was=was) if was else ground.say("now {now}", now=now)
    if (before.room, before.place) != (after.room, after.place):
        was, now = place_of(ground, before), place_of(ground, after)
        if not now:
            yield ground.say("not in {place} any more", place=was)
        else:
            yield (
                ground.say("now in {now}, not {was}", now=now, was=was) if was else ground.say("now in {now}", now=now)
            )
    if before.appearances != after.appearances:
        yield from _people(ground, before, after)
    if before.title != after.title:
        yield ground.say("now called “{title}”", title=after.title)
    if before.summary != after.summary:
        yield ground.say("described in another way")


def _people(ground: Ground, before: Item, after: Item) -> Iterable[str]:
    people = ground.programme.people
    was, now = ([people[a.person].name for a in i.appearances if a.person in people] for i in (before, after))
    gone, come = [name for name in was if name not in now], [name for name in now if name not in was]
    names = {"gone": listed(ground, gone), "new": listed(ground, come)}
    if gone and come:
        yield ground.say("{new} instead of {gone}", **names)
    elif gone:
        yield ground.say("{gone} is not on", **names)
    elif come:
        yield ground.say("{new} is on as well", **names)
