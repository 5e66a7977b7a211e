"""Carries out what people want in their plan."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.answers import plan_screen
from bot.answers.answer import Answer, News
from bot.answers.ground import Ground
from bot.answers.plan_screen import Picked
from bot.basics.database import writing
from bot.delivery.kept import Kept
from bot.delivery.reminder_wishes import ReminderWishes
from bot.programme.model import Item, Kind
from bot.programme.timeline import same_time
from bot.wishes.view import View


@dataclass(frozen=True, slots=True)
class PlanWishes:
    """Changes somebody's plan, and says how it stands."""

    kept: Kept
    reminding: ReminderWishes

    def plan(self, person: int) -> frozenset[str]:
        return self.kept.plans.of(person, self.kept.forum.event)

    def pick(self, person: int, ground: Ground, items: Sequence[Item]) -> Answer:
        """Put items into somebody's plan, in place of what they cannot have beside them; some are barred, or off."""
        picked = self._pick(person, ground, items)
        return plan_screen.picked(ground, picked, self.reminding.standing(person))

    def pick_on_card(self, person: int, ground: Ground, items: Sequence[Item], view: View) -> News:
        """Put items into somebody's plan, and return what comes of it, to be told at a view."""
        picked = self._pick(person, ground, items)
        return plan_screen.consequences(ground, picked, self.reminding.standing(person), view)

    def _pick(self, person: int, ground: Ground, items: Sequence[Item]) -> Picked:
        barred = tuple(i for i in items if plan_screen.is_barred(ground, i) or i.cancelled)
        mine = tuple(i for i in items if i not in barred)
        replaced: dict[str, Item] = {}
        with writing(self.kept.database):
            self.kept.count_as_asked(person)
            for item in mine:
                before = self.plan(person)
                instead_of = {i.id: i for i in _instead(ground, item) if i.id in before}
                self.kept.plans.pick(person, self.kept.forum.event, item.id, instead_of)
                replaced |= instead_of
        self.kept.planner.follow(person)
        return Picked(mine, tuple(replaced.values()), barred)

    def drop(self, person: int, ground: Ground, items: Sequence[Item]) -> Answer:
        """Take items out of somebody's plan."""
        before = self.plan(person)
        with writing(self.kept.database):
            self.kept.plans.drop(person, self.kept.forum.event, [i.id for i in items])
        self.kept.planner.follow(person)
        return plan_screen.dropped(ground, items, before)


def _instead(ground: Ground, item: Item) -> list[Item]:
    """What nobody has in their plan beside an item: the others of its break-out, another theme meeting."""
    siblings = [i for i in ground.programme.children.get(item.parent, ()) if same_time(i, item)]
    if item.kind is Kind.THEME_MEETING:  # one a person
        siblings += [i for i in ground.programme.items if i.kind is Kind.THEME_MEETING]
    return [i for i in siblings if i.id != item.id]
