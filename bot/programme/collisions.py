"""What stands in the way of a change, or comes of it: looked for in the programme as it would be, and as it is."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from itertools import chain
from typing import Final

from bot.basics.texts import message
from bot.programme.change import Change, Field
from bot.programme.check_parts import check_rooms_taken
from bot.programme.check_people import check_two_places
from bot.programme.check_times import check_days, check_order, check_overlaps, check_parents
from bot.programme.effective import value_of
from bot.programme.findings import Finding, Severity, item_error
from bot.programme.model import Item, Person, Programme

CHECKS: Final[tuple[Callable[[Programme], Iterable[Finding]], ...]] = (
    check_rooms_taken,
    check_two_places,
    check_order,
    check_overlaps,
    check_parents,
    check_days,
)

_TIMES: Final = frozenset({"when", "other_when", "date"})
"""What of a finding's message may be different and it is still the same finding."""

ENDS_TOO_EARLY: Final = "ends-before-start"

Key = tuple[object, ...]


def collisions(before: Programme, after: Programme) -> tuple[Finding, ...]:
    """Return what collides in `after` and did not in `before`, each as a remark: an organiser may want it so."""
    old = Counter(_key(finding) for finding in _found(before))
    new: list[Finding] = []
    for finding in _found(after):
        key = _key(finding)
        if old[key]:
            old[key] -= 1
        else:
            new.append(replace(finding, severity=Severity.REMARK))
    return tuple(new)


def impossible(programme: Programme, changes: Iterable[Change], people: Iterable[Person] = ()) -> tuple[Finding, ...]:
    """Return why changes of a programme cannot be applied: what they name is not there, or times make no sense."""
    known = {person.id for person in people} | set(programme.people)
    by_item: dict[str, list[Change]] = {}
    for change in changes:
        by_item.setdefault(change.item, []).append(change)
    return tuple(chain.from_iterable(_of_item(programme, name, mine, known) for name, mine in by_item.items()))


def _of_item(programme: Programme, name: str, changes: list[Change], known: set[str]) -> Iterator[Finding]:
    item = programme.by_id.get(name)
    if item is None:
        said = message("There is no item “{item}” in the programme.", item=name)
        yield Finding(Severity.ERROR, "no-item", name, said, "items", name)
        return
    if len({change.field for change in changes}) < len(changes):
        yield item_error("field-twice", item, message("The same field is changed twice."))
    wanted = {change.field: change.after for change in changes}
    start, end = (wanted.get(field, value_of(item, field)) for field in (Field.START, Field.END))
    if Field.START in wanted and start is None:
        yield item_error("no-start", item, message("It has no start."))
    if end is not None and start is None:
        yield item_error("no-start", item, message("It has an end, but no start."))
    elif end is not None and end <= start:  # type: ignore[operator]  # both are times
        times = {"end": f"{end:%H.%M}", "start": f"{start:%H.%M}"}
        yield item_error(ENDS_TOO_EARLY, item, message("It ends at {end}, but starts at {start}.", **times))
    if not str(wanted.get(Field.TITLE, item.title)).strip():
        yield item_error("no-title", item, message("It has no title."))
    yield from _unknown(programme, item, changes, known)


def _unknown(programme: Programme, item: Item, changes: Iterable[Change], known: set[str]) -> Iterator[Finding]:
    for change in changes:
        if change.field is Field.ROOM and change.after and change.after not in programme.rooms:
            yield item_error("no-such-room", item, message("There is no room “{room}”.", room=change.after))
        if isinstance(change.after, tuple):
            for appearance in change.after:
                if appearance.person not in known:
                    said = message("There is no person “{person}”.", person=appearance.person)
                    yield item_error("no-such-person", item, said)


def _found(programme: Programme) -> Iterator[Finding]:
    return chain.from_iterable(check(programme) for check in CHECKS)


def _key(finding: Finding) -> Key:
    said = tuple((name, value) for name, value in finding.message.arguments if name not in _TIMES)
    return finding.code, finding.table, finding.id, finding.message.msgid, said
