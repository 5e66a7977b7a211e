"""Carries out what people want with questions from the hall: attendees, and those who moderate."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from bot.answers import hall_moderating, hall_screen, hall_writing, reminder_screen
from bot.answers.answer import Answer, Status
from bot.answers.ground import Ground
from bot.basics.database import writing
from bot.delivery.hall_asking import HallAsking
from bot.delivery.hall_here import HallHere
from bot.delivery.hall_moderating import HallModerating
from bot.delivery.kept import Kept
from bot.hall.question import State
from bot.hall.taking import moderators
from bot.programme.model import Item
from bot.wishes.hall_wish import MODERATING, HallAct, HallWish
from bot.wishes.offered import as_choice

_OF_ONES_OWN: Final = frozenset({HallAct.OWN, HallAct.WITHDRAW, HallAct.SIGN, HallAct.UNSIGN})
_SENDING: Final = frozenset({HallAct.SEND, HallAct.SEND_ANEW})


class HallWishes:
    """What such wishes are handed to. Use it from one thread, as SQLite connections want it."""

    def __init__(self, kept: Kept) -> None:
        self._kept = kept
        self._here = HallHere(kept)
        self._moderating = HallModerating(kept)
        self._asking = HallAsking(kept)

    def carry_out(
        self, person: int, ground: Ground, wish: HallWish, besides: Sequence[str], *, text: str = "", name: str = ""
    ) -> Answer:
        """Do what somebody wants; return what to say.

        `besides` is what the programme says of questions, to be told where none are taken, `text` what they sent as a
        question, and `name` their first name on Telegram, which is kept only if they want it told.
        """
        item = ground.programme.by_id.get(wish.item)
        if item is None:
            return reminder_screen.gone(ground) if wish.item else self._wherever(person, ground, besides)
        if wish.do in MODERATING:
            return self._moderate(person, ground, item, wish)
        if wish.do in _OF_ONES_OWN:
            question = self._here.found(item, wish.question)
            own = question if question and question.asker == person else None
            return self._asking.change(ground, item, own, wish.do, name) if own else hall_writing.gone(ground, item)
        if not hall_screen.is_open(ground, item):
            return hall_screen.not_taken(ground, item, besides)
        if wish.do in _SENDING:
            return self._asking.send(person, ground, item, text)
        return self._among(person, ground, item, wish)

    def doors(self, person: int, ground: Ground, answer: Answer) -> Answer:
        """Return an answer about one item, or a moderator's own, with the way to the questions that they may see."""
        if not person or not (len(answer.items) == 1 or answer.intent == "my_slot"):
            return answer
        items = [ground.programme.by_id[i] for i in answer.items if i in ground.programme.by_id]
        mine = [item for item in items if self._may_moderate(person, ground, item) and self._has_list(ground, item)]
        found = [hall_moderating.door(ground, item, as_choice, titled=len(mine) > 1) for item in mine]
        return replace(answer, choices=(*answer.choices, *found)) if found else answer

    def answer_anyway(self, person: int, ground: Ground, answer: Answer) -> Answer:
        """Return what is said to somebody who asks whether one may ask; `answer` is what the programme says of it."""
        items = self._open(ground)
        if not (person and items):
            return answer
        if answer.status is Status.MISSING:
            return self._wherever(person, ground, ())
        doors = [hall_screen.titled_door(ground, item) for item in items]
        return replace(answer, choices=(*answer.choices, *doors))

    def _moderate(self, person: int, ground: Ground, item: Item, wish: HallWish) -> Answer:
        if not self._may_moderate(person, ground, item):
            return hall_screen.not_moderator(ground, item)
        return self._moderating.carry_out(ground, item, wish, asks=as_choice, out=(hall_screen.back(ground, item),))

    def _has_list(self, ground: Ground, item: Item) -> bool:
        return item.id in ground.taking or self._here.has_any(item)

    def _may_moderate(self, person: int, ground: Ground, item: Item) -> bool:
        """Whether somebody is linked with who moderates an item, as themselves or to look after them."""
        those = moderators(ground.programme, item)
        return any(link.person in those for link in self._kept.links.of_chat(person, self._kept.forum.event))

    def _wherever(self, person: int, ground: Ground, besides: Sequence[str]) -> Answer:
        """The questions of the only item that takes some, else which of them is meant."""
        items = self._open(ground)
        if len(items) > 1:
            return hall_screen.which(ground, items)
        return self._screen(person, ground, items[0], 0) if items else hall_screen.nowhere(ground, besides)

    def _open(self, ground: Ground) -> list[Item]:
        return [item for item in ground.programme.items if hall_screen.is_open(ground, item)]

    def _among(self, person: int, ground: Ground, item: Item, wish: HallWish) -> Answer:
        """What somebody wants among the questions of all: to write one of their own, to like one, to read them."""
        if wish.do is HallAct.WRITE:
            return hall_writing.ask(ground, item)
        if wish.do in {HallAct.LIKE, HallAct.UNLIKE}:
            self._like(person, item, wish)
        return self._screen(person, ground, item, wish.page)

    def _screen(self, person: int, ground: Ground, item: Item, page: int) -> Answer:
        questions, liked = self._here.of(item, State.OPEN, State.ASKED), self._kept.hall.likes.of(person)
        return hall_screen.screen(ground, item, questions, reader=person, liked=liked, number=page)

    def _like(self, person: int, item: Item, wish: HallWish) -> None:
        """Let somebody like a question of another's, or not any more, if it is still to be asked."""
        likes = self._kept.hall.likes
        change = likes.give if wish.do is HallAct.LIKE else likes.take_back
        with writing(self._kept.database):
            question = self._here.found(item, wish.question)
            if question is not None and question.state is State.OPEN and question.asker != person:
                change(person, question.number)
