"""What a programme would be with some changes, before anybody makes them."""

from collections.abc import Iterable
from dataclasses import dataclass

from bot.programme.change import Change
from bot.programme.collisions import collisions, impossible
from bot.programme.differences import Differences, compare
from bot.programme.effective import with_changes
from bot.programme.findings import Finding
from bot.programme.model import Person, Programme


@dataclass(frozen=True, slots=True)
class Preview:
    """`programme` as it would be, and what of that is different from now.

    With `errors` it cannot be applied. `collisions` are remarks: what would be in the way of something else.
    """

    programme: Programme
    differences: Differences
    errors: tuple[Finding, ...] = ()
    collisions: tuple[Finding, ...] = ()


def preview(programme: Programme, changes: Iterable[Change], people: Iterable[Person] = ()) -> Preview:
    """Return what changes would make of a programme; `people` are those whom they name and it does not know."""
    wanted, new = tuple(changes), tuple(people)
    return previewed(programme, with_changes(programme, wanted, new), impossible(programme, wanted, new))


def previewed(before: Programme, after: Programme, errors: tuple[Finding, ...] = ()) -> Preview:
    """Return the preview of one programme becoming another one."""
    return Preview(after, compare(before, after), errors, collisions(before, after))
