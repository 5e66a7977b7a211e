"""Sends the summary of every day to the organisers who want it: on the forum's days in the evening, else at 9.00."""

from datetime import UTC, date, datetime, time, timedelta

from bot.basics.clock import COPENHAGEN
from bot.delivery.message import Message, Priority
from bot.organisers.office import Office
from bot.organising.screens import digest_screen

AT_THE_FORUM, OTHERWISE = time(17), time(9)

_NEWS = timedelta(hours=3)
"""How long after its time a summary is worth sending."""

_MOST = 5


class Digest:
    """Queues the summaries. One without anything in it is not sent.

    Which have been queued is known by their keys, also after a restart.
    """

    def __init__(self, office: Office) -> None:
        self._office = office
        self._done: datetime | None = None

    def look(self) -> int:
        """Queue today's summary once it is time; return how many messages that was. Raises sqlite3.Error."""
        now = self._office.forum.clock.now()
        due = self._time(now.date())
        if self._done == due or not due <= now < due + _NEWS:
            return 0
        wanting = [organiser.id for organiser in self._office.roster.wanting_digest()]
        number = self._office.outbox.queue(self._messages(wanting, due)) if wanting else 0
        self._done = due
        return number

    def _messages(self, people: list[int], due: datetime) -> list[Message]:
        office = self._office
        office.listener.flush()
        before = self._time(due.date() - timedelta(days=1))
        counts = office.tally.between(office.forum.day_event, before, due)
        if not counts.in_vain:
            return []
        asked = office.questions.page(office.forum.day_event).rows[:_MOST]
        sign = office.forum.sign
        return [
            Message(
                key=f"{sign}digest:{office.forum.event}:{due:%Y%m%d}:{person}",
                chat=person,
                priority=Priority.ANNOUNCEMENT,
                answer=digest_screen.digest(
                    office.kept.ground(person, office.kept.attendees.find(person).language or office.forum.language),
                    counts.total,
                    counts.in_vain,
                    asked,
                ),
                due=due.astimezone(UTC),
                expires=(due + _NEWS).astimezone(UTC),
            )
            for person in people
        ]

    def _time(self, day: date) -> datetime:
        at = AT_THE_FORUM if day in self._office.forum.programme().days else OTHERWISE
        return datetime.combine(day, at, COPENHAGEN)
