"""People and organisations that the current forum has not, and another one has."""

from collections.abc import Sequence
from typing import Final

from bot.questions.details import PAST
from bot.questions.question import Question
from bot.questions.reading import Reading

# What is asked of somebody whichever forum they were on.
_OF_THEM: Final = ("affiliation", "title", "party", "which_year")

Elsewhere = Sequence[tuple[str, str]]
"""The event and the person."""


def people_elsewhere(r: Reading, people: Elsewhere) -> Question:
    """People of other forums; where it is asked of the past or of what they are, that is the answer."""
    told = r.wording.past or r.ask(*_OF_THEM)
    return r.question("person_elsewhere", elsewhere=tuple(people), detail=PAST if told else "")


def organisation_elsewhere(r: Reading, people: Elsewhere, words: str) -> Question:
    """Those of an organisation on other forums; where it is asked of the past (`have you ever had`), that answers."""
    return r.question(
        "organisation_elsewhere", elsewhere=tuple(people), words=words, detail=PAST if r.wording.past else ""
    )
