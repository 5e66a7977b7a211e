"""What speakers see who tell the organisers something, or that they are there."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from bot.answers import appearance
from bot.answers.answer import Answer, Choice, Status
from bot.answers.ground import Ground, tidy
from bot.answers.my_slot import called
from bot.questions.intent import Asked
from bot.speakers.links import Link, LinkKind
from bot.speakers.reports import LONGEST, Report
from bot.wishes.offered import as_choice
from bot.wishes.speaker_wish import SpeakerSee, Tell, Telling

_WAITING = timedelta(minutes=10)


def passing_on(ground: Ground, text: str) -> Choice:
    """Return the button by which a speaker has a text passed on."""
    return Choice(ground.say("Pass it on to the organisers"), as_choice(Tell(report=text)))


def writing(ground: Ground, *who: str) -> Choice:
    """Return the button by which a speaker comes to write to the organisers.

    A reply of Telegram's to its message is for them, too, and told of `who`, where that is said.
    """
    wish = Tell(Telling.WRITE, who=who)
    typed = Tell(Telling.TYPED, who=who)
    return Choice(ground.say("Write to the organisers"), as_choice(wish, typed=typed))


def write(ground: Ground, *who: str) -> Answer:
    """Return the question what the organisers are to be told of somebody."""
    typed = Tell(Telling.TYPED, who=who)
    out = as_choice(SpeakerSee(), typed=typed, until=ground.now + _WAITING)
    choices = (Choice(ground.say("Write nothing"), out),)
    return _told(
        ground, "report", (ground.say("Write what the organisers are to know. They get it at once."),), choices
    )


def passed_on(ground: Ground, report: Report, *, cut: bool, besides: Sequence[str] = ()) -> Answer:
    """Return that something is passed on; `besides` is what else was asked."""
    say = ground.say
    shortened = say("It was too long: they get the first {count} characters.", count=LONGEST) if cut else ""
    blocks = (
        say("I have passed it on to the organisers: “{text}”", text=report.text),
        shortened,
        say("I write as soon as one of them has read it."),
        *besides,
    )
    return _told(ground, "report", blocks)


def nobody(ground: Ground) -> Answer:
    """Return that no organiser can be told anything."""
    return _told(
        ground, "report", (ground.say("No organiser can be reached through me just now. Do find one of them."),)
    )


def too_often(ground: Ground) -> Answer:
    """Return that somebody has told a lot in a short time."""
    return _told(
        ground, "report", (ground.say("You have written a lot just now. If it is urgent, find an organiser."),)
    )


def read(ground: Ground, report: Report) -> Answer:
    """Return what a speaker is told once an organiser has read what they wrote."""
    line = ground.say("An organiser has read: “{text}”", text=report.text)
    return _told(ground, "report", (line,), (writing(ground, report.person),))


def replied(ground: Ground, report: Report, reply: str) -> Answer:
    """Return what a speaker is told whom an organiser has answered; what they write by its button goes back."""
    blocks = (reply, ground.say("The organisers answer to: “{text}”", text=report.text))
    return _told(ground, "report", blocks, (writing(ground, report.person),))


def here(ground: Ground, link: Link) -> Answer:
    """Return what is said once somebody is there: when they are on today."""
    say, name = ground.say, called(ground, link)
    rows = [row for row in appearance.appearances(ground, link.person) if row[0].day == ground.now.date()]
    ahead = appearance.still_to_come(ground, rows)
    own = link.kind is LinkKind.SPEAKER
    good = say("Good that you are here, {name}. The organisers can see it.", name=name)
    noted = say("Noted: {name} is here. The organisers can see it.", name=name)
    blocks = [good if own else noted]
    blocks += [appearance.in_full(ground, item, mine) for item, mine in ahead]
    return _told(ground, "here", blocks, (writing(ground),), [item.id for item, _ in ahead])


def asks_whether(ground: Ground, link: Link, besides: Sequence[str]) -> Answer:
    """Return the question whether somebody is there whose assistant says so of themselves."""
    line = ground.say("Is {name} here as well?", name=called(ground, link))
    return _told(ground, "here", (line, *besides), (being_here(ground, link),))


def whose(ground: Ground, links: Sequence[Link], wish: Tell, besides: Sequence[str]) -> Answer:
    """Return the question of whom something is told by somebody who looks after several, and what else they asked."""
    choices = [Choice(called(ground, link), as_choice(replace(wish, who=(link.person,)))) for link in links]
    return _told(ground, "here", (ground.say("For whom?"), *besides), choices)


def not_today(ground: Ground, link: Link) -> Answer:
    """Return that somebody is not on today, and when they are."""
    say = ground.say
    rows = appearance.still_to_come(ground, appearance.appearances(ground, link.person))
    blocks = [say("{name} is not on today, so I only note it on the day.", name=called(ground, link))]
    blocks += [f"• {appearance.titled(ground, item)}" for item, _ in rows]
    return _told(ground, "here", blocks, items=[item.id for item, _ in rows])


def being_here(ground: Ground, link: Link) -> Choice:
    """Return the button by which a speaker says that they are there, or somebody else that they are."""
    own = link.kind is LinkKind.SPEAKER
    line = ground.say("I am here") if own else ground.say("{name} is here", name=called(ground, link))
    return Choice(line, as_choice(Tell(Telling.HERE, who=(link.person,))))


def _told(
    ground: Ground, intent: Asked, blocks: Sequence[str], choices: Sequence[Choice] = (), items: Sequence[str] = ()
) -> Answer:
    told = tuple(tidy(block) for block in blocks if block)
    return Answer(Status.ANSWERED, intent, told, items=tuple(items), choices=tuple(choices), language=ground.language)
