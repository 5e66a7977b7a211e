"""Carries out what people want from now on, whatever it is about."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TypeAlias

from bot.answers import (
    data_screen,
    from_speaker,
    item_actions,
    language_screen,
    pictured,
    plan_screen,
    reminder_screen,
    role_screen,
    sharing,
)
from bot.answers.answer import Answer, News, Status
from bot.answers.browsing.look import look
from bot.answers.ground import Ground
from bot.answers.reminder_screen import Standing
from bot.answers.start_screen import asking_on
from bot.delivery.calendar_wishes import CalendarWishes
from bot.delivery.hall_wishes import HallWishes
from bot.delivery.kept import Kept
from bot.delivery.organisers import Organisers
from bot.delivery.personal_wishes import PersonalWishes
from bot.delivery.plan_wishes import PlanWishes
from bot.delivery.reminder_wishes import ReminderWishes
from bot.delivery.speaker_wishes import SpeakerWishes
from bot.programme.model import Item
from bot.wishes.hall_wish import HallWish
from bot.wishes.speaker_wish import BeKnownAs, HaveSeen, SpeakerSee, Tell, TurnReminder, Unlink
from bot.wishes.view import View
from bot.wishes.wish import (
    Asked,
    Drop,
    Erase,
    Forget,
    ItemsWish,
    PersonalWish,
    Pick,
    Remind,
    Reminders,
    See,
    SeeOptions,
    Show,
    Speak,
    TakeRole,
    ToCalendar,
    Wish,
)

Screen: TypeAlias = Callable[[int, Ground], Answer]


class Wishes:
    """What handlers hand a wish to. Use it from one thread, as SQLite connections want it."""

    def __init__(self, kept: Kept, organisers: Organisers) -> None:
        self._kept = kept
        self._reminding = ReminderWishes(kept)
        self._planning = PlanWishes(kept, self._reminding)
        self._personal = PersonalWishes(kept)
        self._calendar = CalendarWishes.over(kept)
        self._speaking = SpeakerWishes(kept, self._calendar, organisers)
        self._hall = HallWishes(kept)
        self._screens: dict[Show, Screen] = {
            Show.LANGUAGE: lambda _, ground: language_screen.screen(ground.texts),
            Show.ROLE: lambda _, ground: role_screen.screen(ground),
            Show.DATA: self._data,
            Show.ERASE: self._erasing,
            Show.KEPT: lambda _, ground: data_screen.kept(ground),
            Show.PLAN: self._plan,
            Show.CALENDAR: lambda person, ground: self._calendar.of_plan(ground, self._planning.plan(person)),
            Show.PROGRAMME_CALENDAR: lambda _, ground: self._calendar.of_programme(ground),
            Show.PLAN_ITEMS: lambda person, ground: plan_screen.removable(ground, self._planning.plan(person)),
        }

    def to_be_asked(self, person: int) -> frozenset[Asked]:
        """What /start is to ask somebody, who counts as asked from now on."""
        return self._personal.to_be_asked(person)

    def ground(self, person: int, language: str) -> Ground:
        """Return what is said to somebody stands on."""
        return self._kept.ground(person, language)

    def offer(self, person: int, answer: Answer) -> Answer:
        """Return an answer about one item of the forum with what can be done about it; `person` is 0 in a group."""
        ground = self.ground(person, answer.language)
        return self._hall.doors(person, ground, item_actions.offer(ground, answer, self._own(person)))

    def look(self, person: int, view: View, language: str) -> Answer:
        """Return what somebody sees at a place in the programme; `person` is 0 in a group."""
        ground = self.ground(person, language)
        return self._hall.doors(person, ground, look(ground, view, self._own(person)))

    def shared_with(self, person: int, items: Sequence[str], language: str) -> Answer:
        """Return what somebody sees of items that were shared with them, with buttons to take them over."""
        ground = self.ground(person, language)
        return sharing.shared(ground, [i for i in ground.programme.items if i.id in items])

    def mark(self, person: int, answer: Answer) -> Answer:
        """Return an answer with what is in somebody's plan marked in its picture, if it has one."""
        if answer.picture is None or not person:
            return answer
        return pictured.marked(answer, self._kept.forum.event, self._planning.plan(person))

    def may_ask(self, person: int, answer: Answer) -> Answer:
        """Return an answer to whether one may ask something from the hall, with where that can be done."""
        return self._hall.answer_anyway(person, self.ground(person, answer.language), answer)

    def follow(self, person: int) -> None:
        """Queue what is due soon for somebody who can be reached again."""
        self._kept.planner.follow(person)
        self._kept.speakers.follow()

    def known_as(self, person: int) -> tuple[str, ...]:
        """Return the speakers whom somebody is, or looks after; `person` is 0 in a group."""
        return self._speaking.known_as(person)

    def offer_to_pass_on(self, person: int, answer: Answer, text: str, *, telling: bool) -> Answer:
        """Return an answer to a speaker with a button that passes on what they wrote, where that may be wanted.

        It may where it is no answer, or where they may be `telling` something rather than asking it.
        """
        lost = answer.status in {Status.UNKNOWN, Status.MISSING}
        if not (lost or telling) or answer.wish is not None or not self.known_as(person):
            return answer
        ground = self.ground(person, answer.language)
        return replace(answer, choices=(from_speaker.passing_on(ground, text), *answer.choices))

    def open_speakers_link(self, person: int, secret: str, language: str) -> tuple[Answer, ...]:
        """Link somebody with the speaker whose link they have opened; return what to say, in a message each."""
        ground = self.ground(person, language)
        answers = self._speaking.open_link(person, ground, secret)
        return (*answers[:-1], self._hall.doors(person, ground, answers[-1]))

    def carry_out(
        self, person: int, wish: Wish, language: str, answer: Answer | None = None, *, text: str = "", name: str = ""
    ) -> Answer:
        """Do what somebody wants; return what to say. `answer` is the one that carried the wish, if one did.

        `text` is what they wrote, where the wish waited for it, and `name` their first name on Telegram.
        """
        ground = self.ground(person, language)
        match wish:
            case HallWish():
                besides = answer.blocks if answer and answer.status is Status.ANSWERED else ()
                return self._hall.carry_out(person, ground, wish, besides, text=text, name=name)
            case SpeakerSee() | BeKnownAs() | Unlink() | TurnReminder() | HaveSeen() | Tell():
                spoken = self._speaking.carry_out(person, ground, wish, answer, text=text)
                return self._hall.doors(person, ground, spoken)
            case TakeRole() | Speak() | Erase():
                return self._about_person(person, ground, wish, answer)
            case Remind() | Forget() | Pick() | Drop():
                return self._about_items(person, ground, wish, answer)
            case Reminders():
                chosen = self._reminding.choose(person, ground, wish, answer)
                return asking_on(chosen, ground.texts, wish.then)
            case See() | SeeOptions() | ToCalendar():
                return self._seen(person, ground, wish)

    def _seen(self, person: int, ground: Ground, wish: See | SeeOptions | ToCalendar) -> Answer:
        """Show or give somebody something, by which nothing changes."""
        match wish:
            case See(what):
                return self._screens[what](person, ground)
            case SeeOptions(item) if whole := ground.programme.by_id.get(item):
                return plan_screen.options(ground, whole, self._reminding.standing(person))
            case SeeOptions():
                return reminder_screen.gone(ground)
            case ToCalendar(items):
                return self._calendar.of_items(ground, items)

    def _shown_again(self, person: int, view: View, said: Answer) -> Answer:
        """Return the place where somebody has told something of themselves, as it is for them now."""
        return look(self.ground(person, said.language), view, self._own(person), News(said.blocks))

    def _own(self, person: int) -> Standing | None:
        return self._reminding.standing(person) if person else None

    def _plan(self, person: int, ground: Ground) -> Answer:
        plan = self._planning.plan(person)
        screen = plan_screen.screen(ground, plan)
        return sharing.offer_plan(ground, screen, plan_screen.of_plan(ground, plan))

    def _data(self, person: int, ground: Ground) -> Answer:
        return data_screen.screen(ground, person, self._kept.data.of(person), self._reminding.standing(person))

    def _erasing(self, person: int, ground: Ground) -> Answer:
        return data_screen.confirm(ground, self._kept.data.of(person))

    def _about_person(self, person: int, ground: Ground, wish: PersonalWish, answer: Answer | None) -> Answer:
        """Do what somebody wants kept of themselves, or not."""
        match wish:
            case TakeRole(role, then, view):
                said = self._personal.take_role(person, role, ground.language, then, answer)
                return self._shown_again(person, view, said) if view else said
            case Speak(language):
                return self._personal.speak(person, language)
            case Erase():
                return self._personal.erase(person, ground)

    def _about_items(self, person: int, ground: Ground, wish: ItemsWish, answer: Answer | None) -> Answer:
        """Do what somebody wants with items; wished on a card, what came of it is told there."""
        known, view = ground.programme.by_id, wish.view
        items = [known[i] for i in wish.items if i in known]
        if len(items) < len(wish.items):
            return look(ground, view, self._own(person)) if view else reminder_screen.gone(ground)
        if view:
            news = self._on_card(person, ground, wish, items, view)
            return look(ground, view, self._own(person), news)
        match wish:
            case Pick():
                return self._planning.pick(person, ground, items)
            case Drop():
                return self._planning.drop(person, ground, items)
            case Remind():
                return self._reminding.remind(person, ground, wish, answer)
            case Forget():
                return self._reminding.forget(person, ground, wish.items)

    def _on_card(self, person: int, ground: Ground, wish: ItemsWish, items: Sequence[Item], view: View) -> News:
        """Do what somebody wants with items on a card, which is shown again then; return what came of it."""
        match wish:
            case Pick():
                return self._planning.pick_on_card(person, ground, items, view)
            case Drop():
                return News(self._planning.drop(person, ground, items).blocks)
            case Remind():
                return self._reminding.remind_on_card(person, ground, wish)
            case Forget():
                return self._reminding.forget_on_card(person, ground, wish.items)
