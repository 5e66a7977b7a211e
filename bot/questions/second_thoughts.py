"""Second thoughts: a message is read once more where what people ask who phrase it like that is something else."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import chain, islice
from typing import Final

from bot.language.meanings import Cue
from bot.programme.timeline import lines
from bot.questions.details import MONEY
from bot.questions.intent import PERSONAL, Intent
from bot.questions.phrasing import features, phrased_as, phrasing
from bot.questions.question import Question
from bot.questions.reading import Reading

# The least odds by the phrasing, and how many times those of what was understood they must be.
_LEAST, _TIMES = 0.4, 8.0
# The same of what a cue of its own, or a word for a practical matter, asks.
_TIMES_A_CUE = 32.0
# What is so likely is left alone.
_ENOUGH = 1.0
# How many likelier intents are tried: what is found at all is mostly found at the first.
_TRIED = 3
# From here on it is certain, or as good as impossible.
_CERTAIN = 400.0
# From so many words on, much may be told beside the question; a shorter message is hardly misread.
_LONG = 8
# Help comes first however it is asked for, and what is the organisers' to do is nothing else.
_FIRM: Final[frozenset[Intent]] = PERSONAL | {"emergency", "distress", "power"}
# What has consequences is done only where the words say so.
_NOT_ON_A_GUESS: Final[frozenset[Intent]] = _FIRM | {"remind", "reminders", "hall"}
# What is not told of a meal (`is any of it vegan`) is not told by showing the meal.
_NOT_FOR_A_MATTER: Final[frozenset[Intent]] = _NOT_ON_A_GUESS | {"card"}

# What is asked of hours: no fact is given up for them where a forum is told without any.
_OF_HOURS: Final[frozenset[Intent]] = frozenset({"schedule", "when", "until", "duration", "day_starts", "day_ends"})
# What is asked by the clock alone.
_BY_CLOCK: Final = ("now", "next", "previous")
# The cue that asks for an intent of another name.
_CUE_OF: Final[Mapping[Intent, Cue]] = {"day_starts": "start", "day_ends": "end", "when_choices": "when"}


def second_thoughts(
    asked: Reading, question: Question, read: Callable[[Reading], Iterator[Question]]
) -> tuple[Question, ...]:
    """The question understood; or the one that the phrasing speaks for instead; or both, where either may be meant.

    `read` is what may be made of a message by what it names, the likeliest first. It is asked for another one of the
    same, then of the message without its cues, then with the cues that mostly ask for what is likelier instead.
    """
    if question.intent in _FIRM or question.detail == MONEY or _words(asked) < _LONG:
        return (question,)
    odds = by_phrasing(asked)
    named = _named(asked)
    several = len(named) > 1 and named.issuperset(question.people)
    understood = odds.get("person" if question.intent == "people" and several else phrased_as(question.intent))
    if understood is None or understood > _ENOUGH:
        return (question,)
    never = _never(asked, question)
    as_likely = max(_LEAST, understood)
    liked = sorted((i for i, found in odds.items() if found > as_likely and i not in never), key=lambda i: -odds[i])
    other = _made(asked, question, liked[:_TRIED], read)
    if other is None:
        return (question,)
    by_its_words = question.practical or not {question.intent, _CUE_OF.get(question.intent)}.isdisjoint(question.asks)
    instead = max(_LEAST, (_TIMES_A_CUE if by_its_words else _TIMES) * understood)
    surely = odds[phrased_as(other.intent)] > instead and not _guesses_hour(asked, question, other)
    return (other,) if surely else (question, other)


def _made(
    asked: Reading, question: Question, liked: Sequence[Intent], read: Callable[[Reading], Iterator[Question]]
) -> Question | None:
    """The first of some intents of which the readers can make a question."""
    made = (*read(asked), *islice(read(asked.taken_to_ask()), 1)) if liked else ()
    for intent in liked:
        with_cue = (q for cue in phrasing().cues[intent] for q in islice(read(asked.taken_to_ask(cue)), 1))
        meant = (q for q in chain(made, with_cue) if phrased_as(q.intent) == intent and _answers(asked, q, question))
        found = next(meant, None)
        if found is not None:
            return found
    return None


def _never(asked: Reading, question: Question) -> frozenset[Intent]:
    """What the question understood is not given up for, however likely it is by the phrasing."""
    if question.practical:
        return _NOT_FOR_A_MATTER
    if question.intent == "none_that_day" and asked.subjects.kinds:
        return _NOT_ON_A_GUESS | {"schedule"}  # what there is besides of other kinds is no answer
    return _NOT_ON_A_GUESS | _OF_HOURS if question.facts and not lines(asked.programme) else _NOT_ON_A_GUESS


def _answers(asked: Reading, question: Question, understood: Question) -> bool:
    """False for what would only ask back, and for what is of but one of several who are named.

    Whom several are on with is each other.
    """
    named = _named(asked)
    leaves_out = bool(question.people) and len(named) > 1 and not named.issubset(question.people)
    of_each_other = question.intent == "with_whom" and len(understood.people) > 1
    by_clock = question.borrowed and not asked.thread.items  # what is on, for all that is named
    of_another = question.borrowed and named.isdisjoint(question.people)
    of_named = bool(named) and named.issuperset(understood.people) and (of_another or question.intent == "fact")
    strays = of_named or (by_clock and _of_kinds(asked, understood) and not _of_kinds(asked, question))
    return question.intent != "choose" and not (leaves_out or of_each_other or strays)


def _guesses_hour(asked: Reading, understood: Question, question: Question) -> bool:
    """True for what is on now or next, for certain items or people, where no word asks for it."""
    label = question.window.label if question.window else ""
    by_clock = label in _BY_CLOCK and not asked.ask(*_BY_CLOCK, "then")
    return by_clock and bool(understood.items or understood.people)


def _of_kinds(asked: Reading, question: Question) -> bool:
    """True where items of the kinds that the message names are told of."""
    by_id = asked.programme.by_id
    return any(i in by_id and by_id[i].kind in asked.subjects.kinds for i in question.items)


def _named(asked: Reading) -> frozenset[str]:
    """Whom the message names in full."""
    return frozenset(m.person for m in asked.people_here if m.parts > 1 and m.is_sure)


def by_phrasing(asked: Reading) -> Mapping[Intent, float]:
    """For each intent the odds that it is meant, by the phrasing of a message and by what was asked before it."""
    odds = phrasing().odds(features(asked.tags.words, asked.conversation.asks))
    return {intent: min(max(found, 1 / _CERTAIN), _CERTAIN) for intent, found in odds.items()}


def _words(asked: Reading) -> int:
    return sum(word.token.kind == "word" for word in asked.tags.words)
