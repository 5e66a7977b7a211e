"""The conference spoken of by its name (`the national health forum`), whose words name no subject and nobody."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from bot.language.phrases import Hit
from bot.language.spelling import stem
from bot.language.tokens import plain_words
from bot.questions.words import Word

Names = frozenset[str]
"""The stems of the words that events are called by."""


def names_of(titles: Iterable[str]) -> Names:
    """The stems of the words of what events are called."""
    return frozenset(stem(form) for title in titles for form in plain_words(title))


def without_event_name(words: tuple[Word, ...], hits: Sequence[Hit], names: Names) -> tuple[Word, ...]:
    """The words, those of an event's name before the word for an event made to say nothing by themselves."""
    joining = {p for h in hits if h.category == "connective" for p in h.positions}
    called: set[int] = set()
    for hit in hits:
        if hit.category == "pronoun" and hit.value == "event":
            place = hit.first - 1
            while place >= 0 and (stem(words[place].plain) in names or place in joining):
                called.add(place)
                place -= 1
    silent = called - joining
    if not silent:
        return words
    return tuple(replace(w, topic={}, weight=0.0) if p in silent else w for p, w in enumerate(words))
