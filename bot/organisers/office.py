"""What the organisers' powers work with, put together once."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Self

from sqlite_utils import Database

from bot.answers.ground import Ground
from bot.delivery.forum import Forum
from bot.delivery.kept import Kept
from bot.delivery.mailings import Mailings
from bot.delivery.outbox import Outbox
from bot.delivery.recipients import Addresses
from bot.language.detect import spoken_language
from bot.language.lexicon import lexicon
from bot.organisers.announcements import Announcements
from bot.organisers.drafts import Drafts
from bot.organisers.given_answers import GivenAnswers
from bot.organisers.history import History
from bot.organisers.invitations import Invitations
from bot.organisers.listener import Listener
from bot.organisers.open_questions import OpenQuestions
from bot.organisers.roster import Organiser, Roster
from bot.organisers.tally import Tally
from bot.programme.changes import Changes
from bot.programme.store import Store
from bot.questions.reading import Reading
from bot.speakers.stores import SpeakerStores


@dataclass(frozen=True, slots=True)
class Pacing:
    """How announcements go out: so many messages a second, so many real seconds in which one can think better of it."""

    pace: float
    regret: float


@dataclass(frozen=True, slots=True)
class Office:
    """The organisers' stores, what is kept of people and of what they ask, and what is sent unasked."""

    kept: Kept
    roster: Roster
    invitations: Invitations
    history: History
    outbox: Outbox
    drafts: Drafts
    announcements: Announcements
    addresses: Addresses
    mailings: Mailings
    speakers: SpeakerStores
    questions: OpenQuestions
    tally: Tally
    listener: Listener
    given: GivenAnswers
    pacing: Pacing
    store: Store
    changes: Changes

    @classmethod
    def over(cls, kept: Kept, owners: Collection[int], given: GivenAnswers, pacing: Pacing) -> Self:
        """Set up the stores on the database of what is kept; `owners` are ids of Telegram's."""
        database = kept.database
        outbox, store = Outbox(database), Store(database)
        questions, tally = OpenQuestions(database), Tally(database)
        return cls(
            kept=kept,
            roster=Roster(database, owners),
            invitations=Invitations(database),
            history=History(database, kept.forum.clock),
            outbox=outbox,
            drafts=Drafts(database),
            announcements=Announcements(database),
            addresses=Addresses(database),
            mailings=Mailings(outbox, kept.forum.clock),
            speakers=SpeakerStores.over(database),
            store=store,
            changes=Changes(store),
            questions=questions,
            tally=tally,
            listener=Listener(questions, tally, kept.forum),
            given=given,
            pacing=pacing,
        )

    def on_duty(self) -> frozenset[int]:
        """Return the ids of the organisers on duty who can be reached; of all who can where there are none."""
        return self._reachable(on_duty=True) or self.reachable()

    def reachable(self) -> frozenset[int]:
        """Return the ids of the organisers who can be reached."""
        return self._reachable(on_duty=False)

    def _reachable(self, *, on_duty: bool) -> frozenset[int]:
        found = (o for o in self.roster.all() if not on_duty or self.roster.is_on_duty(o))
        return frozenset(o.id for o in found) - self.kept.attendees.unreachable()

    def numbered(self, organiser: int | None) -> Organiser | None:
        """Return the organiser with a number of the roster, if that is known."""
        return None if organiser is None else self.roster.numbered(organiser)

    @property
    def database(self) -> Database:
        return self.kept.database

    def keep_programme(self) -> None:
        """Put the programme into the store where nobody has loaded it yet: changes are laid over what is there."""
        if self.kept.forum.event not in self.store.events():
            self.store.save(self.kept.forum.programme())

    def reading(self, person: int, text: str, ground: Ground) -> Reading:
        """Return what somebody writes, as it is read: in its own language, and in the course of their chat."""
        conversation = self.kept.attendees.conversation(person)
        spoken = lexicon(spoken_language(text, ground.language))
        return Reading(text, ground.knowledge, spoken, ground.home_event, ground.now, ground.audience, conversation)

    @property
    def forum(self) -> Forum:
        return self.kept.forum
