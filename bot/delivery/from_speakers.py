"""Carries out what speakers tell: what is for the organisers, and that they are there."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Final

from bot.answers import appearance, from_speaker
from bot.answers.answer import Answer
from bot.answers.ground import Ground
from bot.basics.attempts import Attempts
from bot.basics.database import durably, writing
from bot.delivery.kept import Kept
from bot.delivery.organisers import Organisers
from bot.language.detect import spoken_language
from bot.language.lexicon import lexicon
from bot.questions.conversation import Conversation
from bot.questions.lateness import lateness
from bot.questions.reading import Reading
from bot.speakers.links import Link, LinkKind
from bot.speakers.reports import LONGEST
from bot.speakers.stores import SpeakerStores
from bot.wishes.speaker_wish import Tell, Telling

_MOST: Final = 10
_WITHIN: Final = timedelta(minutes=10)


class FromSpeakers:
    """What speakers' tidings are handed to. Use it from one thread, as SQLite connections want it."""

    def __init__(self, kept: Kept, stores: SpeakerStores, organisers: Organisers) -> None:
        self._kept = kept
        self._stores = stores
        self._organisers = organisers
        self._told = Attempts(_MOST, _WITHIN)

    def take(self, ground: Ground, links: Sequence[Link], wish: Tell, besides: Sequence[str]) -> Answer:
        """Do what somebody wants who has these links; `besides` is what else they asked, to be told with it."""
        meant = _meant(links, wish.who)
        if not meant:
            return from_speaker.whose(ground, links, wish, besides)
        if len(meant) > 1:
            told = [self.take(ground, links, replace(wish, who=(link.person,)), ()) for link in meant]
            said = dict.fromkeys(block for answer in told for block in answer.blocks)
            return replace(told[0], blocks=(*said, *besides))
        link = meant[0]
        sure = wish.surely or wish.who or wish.report or link.kind is LinkKind.SPEAKER
        if wish.how is Telling.HERE and not sure:
            return from_speaker.asks_whether(ground, link, besides)
        here = self._arrive(ground, link) if wish.how is Telling.HERE else None
        if wish.report:
            return self._report(ground, link, wish, besides)
        return replace(here, blocks=(*here.blocks, *besides)) if here else from_speaker.write(ground, link.person)

    def _report(self, ground: Ground, link: Link, wish: Tell, besides: Sequence[str]) -> Answer:
        """Pass something on to the organisers, with whom it is of and what they are on in next."""
        if not self._told.left(link.chat, ground.now):
            return from_speaker.too_often(ground)
        text, database = " ".join(wish.report.split()), self._kept.database
        late = lateness(_read(ground, link, text)) if wish.late is None else wish.late
        # What is kept of it and what the organisers get is on the disk together.
        with durably(database), writing(database):
            report = self._stores.reports.make(
                self._kept.forum.day_event, link, _about(ground, link, wish.item), text, ground.now, late=late
            )
            told = self._organisers.tell_of_report(report)
        if not told:
            return from_speaker.nobody(ground)
        self._told.count(link.chat, ground.now)
        return from_speaker.passed_on(ground, report, cut=len(text) > LONGEST, besides=besides)

    def _arrive(self, ground: Ground, link: Link) -> Answer:
        """Note that somebody is there, on a day on which they are on."""
        if not any(i.day == ground.now.date() for i, _ in appearance.appearances(ground, link.person)):
            return from_speaker.not_today(ground, link)
        with writing(self._kept.database):
            self._stores.arrive(self._kept.forum.day_event, link.person, ground.now, chat=link.chat)
        return from_speaker.here(ground, link)


def _meant(links: Sequence[Link], who: Collection[str]) -> Sequence[Link]:
    """The links with those told of: who are named, else oneself, else the only one who is looked after."""
    if who:
        return [link for link in links if link.person in who]
    own = [link for link in links if link.kind is LinkKind.SPEAKER] or links
    return own if len(own) == 1 else ()


def _read(ground: Ground, link: Link, text: str) -> Reading:
    """What somebody tells, as it is read of them alone."""
    spoken, alone = lexicon(spoken_language(text, ground.language)), Conversation()
    return Reading(
        text, ground.knowledge, spoken, ground.home_event, ground.now, ground.audience, alone, (link.person,)
    )


def _about(ground: Ground, link: Link, named: str) -> str:
    """What a person is on in that is named, else next, or now; empty where they are not any more."""
    rows = appearance.still_to_come(ground, appearance.appearances(ground, link.person))
    if any(item.id == named for item, _ in rows):
        return named
    timed: list[tuple[datetime, str]] = [(i.start, i.id) for i, _ in rows if i.start and not i.cancelled]
    return min(timed)[1] if timed else ""
