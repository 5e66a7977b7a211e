"""Carries out what moderators and organisers do about questions from the hall, whose right has been looked at."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from bot.answers import hall_moderating
from bot.answers.answer import Answer, Choice
from bot.answers.ground import Ground
from bot.answers.hall_wording import Asks
from bot.database import writing
from bot.delivery.kept import Kept
from bot.hall.question import HallQuestion, State
from bot.people.hall_wish import HallAct, HallWish
from bot.programme.model import Item

_SEEN: Final = (State.OPEN, State.ASKED)

# What each act makes of a question, and in which states it may be for that.
_PUTS: Final[Mapping[HallAct, tuple[State, frozenset[State]]]] = {
    HallAct.ASKED: (State.ASKED, frozenset({State.OPEN})),
    HallAct.NOT_ASKED: (State.OPEN, frozenset({State.ASKED})),
    HallAct.HIDE: (State.HIDDEN, frozenset(_SEEN)),
    HallAct.BRING_BACK: (State.OPEN, frozenset({State.HIDDEN})),
}


@dataclass(frozen=True, slots=True)
class HallModerating:
    """Shows an item's questions to those who may see all of them, and puts them where they say."""

    kept: Kept

    def carry_out(
        self, ground: Ground, item: Item, wish: HallWish, *, asks: Asks, out: Sequence[Choice] = ()
    ) -> Answer:
        """Do what is wanted and return the list as it is then; `asks` and `out` are for its buttons."""
        if wish.do in _PUTS:
            self._put(item, wish)
        if wish.do in {HallAct.HIDDEN, HallAct.BRING_BACK}:
            return hall_moderating.hidden(ground, item, self.of(item, State.HIDDEN), wish.page, asks)
        return hall_moderating.listed(
            ground,
            item,
            self.of(item, *_SEEN),
            hidden=len(self.of(item, State.HIDDEN)),
            number=wish.page,
            asks=asks,
            out=out,
        )

    def has_any(self, item: Item) -> bool:
        """Whether anything was asked at an item."""
        return bool(self.of(item, *State))

    def of(self, item: Item, *states: State) -> tuple[HallQuestion, ...]:
        """Return the questions of an item at this event in some states, state by state."""
        return self.kept.hall.questions.of_item(self.kept.hall_event, item.id, states)

    def found(self, item: Item, number: int) -> HallQuestion | None:
        """Return a question of an item at this event by its number; None where it is gone."""
        question = self.kept.hall.questions.find(number)
        here = question is not None and (question.event, question.item) == (self.kept.hall_event, item.id)
        return question if here else None

    def _put(self, item: Item, wish: HallWish) -> None:
        state, before = _PUTS[wish.do]
        with writing(self.kept.database):
            question = self.found(item, wish.question)
            if question is not None and question.state in before:
                self.kept.hall.questions.put(question.number, state)
