"""Reminders for speakers: the day before, an hour before and a quarter of an hour before they are on."""

import asyncio
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from itertools import groupby
from operator import itemgetter

from bot.answers.answer import Answer
from bot.answers.ground import Ground
from bot.answers.slot_ahead import slot_ahead
from bot.basics.clock import COPENHAGEN
from bot.delivery.ahead import ahead
from bot.delivery.forum import Forum
from bot.delivery.message import Message, Priority
from bot.delivery.outbox import Outbox
from bot.people.attendees import Attendees
from bot.programme.model import Item, Programme
from bot.speakers.links import Link, Links
from bot.speakers.silences import Silences
from bot.wishes.speaker_wish import SpeakerReminder

_AFTERNOON, _NIGHT = time(17), time(22)
_LEADS = {SpeakerReminder.HOUR: timedelta(minutes=60), SpeakerReminder.QUARTER: timedelta(minutes=15)}


@dataclass(frozen=True, slots=True)
class Due:
    """A reminder for a chat of appearances of a person: all of a day, or one; the times are aware."""

    link: Link
    reminder: SpeakerReminder
    items: tuple[Item, ...]
    due: datetime
    expires: datetime

    @property
    def name(self) -> str:
        """What tells it from all others. What is moved to another time is reminded of anew."""
        first = self.items[0].start
        assert first  # only what has a time is reminded of
        if self.reminder is SpeakerReminder.DAY:
            return f"{self.link.chat}:{self.link.person}:{first:%Y%m%d}:{self.reminder}"
        moment = first.astimezone(UTC)
        return f"{self.link.chat}:{self.link.person}:{self.items[0].id}:{moment:%Y%m%dT%H%M}:{self.reminder}"


class SpeakerReminders:
    """Queues what is due for speakers.

    Queued is what is due in two minutes, so that hardly anything has to be put right when the programme, a link or a
    language changes.
    """

    def __init__(self, outbox: Outbox, forum: Forum) -> None:
        self._outbox = outbox
        self._forum = forum
        self._attendees = Attendees(outbox.database)
        self._links = Links(outbox.database)
        self._silences = Silences(outbox.database)
        self._seen: Programme | None = None
        self._coming: list[Due] = []

    def follow(self) -> None:
        """Let what is queued be what holds at the next look, as somebody's link or wish is another one."""
        self._seen = None

    async def plan(self) -> int:
        """Queue what is due soon; return how many messages are new. Raises sqlite3.Error: all is queued next time."""
        try:
            return await self._plan()
        except BaseException:
            self.follow()
            raise

    async def _plan(self) -> int:
        try:
            programme = self._forum.programme()
        except LookupError:  # nobody has such an event, for now
            return 0
        changed = programme is not self._seen
        if changed:
            self._seen = programme
            self._coming = sorted(self._all(programme), key=lambda due: due.due)
        soon = self._now() + ahead(self._forum.clock)
        ready = [due for due in self._coming if due.due <= soon]
        self._coming = self._coming[len(ready) :]
        messages = []
        for due in ready:
            if self._now() < due.expires:
                messages.append(self._message(programme, due))
                await asyncio.sleep(0)  # a text takes about a millisecond, and somebody may wait for an answer
            if self._seen is not programme:
                return 0  # somebody changed their mind meanwhile: all is queued anew at the next look
        if changed:
            return self._outbox.replace(f"{self._prefix}{programme.event.id}:", messages)
        return self._outbox.queue(messages) if messages else 0

    @property
    def _prefix(self) -> str:
        return f"{self._forum.sign}speaker:"

    def _now(self) -> datetime:
        return self._forum.clock.now().astimezone(UTC)

    def _all(self, programme: Programme) -> Iterator[Due]:
        """Yield all reminders of a programme but for those that were due before somebody was linked."""
        for link in self._links.of_event(programme.event.id):
            silences = self._silences.of(link.chat)
            rows = programme.appearances_of.get(link.person, ())
            timed = [(item.start, item.position, item) for item, _ in rows if item.start and not item.cancelled]
            items = [item for *_, item in sorted(timed, key=itemgetter(0, 1))]
            for due in (*_by_day(link, items), *_by_item(link, items)):
                if due.reminder not in silences and due.due > link.since:
                    yield due

    def _message(self, programme: Programme, due: Due) -> Message:
        now = self._now()
        language = self._attendees.find(due.link.chat).language or self._forum.language
        goes = max(due.due, now)
        return Message(
            f"{self._prefix}{programme.event.id}:{due.name}",
            due.link.chat,
            Priority.SPEAKER,
            self._text(programme, due, goes, language),
            goes,
            due.expires,
        )

    def _text(self, programme: Programme, due: Due, goes: datetime, language: str) -> Answer:
        at = goes.astimezone(COPENHAGEN)
        ground = Ground.of(self._forum.knowledge(), programme, now=at, language=language, audience=None)
        return slot_ahead(ground, due.link, due.items)


def _by_day(link: Link, items: Sequence[Item]) -> Iterator[Due]:
    """Yield one reminder for all appearances of a day, on the afternoon before."""
    for day, rows in groupby(items, key=lambda item: item.day):
        if day:
            eve = day - timedelta(days=1)
            yield Due(link, SpeakerReminder.DAY, tuple(rows), _at(eve, _AFTERNOON), _at(eve, _NIGHT))


def _by_item(link: Link, items: Sequence[Item]) -> Iterator[Due]:
    """Yield the reminders of each appearance; one that is late goes as long as the next has not taken its place."""
    for item in items:
        if item.start:
            start = item.start.astimezone(UTC)
            later = (start - _LEADS[SpeakerReminder.QUARTER], start)
            for (reminder, lead), expires in zip(_LEADS.items(), later, strict=True):
                yield Due(link, reminder, (item,), start - lead, expires)


def _at(day: date, at: time) -> datetime:
    return datetime.combine(day, at, COPENHAGEN).astimezone(UTC)
