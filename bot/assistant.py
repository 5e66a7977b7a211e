"""The assistant: a message, a clock and a conversation in; an answer and the conversation after it out."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from bot.answers.answer import Answer, Status
from bot.answers.compose import SHORT, compose
from bot.answers.ground import Ground
from bot.language.detect import languages, spoken_language
from bot.language.lexicon import Lexicon, lexicon
from bot.people.roles import audience_of
from bot.programme.model import Audience, Programme
from bot.questions.condense import condense
from bot.questions.conversation import Conversation
from bot.questions.halves import halves
from bot.questions.knowledge import Knowledge
from bot.questions.question import Question
from bot.questions.reading import Reading
from bot.questions.understand import understand

# Intents that are about nothing in the programme: the thread goes on behind them.
_NO_QUESTION = frozenset(
    {"talk", "unknown", "emergency", "distress", "insult", "power", "opinion", "capabilities"},
)
_ASIDE = _NO_QUESTION | {"practical", "contact"}


# Answers about people, who may be in the item that was talked of.
_OF_PEOPLE = frozenset({"person", "people", "with_whom"})

# How many items and people a chat remembers, and how many of one answer: a long list is not what a pronoun means.
_REMEMBERED, _OF_ONE = 12, 4

_NEW = Conversation()


@dataclass(frozen=True, slots=True)
class Reply:
    """An answer, the conversation that the next message of the same chat continues, and how it was read."""

    answer: Answer
    conversation: Conversation
    question: Question
    reading: Reading


class Assistant:
    """Answers questions about a set of programmes. It keeps no state between messages but what it is handed."""

    def __init__(self, programmes: Sequence[Programme]) -> None:
        self.programmes = {p.event.id: p for p in programmes}
        self._knowledge: dict[str, Knowledge] = {}
        for language in languages():
            lexicon(language)  # read now, so that nobody's first question waits for it
        for event in [e for e, p in self.programmes.items() if not p.event.invented][:1]:
            self.knowledge_of(event)

    def knowledge_of(self, event: str) -> Knowledge:
        """What questions at an event are matched against; an invented event stands alone, real ones know each other.

        Raises KeyError for an unknown event.
        """
        invented = self.programmes[event].event.invented
        key = event if invented else ""
        if key not in self._knowledge:
            known = [p for p in self.programmes.values() if p.event.id == event or not (invented or p.event.invented)]
            self._knowledge[key] = Knowledge.of(known)
        return self._knowledge[key]

    def ask(
        self,
        text: str,
        *,
        event: str,
        at: datetime,
        role: str | None = None,
        language: str | None = None,
        conversation: Conversation = _NEW,
    ) -> Reply:
        """Answer one message.

        `event` is the id of the current event, `at` an aware time, `role` one of `bot.people.roles` where known.
        `language` is the person's choice (`da`, `en`); without one the language of the message counts. Raises KeyError
        for an unknown event.
        """
        moment = _Moment(self.knowledge_of(event), event, at, audience_of(role or ""))
        spoken = lexicon(spoken_language(text, language or conversation.language))
        asked = condense(text, spoken)
        whole = moment.reply(asked, spoken, conversation)
        parts = halves(asked, spoken)
        if not parts:
            return whole
        first = moment.reply(parts[0], spoken, conversation)
        second = moment.reply(parts[1], spoken, first.conversation)
        return _both(whole, first, second)


@dataclass(frozen=True, slots=True)
class _Moment:
    """Where and when somebody asks, and what they are."""

    knowledge: Knowledge
    event: str
    at: datetime
    audience: Audience | None

    def reply(self, text: str, spoken: Lexicon, conversation: Conversation) -> Reply:
        reading = Reading(text, self.knowledge, spoken, self.event, self.at, self.audience, conversation)
        question = understand(reading)
        answer = compose(Ground(knowledge, question, at, audience, event))
        return Reply(
            answer, _thread(conversation, question, answer, self.programmes[question.event]), question, reading
        )


def _thread(before: Conversation, question: Question, answer: Answer, programme: Programme) -> Conversation:
    """The conversation after an answer: what was told of, unless it was an aside."""
    if question.intent in _ASIDE:
        return replace(before, language=question.language)
    clarified = answer.status is Status.CLARIFY
    window = question.window
    return Conversation(
        event=question.event,
        asks=question.intent,
        items=_focus(before, question, answer, programme),
        people=answer.people,
        facts=answer.facts,
        candidates=(*answer.people, *answer.items) if clarified else (),
        day=question.window.day if question.window else None,
        language=question.language,
        listed=_listed(before, question, answer, programme),
        kinds=tuple(sorted(question.kinds)) or (before.kinds if question.borrowed else ()),
        clock=window.start.strftime("%H:%M") if window and window.label == "at" else "",
        recent=_recent(before, question.event, answer),
    )


def _focus(before: Conversation, question: Question, answer: Answer, programme: Programme) -> tuple[str, ...]:
    """What of an answer's items the next message means by `it`."""
    items, window = tuple(dict.fromkeys(answer.items)), question.window
    if window and window.label == "after" and window.anchor:
        # Of what comes after something the first is the answer, the rest is what follows it.
        peopled = tuple(i for i in items if programme.by_id[i].appearances)
        return peopled[:1] or items[:1] if question.intent == "who_in_window" else items[:1]
    narrowed = question.borrowed and question.people and not question.items and question.event == before.event
    if narrowed and question.intent in _OF_PEOPLE:
        # Somebody in what was talked of: that is still what `it` means.
        return tuple(i for i in items if i in before.items) or items
    return items


def _listed(before: Conversation, question: Question, answer: Answer, programme: Programme) -> tuple[str, ...]:
    """Lists that an ordinal may pick from: the answer's own, the newest first, and those that are still spoken of."""
    kept = before.listed if question.event == before.event and question.borrowed else ()
    lists = [ids for ids in (answer.people, answer.items) if len(ids) > 1]
    if len(lists) > 1:
        return answer.items
    if not lists:
        return kept
    other = [i for i in kept if (i in programme.people) != (lists[0] is answer.people)]
    return (*lists[0], *other)


def _recent(before: Conversation, event: str, answer: Answer) -> tuple[str, ...]:
    """What was talked of, the newest first; a list too long to be meant by a word or two is left out."""
    told = [i for ids in (answer.people, answer.items) if len(ids) <= _OF_ONE for i in ids]
    return tuple(dict.fromkeys((*told, *(before.recent if before.event == event else ()))))[:_REMEMBERED]
