"""Deletes what is kept of everybody once a forum has been over for so many days."""

import logging
from datetime import date, timedelta

from bot.delivery.forum import Forum
from bot.delivery.personal_data import PersonalData

log = logging.getLogger(__name__)


class Retention:
    """Whoever writes after the day is served as before, and forgotten at the next look.

    A rehearsal deletes nothing: it plays a day that has not come on the data of people who are real.
    """

    def __init__(self, data: PersonalData, forum: Forum, *, days: int | None) -> None:
        self._data = data
        self._forum = forum
        self._days = days

    def tidy(self) -> int:
        """Delete everything if it is time; return how many rows that were. Raises sqlite3.Error."""
        last = self._last_day()
        if last is None or self._forum.clock.rehearsing or self._forum.clock.now().date() <= last:
            return 0
        number = self._data.erase_all()
        if number:
            log.info("What was kept of people is deleted, as the forum was over on %s: %s rows", last, number)
        return number

    def _last_day(self) -> date | None:
        """The last day on which anything is kept; None where nobody has said, or the forum's days are not known."""
        try:
            programme = self._forum.programme()
        except LookupError:  # nobody has such an event, for now
            return None
        ends = programme.event.ends or max(programme.days, default=None)
        return None if self._days is None or ends is None else ends + timedelta(days=self._days)
