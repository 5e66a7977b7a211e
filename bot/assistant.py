"""The assistant: a message, a clock and a conversation in; an answer and the conversation after it out."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final

from bot.afterwards import NO_QUESTION, conversation_after
from bot.answers.answer import Answer, Status
from bot.answers.compose import compose
from bot.answers.given import given
from bot.answers.ground import Ground
from bot.answers.or_else import or_else
from bot.basics.clock import COPENHAGEN
from bot.basics.texts import texts
from bot.joined import KNOWN, joined, with_what_was_named
from bot.language.detect import languages, spoken_language
from bot.language.lexicon import Lexicon, lexicon
from bot.programme.model import Audience, Programme
from bot.questions.condense import condense, question_alone
from bot.questions.conversation import Conversation
from bot.questions.each_day import of_each_day
from bot.questions.given import Given, given_to
from bot.questions.guided import interests_told
from bot.questions.halves import halves, in_each_year
from bot.questions.intent import Intent
from bot.questions.knowledge import Knowledge
from bot.questions.question import Question
from bot.questions.readers.from_speaker import reported
from bot.questions.readers.personal import asks_of_another, said_role
from bot.questions.readers.told_self import oneself
from bot.questions.reading import Reading
from bot.questions.subjects import CHOICES
from bot.questions.topics import topics
from bot.questions.understand import understand
from bot.reply import Reply, left_open
from bot.wishes.wish import TakeRole

_NEW = Conversation()
# What is no reply to a message that made no sense but for its last question: what is found by its subject alone, which
# may be any, and what answers a mere call for help.
_TOO_LITTLE: Final[frozenset[Intent]] = frozenset({"search", "fit", "capabilities"})


class Assistant:
    """Answers questions about a set of programmes. It keeps no state between messages but what it is handed."""

    def __init__(
        self,
        programmes: Sequence[Programme],
        given: Iterable[Given] = (),
        knowledge: dict[str, Knowledge] | None = None,
    ) -> None:
        self.programmes = {p.event.id: p for p in programmes}
        self.given = tuple(given)
        self._knowledge = knowledge or {}
        for event in [e for e, p in self.programmes.items() if not p.event.invented][:1]:
            self.knowledge_of(event)

    def giving(self, given: Iterable[Given]) -> "Assistant":
        """Return one that knows the same, and gives these answers of the organisers."""
        return Assistant(tuple(self.programmes.values()), given, self._knowledge)

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

    def get_ready(self, event: str) -> None:
        """Answer something in every language: no question then waits for what is put together at its first use.

        Raises KeyError for an unknown event.
        """
        known = self.knowledge_of(event).programmes
        for index in self.knowledge_of(event).indexes.values():
            index.get_ready()
            topics(index, [item for item in index.programme.items if item.kind in CHOICES])
        title = self.programmes[event].items[0].title if self.programmes[event].items else ""
        archive = [f"{p.items[-1].title} {p.event.year}" for e, p in known.items() if e != event and p.items]
        for language in languages():
            say = texts(language).say
            for question in (say("What is it about?"), say("Which assembly house fits me?"), title, *archive):
                self.ask(question, event=event, at=datetime.now(COPENHAGEN), language=language, speaks=language)

    def ask(
        self,
        text: str,
        *,
        event: str,
        at: datetime,
        audience: Audience | None = None,
        language: str | None = None,
        speaks: str = "",
        conversation: Conversation = _NEW,
        speaker: tuple[str, ...] = (),
    ) -> Reply:
        """Answer one message.

        `event` is the id of the current event, `at` an aware time, `audience` what the asker is, where known.
        The answer is in the language of the message, `language` (`da`, `en`) where that does not tell; or always in
        `speaks`, where the person has chosen one. `speaker` are the people of the event whom the asker is known as, or
        looks after: what they ask of themselves is then of those. Raises KeyError for an unknown event.
        """
        answers = tuple(given for given in self.given if given.event == event)
        moment = _Moment(self.knowledge_of(event), event, at, audience, speaks, speaker, answers)
        if conversation.event and conversation.event not in moment.knowledge.programmes:
            conversation = Conversation(language=conversation.language)  # of a forum that nobody is at any more
        spoken = lexicon(spoken_language(text, language or conversation.language))
        if speaker and (told := moment.report(text, spoken, conversation)):
            return told
        asked = condense(text, spoken)
        if both := moment.two(halves(asked, spoken) or in_each_year(asked, spoken), spoken, conversation):
            return both
        reply = moment.reply(asked, spoken, conversation)
        if each := moment.on_each_day(reply, spoken, conversation):
            return each
        if reply.question.intent != "unknown":
            return reply
        return moment.last_question(asked, spoken, conversation) or reply

    def tell(self, question: Question, *, event: str, at: datetime, audience: Audience | None = None) -> Answer:
        """Answer what needs no reading, as a link asks it. Raises KeyError for an event that is not known."""
        return compose(Ground(self.knowledge_of(event), question, at, audience, event))


@dataclass(frozen=True, slots=True)
class _Moment:
    """Where and when somebody asks, what and who they are, and which language they have chosen to hear, if any."""

    knowledge: Knowledge
    event: str
    at: datetime
    audience: Audience | None
    speaks: str = ""
    speaker: tuple[str, ...] = ()
    given: tuple[Given, ...] = ()

    def report(self, text: str, spoken: Lexicon, conversation: Conversation) -> Reply | None:
        """Reply to what a speaker tells the organisers, and asks beside it; None where they tell nothing."""
        reading = self._read(text, spoken, conversation)
        question, rest = reported(reading)
        if question is None:
            return None
        question = question.with_(language=self.speaks or question.language)
        answer = compose(Ground(self.knowledge, question, self.at, self.audience, self.event))
        told = Reply(answer, conversation, question, reading)
        besides = self.reply(condense(rest, spoken), spoken, conversation) if rest else None
        if besides is None or besides.answer.status not in KNOWN:
            return told
        both = replace(answer, blocks=(*answer.blocks, *besides.answer.blocks))
        return replace(besides, answer=both, question=question)

    def _read(self, text: str, spoken: Lexicon, conversation: Conversation) -> Reading:
        return Reading(text, self.knowledge, spoken, self.event, self.at, self.audience, conversation, self.speaker)

    def two(self, parts: Sequence[str], spoken: Lexicon, conversation: Conversation) -> Reply | None:
        """Reply to both halves of a double question; None where they are no two questions that are both answered."""
        if not parts:
            return None
        first = self.reply(parts[0], spoken, conversation)
        if first.answer.status not in KNOWN:
            return None
        second = self._on_that_day(parts[1], first.reading, spoken)
        return joined(first, self.reply(second, spoken, with_what_was_named(first)))

    def on_each_day(self, whole: Reply, spoken: Lexicon, conversation: Conversation) -> Reply | None:
        """Reply to what is asked of two days, of one after the other; None where that is the same, or not asked."""
        parts = of_each_day(whole.reading)
        if parts is None or whole.question.intent in NO_QUESTION:
            return None
        by_id = self.knowledge.programmes[whole.question.event].by_id
        if len({by_id[i].day for i in whole.question.items if i in by_id}) > 1:
            return None  # it is of both already
        first, second = (self.reply(part, spoken, conversation) for part in parts)
        told = first.question.intent == second.question.intent and first.answer.text != second.answer.text
        if not told or {first.answer.status, second.answer.status} != {Status.ANSWERED}:
            return None
        blocks = (*first.answer.blocks, *second.answer.blocks)
        items = (*first.answer.items, *second.answer.items)
        return replace(second, answer=replace(second.answer, blocks=blocks, items=items))

    def _on_that_day(self, text: str, first: Reading, spoken: Lexicon) -> str:
        """The second half with the day that the first one names, where it asks for an end (`and when are we done`)."""
        day = sorted(first.tags.positions("relative_day", "weekday") & first.tags.time.positions)
        second = self._read(text, spoken, _NEW).tags if day else None
        if second is None or second.time.names_day or second.asks.isdisjoint({"end", "start"}):
            return text
        return f"{text.rstrip(' ?.!')} {first.tags.text_of(day)}"

    def last_question(self, text: str, spoken: Lexicon, conversation: Conversation) -> Reply | None:
        """Reply to the question of a message by itself, where all of it makes no sense; None where that makes none."""
        alone = question_alone(text, spoken)
        reply = self.reply(alone, spoken, conversation) if alone else None
        return reply if reply and reply.answer.status in KNOWN and reply.question.intent not in _TOO_LITTLE else None

    def reply(self, text: str, spoken: Lexicon, conversation: Conversation) -> Reply:
        reading = self._read(text, spoken, conversation)
        role = said_role(reading)  # counts for this answer already, and is to be remembered
        if role is not None:
            reading = replace(reading, audience=role)
        elif reading.audience is not None and asks_of_another(reading):
            reading = replace(reading, audience=None)
        question, *others = understand(reading)
        ground = self._ground(question, reading)
        answer = compose(ground)
        unanswered = left_open(reading, ground.question, answer)
        found = given_to(unanswered.gist, self.given) if unanswered else None
        if found is not None:
            answer, unanswered = given(ground, found.text), None
        for other in others if found is None else ():
            answer = or_else(ground, answer, compose(self._ground(other, reading)))
        if role not in {None, self.audience} and answer.wish is None:
            answer = replace(answer, wish=TakeRole(role))
        told, programmes = interests_told(reading), self.knowledge.programmes
        after = conversation_after(conversation, ground.question, answer, programmes, told, oneself=oneself(reading))
        return Reply(answer, after, ground.question, reading, (unanswered,) if unanswered else ())

    def _ground(self, question: Question, reading: Reading) -> Ground:
        """What a question is answered from, in the language that the person has chosen."""
        asked = question.with_(language=self.speaks) if self.speaks else question
        return Ground(self.knowledge, asked, self.at, reading.audience, self.event)
