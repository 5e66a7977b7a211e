"""Carries out what moderators and organisers do about questions from the hall, whose right has been looked at."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from bot.answers import hall_moderating
from bot.answers.answer import Answer, Choice
from bot.answers.ground import Ground
from bot.answers.hall_wording import Asks
from bot.basics.database import writing
from bot.delivery.hall_here import HallHere
from bot.delivery.kept import Kept
from bot.hall.question import State
from bot.programme.model import Item
from bot.wishes.hall_wish import HallAct, HallWish

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

    @property
    def _here(self) -> HallHere:
        return HallHere(self.kept)

    def carry_out(
        self, ground: Ground, item: Item, wish: HallWish, *, asks: Asks, out: Sequence[Choice] = ()
    ) -> Answer:
        """Do what is wanted and return the list as it is then; `asks` and `out` are for its buttons."""
        if wish.do in _PUTS:
            self._put(item, wish)
        if wish.do in {HallAct.HIDDEN, HallAct.BRING_BACK}:
            return hall_moderating.hidden(ground, item, self._here.of(item, State.HIDDEN), wish.page, asks)
        return hall_moderating.listed(
            ground,
            item,
            self._here.of(item, *_SEEN),
            hidden=len(self._here.of(item, State.HIDDEN)),
            number=wish.page,
            asks=asks,
            out=out,
        )

    def _put(self, item: Item, wish: HallWish) -> None:
        state, before = _PUTS[wish.do]
        with writing(self.kept.database):
            question = self._here.found(item, wish.question)
            if question is not None and question.state in before:
                self.kept.hall.questions.put(question.number, state)
