"""What `ordstyrer load` does where content files contradict what was changed on the day."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from enum import Enum, auto

from bot.basics.texts import Texts
from bot.commands.shown import shown
from bot.programme.conflicts import Conflict

Ask = Callable[[str], bool]


class Decision(Enum):
    """What becomes of changes that the files contradict: they stand, or the files do."""

    KEEP = auto()
    DROP = auto()


@dataclass(slots=True)
class Decided:
    """The conflicts of a load by what becomes of them; those `left` stand for now, and are told of the next time."""

    keeping: list[Conflict] = field(default_factory=list)
    dropping: list[Conflict] = field(default_factory=list)
    left: list[Conflict] = field(default_factory=list)


def decide(conflicts: Sequence[Conflict], decision: Decision | None, ask: Ask | None, texts: Texts) -> Decided:
    """Decide each conflict: all alike, by asking, or, with neither, not at all."""
    found = Decided()
    for conflict in conflicts:
        if decision is None and ask is None:
            found.left.append(conflict)
            continue
        keep = decision is Decision.KEEP
        if decision is None and ask is not None:
            keep = ask(f"{describe(conflict, texts)}\n{texts.say('Shall the change of the day stand?')}")
        (found.keeping if keep else found.dropping).append(conflict)
    return found


def report(decided: Decided, texts: Texts) -> Iterator[str]:
    """Yield lines that tell what became of the conflicts, but for those that are left."""
    if decided.keeping:
        number = len(decided.keeping)
        yield texts.plural(
            "{count} change of the day stands against the files:",
            "{count} changes of the day stand against the files:",
            number,
        )
        yield from _rows(decided.keeping, texts)
    if decided.dropping:
        number = len(decided.dropping)
        yield texts.plural(
            "{count} change of the day is dropped, as the files say something else:",
            "{count} changes of the day are dropped, as the files say something else:",
            number,
        )
        yield from _rows(decided.dropping, texts)


def warning(decided: Decided, texts: Texts) -> Iterator[str]:
    """Yield lines that tell which conflicts are left, and how to decide them."""
    if decided.left:
        yield texts.plural(
            "{count} change of the day contradicts the files, and stands for now:",
            "{count} changes of the day contradict the files, and stand for now:",
            len(decided.left),
        )
        yield from _rows(decided.left, texts)
        yield texts.say("Decide with --keep-changes or --drop-changes.")


def describe(conflict: Conflict, texts: Texts) -> str:
    """Return a conflict in a line: what was changed, and what the files say now."""
    head = f"{conflict.title}, {conflict.field.value}: {shown(conflict.before, texts)} → {shown(conflict.after, texts)}"
    if conflict.gone:
        return texts.say("{change}; the files have no “{id}” any more.", change=head, id=conflict.gone)
    return texts.say("{change}; the files say {printed}.", change=head, printed=shown(conflict.printed, texts))


def _rows(conflicts: Sequence[Conflict], texts: Texts) -> Iterator[str]:
    return (f"  {describe(conflict, texts)}" for conflict in conflicts)
