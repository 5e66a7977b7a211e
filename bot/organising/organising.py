"""Carries out what organisers want, and looks each time whether they may."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import Self

from bot.answers.answer import Answer, Choice
from bot.answers.ground import Ground
from bot.answers.post import Post
from bot.basics.attempts import Attempts
from bot.organisers.action import Action
from bot.organisers.office import Office
from bot.organisers.roster import Organiser
from bot.organising import confirming, inviting, reporting
from bot.organising.altering import door
from bot.organising.changing import CHANGE, READ
from bot.organising.naming import NAME
from bot.organising.power import Do, Power, Request
from bot.organising.powers import powers
from bot.organising.screens import home_screen, inviting_screen
from bot.questions.changing import asks, wanted_changes
from bot.speakers.claims import Claim
from bot.speakers.reports import Report

HOME = Action("home")


class Organising:
    """What handlers hand an organiser's action to. Use it from one thread, as SQLite connections want it.

    Raises ValueError if two powers have an action of the same name.
    """

    def __init__(self, office: Office, powers: Iterable[Power], ground: Callable[[int, str], Ground]) -> None:
        self.office = office
        self._powers = (Power({HOME.name: self._home}), *powers)
        self._ground = ground
        self._attempts = Attempts()
        self._does: dict[str, tuple[Power, Do]] = {
            name: (power, do) for power in self._powers for name, do in power.does.items()
        }
        if len(self._does) < sum(len(power.does) for power in self._powers):
            message = "two powers have an action of the same name"
            raise ValueError(message)

    @classmethod
    def over(cls, office: Office) -> Self:
        """Set up all powers."""
        return cls(office, powers(office), office.kept.ground)

    def is_organiser(self, person: int) -> bool:
        """Whether somebody is an organiser at this moment; `person` is Telegram's id, or 0 in a group."""
        return self.office.roster.find(person) is not None

    def standing(self) -> tuple[frozenset[int], frozenset[int]]:
        """Return the ids of all organisers, and of those in the roster who are none any more."""
        return self.office.roster.standing()

    def bars(self, person: int, asked: str) -> bool:
        """Whether a button is an organiser's, and this person may not press it, or not any more."""
        action = Action.read(asked)
        return action is not None and not self.may(person, action)

    def may(self, person: int, action: Action) -> bool:
        """Whether somebody may do something at this moment."""
        organiser = self.office.roster.find(person)
        return organiser is not None and action.name in self._does and _has(organiser, self._does[action.name][0])

    def carry_out(
        self, person: int, action: Action, language: str, text: str = "", post: Post | None = None
    ) -> Answer | None:
        """Do what an organiser wants, who wrote `text` for it; return what to say, or None if they may not.

        `post` is what they wrote as it looks, or the picture or file that they sent.
        """
        if not self.may(person, action):
            return None
        by = self.office.roster.acting(person)
        assert by
        _, do = self._does[action.name]
        return do(Request(by, self._ground(person, language), action.arguments, text, post))

    def takes_posts(self, action: Action) -> bool:
        """Whether an action that waits for a text takes a picture or a file as well."""
        return action.name in self._does and action.name in self._does[action.name][0].takes_posts

    def typed(self, person: int, choices: Sequence[Choice], *, edited: bool = False) -> Action | None:
        """Return what a text is for that an organiser writes below a screen with these buttons, if it waits for one.

        What was `edited` above the screen since is for the same, however long ago that was.
        """
        now = self.office.forum.clock.now().timestamp()
        for choice in choices:
            action = Action.read(choice.question)
            if action and action.typed and (edited or now < action.until) and self.may(person, action.typed):
                return action.typed
        return None

    def replied(self, person: int, message: int, choices: Sequence[Choice]) -> Action | None:
        """Return what a reply to a message is for, if it is for anything: by its buttons, or by what was sent in it."""
        meant = self.typed(person, choices, edited=True) or reporting.replied_to(self.office, person, message)
        return meant if meant and self.may(person, meant) else None

    def wanted(self, person: int, text: str, language: str) -> Action | None:
        """Return what is done with a text that tells of a change; None where it does not, or is no organiser's."""
        if not self.may(person, CHANGE):
            return None
        reading = self.office.reading(person, text, self._ground(person, language))
        return CHANGE if wanted_changes(reading) else None

    def is_question(self, person: int, action: Action, text: str, language: str) -> bool:
        """True for a question that is written where a change is waited for: it is answered as ever."""
        return action.name in READ and asks(self.office.reading(person, text, self._ground(person, language)))

    def offer(self, person: int, answer: Answer) -> Answer:
        """Return an answer about one item with what an organiser can do about it; as it is for everybody else."""
        if len(answer.items) != 1 or not self.is_organiser(person):
            return answer
        ground = self._ground(person, answer.language)
        if answer.items[0] not in ground.programme.by_id:
            return answer
        return replace(answer, choices=(*answer.choices, door(ground, answer.items[0])))

    def take_invitation(self, person: int, secret: str, language: str) -> tuple[Answer, ...]:
        """Let somebody take an invitation, who may fail but so often; return what to say, in a message each.

        Whatever is wrong with an invitation, what is said is the same. An organiser uses none up.
        """
        if self.is_organiser(person):
            home = self.carry_out(person, HOME, language)
            return (home,) if home else ()
        now, ground = self.office.forum.clock.now(), self._ground(person, language)
        if not self._attempts.left(person, now):
            return (inviting_screen.invalid(ground),)
        organiser = inviting.take(self.office, person, secret)
        if organiser is None:
            self._attempts.count(person, now)
            return (inviting_screen.invalid(ground),)
        asked = None if organiser.name else self.carry_out(person, NAME, language)
        welcome = inviting_screen.welcome(ground)
        return (welcome, asked) if asked else (welcome,)

    def tell_of_claim(self, claim: Claim) -> int:
        """Tell all organisers that somebody says they are a speaker; return how many that is."""
        return confirming.tell_of(self.office, claim)

    def tell_of_report(self, report: Report) -> int:
        """Tell the organisers on duty what a speaker has written; return how many that is."""
        return reporting.tell_of(self.office, report)

    def _home(self, request: Request) -> Answer:
        offered = [p for p in self._powers if _has(request.by, p)]
        doors = [(p.label, p.opens) for p in offered if p.label is not None and p.opens is not None]
        return home_screen.screen(request.ground, request.by, doors)


def _has(organiser: Organiser, power: Power) -> bool:
    return organiser.owner or not power.owners_only
