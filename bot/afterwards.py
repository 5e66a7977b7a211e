"""What a chat has been about once an answer is given: the conversation that its next message continues."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Final

from bot.answers.answer import Answer, Status
from bot.programme.model import Programme
from bot.questions.conversation import Conversation
from bot.questions.guide import Guide
from bot.questions.intent import Intent
from bot.questions.question import Question
from bot.questions.subjects import CHOICES

# Intents that are about nothing in the programme: the thread goes on behind them.
NO_QUESTION: Final[frozenset[Intent]] = frozenset(
    {"talk", "unknown", "emergency", "distress", "insult", "power", "opinion", "capabilities"},
)
_ASIDE: Final[frozenset[Intent]] = NO_QUESTION | {"practical", "contact"}

# Practical matters of one kind of item only.
_OF_ONE_KIND: Final = frozenset({"songs", "entertainment", "dresscode", "seating"})
# Answers about people, who may be in the item that was talked of.
_OF_PEOPLE: Final[frozenset[Intent]] = frozenset({"person", "people", "with_whom"})

# How many items and people a chat remembers, and how many of one answer: a long list is not what a pronoun means.
_REMEMBERED, _OF_ONE = 12, 4


def conversation_after(
    before: Conversation,
    question: Question,
    answer: Answer,
    programmes: Mapping[str, Programme],
    interests: tuple[str, ...] = (),
    *,
    oneself: str = "",
) -> Conversation:
    """The conversation after an answer: what was told of; an aside, or that nothing is found, tells of nothing.

    `interests` are the keys of what the message told of whoever wrote it, `oneself` is whom of the programme they say
    that they are.
    """
    if there := _somebody_elsewhere(question, programmes):
        recent, guide = _recent(before, question.event, answer), _guide(before, question, interests)
        return replace(there, language=question.language, recent=recent, guide=guide, oneself=oneself)
    programme = programmes[question.event]
    silent = answer.status is Status.MISSING and not (answer.items or answer.people or answer.facts)
    aside = question.intent in _ASIDE and not _of_occasion(question, answer)
    if aside or (silent and (question.event == before.event or question.intent == "no_topic")):
        same = replace(before, language=question.language, guide=before.guide.told_of(interests), oneself=oneself)
        chosen = tuple(sorted(question.kinds & CHOICES))  # `must one sign up for the sessions`, and `which are there`
        return replace(same, event=question.event, kinds=chosen) if chosen and not before.items else same
    clarified = answer.status is Status.CLARIFY
    window = question.window
    return Conversation(
        event=question.event,
        asks=question.intent,
        items=_focus(before, question, answer, programme),
        people=answer.people,
        facts=answer.facts,
        candidates=(*answer.people, *answer.items) if clarified else (),
        day=_day(question, programme),
        language=question.language,
        listed=_listed(before, question, answer, programme),
        kinds=tuple(sorted(question.kinds)) or (before.kinds if question.borrowed else ()),
        clock=window.start.strftime("%H:%M") if window and window.label == "at" else "",
        recent=_recent(before, question.event, answer, _counted_from(question, programme)),
        guide=_guide(before, question, interests),
        oneself=oneself,
        among=question.among,
    )


def _of_occasion(question: Question, answer: Answer) -> bool:
    """True for a practical matter of one item, which is told with it: the food of a meal, the songs that are sung."""
    one = question.intent == "practical" and len(answer.items) == 1
    return one and (question.practical in _OF_ONE_KIND or answer.items[0] in question.items)


def _counted_from(question: Question, programme: Programme) -> tuple[str, ...]:
    """Who is in what the answer was counted from (`who is on before Hansen`): they were named, and not told of."""
    anchor = programme.by_id.get(question.window.anchor) if question.window else None
    people = tuple(a.person for a in anchor.appearances) if anchor else ()
    return people if len(people) <= _OF_ONE else ()


def _somebody_elsewhere(question: Question, programmes: Mapping[str, Programme]) -> Conversation | None:
    """The thread of whoever was on at one earlier forum only, and not at the one that was asked about."""
    rows = question.elsewhere if question.intent == "person_elsewhere" else ()
    if len({event for event, _ in rows}) != 1:
        return None
    event, people = rows[0][0], tuple(person for _, person in rows)
    if programmes[event].event.year > programmes[question.event].event.year:
        return None
    items = tuple(i.id for person in people for i in programmes[event].items_of(person))
    listed = people if len(people) > 1 else ()
    return Conversation(
        event=event, asks="person_elsewhere", items=tuple(dict.fromkeys(items)), people=people, listed=listed
    )


def conversation_told(before: Conversation, event: str, answer: Answer) -> Conversation:
    """The conversation after what no question led to: a screen that a button shows, a message sent unasked."""
    return Conversation(
        event=event,
        asks=answer.intent,
        items=answer.items,
        people=answer.people,
        facts=answer.facts,
        day=answer.view.day if answer.view else None,
        language=answer.language,
        listed=next((ids for ids in (answer.people, answer.items) if len(ids) > 1), ()),
        recent=_recent(before, event, answer),
        guide=before.guide if before.event == event else Guide(),
        oneself=before.oneself,
    )


def _day(question: Question, programme: Programme) -> date | None:
    """The day that a question of a time was about: the one it names, else that of what it is counted from."""
    window = question.window
    anchor = programme.by_id.get(window.anchor) if window else None
    return (window.day or (anchor.day if anchor else None)) if window else None


def _guide(before: Conversation, question: Question, interests: tuple[str, ...]) -> Guide:
    """How far somebody has been guided; they may come back to it after other questions."""
    if question.guidance is not None:
        return question.guidance.guide
    return (before.guide if question.event == before.event else Guide()).told_of(interests)


def _focus(before: Conversation, question: Question, answer: Answer, programme: Programme) -> tuple[str, ...]:
    """What of an answer's items the next message means by `it`."""
    items, window = tuple(dict.fromkeys(answer.items)), question.window
    if window and window.label == "after" and window.anchor:
        # Of what comes after something the first is the answer, the rest is what follows it.
        peopled = tuple(i for i in items if programme.by_id[i].appearances)
        return peopled[:1] or items[:1] if question.intent == "who_in_window" else items[:1]
    if question.intent == "person" and question.items and set(items).isdisjoint(question.items):
        return question.items  # what somebody is not in, and others are (`who is in it then`)
    narrowed = question.borrowed and question.people and not question.items and question.event == before.event
    if narrowed and question.intent in _OF_PEOPLE:
        # Somebody in what was talked of: that is still what `it` means.
        return tuple(i for i in items if i in before.items) or items or before.items
    if question.intent == "none_of_them" and question.event == before.event:
        return items or before.items
    return items


def _listed(before: Conversation, question: Question, answer: Answer, programme: Programme) -> tuple[str, ...]:
    """Lists that an ordinal may pick from: the answer's own, the newest first, and those that are still spoken of."""
    lists = [ids for ids in (answer.people, answer.items) if len(ids) > 1]
    within = bool(answer.items) and set(answer.items) <= set(before.listed)
    goes_on = question.borrowed or within or not lists
    kept = before.listed if question.event == before.event and goes_on else ()
    if len(lists) > 1:
        return answer.items
    if not lists:
        return kept
    other = [i for i in kept if (i in programme.people) != (lists[0] is answer.people)]
    return (*lists[0], *other)


def _recent(before: Conversation, event: str, answer: Answer, named: tuple[str, ...] = ()) -> tuple[str, ...]:
    """What was talked of, the newest first; a list too long to be meant by a word or two is left out."""
    told = [i for ids in (answer.people, answer.items) if len(ids) <= _OF_ONE for i in ids]
    return tuple(dict.fromkeys((*told, *named, *(before.recent if before.event == event else ()))))[:_REMEMBERED]
