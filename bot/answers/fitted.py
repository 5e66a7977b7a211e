"""An answer that is longer than a phone's screen or two, cut where something ends; it says what it leaves out."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import accumulate
from typing import Final

from bot.answers.answer import Answer, Status
from bot.answers.ground import Ground
from bot.questions.intent import Intent

SHORT, LONG = 1190, 2390
"""The longest answer in characters, to a question for one thing and to one for a list."""

# What stands between the lines of one thing until the answer is cut.
_INSIDE = "\N{LINE SEPARATOR}"
# Where a text may be cut, best first, and what share of what there is room for has to be left then.
_CUTS = (_INSIDE, "\n", ". ", " ")
_LEAST = 0.25
_LISTS: Final[frozenset[Intent]] = frozenset(
    {
        "list",
        "schedule",
        "picture",
        "count",
        "choose",
        "fit",
        "fact",
        "speakers",
        "moderators",
        "people",
        "party",
        "search",
        "who",
        "who_in_window",
    }
)


def kept_together(things: Iterable[Sequence[str]]) -> list[str]:
    """Things of several lines, a block each until the answer that they are for is `fitted`: none is cut inside."""
    return [_INSIDE.join(line for line in lines if line.strip()) for lines in things]


def fitted(ground: Ground, answer: Answer) -> Answer:
    """The answer, cut between blocks if it is too long: what comes first matters most. What is left out is counted."""
    of_all = answer.intent in _LISTS and answer.status is not Status.CLARIFY
    short = _cut(ground, answer, LONG if of_all else SHORT)
    if not any(_INSIDE in block for block in short.blocks):
        return short
    return replace(short, blocks=tuple(line for block in short.blocks for line in block.split(_INSIDE)))


def _cut(ground: Ground, answer: Answer, most: int) -> Answer:
    whole = (*answer.blocks, *_rest(ground, answer.left))
    if _length(whole) <= most:
        return answer if len(whole) == len(answer.blocks) else replace(answer, blocks=whole)
    ends = tuple(accumulate(len(block) + 1 for block in answer.blocks))
    for count in range(min(bisect_right(ends, most + 1), len(ends) - 1), 0, -1):
        if _goes_on(answer.blocks[count]):
            continue
        told, left = _without_headings(answer.blocks[:count]), answer.blocks[count:]
        for names in (() if answer.left else _names(left), ()):
            shown = (*told, *_rest(ground, answer.left + _things(left), names))
            if _LEAST * most < _length(told) and _length(shown) <= most:
                return replace(answer, blocks=shown, cut=True)
    return replace(answer, blocks=_begun(ground, answer, most), cut=True)


def _begun(ground: Ground, answer: Answer, most: int) -> tuple[str, ...]:
    """The first blocks, and as much as there is room for of the one that is too long."""
    goes_on = ground.say("The programme says more about it than there is room for here.")
    room = most - len(goes_on) - 1
    told: list[str] = []
    for block in answer.blocks:
        left = room - sum(len(b) + 1 for b in told)
        if len(block) > left:
            return (*told, _beginning(block, left), goes_on)
        told.append(block)
    return (*told, goes_on)


def _beginning(text: str, most: int) -> str:
    """As much of a text as so many characters hold, cut after a line, sentence or word."""
    window = text[: max(most - 2, 0)]
    ends = (window.rfind(mark) + len(mark) for mark in _CUTS)
    return f"{window[: next((e for e in ends if e > _LEAST * most), None)].rstrip()} …"


def _rest(ground: Ground, count: int, names: Sequence[str] = ()) -> tuple[str, ...]:
    """A word on so many more, what some are called, and how to see them."""
    if not count:
        return ()
    more = ground.texts.plural("… and {count} more.", "… and {count} more.", count)
    if names:
        more = f"{more.removesuffix('.')}: {'; '.join(names)}."
    return (f"{more} {ground.say('Ask for a name, a day or a time to see the rest.')}",)


def _names(blocks: Sequence[str]) -> tuple[str, ...]:
    """The first lines of things of several lines, where there is nothing else."""
    names = tuple(first for first, inside, _ in (b.partition(_INSIDE) for b in blocks) if inside)
    return names if len(names) == len(blocks) else ()


def _things(blocks: Sequence[str]) -> int:
    """How many things some blocks tell of: the rows of a list; where there is none, each block but a heading."""
    whole = [b for b in blocks if not (_is_heading(b) or _goes_on(b))]
    return len([b for b in whole if _is_row(b)] or whole)


def _without_headings(blocks: Sequence[str]) -> tuple[str, ...]:
    """The blocks up to the last that is no heading of what comes behind them."""
    return _without_headings(blocks[:-1]) if blocks and _is_heading(blocks[-1]) else tuple(blocks)


def _is_heading(block: str) -> bool:
    return block.endswith(":")


def _is_row(block: str) -> bool:
    return block.startswith("\N{BULLET}") or not block.partition(_INSIDE)[0].endswith(".")


def _goes_on(block: str) -> bool:
    """True for a line that belongs to the one before it."""
    return block.startswith(" ")


def _length(blocks: Sequence[str]) -> int:
    return len("\n".join(blocks))
