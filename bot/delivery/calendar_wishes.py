"""Carries out what people want in their calendar."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Self

from bot.answers import calendar_screen, plan_screen, reminder_screen
from bot.answers.answer import Answer
from bot.answers.ground import Ground
from bot.delivery.kept import Kept
from bot.programme.calendar import Entry
from bot.programme.calendar_versions import CalendarVersions
from bot.programme.model import Item


@dataclass(frozen=True, slots=True)
class CalendarWishes:
    """Gives out items as calendar files, each entry numbered so that a newer one takes the place of an older one."""

    versions: CalendarVersions

    @classmethod
    def over(cls, kept: Kept) -> Self:
        return cls(CalendarVersions(kept.database))

    def of_items(self, ground: Ground, ids: Sequence[str]) -> Answer:
        """Return items as a file; those that are gone from the programme are struck out by it."""
        known = ground.programme.by_id
        items = [known[i] for i in ids if i in known]
        if items:
            return calendar_screen.of_items(ground, items, self._entries(ground, items))
        gone = self._gone(ground, ids)
        return calendar_screen.of_gone(ground, gone) if gone else reminder_screen.gone(ground)

    def of_programme(self, ground: Ground) -> Answer:
        """Return the whole programme as a file."""
        return self.of_items(ground, tuple(ground.programme.by_id))

    def of_plan(self, ground: Ground, plan: frozenset[str]) -> Answer:
        """Return somebody's plan as a file; an empty one is shown, with what there is to choose."""
        items = plan_screen.of_plan(ground, plan)
        gone = self._gone(ground, sorted(plan - ground.programme.by_id.keys()))
        if not (items or gone):
            return plan_screen.screen(ground, plan)
        return calendar_screen.of_plan(ground, items, self._entries(ground, items), gone)

    def _entries(self, ground: Ground, items: Sequence[Item]) -> tuple[Entry, ...]:
        return self.versions.numbered(calendar_screen.titled_entries(ground.programme, items), ground.now)

    def _gone(self, ground: Ground, ids: Sequence[str]) -> tuple[Entry, ...]:
        return self.versions.cancelled(ground.programme.event.id, ids, ground.now)
