"""Whether the items of an answer are about the subject that is asked for, or but the nearest that there is to it."""

from typing import Final

from bot.questions.intent import Intent
from bot.questions.question import Question
from bot.questions.readers.subject_named import OF_A_SUBJECT, subject_named
from bot.questions.reading import Reading

# What tells items by their subject.
_BY_SUBJECT: Final[frozenset[Intent]] = frozenset({"search", "fit", "when", "who", "about", "speakers"})
# How much of a subject's words an item must have for it to be about that.
_HALF = 0.5


def only_nearest(r: Reading, question: Question) -> Question:
    """The question, with the subject that it is asked by where none of its items has that in the programme's own words.

    What fits somebody may well be near to what they tell; so may what was talked of.
    """
    if question.intent not in _BY_SUBJECT or not question.items or question.borrowed or question.people:
        return question
    named = subject_named(r) if r.tags.asks <= OF_A_SUBJECT else ()
    only_one = any(len(r.of_kind(frozenset((kind,)))) == 1 for kind in r.subjects.kinds)  # `the debate about …`
    if not named or only_one or _said(r, question.items, named):
        return question
    return question.with_(nearest_to=r.tags.text_of(range(named[0], named[-1] + 1)))


def _said(r: Reading, items: tuple[str, ...], named: tuple[int, ...]) -> bool:
    """True where the items' own words say at least half of a subject."""
    words, index = r.tags.words, r.subjects.index
    said = sum(words[p].weight for p in named if index.said_in_any(items, words[p]))
    return said >= _HALF * sum(words[p].weight for p in named)
