"""Carries out what people want kept of themselves."""

from dataclasses import dataclass, replace

from bot.answers import data_screen, language_screen, role_screen
from bot.answers.answer import Answer
from bot.answers.ground import Ground
from bot.answers.plan_screen import is_barred, of_plan
from bot.answers.start_screen import asking_on
from bot.basics.database import writing
from bot.basics.texts import texts
from bot.delivery.kept import Kept
from bot.language.detect import languages
from bot.people.reminders import ReminderChoice
from bot.programme.model import Audience
from bot.wishes.wish import Asked


@dataclass(frozen=True, slots=True)
class PersonalWishes:
    """Changes what is kept of somebody, and says how it stands."""

    kept: Kept

    def to_be_asked(self, person: int) -> frozenset[Asked]:
        """What somebody has not been asked yet; they count as asked from now on."""
        kept, found = self.kept, set()
        with writing(kept.database):
            attendee = kept.attendees.find(person)
            if not (attendee.role or attendee.asked_role):
                found.add(Asked.ROLE)
                kept.attendees.keep(replace(attendee, asked_role=True))
            if not kept.reminders.asked(person):
                found.add(Asked.REMINDERS)
                kept.reminders.choose(person, ReminderChoice())
        return frozenset(found)

    def speak(self, person: int, language: str) -> Answer:
        """Speak a language with somebody from now on; one that the bot does not speak changes nothing."""
        kept = self.kept
        if language in languages():
            with writing(kept.database):
                attendee = kept.attendees.find(person)
                kept.attendees.keep(replace(attendee, language=language, language_chosen=True))
            kept.planner.follow(person)
        return language_screen.changed(texts(language))

    def erase(self, person: int, ground: Ground) -> Answer:
        """Delete all that is kept of somebody."""
        self.kept.data.erase(person)
        self.kept.planner.follow(person)  # who may be queuing for them at this moment
        self.kept.speakers.follow()
        return data_screen.erased(ground)

    def take_role(
        self, person: int, role: Audience, language: str, then: Asked | None, answer: Answer | None
    ) -> Answer:
        """Remember what somebody is to the forum."""
        kept = self.kept
        with writing(kept.database):
            kept.attendees.keep(replace(kept.attendees.find(person), role=role))
            ground = kept.ground(person, language)
            barred = [i for i in of_plan(ground, kept.plans.of(person, kept.forum.event)) if is_barred(ground, i)]
            kept.plans.drop(person, kept.forum.event, [i.id for i in barred])
        kept.planner.follow(person)
        if answer is not None and answer.intent != "role":  # said in passing
            return replace(answer, wish=None)
        return asking_on(role_screen.noted(ground, barred), ground.texts, then)
