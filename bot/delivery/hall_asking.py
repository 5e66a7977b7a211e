"""Carries out what people do with their own questions from the hall: send them, take them back, tell their name."""

from dataclasses import dataclass, replace

from bot.answers import hall_writing
from bot.answers.answer import Answer
from bot.answers.ground import Ground
from bot.basics.database import writing
from bot.delivery.kept import Kept
from bot.hall.question import HallQuestion, State
from bot.hall.writing import LONGEST, MOST_OPEN, cleaned, cleaned_name, same, waiting, waits
from bot.programme.model import Item
from bot.wishes.hall_wish import HallAct


@dataclass(frozen=True, slots=True)
class HallAsking:
    """Keeps what somebody sends, and says how it stands."""

    kept: Kept

    def send(self, person: int, ground: Ground, item: Item, text: str) -> Answer:
        """Keep a question for an item that takes some, if it may be sent; return what to say."""
        words, store, event = cleaned(text), self.kept.hall.questions, self.kept.forum.day_event
        if not words:
            return hall_writing.no_words(ground, item)
        if len(words) > LONGEST:
            return hall_writing.too_long(ground, item, len(words))
        with writing(self.kept.database):
            mine = store.of_asker(event, item.id, person)
            known = next((question for question in mine if same(question.text, words)), None)
            if known is not None:
                return hall_writing.stands(ground, item, known, ground.say("You have sent that already."))
            if waiting(mine) >= MOST_OPEN:
                return hall_writing.too_many(ground, item)
            if wait := waits(mine, ground.now):
                return hall_writing.too_soon(ground, item, wait)
            question = store.add(event, item.id, person, words, ground.now)
        return hall_writing.stands(ground, item, question, ground.say("Sent to the moderator."))

    def change(self, ground: Ground, item: Item, question: HallQuestion, act: HallAct, name: str) -> Answer:
        """Do what somebody wants with a question of theirs, as far as it can be done; return how it stands then.

        `name` is their first name on Telegram.
        """
        if act is HallAct.WITHDRAW and question.state is not State.ASKED:
            with writing(self.kept.database):
                self.kept.hall.questions.remove(question.number)
            return hall_writing.withdrawn(ground, item)
        if act is HallAct.UNSIGN:
            return self._named(ground, item, question, "")
        if act is HallAct.SIGN and question.state is State.OPEN:
            shown = cleaned_name(name)
            return self._named(ground, item, question, shown) if shown else hall_writing.no_name(ground, item, question)
        return hall_writing.stands(ground, item, question)

    def _named(self, ground: Ground, item: Item, question: HallQuestion, name: str) -> Answer:
        with writing(self.kept.database):
            self.kept.hall.questions.sign(question.number, name)
        return hall_writing.stands(ground, item, replace(question, name=name))
