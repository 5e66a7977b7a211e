"""What is kept of people, put together for those who change it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Self

from sqlite_utils import Database

from bot.answers.ground import Ground
from bot.delivery.forum import Forum
from bot.delivery.outbox import Outbox
from bot.delivery.personal_data import PersonalData
from bot.delivery.reminders import ReminderPlanner
from bot.delivery.speaker_reminders import SpeakerReminders
from bot.hall.stores import HallStores
from bot.people.attendees import Attendees
from bot.people.plans import Plans
from bot.people.reminders import ReminderChoice, Reminders
from bot.speakers.links import Links
from bot.speakers.receipts import Receipts


@dataclass(frozen=True, slots=True)
class Kept:
    """The stores of one database, with the forum that they are about. Use it from one thread, as they want it."""

    database: Database
    attendees: Attendees
    reminders: Reminders
    plans: Plans
    data: PersonalData
    links: Links
    receipts: Receipts
    hall: HallStores
    planner: ReminderPlanner
    speakers: SpeakerReminders
    forum: Forum
    bot: Callable[[], str]

    @classmethod
    def over(
        cls,
        outbox: Outbox,
        planner: ReminderPlanner,
        speakers: SpeakerReminders,
        forum: Forum,
        *,
        bot: Callable[[], str],
    ) -> Self:
        """Set up the stores on the database of an outbox; `bot` gives the bot's name on Telegram."""
        database = outbox.database
        people = Attendees(database), Reminders(database), Plans(database), PersonalData(database)
        stores = *people, Links(database), Receipts(database), HallStores.over(database)
        return cls(database, *stores, planner, speakers, forum, bot)

    def ground(self, person: int, language: str) -> Ground:
        """Return what is said to somebody stands on: the programme as it is now, and who they are."""
        return Ground.of(
            self.forum.knowledge(),
            self.forum.programme(),
            now=self.forum.clock.now(),
            language=language,
            audience=self.attendees.find(person).role,
            bot=self.bot(),
            taking=self.hall.items.of(self.forum.day_event),
        )

    def count_as_asked(self, person: int) -> None:
        """Let somebody who has told something of reminders themselves not be asked about them."""
        if not self.reminders.asked(person):
            self.reminders.choose(person, ReminderChoice())
