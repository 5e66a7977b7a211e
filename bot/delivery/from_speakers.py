"""Carries out what speakers tell: what is for the organisers, and that they are there."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Final

from bot.answers import appearance, from_speaker
from bot.answers.answer import Answer
from bot.answers.ground import Ground
from bot.database import durably, writing
from bot.delivery.kept import Kept
from bot.delivery.organisers import Organisers
from bot.organisers.attempts import Attempts
from bot.people.speaker_wish import SpeakerWish
from bot.speakers.links import Link, LinkKind
from bot.speakers.stores import SpeakerStores

_MOST: Final = 10
_WITHIN: Final = timedelta(minutes=10)


class FromSpeakers:
    """What speakers' tidings are handed to. Use it from one thread, as SQLite connections want it."""

    def __init__(self, kept: Kept, stores: SpeakerStores, organisers: Organisers) -> None:
        self._kept = kept
        self._stores = stores
        self._organisers = organisers
        self._told = Attempts(_MOST, _WITHIN)

    def report(self, chat: int, ground: Ground, links: Sequence[Link], wish: SpeakerWish) -> Answer:
        """Pass something on to the organisers, with whom it is of and what they are on in next."""
        if not wish.surely:
            return from_speaker.ask(ground, wish.report)
        if not self._told.left(chat, ground.now):
            return from_speaker.too_often(ground)
        self._told.failed(chat, ground.now)
        link = min(links, key=lambda link: (link.kind is not LinkKind.SPEAKER, _next(ground, link)[0]))
        database = self._kept.database
        # What is kept of it and what the organisers get is on the disk together.
        with durably(database), writing(database):
            text, item = " ".join(wish.report.split()), _next(ground, link)[1]
            report = self._stores.reports.make(link, item, text, ground.now, late=wish.late)
            told = self._organisers.tell_of_report(report)
        return from_speaker.passed_on(ground, report) if told else from_speaker.nobody(ground)

    def here(self, chat: int, ground: Ground, links: Sequence[Link], person: str = "") -> Answer:
        """Note that somebody is there: whoever writes, or whom they look after, once they have said who."""
        own = [link for link in links if link.kind is LinkKind.SPEAKER]
        named = [link for link in links if link.person == person] or own
        if not named:
            return from_speaker.whose(ground, links)
        link = named[0]
        today = any(i.day == ground.now.date() for i, _ in appearance.appearances(ground, link.person))
        if not today:
            return from_speaker.not_today(ground, link)
        with writing(self._kept.database):
            self._stores.arrivals.arrive(self._kept.event, link.person, ground.now, chat=chat)
        return from_speaker.here(ground, link)


def _next(ground: Ground, link: Link) -> tuple[datetime, str]:
    """When a person is on next and in what; the far future and nothing where they are not."""
    rows = appearance.still_to_come(ground, appearance.appearances(ground, link.person))
    timed = [(item.start, item.id) for item, _ in rows if item.start and not item.cancelled]
    return min(timed, default=(datetime.max.replace(tzinfo=ground.now.tzinfo), ""))
