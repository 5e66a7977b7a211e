"""Carries out what people want from now on: which reminders, of what, how long before, and what is in their plan."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, timedelta

from bot.answers import reminder_screen
from bot.answers.answer import Answer
from bot.answers.ground import Ground
from bot.clock import Clock
from bot.database import writing
from bot.delivery.departures import usual_time
from bot.delivery.outbox import Outbox
from bot.delivery.reminders import ReminderPlanner
from bot.people.attendees import Attendees
from bot.people.plans import Plans
from bot.people.reminders import ReminderChoice, Reminders
from bot.people.roles import audience_of
from bot.people.wish import LEADS, Before, Wish
from bot.programme.model import Item, Programme
from bot.programme.timeline import same_time
from bot.questions.knowledge import Knowledge


class Wishes:
    """What handlers hand a wish to. Use it from one thread, as SQLite connections want it."""

    def __init__(
        self,
        outbox: Outbox,
        planner: ReminderPlanner,
        programme: Callable[[], Programme],
        knowledge: Callable[[], Knowledge],
        clock: Clock,
    ) -> None:
        self._database = outbox.database
        self._planner = planner
        self._programme = programme
        self._knowledge = knowledge
        self._clock = clock
        self._reminders = Reminders(outbox.database)
        self._plans = Plans(outbox.database)
        self._attendees = Attendees(outbox.database)

    def to_be_asked(self, person: int) -> bool:
        """Whether somebody has not been asked about reminders yet; they count as asked from now on."""
        if self._reminders.asked(person):
            return False
        self._reminders.choose(person, ReminderChoice())
        return True

    def follow(self, person: int) -> None:
        """Queue what is due soon for somebody who can be reached again."""
        self._planner.follow(person)

    def carry_out(self, person: int, wish: Wish, language: str, answer: Answer | None = None) -> Answer:
        """Do what somebody wants; return what to say. `answer` is the one that carried the wish, if one did."""
        role = self._attendees.find(person).role
        ground = Ground.of(
            self._knowledge(),
            self._programme(),
            now=self._clock.now(),
            language=language,
            audience=audience_of(role),
        )
        known = ground.programme.by_id
        named = (*wish.items, *wish.forget, *filter(None, (wish.pick, wish.options)))
        if any(item not in known for item in named):
            return reminder_screen.gone(ground)
        if wish.options:
            return reminder_screen.options(ground, known[wish.options])
        if wish.pick:
            self._pick(person, ground, known[wish.pick])
            return reminder_screen.picked(ground, known[wish.pick], self._standing(person))
        if wish.items:
            return self._remind(person, ground, wish, answer)
        if wish.forget:
            self._forget(person, wish.forget)
            still = self._reminders.choice(person).before is Before.EVERY
            return reminder_screen.forgotten(ground, [known[i] for i in wish.forget], still=still)
        return self._choose(person, ground, wish, answer)

    @property
    def _event(self) -> str:
        return self._programme().event.id

    def _standing(self, person: int) -> reminder_screen.Standing:
        choice = self._reminders.choice(person)
        items = self._reminders.items(person, self._event)
        return reminder_screen.Standing(choice.before, choice.lead, items, self._plans.of(person, self._event))

    def _choose(self, person: int, ground: Ground, wish: Wish, answer: Answer | None) -> Answer:
        """Change which reminders somebody gets, and show how they stand."""
        choice = self._reminders.choice(person)
        if wish.before or wish.lead:
            with writing(self._database):
                changed = ReminderChoice(wish.before or choice.before, wish.lead or choice.lead)
                self._reminders.choose(person, changed)
                if wish.before is Before.NONE:
                    self._reminders.drop(person, self._event, self._reminders.items(person, self._event))
            self._planner.follow(person)
        if answer is not None and answer.intent == "talk":  # asked to be left alone, and told so
            return replace(answer, wish=None)
        return reminder_screen.screen(ground, self._standing(person))

    def _remind(self, person: int, ground: Ground, wish: Wish, answer: Answer | None) -> Answer:
        items = [ground.programme.by_id[i] for i in wish.items]
        usual = self._reminders.choice(person).lead
        chosen = {i.id: lead for i in items if (lead := self._possible(i, wish.lead or usual)) is not None}
        with writing(self._database):
            if not self._reminders.asked(person):
                self._reminders.choose(person, ReminderChoice())
            own = {i: None if wish.lead is None and lead == usual else lead for i, lead in chosen.items()}
            self._reminders.add(person, self._event, own)
        self._planner.follow(person)
        times = {i.id: usual_time(i.start, chosen[i.id]) for i in items if i.start and i.id in chosen}
        return reminder_screen.reminded(ground, answer or reminder_screen.told_when(ground, items), chosen, times)

    def _possible(self, item: Item, lead: int) -> int | None:
        """Return how many minutes before an item its reminder can still come: the wanted ones, else fewer."""
        if item.start is None:
            return None
        left = item.start.astimezone(UTC) - self._clock.now().astimezone(UTC)
        return next((m for m in (lead, *reversed(LEADS)) if m <= lead and timedelta(minutes=m) < left), None)

    def _forget(self, person: int, items: tuple[str, ...]) -> None:
        with writing(self._database):
            self._reminders.drop(person, self._event, items)
        self._planner.follow(person)

    def _pick(self, person: int, ground: Ground, item: Item) -> None:
        """Put an item into somebody's plan, in place of what runs beside it in the same break-out."""
        siblings = [i for i in ground.programme.children.get(item.parent, ()) if i.id != item.id and same_time(i, item)]
        with writing(self._database):
            if not self._reminders.asked(person):
                self._reminders.choose(person, ReminderChoice())
            self._plans.pick(person, self._event, item.id, instead_of=[i.id for i in siblings])
        self._planner.follow(person)
