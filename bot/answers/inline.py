"""What somebody can pass on into any chat: items and people as cards."""

from collections.abc import Iterable
from dataclasses import dataclass

from bot.answers import deep_links
from bot.answers.answer import Answer, Status
from bot.answers.ground import Ground
from bot.answers.sharing import dated, item_card, person_card
from bot.answers.slot import choices_in
from bot.answers.wording import label, person_line, place_of, who_short
from bot.programme.model import Item, Person
from bot.programme.timeline import after, on_at

_TELLING = frozenset({Status.ANSWERED, Status.CLARIFY, Status.MISSING})


@dataclass(frozen=True, slots=True)
class Card:
    """What is shown of a find, what is posted once it is chosen, and the payload of the link to it ("" for none)."""

    title: str
    description: str
    posted: Answer
    payload: str


def found(ground: Ground, answer: Answer) -> tuple[Card, ...]:
    """Return a card of everybody and everything that an answer tells about; none where it says that it is at a loss."""
    if answer.status not in _TELLING:
        return ()
    programme = ground.programme
    people = [programme.people[p] for p in dict.fromkeys(answer.people) if p in programme.people]
    items = [programme.by_id[i] for i in dict.fromkeys(answer.items) if i in programme.by_id]
    return (*(_of_person(ground, person) for person in people), *_of_items(ground, items))


def now_and_next(ground: Ground) -> tuple[Card, ...]:
    """Return cards of what is on and of what comes next, and of what there is to choose between in it."""
    coming = after(ground.programme, ground.now)
    following = [i for i in coming if i.start == coming[0].start] if coming else []
    lines = (*on_at(ground.programme, ground.now), *following)
    return _of_items(ground, dict.fromkeys(i for line in lines for i in (line, *choices_in(ground, line))))


def _of_items(ground: Ground, items: Iterable[Item]) -> tuple[Card, ...]:
    return tuple(
        Card(
            label(ground, item),
            ", ".join(filter(None, (dated(ground, item), place_of(ground, item), who_short(ground, item)))),
            item_card(ground, item),
            deep_links.to_item(item.event, item.id),
        )
        for item in items
    )


def _of_person(ground: Ground, person: Person) -> Card:
    name, _, office = person_line(ground, person).partition(", ")
    payload = deep_links.to_person(ground.programme.event.id, person.id)
    return Card(name, office, person_card(ground, person), payload)
