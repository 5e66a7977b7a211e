"""Carries out which reminders people want from now on: of what, and how long before."""

from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

from bot.answers import reminder_screen
from bot.answers.answer import Answer, News
from bot.answers.ground import Ground
from bot.answers.reminder_screen import Standing
from bot.basics.database import writing
from bot.delivery.departures import usual_time
from bot.delivery.kept import Kept
from bot.people.reminders import ReminderChoice
from bot.programme.model import Item
from bot.wishes.wish import LEADS, Before, Remind, Reminders


@dataclass(frozen=True, slots=True)
class ReminderWishes:
    """Changes what somebody is reminded of, and says how it stands."""

    kept: Kept

    def standing(self, person: int) -> Standing:
        choice, event = self.kept.reminders.choice(person), self.kept.forum.event
        items = self.kept.reminders.items(person, event)
        return Standing(choice.before, choice.lead, items, self.kept.plans.of(person, event))

    def choose(self, person: int, ground: Ground, wish: Reminders, answer: Answer | None) -> Answer:
        """Change which reminders somebody gets, and show how they stand."""
        kept = self.kept
        choice = kept.reminders.choice(person)
        if wish.before or wish.lead:
            with writing(kept.database):
                changed = ReminderChoice(wish.before or choice.before, wish.lead or choice.lead)
                kept.reminders.choose(person, changed)
                if wish.before is Before.NONE:
                    kept.reminders.drop(person, kept.forum.event, kept.reminders.items(person, kept.forum.event))
            kept.planner.follow(person)
        if answer is not None and answer.intent == "talk":  # asked to be left alone, and told so
            return replace(answer, wish=None)
        return reminder_screen.screen(ground, self.standing(person))

    def remind(self, person: int, ground: Ground, wish: Remind, answer: Answer | None) -> Answer:
        """Remind somebody of single items."""
        items, leads, times = self._remind(person, ground, wish)
        return reminder_screen.reminded(ground, answer or reminder_screen.told_when(ground, items), leads, times)

    def remind_on_card(self, person: int, ground: Ground, wish: Remind) -> News:
        """Remind somebody of single items, and return what was set, to be told where it was wished."""
        return reminder_screen.set_for(ground, *self._remind(person, ground, wish), wish.view)

    def forget(self, person: int, ground: Ground, items: tuple[str, ...]) -> Answer:
        """Remind somebody of single items no more."""
        still = self._forget(person, items)
        return reminder_screen.forgotten(ground, [ground.programme.by_id[i] for i in items], still=still)

    def forget_on_card(self, person: int, ground: Ground, items: tuple[str, ...]) -> News:
        """Remind somebody of single items no more, and return that."""
        still = self._forget(person, items)
        found = [ground.programme.by_id[i] for i in items]
        return News(reminder_screen.forgotten_lines(ground, found, still=still))

    def _remind(
        self, person: int, ground: Ground, wish: Remind
    ) -> tuple[list[Item], dict[str, int], dict[str, datetime]]:
        """Return the items, and of those that can still be reminded of how many minutes before, and when."""
        kept = self.kept
        items = [ground.programme.by_id[i] for i in wish.items]
        usual = kept.reminders.choice(person).lead
        chosen = {i.id: lead for i in items if (lead := self._possible(i, wish.lead or usual)) is not None}
        with writing(kept.database):
            kept.count_as_asked(person)
            own = {i: None if wish.lead is None and lead == usual else lead for i, lead in chosen.items()}
            kept.reminders.add(person, kept.forum.event, own)
        kept.planner.follow(person)
        times = {i.id: usual_time(i.start, chosen[i.id]) for i in items if i.start and i.id in chosen}
        return items, chosen, times

    def _forget(self, person: int, items: tuple[str, ...]) -> bool:
        """Return whether they are reminded of all slots anyway."""
        with writing(self.kept.database):
            self.kept.reminders.drop(person, self.kept.forum.event, items)
        self.kept.planner.follow(person)
        return self.kept.reminders.choice(person).before is Before.EVERY

    def _possible(self, item: Item, lead: int) -> int | None:
        """Return how many minutes before an item its reminder can still come: the wanted ones, else fewer."""
        if item.start is None or item.cancelled:
            return None
        left = item.start.astimezone(UTC) - self.kept.forum.clock.now().astimezone(UTC)
        return next((m for m in (lead, *reversed(LEADS)) if m <= lead and timedelta(minutes=m) < left), None)
