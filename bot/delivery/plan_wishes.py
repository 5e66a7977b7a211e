"""Carries out what people want in their plan."""

from dataclasses import dataclass

from bot.answers import reminder_screen
from bot.answers.answer import Answer
from bot.answers.ground import Ground
from bot.database import writing
from bot.delivery.kept import Kept
from bot.delivery.reminder_wishes import ReminderWishes
from bot.programme.model import Item
from bot.programme.timeline import same_time


@dataclass(frozen=True, slots=True)
class PlanWishes:
    """Changes somebody's plan, and says how it stands."""

    kept: Kept
    reminding: ReminderWishes

    def pick(self, person: int, ground: Ground, item: Item) -> Answer:
        """Put an item into somebody's plan, in place of what runs beside it in the same break-out."""
        siblings = [i for i in ground.programme.children.get(item.parent, ()) if i.id != item.id and same_time(i, item)]
        with writing(self.kept.database):
            self.kept.count_as_asked(person)
            self.kept.plans.pick(person, self.kept.event, item.id, instead_of=[i.id for i in siblings])
        self.kept.planner.follow(person)
        return reminder_screen.picked(ground, item, self.reminding.standing(person))
