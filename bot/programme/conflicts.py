"""Where newly read content files say something else than what was changed on the day."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from bot.programme.batches import Touched
from bot.programme.change import Batch, Field, Value
from bot.programme.effective import stacks, value_of
from bot.programme.model import Programme


@dataclass(frozen=True, slots=True)
class Conflict:
    """A field that was changed from `before` to `after`, and that the files now say is `printed`.

    `gone` is the id of what the change needs and the files do not have any more: its item, a room, a person; it has no
    effect then, or not all of it. `changes` are those that have to be dropped for the files to hold.
    """

    item: str
    title: str
    field: Field
    before: Value
    after: Value
    printed: Value
    changes: tuple[Touched, ...]
    gone: str = ""


def conflicts(printed: Programme, batches: Iterable[Batch]) -> tuple[Conflict, ...]:
    """Return where a programme, newly read, and the batches in force disagree.

    It is none where the files say what the change was made from, what it was made to, or what somebody has decided
    before that it is to stand against.
    """
    in_force = tuple(batches)
    return tuple(_conflicts(printed, in_force))


def _conflicts(printed: Programme, batches: tuple[Batch, ...]) -> Iterator[Conflict]:
    made: dict[tuple[str, Field], list[Touched]] = {}
    for batch in batches:
        for change in batch.standing:
            made.setdefault((change.item, change.field), []).append((batch.id, change.item, change.field))
    known = {person.id for batch in batches for person in batch.people} | set(printed.people)
    for (name, field), stack in stacks(batches).items():
        before, after = stack[0].before, stack[-1].after
        item = printed.by_id.get(name)
        says = value_of(item, field) if item else None
        gone = "" if item else name
        if item and field is Field.ROOM and after and after not in printed.rooms:
            gone = str(after)
        if item and isinstance(after, tuple):
            gone = next((appearance.person for appearance in after if appearance.person not in known), "")
        if gone or says not in (before, after, *stack[-1].kept_against):
            title = item.title if item else name
            yield Conflict(name, title, field, before, after, says, tuple(made[name, field]), gone)
