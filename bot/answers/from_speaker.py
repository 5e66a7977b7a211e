"""What speakers see who tell the organisers something, or that they are there."""

from collections.abc import Sequence

from bot.answers import appearance
from bot.answers.answer import Answer, Choice, Status
from bot.answers.ground import Ground, tidy
from bot.answers.my_slot import called
from bot.people.speaker_wish import SpeakerShow, SpeakerWish
from bot.people.wish import Wish
from bot.questions.readers.from_speaker import HERE, REPORT
from bot.speakers.links import Link
from bot.speakers.reports import Report


def ask(ground: Ground, text: str) -> Answer:
    """Return the question whether something is to be passed on."""
    say = ground.say
    choices = (passing_on(ground, text), Choice(say("No"), Wish(speaking=SpeakerWish(SpeakerShow.NOTHING)).as_choice()))
    return _told(ground, REPORT, (say("Shall I pass that on to the organisers?"),), choices)


def passing_on(ground: Ground, text: str) -> Choice:
    """Return the button by which a speaker has a text passed on."""
    wish = Wish(speaking=SpeakerWish(report=text, surely=True))
    return Choice(ground.say("Pass it on to the organisers"), wish.as_choice())


def passed_on(ground: Ground, report: Report) -> Answer:
    """Return that something is passed on."""
    say = ground.say
    blocks = (
        say("I have passed it on to the organisers: “{text}”", text=report.text),
        say("I write as soon as one of them has read it."),
    )
    return _told(ground, REPORT, blocks)


def nobody(ground: Ground) -> Answer:
    """Return that no organiser can be told anything."""
    return _told(ground, REPORT, (ground.say("No organiser can be reached through me just now. Do find one of them."),))


def too_often(ground: Ground) -> Answer:
    """Return that somebody has told a lot in a short time."""
    return _told(ground, REPORT, (ground.say("You have written a lot just now. If it is urgent, find an organiser."),))


def read(ground: Ground, report: Report) -> Answer:
    """Return what a speaker is told once an organiser has read what they wrote."""
    return _told(ground, REPORT, (ground.say("An organiser has read: “{text}”", text=report.text),))


def replied(ground: Ground, report: Report, reply: str) -> Answer:
    """Return what a speaker is told whom an organiser has answered."""
    say = ground.say
    blocks = (reply, say("The organisers answer to: “{text}”", text=report.text))
    return _told(ground, REPORT, blocks)


def here(ground: Ground, link: Link) -> Answer:
    """Return what is said to whoever is there: when they are on today."""
    say = ground.say
    rows = [row for row in appearance.appearances(ground, link.person) if row[0].day == ground.now.date()]
    ahead = appearance.still_to_come(ground, rows)
    blocks = [say("Good that you are here, {name}. The organisers can see it.", name=called(ground, link))]
    blocks += [appearance.in_full(ground, item, mine) for item, mine in ahead]
    return _told(ground, HERE, blocks, items=[item.id for item, _ in ahead])


def whose(ground: Ground, links: Sequence[Link]) -> Answer:
    """Return the question which of those whom somebody looks after is there."""
    choices = [
        Choice(
            ground.say("{name} is here", name=called(ground, link)),
            Wish(speaking=SpeakerWish(here=link.person)).as_choice(),
        )
        for link in links
    ]
    return _told(ground, HERE, (ground.say("Who is here?"),), choices)


def not_today(ground: Ground, link: Link) -> Answer:
    """Return that somebody is not on today, and when they are."""
    say = ground.say
    rows = appearance.still_to_come(ground, appearance.appearances(ground, link.person))
    blocks = [say("{name} is not on today, so I only note it on the day.", name=called(ground, link))]
    blocks += [f"• {appearance.titled(ground, item)}" for item, _ in rows]
    return _told(ground, HERE, blocks, items=[item.id for item, _ in rows])


def being_here(ground: Ground) -> Choice:
    """Return the button by which a speaker says that they are there."""
    return Choice(ground.say("I am here"), Wish(speaking=SpeakerWish(SpeakerShow.HERE)).as_choice())


def _told(
    ground: Ground, intent: str, blocks: Sequence[str], choices: Sequence[Choice] = (), items: Sequence[str] = ()
) -> Answer:
    told = tuple(tidy(block) for block in blocks if block)
    return Answer(Status.ANSWERED, intent, told, items=tuple(items), choices=tuple(choices), language=ground.language)
