"""What somebody sees of their role: the question in /start, how it stands, and what follows from it."""

from collections.abc import Sequence

from bot.answers.access import closed, others_have
from bot.answers.answer import Answer, Choice, Status
from bot.answers.ground import Ground, tidy
from bot.answers.reminder_screen import coming
from bot.answers.wording import begins, capital, label
from bot.basics.texts import Texts
from bot.programme.model import Audience, Item, Kind
from bot.wishes.offered import as_choice
from bot.wishes.view import View
from bot.wishes.wish import Asked, SeeOptions, TakeRole

_MARK = "\N{CHECK MARK} "


def question(speech: Texts, then: Asked | None = None) -> tuple[str, tuple[Choice, ...]]:
    """Return what /start asks about the role, and the buttons to answer it; `then` is what it asks besides."""
    line = speech.say("Are you elected? Then I know which items are for you.")
    return line, tuple(Choice(said, as_choice(TakeRole(role, then=then))) for role, said in _roles(speech).items())


def screen(ground: Ground) -> Answer:
    """Return how somebody's role stands, with buttons to change it."""
    choices = tuple(
        Choice((_MARK if role is ground.audience else "") + said, as_choice(TakeRole(role)))
        for role, said in _roles(ground.texts).items()
    )
    return _told(ground, lines(ground), choices)


def choices(speech: Texts, but: Audience | None = None, view: View | None = None) -> tuple[Choice, ...]:
    """Return the buttons to tell one's role, without the one that is known; `view` is where that is asked."""
    return tuple(
        Choice(said, as_choice(TakeRole(role, view=view))) for role, said in _roles(speech).items() if role is not but
    )


def noted(ground: Ground, dropped: Sequence[Item] = ()) -> Answer:
    """Return what is said once somebody has told their role, which is the ground's audience.

    `dropped` are items of their plan that are not for them, and not in it any more.
    """
    out = [ground.say("I have taken {title} out of your plan.", title=label(ground, i)) for i in dropped]
    blocks = (*lines(ground), *out)
    houses = [i for i in _houses(ground) if i.parent]
    if not houses or ground.audience is not Audience.ELECTED:
        return _told(ground, blocks, ())
    options = as_choice(SeeOptions(houses[0].parent))
    return _told(ground, blocks, (Choice(ground.say("Choose an assembly house"), options),))


def lines(ground: Ground) -> tuple[str, ...]:
    """Return what somebody is to the forum, and what follows from it for what is still to come."""
    say = ground.say
    if ground.audience is None:
        return (say("I do not know whether you are elected."),)
    houses = _houses(ground)
    if ground.audience is Audience.ELECTED:
        head = say("You are elected, and I remember it.")
        when = capital(begins(ground, houses[0])) if houses else ""
        return (head, say("{when} you choose an assembly house.", when=when)) if houses else (head,)
    head = say("You are not elected, and I remember it.")
    if not houses:
        return (head,)
    return head, closed(ground, houses), others_have(ground)


def for_them(ground: Ground) -> tuple[str, ...]:
    """Return the ids of what there is for those who are not elected, where that is told."""
    told = ground.audience is Audience.OTHERS and _houses(ground)
    return tuple(i.id for i in ground.programme.items if i.audience is Audience.OTHERS) if told else ()


def _houses(ground: Ground) -> list[Item]:
    return [i for i in coming(ground) if i.kind is Kind.HOUSE and i.audience is Audience.ELECTED]


def _roles(speech: Texts) -> dict[Audience, str]:
    return {Audience.ELECTED: speech.say("I am elected"), Audience.OTHERS: speech.say("I am not elected")}


def _told(ground: Ground, blocks: tuple[str, ...], choices: tuple[Choice, ...]) -> Answer:
    return Answer(Status.ANSWERED, "role", tuple(map(tidy, blocks)), choices=choices, language=ground.language)
