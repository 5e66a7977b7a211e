"""The questions from the hall that are of this event, or of the rehearsal of it."""

from dataclasses import dataclass

from bot.delivery.kept import Kept
from bot.hall.question import HallQuestion, State
from bot.programme.model import Item


@dataclass(frozen=True, slots=True)
class HallHere:
    """Finds them by item and by number."""

    kept: Kept

    def of(self, item: Item, *states: State) -> tuple[HallQuestion, ...]:
        """Return the questions of an item in some states, state by state: those most liked first."""
        return self.kept.hall.questions.of_item(self.kept.forum.day_event, item.id, states)

    def has_any(self, item: Item) -> bool:
        """Whether anything was asked at an item."""
        return bool(self.of(item, *State))

    def found(self, item: Item, number: int) -> HallQuestion | None:
        """Return a question of an item by its number; None where it is gone, or is another item's."""
        question = self.kept.hall.questions.find(number)
        here = question is not None and (question.event, question.item) == (self.kept.forum.day_event, item.id)
        return question if here else None
