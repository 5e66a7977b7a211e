"""The conference spoken of by its name (`the national health forum`), whose words name no subject and nobody."""

from collections.abc import Iterable, Sequence

from bot.language.phrases import Hit
from bot.language.spelling import stem
from bot.language.tokens import plain_words
from bot.questions.words import Word

Names = frozenset[str]
"""The stems of the words that events are called by."""


def names_of(titles: Iterable[str]) -> Names:
    """The stems of the words of what events are called."""
    return frozenset(stem(form) for title in titles for form in plain_words(title))


def event_named(words: Sequence[Word], hits: Sequence[Hit], names: Names) -> frozenset[int]:
    """The positions of an event's name before the word for an event, but for what joins its words."""
    joining = {p for h in hits if h.category == "connective" for p in h.positions}
    called: set[int] = set()
    for hit in hits:
        if hit.category == "pronoun" and hit.value == "event":
            place = hit.first - 1
            while place >= 0 and (stem(words[place].plain) in names or place in joining):
                called.add(place)
                place -= 1
    return frozenset(called - joining)
