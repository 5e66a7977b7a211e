"""Begins announcements when their time has come, and sees that they end: at any moment it may be killed and go on."""

import logging
import time
from dataclasses import replace
from datetime import datetime, timedelta

from bot.answers.announced import in_all_languages
from bot.basics.database import durably, writing
from bot.delivery.message import Act, Message, Priority
from bot.delivery.recipients import Query, received
from bot.organisers.announcements import Announcement, State
from bot.organisers.office import Office
from bot.organising.screens import progress_screen

log = logging.getLogger(__name__)

_LATE = timedelta(hours=1)
"""What could not begin so long after it was due is old news, and not sent. A fast clock makes nothing late."""

_WATCHED = 15.0
"""Seconds for which whoever has pressed Send goes on looking."""

_NEWS = timedelta(hours=24)
"""How long the report of an announcement is worth sending."""


class Announcer:
    """Recipients are those of the moment at which an announcement begins."""

    def __init__(self, office: Office) -> None:
        self._office = office

    def look(self) -> None:
        """Begin what is due, and end what is through. Raises sqlite3.Error."""
        now = self._office.forum.clock.now()
        for announcement in self._office.announcements.open(rehearsal=self._office.forum.clock.rehearsing):
            if announcement.state is State.WAITING and announcement.due <= now and announcement.starts <= time.time():
                self._begin(announcement.number, now)
            elif announcement.state is State.RUNNING and not self._office.mailings.going(announcement.prefix):
                self._end(announcement)

    def _begin(self, number: int, now: datetime) -> None:
        """Begin an announcement: who gets it is written down in the moment in which it is said to have begun."""
        office = self._office
        with durably(office.database), writing(office.database):
            announcement = office.announcements.numbered(number)
            if announcement is None or announcement.state is not State.WAITING:  # stopped a moment ago
                return
            if now - announcement.due > _LATE * max(office.forum.clock.speed, 1.0):
                office.announcements.turn(number, State.MISSED)
                log.warning("Announcement %s was due at %s, and is not sent any more", number, announcement.due)
                return
            original = office.announcements.numbered(announcement.original) if announcement.original else None
            if original is not None and office.mailings.in_hand(original.prefix):
                return  # what becomes of that has to be known first
            to, whole = self._to(announcement, original)
            texts = in_all_languages(announcement.post, office.forum.language)
            total = office.mailings.begin(announcement.prefix, to, texts, act=announcement.act)
            office.announcements.begin(number, total=total, missed=max(whole - total, 0))
            if original is not None:
                self._turn(original, announcement)
        log.info("Announcement %s has begun: %s to %s people", number, announcement.act, total)

    def _to(self, announcement: Announcement, original: Announcement | None) -> tuple[Query, int]:
        """Return who gets an announcement, and how many there are with those who cannot be reached."""
        if original is not None:
            return received(original.prefix), self._office.mailings.progress(original.prefix).sent
        programme, addresses = self._office.forum.programme(), self._office.addresses
        reach = addresses.reach(announcement.recipients, programme)
        return addresses.query(announcement.recipients, programme), reach.reached + reach.unreachable

    def _turn(self, original: Announcement, announcement: Announcement) -> None:
        """Let what is not sent yet of an announcement be corrected or withdrawn with the rest."""
        office = self._office
        if announcement.act is Act.CHANGE:
            office.announcements.reword(original.number, announcement.post)
            office.mailings.reword(original.prefix, in_all_languages(announcement.post, office.forum.language))
        else:
            office.announcements.turn(original.number, State.WITHDRAWN)
            office.mailings.call_off(original.prefix)

    def _end(self, announcement: Announcement) -> None:
        """End an announcement. The report goes first, under a key of its own: a kill in between loses nothing."""
        self._report(replace(announcement, state=State.ENDED))
        self._office.announcements.turn(announcement.number, State.ENDED)

    def _report(self, announcement: Announcement) -> None:
        """Tell whoever sent an announcement how it has ended, in a message of its own if they may have looked away."""
        office = self._office
        progress = office.mailings.progress(announcement.prefix)
        log.info("Announcement %s has ended: %s", announcement.number, progress)
        if not announcement.planned and time.time() - announcement.starts < _WATCHED:
            return
        organiser = None if announcement.organiser is None else office.roster.numbered(announcement.organiser)
        if organiser is None or office.roster.find(organiser.id) is None:
            return
        now, kept = office.forum.clock.now(), office.kept
        ground = kept.ground(organiser.id, kept.attendees.find(organiser.id).language or office.forum.language)
        office.outbox.queue(
            [
                Message(
                    key=f"{announcement.prefix.removesuffix(':')}-report",
                    chat=organiser.id,
                    priority=Priority.REMINDER,
                    answer=progress_screen.report(ground, announcement, progress),
                    due=now,
                    expires=now + _NEWS,
                )
            ]
        )
