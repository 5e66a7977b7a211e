"""Two replies to one message put together: both halves of a double question, or one where the other adds nothing."""

from dataclasses import replace
from typing import Final

from bot.afterwards import NO_QUESTION
from bot.answers.answer import Status
from bot.answers.fitted import SHORT
from bot.questions.conversation import Conversation
from bot.questions.intent import Intent
from bot.questions.question import Question
from bot.questions.subjects import CHOICES
from bot.reply import Reply

KNOWN: Final = frozenset({Status.ANSWERED, Status.MISSING})
"""What is said of a question that was understood."""
# What may be asked twice in one message, of others each time.
_OF_EACH: Final[frozenset[Intent]] = frozenset(
    {"person", "people", "who", "when", "where", "duration", "end", "moderator", "party"}
)


def with_what_was_named(first: Reply) -> Conversation:
    """The conversation after the first half; of choices that it named without being told of them, they are the topic.

    `Must I sign up for the sessions, and when are they`.
    """
    known, subjects = first.conversation, first.reading.subjects
    named = subjects.numbered or (first.reading.of_kind(subjects.kinds) if subjects.kinds <= CHOICES else ())
    if known.items or known.people or not named:
        return known
    return replace(known, event=first.reading.scope or known.event, items=tuple(i.id for i in named))


def _apart(first: Question, second: Question) -> bool:
    """True where two questions of the same sort are of others (`who chairs the union, and who chairs the league`)."""
    told = [{*question.people, *question.items} for question in (first, second)]
    return (
        first.intent in _OF_EACH
        and all(told)
        and told[0].isdisjoint(told[1])
        and not (first.borrowed or second.borrowed)
    )


def _told_already(first: Reply, second: Reply) -> bool:
    """True where all that somebody is on was told, and it is asked whether they are on in something certain too."""
    whole, part = first.question, second.question
    of_one = whole.intent == part.intent == "person" and whole.people == part.people and part.borrowed
    return of_one and second.reading.wording.whether and not (whole.items or second.reading.time.names_day)


def _leans_on_what_is_missing(first: Reply, second: Reply) -> bool:
    """True for `is there a band, and who is it`: the first half is not told, and the second says nothing itself."""
    missing = first.question.intent == "practical" and first.answer.status is Status.MISSING
    tags = second.reading.tags
    named = first.reading.tags.numbered or tags.numbered or tags.kinds or tags.content
    return missing and second.question.borrowed and not named


def joined(first: Reply, second: Reply) -> Reply | None:
    """Both answers to a double question; None where one is missing, or both halves ask the same and hear otherwise."""
    spans = (first.question.window, second.question.window)
    other_time = all(spans) and spans[0] != spans[1]  # `who is on now, and who is at twelve`
    other_time = other_time or first.question.event != second.question.event
    asked = [(reply.question.intent, reply.question.practical) for reply in (first, second)]
    if _told_already(first, second):
        return replace(second, answer=first.answer)
    if _leans_on_what_is_missing(first, second):
        return first
    apart, told = _apart(first.question, second.question), first.answer.blocks + second.answer.blocks
    same = (asked[0] == asked[1] and not (other_time or apart)) or second.question.intent in NO_QUESTION
    if second.answer.status not in KNOWN or second.question.intent == "other_event":
        return None  # `when and where in 2030`
    if same:
        return second if first.answer.text == second.answer.text else None
    answer = replace(
        second.answer,
        status=min(first.answer.status, second.answer.status, key=lambda status: status is not Status.ANSWERED),
        intent=first.answer.intent,
        blocks=told if apart else tuple(dict.fromkeys(told)),
    )
    both = replace(second, answer=answer, unanswered=first.unanswered + second.unanswered)
    return both if len(answer.text) <= SHORT and not (first.answer.cut or second.answer.cut) else None
