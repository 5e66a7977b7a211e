"""What organisers see of what speakers tell them."""

from bot.answers.answer import Answer, Choice
from bot.answers.appearance import titled
from bot.answers.ground import Ground
from bot.answers.organising.draft_buttons import WAITING
from bot.answers.organising.wording import button, called, home, moment, told
from bot.organisers.action import Action
from bot.organisers.roster import Organiser
from bot.speakers.reports import Report


def report(ground: Ground, found: Report) -> Answer:
    """Return what a speaker tells: who, of what, and when that is. A reply of Telegram's to it goes to them."""
    return told(ground, (*_lines(ground, found), _how(ground)), (_reading(ground, found), _answering(ground, found)))


def read(ground: Ground, found: Report, by: Organiser | None, *, first: bool) -> Answer:
    """Return that a report has been read, and by whom where that was another organiser."""
    say = ground.say
    if first:
        state = say("You have read it, and they are told so.")
    else:
        at = moment(ground, found.read) if found.read else ""
        state = say("{who} has read it already, {when}.", who=called(ground, by), when=at)
    return told(ground, (*_lines(ground, found), state), (_answering(ground, found), home(ground)))


def answering(ground: Ground, found: Report) -> Answer:
    """Return the question what a speaker is to be answered."""
    way_out = Action.of("report.read", report=found.number).or_typed(_typed(found), ground.now + WAITING)
    line = ground.say("Write your answer; they get it as you write it.")
    return told(ground, (*_lines(ground, found), line), (button(ground.say("No answer, only read"), way_out),))


def answered(ground: Ground, found: Report, reply: str) -> Answer:
    """Return that a speaker gets an answer."""
    say = ground.say
    blocks = (say("{name} gets your answer: “{reply}”", name=_name(ground, found), reply=reply),)
    return told(ground, blocks, (_answering(ground, found), home(ground)))


def wordless(ground: Ground, found: Report) -> Answer:
    """Return that an answer needs words, and not too many."""
    line = ground.say("That cannot be passed on: it takes a text, and no more than a message holds.")
    return told(ground, (line,), (_answering(ground, found), home(ground)))


def gone(ground: Ground) -> Answer:
    """Return that nothing is kept of a report any more."""
    return told(ground, (ground.say("Nothing is kept of that any more."),), (home(ground),))


def _lines(ground: Ground, found: Report) -> tuple[str, ...]:
    item = ground.programme.by_id.get(found.item)
    head = ground.say("{name} writes: “{text}”", name=_name(ground, found), text=found.text)
    return (head, f"• {titled(ground, item)}" if item else "")


def _how(ground: Ground) -> str:
    return ground.say("Reply to this message, and your words go to them.")


def _name(ground: Ground, found: Report) -> str:
    person = ground.programme.people.get(found.person)
    return person.name if person else found.person


def _reading(ground: Ground, found: Report) -> Choice:
    """The button by which a report is read; what is written as a reply to it is an answer, nothing else."""
    action = Action.of("report.read", report=found.number)
    return button(ground.say("I have read it"), action.or_reply(_typed(found)))


def _answering(ground: Ground, found: Report) -> Choice:
    return button(ground.say("Answer"), Action.of("report.answer?", report=found.number).or_reply(_typed(found)))


def _typed(found: Report) -> Action:
    return Action.of("report.answer", report=found.number)
