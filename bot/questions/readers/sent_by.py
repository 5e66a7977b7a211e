"""Whoever an organisation sends (`the union has somebody on, what is it on`; `did the university stay at home`)."""

from collections.abc import Iterator, Sequence
from typing import Final

from bot.language.meanings import Cue
from bot.language.tokens import plain_words
from bot.questions.question import Question
from bot.questions.readers.people import about_people
from bot.questions.reading import Reading

# What is asked of somebody, or of what they are on.
_OF_SOMEBODY: Final[frozenset[Cue]] = frozenset(
    {
        "when",
        "start",
        "end",
        "duration",
        "who",
        "speakers",
        "title",
        "affiliation",
        "about",
        "with_whom",
        "moderator",
        "party",
        "attend",
        "where",
    }
)
# What the words for an organisation's people may seem to ask.
_BESIDE: Final[frozenset[Cue]] = frozenset({"exists", "people_of", "list", "now"})
# Of so many of one organisation all are told.
_FEW = 2


def sent_by(r: Reading) -> Question | None:
    """What is asked of the one or two who are on for an organisation that a message names by its whole name."""
    asks = r.asks - _BESIDE
    if not asks or asks - _OF_SOMEBODY or r.people_here or r.subjects.numbered or r.scope != r.event:
        return None
    named = _named(r)
    if not named or _is_else(r, named) or r.description.office_places or not _points_at_them(r, named):
        return None
    people = _sent(r, named)
    return about_people(r, people) if len(people) <= _FEW else None


def sent_at_last(r: Reading) -> Question | None:
    """Those of an organisation that is all that a message names of what the programme has; nobody of one's own."""
    named = _named(r)
    more = r.people_here or r.foreign or r.ask("price")
    if not named or more or r.scope != r.event or not r.tags.focus.issuperset(named) or _is_else(r, named):
        return None
    own = r.lexicon.signs["me"] & {w.plain for w in r.tags.words[: named[0]]}
    return None if own else about_people(r, _sent(r, named))


def _sent(r: Reading, named: Sequence[int]) -> tuple[str, ...]:
    """Those who are on for the organisation that is named."""
    names = r.subjects.index.described.by_organisation
    return next(names[name] for name in _names(r, named) if name in names)


def _names(r: Reading, places: Sequence[int]) -> Iterator[tuple[str, ...]]:
    """The words at some places, as they stand and without the ending of the genitive."""
    words = tuple(r.tags.words[p].plain for p in places)
    yield words
    yield (*words[:-1], r.lexicon.morphology.without_genitive(words[-1]))


def _named(r: Reading) -> Sequence[int]:
    """The positions of the longest organisation's name in a message, if it has one."""
    described = r.subjects.index.described
    places = (
        range(place, place + length)
        for length in described.organisation_lengths
        for place in range(len(r.tags.words) - length + 1)
    )
    return next((p for p in places if any(name in described.by_organisation for name in _names(r, p))), ())


def _is_else(r: Reading, named: Sequence[int]) -> bool:
    """True for whoever arranges the forum, who has many on, and for a party."""
    organiser = plain_words(r.programme.event.organiser)
    return [r.tags.words[p].plain for p in named] == organiser or bool(r.tags.positions("party").intersection(named))


def _points_at_them(r: Reading, named: Sequence[int]) -> bool:
    """True where a word points at somebody behind the name (`their speaker`, `whoever it is`, `the one who spoke`).

    An `it` may be what an item is about, where the name is that (`the commission, is there more on it`).
    """
    index = r.subjects.index
    subject = any(found.strong for found in index.find(r.tags.words, named, index.items)[:1])
    pointers = r.tags.of("pronoun", "person", "people", *(() if subject else ("thing",)))
    return any(h.first > named[-1] for h in pointers)
