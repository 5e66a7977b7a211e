"""Reminders: finds what is due for whom, and queues it; what changes before it is sent is queued anew."""

import asyncio
import logging
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime, timedelta

from bot.answers.answer import Answer
from bot.answers.ground import Ground
from bot.answers.slot import slot_reminder
from bot.delivery.ahead import ahead
from bot.delivery.departures import Departure, departures
from bot.delivery.forum import Forum
from bot.delivery.message import Message, Priority
from bot.delivery.outbox import Outbox
from bot.delivery.slots import Slot, slots_of
from bot.delivery.wanted import Wanted, Wants
from bot.people.plans import Plans
from bot.people.reminders import Reminders
from bot.programme.model import Audience, Programme
from bot.wishes.wish import LONGEST_LEAD

log = logging.getLogger(__name__)

Group = tuple[datetime, int]
"""The reminders of a slot that go equally long before it: its start and the minutes."""

_HORIZON = timedelta(minutes=2 * LONGEST_LEAD)
_AT_ONCE = 50
"""So many are queued before the bot looks whether somebody waits for an answer."""


class ReminderPlanner:
    """Queues reminders. `pace` is the sender's, in messages a second."""

    def __init__(self, outbox: Outbox, forum: Forum, *, pace: float) -> None:
        self._outbox = outbox
        self._forum = forum
        self._pace = pace
        self._reminders = Reminders(outbox.database)
        self._wants = Wants(self._reminders, Plans(outbox.database))
        self._seen: Programme | None = None
        self._looked = False
        self._changed = False
        self._stale = False
        self._slots: tuple[Slot, ...] = ()
        self._departures: dict[datetime, dict[int, Departure]] = {}
        self._every: dict[int, int] = {}
        self._queued: set[Group] = set()
        self._lately: set[int] = set()

    async def plan(self) -> int:
        """Queue what is due soon; return how many messages are new. Raises sqlite3.Error: all is queued next time."""
        try:
            return await self._plan()
        except BaseException:
            self._looked = False
            raise

    async def _plan(self) -> int:
        self.look()
        if self._stale:
            self._departures.clear()
            self._stale = False
        due = [group for group in self._due() if group not in self._queued]
        if self._changed:
            self._changed = False
            number = self._outbox.replace(self.prefix, self.messages(due))
            self._queued.update(due)
            if number:
                log.info("%s reminders queued, or changed with the programme", number)
            return number
        number = 0
        self._lately.clear()
        for group in due:
            for part in _parts(self.messages([group])):
                number += self._outbox.queue(part)
                await asyncio.sleep(0)
                self.look()
                if self._changed:
                    return number  # the rest would be of the old programme; all is queued anew at the next look
            self._queued.add(group)
            for person in self._lately:  # they were read before they changed their mind
                self.follow(person)
            log.info("Reminders of %s, %s minutes before, are queued: %s", *group, number)
        return number

    def follow(self, person: int) -> None:
        """Let what is queued for somebody be what they want now. Raises sqlite3.Error."""
        self.look()
        self._stale = True
        self._lately = {*self._lately, person}
        recipient = self._reminders.recipient(person)
        wanted = []
        now = self._now()
        for slot in self._coming():
            one = self._wants.of_person(self._event, slot, recipient) if recipient else None
            if one is None:
                continue
            departure = self._departures_of(slot).get(one.lead) or self._alone(slot, one.lead)
            if departure.begins - self._ahead <= now:
                wanted.append(self._message(slot, one, max(departure.middle, now), departure.expires))
        if self._looked:
            self._outbox.replace(f"{self.prefix}{person}:", [message for message in wanted if message])

    def messages(self, groups: Sequence[Group]) -> Iterator[Message]:
        """Yield the reminders of some groups, each with the time at which it is due."""
        leads: dict[datetime, set[int]] = {}
        for start, lead in groups:
            leads.setdefault(start, set()).add(lead)
        now = self._now()
        for slot in self._slots:
            if slot.start not in leads:
                continue
            numbers = dict.fromkeys(leads[slot.start], 0)
            texts: dict[tuple[object, ...], Answer | None] = {}
            times = self._departures_of(slot)
            for wanted in self._wants.of_slot(self._event, slot):
                if wanted.lead not in numbers or wanted.lead not in times:
                    continue
                departure = times[wanted.lead]
                due = max(departure.of(numbers[wanted.lead]), now)
                numbers[wanted.lead] += 1
                message = self._message(slot, wanted, due, departure.expires, texts)
                if message:
                    yield message

    @property
    def prefix(self) -> str:
        """What the keys of these reminders begin with. Those of a rehearsal must not pass for the real ones."""
        return f"{self._forum.sign}reminder:{self._event}:"

    @property
    def _event(self) -> str:
        return self._seen.event.id if self._seen else ""

    @property
    def _ahead(self) -> timedelta:
        return ahead(self._forum.clock)

    def _now(self) -> datetime:
        return self._forum.clock.now().astimezone(UTC)

    def look(self) -> None:
        """Look at the programme; another one than the last time has all that waits queued anew by `plan`."""
        try:
            programme = self._forum.programme()
        except LookupError:  # nobody has such an event, for now: what waits is left as it is
            self._slots, self._looked = (), False
            return
        if self._looked and programme is self._seen:
            return
        self._seen, self._looked, self._changed = programme, True, True
        self._slots = slots_of(programme)
        self._departures.clear()
        self._queued.clear()

    def _coming(self) -> list[Slot]:
        now = self._now()
        return [slot for slot in self._slots if now < slot.start <= now + _HORIZON]

    def _due(self) -> list[Group]:
        """The groups of which the first reminder is due soon, or has been."""
        soon = self._now() + self._ahead
        return [
            (slot.start, lead)
            for slot in self._coming()
            for lead, departure in self._departures_of(slot).items()
            if departure.begins <= soon
        ]

    def _departures_of(self, slot: Slot) -> dict[int, Departure]:
        if slot.start not in self._departures:
            if not self._departures:
                self._every = self._reminders.before_every()
            sizes = self._wants.sizes(self._event, slot, self._every)
            self._departures[slot.start] = departures(slot.start, sizes, pace=self._pace, speed=self._forum.clock.speed)
        return self._departures[slot.start]

    def _alone(self, slot: Slot, lead: int) -> Departure:
        return departures(slot.start, {lead: 1}, pace=self._pace, speed=self._forum.clock.speed)[lead]

    def _message(
        self,
        slot: Slot,
        wanted: Wanted,
        due: datetime,
        expires: datetime,
        texts: dict[tuple[object, ...], Answer | None] | None = None,
    ) -> Message | None:
        """One reminder, or None where there is nothing to tell, or no time left to tell it."""
        if due >= expires:
            return None
        recipient = wanted.recipient
        language = recipient.language or self._forum.language
        audience = recipient.role
        minute = round((slot.start - due) / timedelta(minutes=1))
        key = (language, audience, minute, bool(wanted.lines), *(item.id for item in wanted.own))
        known = texts if texts is not None else {}
        if key not in known:
            known[key] = self._text(wanted, slot.start - timedelta(minutes=minute), language, audience)
        answer = known[key]
        if answer is None:
            return None
        name = f"{self.prefix}{recipient.id}:{slot.start:%Y%m%dT%H%M}"
        return Message(name, recipient.id, Priority.REMINDER, answer, due, expires)

    def _text(self, wanted: Wanted, at: datetime, language: str, audience: Audience | None) -> Answer | None:
        assert self._seen is not None  # there is a slot
        ground = Ground.of(self._forum.knowledge(), self._seen, now=at, language=language, audience=audience)
        lines = [i for i in wanted.lines if i.is_for(audience)]
        return slot_reminder(ground, lines, wanted.own)


def _parts(messages: Iterable[Message]) -> Iterator[list[Message]]:
    part: list[Message] = []
    for message in messages:
        part.append(message)
        if len(part) == _AT_ONCE:
            yield part
            part = []
    if part:
        yield part
