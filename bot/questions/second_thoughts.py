"""Second thoughts: a long message is read once more where people who phrase it like that ask something else."""

from collections.abc import Callable, Iterator, Mapping
from itertools import chain, islice
from typing import Final

from bot.questions.intent import PERSONAL, Intent
from bot.questions.phrasing import features, phrased_as, phrasing
from bot.questions.question import Question
from bot.questions.reading import Reading

# How likely an intent has to be by the phrasing, and how many times as likely as the one that was understood.
_LIKELY, _TIMES = 0.3, 22.0
# The same for what a cue of its own asks.
_TIMES_A_CUE = 40.0
# From so many words on, much may be told beside the question; a shorter message is hardly misread.
_LONG = 8
# Help comes first however it is asked for.
_FIRM: Final[frozenset[Intent]] = PERSONAL | {"emergency", "distress"}
# What has consequences is done only where the words say so.
_NOT_ON_A_GUESS: Final[frozenset[Intent]] = _FIRM | {"remind", "reminders", "hall", "power"}
# What is not told of a meal (`is any of it vegan`) is not told by showing the meal.
_NOT_FOR_A_MATTER: Final[frozenset[Intent]] = _NOT_ON_A_GUESS | {"card"}


def likelier(asked: Reading, question: Question, read: Callable[[Reading], Iterator[Question]]) -> Question:
    """The question that the phrasing speaks for, if some reader can make it of the message; else the one understood.

    `read` is what the readers make of a message, the first first. They are asked for another one of the same, then of
    the message without its cues, then with the cue that mostly asks for what is likelier instead.
    """
    if question.intent in _FIRM or _words(asked) < _LONG:
        return question
    likelihoods = by_phrasing(asked)
    understood = likelihoods.get(phrased_as(question.intent))
    if understood is None:
        return question
    times = _TIMES_A_CUE if question.intent in question.asks else _TIMES
    least = max(_LIKELY, times * understood)
    never = _NOT_FOR_A_MATTER if question.practical else _NOT_ON_A_GUESS
    liked = [i for i, share in likelihoods.items() if share > least and i not in never]
    made = (*read(asked), *islice(read(asked.taken_to_ask()), 1)) if liked else ()
    for intent in sorted(liked, key=lambda i: -likelihoods[i]):
        cue = phrasing().cues[intent]
        with_cue = islice(read(asked.taken_to_ask(cue)), 1) if cue else ()
        found = next((q for q in chain(made, with_cue) if phrased_as(q.intent) == intent), None)
        if found is not None:
            return found
    return question


def by_phrasing(asked: Reading) -> Mapping[Intent, float]:
    """How likely each intent is by the phrasing of a message and by what was asked before it."""
    return phrasing().likelihoods(features(asked.tags.words, asked.conversation.asks))


def _words(asked: Reading) -> int:
    return sum(word.token.kind == "word" for word in asked.tags.words)
