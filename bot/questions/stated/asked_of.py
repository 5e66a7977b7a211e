"""Of which items something is said: those that are told, or those that somebody is on in."""

from typing import Final

from bot.programme.model import SPEECH, Item
from bot.questions.intent import Intent
from bot.questions.question import Question
from bot.questions.reading import Reading

OF_ITEMS: Final[frozenset[Intent]] = frozenset(
    {"card", "when", "list", "when_choices", "none_that_day", "about", "who", "where", "moderator"}
)
"""What is told of the items themselves that a message names."""
AS_GOOD: Final = 0.8
"""How near an item must come to the one that the words lead to best, to be what they say."""
OF_PEOPLE: Final[frozenset[Intent]] = frozenset({"person", "person_about"})
"""What is told of somebody."""


def person_of(question: Question) -> str:
    """The only one who is told of; empty where nobody is, or several are."""
    return question.people[0] if question.intent in OF_PEOPLE and len(question.people) == 1 else ""


def items_of(r: Reading, question: Question) -> tuple[Item, ...]:
    """The items of which it is said when they are."""
    person = person_of(question)
    if person:
        own = r.programme.items_of(person)
        return tuple(i for i in own if i in r.subjects.numbered) or tuple(own)
    items = tuple(r.programme.by_id[i] for i in question.items) if question.intent in OF_ITEMS else ()
    kinds = r.subjects.kinds
    of_another = bool(kinds) and kinds <= SPEECH and not r.subjects.numbered  # `is any talk recorded today`
    return tuple(i for i in items if not of_another or i.kind in kinds)


def is_named(r: Reading, person: str) -> bool:
    """True for whom the message calls by name, or who was talked of; not for somebody who is only described."""
    named = any(m.person == person and m.is_sure for m in r.people_here)
    return named or (person in r.thread.people and r.wording.says_person and not r.people_here)
