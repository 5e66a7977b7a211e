"""Whom some words of a message tell of, as if they were all of it: by name, by office, or by what they are."""

from collections.abc import Callable, Iterator
from typing import Final

from bot.questions.question import Question
from bot.questions.readers.names import by_name
from bot.questions.readers.offices import by_office
from bot.questions.readers.referred import referred_person
from bot.questions.reading import Reading

_FINDERS: Final[tuple[Callable[[Reading], Question | None], ...]] = (referred_person, by_office, by_name)


def whoever_told(part: Reading) -> Iterator[tuple[str, ...]]:
    """Yield those whom each way of finding people finds, the surest way first."""
    for find in _FINDERS:
        question = find(part)
        if question is not None and question.people:
            yield question.people
