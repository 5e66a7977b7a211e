"""What every handler works with: the assistant, the clock, what is kept of people, and the way an answer is given."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Self

from sqlite_utils import Database

from bot.afterwards import conversation_told
from bot.answers.answer import Answer, Choice, Status
from bot.answers.reminder_screen import alone
from bot.assistant import Assistant
from bot.basics.database import writing
from bot.basics.texts import Texts, texts
from bot.delivery.forum import Forum
from bot.delivery.outbox import Outbox
from bot.delivery.wishes import Wishes
from bot.organisers.action import Action
from bot.organising.organising import Organising
from bot.people.attendees import Attendee, Attendees
from bot.people.shown import Shown, ShownAnswers
from bot.questions.conversation import Conversation
from bot.questions.details import QUESTIONS
from bot.questions.guide import GUIDED
from bot.questions.intent import Intent
from bot.wishes.offered import Offered
from bot.wishes.speaker_wish import SpeakerWish
from bot.wishes.view import View
from bot.wishes.wish import for_anybody
from handlers import screen
from handlers.heard import Heard
from handlers.languages import spoken
from handlers.pictures import Pictures
from handlers.telegram_bot import TelegramBot


@dataclass(frozen=True, slots=True)
class Given:
    """An answer, and the conversation after it."""

    answer: Answer
    conversation: Conversation


@dataclass(frozen=True, slots=True)
class Desk:
    """The parts, put together once by bot/application.py."""

    assistant: Callable[[], Assistant]
    database: Database
    attendees: Attendees
    shown: ShownAnswers
    outbox: Outbox
    wishes: Wishes
    organising: Organising
    pictures: Pictures
    forum: Forum

    @classmethod
    def over(
        cls,
        outbox: Outbox,
        assistant: Callable[[], Assistant],
        wishes: Wishes,
        organising: Organising,
        *,
        pictures: Pictures,
        forum: Forum,
    ) -> Self:
        """Set up a desk on the database of an outbox."""
        database = outbox.database
        attendees, shown = Attendees(database), ShownAnswers(database)
        stores = assistant, database, attendees, shown, outbox
        return cls(*stores, wishes, organising, pictures, forum)

    @property
    def event_name(self) -> str:
        return self.assistant().programmes[self.forum.event].event.name

    def texts(self, message: Heard) -> Texts:
        """Return the texts for somebody: in the language of the latest answer, else in that of their Telegram."""
        talked = self._asker(message).language or self.attendees.conversation(message.chat).language
        return texts(talked or spoken(message.language_code) or self.forum.language)

    def chosen(self, message: Heard) -> str:
        """Return the language that somebody has chosen, or "" if none."""
        asker = self._asker(message)
        return asker.language if asker.language_chosen else ""

    def _asker(self, message: Heard) -> Attendee:
        """Return who wrote a message; in a group nobody in particular."""
        return self.attendees.find(message.person) if message.person else Attendee(0)

    def ask(self, question: str, message: Heard, conversation: Conversation, language: str = "") -> Given:
        """Ask the assistant for whoever wrote `message`, or do what a button is for: show a view, carry out a wish.

        Organisers' buttons do what they are for if whoever pressed one still may.

        The answer is in the language that they have chosen, else in the one the question is in, or `language` where
        that does not tell. What it tells that they want is done.
        """
        asker = self._asker(message)
        chosen = asker.language if asker.language_chosen else ""
        fallback = language or asker.language or conversation.language or spoken(message.language_code)
        action = Action.read(question)
        if action is not None:
            done = self.organising.carry_out(message.person, action, chosen or fallback or self.forum.language)
            if done is not None:
                return Given(done, conversation_told(conversation, self.forum.event, done))
        view, offered = View.read(question), Offered.read(question)
        if view is not None or offered is not None:
            speech = texts(chosen or fallback or self.forum.language)
            if view is not None:
                answer = self._look(message, view, speech.language)
            elif offered is not None and (for_anybody(offered.wish) or not message.in_group):
                answer = self.wishes.carry_out(message.person, offered.wish, speech.language, name=message.first_name)
            else:
                speaking = offered is not None and isinstance(offered.wish, SpeakerWish)
                own = told(language=speech.language, intent="my_slot" if speaking else "told")
                return Given(alone(own, speech), conversation)
            return Given(answer, conversation_told(conversation, self.forum.event, answer))
        reply = self.assistant().ask(
            question,
            event=self.forum.event,
            at=self.forum.clock.now(),
            audience=asker.role,
            language=fallback or self.forum.language,
            speaks=chosen,
            conversation=conversation,
            speaker=self.wishes.known_as(message.person),
        )
        self.organising.office.listener.hear(reply)
        answer = self.wishes.mark(message.person, reply.answer)
        answer = self.wishes.offer_to_pass_on(message.person, answer, question, telling=reply.may_tell)
        if reply.question.practical == QUESTIONS and answer.wish is None:
            answer = self.wishes.may_ask(message.person, answer)
        return Given(self._granted(answer, message, reply.question.event), reply.conversation)

    def _granted(self, answer: Answer, message: Heard, event: str) -> Answer:
        """Do what an answer tells that somebody wants; return what to say then. In a group nothing is kept of them.

        `event` is the one that the answer is about. What it shows of the programme here can be browsed in.
        """
        if answer.wish is None and event != self.forum.event:
            return answer
        if answer.wish is None and answer.view is not None:
            return replace(self._look(message, answer.view, answer.language), picture=answer.picture)
        if answer.wish is not None:
            if message.in_group and not for_anybody(answer.wish):
                return alone(answer, texts(answer.language))
            self._speaks(self._asker(message), answer.language)
            answer = self.wishes.carry_out(message.person, answer.wish, answer.language, answer)
            if answer.intent not in GUIDED:
                return answer
        told = answer.status is Status.ANSWERED and (len(answer.items) == 1 or answer.intent in GUIDED)
        told = told and answer.intent != "hall"  # its own buttons are all that there is to press
        answer = self.wishes.offer(message.person, answer) if told else answer
        return self.organising.offer(message.person, answer)

    def _look(self, message: Heard, view: View, language: str) -> Answer:
        """Return what there is to see at a place in the programme, with what organisers can do there."""
        return self.organising.offer(message.person, self.wishes.look(message.person, view, language))

    def again(self, person: int, asked: str, language: str) -> Answer | None:
        """Return an answer that is kept up to date as it is now, by what gives it; None if they may not see it."""
        action, offered = Action.read(asked), Offered.read(asked)
        if action is not None:
            return self.organising.carry_out(person, action, language)
        return self.wishes.carry_out(person, offered.wish, language) if offered is not None else None

    async def reply(self, bot: TelegramBot, message: Heard, question: str, language: str = "") -> None:
        """Answer a question in a new message."""
        before = self.attendees.conversation(message.chat)
        reply = self.ask(question, message, before, language)
        await self.show(bot, message, reply.answer, before, reply.conversation)

    async def show(
        self,
        bot: TelegramBot,
        message: Heard,
        answer: Answer,
        before: Conversation,
        after: Conversation,
        *,
        instead_of: Shown | None = None,
    ) -> None:
        """Put an answer to `message` into the chat, anew or `instead_of` another answer, and remember it."""
        key = screen.next_key(instead_of.key) if instead_of else screen.new_key()
        if instead_of is None or answer.menu:  # the menu comes with a message of its own
            parts = await screen.send(bot, message, answer, key)
        else:
            parts = await screen.change(bot, message, instead_of.parts, answer, key)
        self.pictures.follow(bot, message, answer)
        if not answer.remembered:
            return
        if message.in_group:
            after = replace(after, oneself="")  # who somebody is, is nobody else's
        shown = Shown(
            message.chat, message.message, parts, key, answer.language, answer.choices, before, after, answer.live
        )
        with writing(self.database):
            if instead_of is not None and not answer.menu:
                self.shown.forget(instead_of)
            self.shown.keep(shown)
            self.attendees.keep_conversation(message.chat, after)
            writer = self.attendees.find(message.chat)
            self._speaks(writer, answer.language)
        self._reached(writer)

    async def say(self, bot: TelegramBot, message: Heard, line: str) -> None:
        """Send a line that is no answer: nothing is remembered of it."""
        await screen.send(bot, message, told(line), "")
        self._reached(self.attendees.find(message.chat))

    def _speaks(self, attendee: Attendee, language: str) -> None:
        """Remember which language somebody speaks; in a group, whose id is negative, it is nobody in particular."""
        if attendee.id > 0 and language and attendee.language != language and not attendee.language_chosen:
            self.attendees.keep(replace(attendee, language=language))

    def _reached(self, chat: Attendee) -> None:
        """Something has been sent to a person or a group: who blocked the bot, or threw it out, has thought better."""
        if not chat.reachable:
            self.outbox.reached(chat.id)
            self.wishes.follow(chat.id)


def told(*blocks: str, choices: tuple[Choice, ...] = (), language: str = "", intent: Intent = "told") -> Answer:
    """Return an answer that needs no programme: what the bot says of itself."""
    return Answer(Status.ANSWERED, intent, blocks, choices=choices, language=language)
