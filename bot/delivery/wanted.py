"""Who wants to be reminded of a slot, of what in it, and how long before."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from bot.delivery.slots import Slot
from bot.people.plans import Plans
from bot.people.reminders import Recipient, Reminders
from bot.programme.model import Item
from bot.wishes.wish import Before


@dataclass(frozen=True, slots=True)
class Wanted:
    """What one person wants of a slot: all its lines or not, their own items first, minutes before."""

    recipient: Recipient
    lines: tuple[Item, ...]
    own: tuple[Item, ...]
    lead: int


class Wants:
    """Finds who wants what. Use it from one thread, as SQLite connections want it."""

    def __init__(self, reminders: Reminders, plans: Plans) -> None:
        self._reminders = reminders
        self._plans = plans

    def of_slot(self, event: str, slot: Slot) -> Iterator[Wanted]:
        """Yield everybody who wants to be reminded of a slot, in an order that differs from slot to slot."""
        picks, wishes = self._own(event, slot)
        if slot.lines or picks or wishes:
            for recipient in self._reminders.recipients_of_all(_turn(slot)):
                yield from self._wanted(slot, recipient, picks, wishes)
        yield from self._single(event, slot, picks, wishes)

    def of_person(self, event: str, slot: Slot, recipient: Recipient) -> Wanted | None:
        """Return what somebody wants of a slot; None if nothing."""
        picks, wishes = self._own(event, slot)
        return next(self._wanted(slot, recipient, picks, wishes), None)

    def sizes(self, event: str, slot: Slot, every: Mapping[int, int]) -> Counter[int]:
        """Count how many reminders of a slot go how many minutes before; `every` counts those who want all slots."""
        picks, wishes = self._own(event, slot)
        found = Counter(every if slot.lines else {})
        found.update(wanted.lead for wanted in self._single(event, slot, picks, wishes))
        found.update(lead for items in wishes.values() if (lead := _longest(items)) is not None)
        return found

    def _own(
        self, event: str, slot: Slot
    ) -> tuple[Mapping[int, frozenset[str]], Mapping[int, Mapping[str, int | None]]]:
        ids = [item.id for item in slot.items]
        return self._plans.picks(event, ids), self._reminders.wishes(event, ids)

    def _single(
        self,
        event: str,
        slot: Slot,
        picks: Mapping[int, frozenset[str]],
        wishes: Mapping[int, Mapping[str, int | None]],
    ) -> Iterator[Wanted]:
        """Yield those who only want their own items of it."""
        if picks or wishes:
            ids = [item.id for item in slot.items]
            for recipient in self._reminders.recipients_of_some(event, ids, _turn(slot)):
                yield from self._wanted(slot, recipient, picks, wishes)

    def _wanted(
        self,
        slot: Slot,
        recipient: Recipient,
        picks: Mapping[int, frozenset[str]],
        wishes: Mapping[int, Mapping[str, int | None]],
    ) -> Iterator[Wanted]:
        wished = wishes.get(recipient.id, {})
        picked = picks.get(recipient.id, frozenset()) if recipient.before is not Before.NONE else frozenset()
        lines = slot.lines if recipient.before is Before.EVERY else ()
        own = tuple(i for i in slot.items if i.id in wished or i.id in picked) if wished or picked else ()
        if own or lines:
            yield Wanted(recipient, lines, own, _longest(wished) or recipient.lead)


def _turn(slot: Slot) -> int:
    return int(slot.start.timestamp()) // 60


def _longest(wished: Mapping[str, int | None]) -> int | None:
    return max((lead for lead in wished.values() if lead is not None), default=None)
