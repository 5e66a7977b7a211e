"""What the organisers answer themselves, where the programme has no answer."""

from collections.abc import Iterable
from dataclasses import dataclass

from bot.questions.gist import Gist, most_like


@dataclass(frozen=True, slots=True)
class Given:
    """An answer in the organisers' own words, and the questions that it answers."""

    id: int
    event: str
    text: str
    asked: tuple[Gist, ...]


def given_to(question: Gist, answers: Iterable[Given]) -> Given | None:
    """Return the answer to the question that is most like this one; None where none is alike."""
    pairs = [(other, given) for given in answers for other in given.asked]
    found = most_like(question, [other for other, _ in pairs]) if pairs else None
    return pairs[found[1]][1] if found else None
