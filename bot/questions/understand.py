"""From a message to a question: the readers are asked one after the other, and the first that knows it answers."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial, reduce
from typing import Final

from bot.questions.order import GENERAL, READERS, SURE, Reader
from bot.questions.question import Question
from bot.questions.readers.asides import not_understood
from bot.questions.readers.call_for_help import without_call
from bot.questions.readers.corrected import without_corrected
from bot.questions.readers.forgotten import without_forgetting
from bot.questions.readers.in_time_for import in_time_for
from bot.questions.readers.likened import without_likened
from bot.questions.readers.name_doubted import without_doubted_name
from bot.questions.readers.nearest import only_nearest
from bot.questions.readers.people_told import without_people_told
from bot.questions.readers.quotations import quotation
from bot.questions.readers.reminders import reminding, without_lead
from bot.questions.readers.sent_by import sent_at_last
from bot.questions.readers.told_of import told_at_last
from bot.questions.readers.urgent import urgent
from bot.questions.reading import Reading
from bot.questions.second_thoughts import second_thoughts
from bot.questions.stated.verdict import with_verdict

# What leaves out of a message what is not asked, one after the other.
_LEFT_OUT: Final[tuple[Callable[[Reading], Reading], ...]] = (
    without_call,
    without_corrected,
    without_doubted_name,
    without_people_told,
    without_forgetting,
    without_likened,
    in_time_for,
)


def _of_no_forum(reading: Reading) -> Question:
    """That there was no forum in a year; a year told with another matter is not asked for as one (`Excel 2016`)."""
    elsewhere = any(not reading.tags.focus.isdisjoint(h.positions) for h in reading.tags.of("other"))
    return Question("unknown" if elsewhere else "other_event", reading.event, reading.lexicon.language)


def asked_of(reading: Reading) -> Reading:
    """The message without what is not asked in it."""
    return reduce(lambda asked, leave_out: leave_out(asked), _LEFT_OUT, reading)


def _read(asked: Reading, readers: Sequence[Reader]) -> Iterator[tuple[Question, Reader]]:
    """What some readers make of a message, the first that knows it first; and which reader it was."""
    for reader in readers:
        question = reader(asked)
        if question is not None:
            yield with_verdict(asked, only_nearest(asked, question)), reader


def questions(asked: Reading, readers: Sequence[Reader] = READERS) -> Iterator[Question]:
    """All questions that a message may be to some readers, the likeliest by its words first."""
    return (question for question, _ in _read(asked, readers))


def understand(reading: Reading) -> tuple[Question, ...]:
    """The question, and behind it the one that may be meant as well, if any.

    The intent is `unknown` where the message is none about the programme.
    """
    if not reading.scope:
        return (urgent(reading) or _of_no_forum(reading),)
    bare, lead = without_lead(asked_of(reading))
    title = quotation(bare)
    asked = title.rest if title else bare
    if title and asked.tags.empty:
        return (reminding(reading, title.alone, lead),)
    known = (found for found in _read(asked, READERS) if not (title and found[0].intent == "unknown"))
    first, reader = next(known, (None, None))
    nothing = first is None or first.intent in ("unknown", "no_topic")
    told = (told_at_last(asked) or sent_at_last(asked)) if nothing else None
    question = told or first or (title.alone if title else not_understood(reading))
    settled = reader in SURE or title or lead is not None or question.verdict is not None
    meant = (question,) if settled else second_thoughts(asked, question, partial(questions, readers=GENERAL))
    return tuple(reminding(reading, each, lead) for each in meant)
