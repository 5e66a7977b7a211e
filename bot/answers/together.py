"""Whether two people are on together, at the same time, or neither."""

from collections.abc import Iterable, Iterator
from itertools import product

from bot.answers.answer import Answer
from bot.answers.ground import Ground
from bot.answers.people import appearances_of, first_title
from bot.answers.wording import label, people_block, person_line, when
from bot.programme.model import Item
from bot.programme.timeline import overlap


def together(ground: Ground) -> Answer:
    """Whether two people are on in the same item: that one, else when each of them is on."""
    one, other = (ground.programme.items_of(person.id) for person in ground.people)
    shared = tuple(item for item in one if item in other)
    if shared:
        said = ground.say("Yes, they are on together:")
        return ground.answer(said, *_lines(ground, shared), items=_ids(shared))
    if any(overlap(*pair) for pair in product(one, other)):
        said = ground.say("At the same time, but not together:")
    else:
        said = ground.say("No, they are not on together:")
    return ground.answer(said, *_each(ground), items=_ids((*one, *other)))


def _each(ground: Ground) -> Iterator[str]:
    """Yield who each of them is, and what they are on in."""
    for person in ground.people:
        yield person_line(ground, person, first_title(ground, person))
        yield from appearances_of(ground, person)


def _lines(ground: Ground, items: Iterable[Item]) -> Iterator[str]:
    """Yield what they are both on in, and who is on in it."""
    for item in items:
        time = when(ground, item)
        yield label(ground, item) + (f" – {time}" if time else "")
        yield people_block(ground, item)


def _ids(items: Iterable[Item]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(item.id for item in items))
