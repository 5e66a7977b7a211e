"""What organisers see of what speakers tell them."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from bot.answers.answer import Answer, Choice
from bot.answers.appearance import titled
from bot.answers.ground import Ground
from bot.answers.wording import clock, person_name, shortened
from bot.organisers.action import Action
from bot.organisers.roster import Organiser
from bot.organising.screens.draft_buttons import WAITING
from bot.organising.screens.wording import button, called, home, moment, told
from bot.speakers.reports import Report

REPORTS = Action("reports")
_EXCERPT: Final = 40


def listed(ground: Ground, reports: Sequence[Report]) -> Answer:
    """Return what speakers have written, what nobody has read first."""
    say = ground.say
    if not reports:
        return told(ground, (say("No speaker has written anything."),), (home(ground),))
    unread = sum(report.read is None for report in reports)
    head = ground.texts.plural("{count} is unread:", "{count} are unread:", unread) if unread else say("All is read:")
    return told(ground, (head,), (*(_door(ground, report) for report in reports), home(ground)))


def report(ground: Ground, found: Report, by: Organiser | None, *, answerable: bool) -> Answer:
    """Return what a speaker tells: who, of what, when that is, and who has read it.

    A reply of Telegram's to it goes to them, if it is `answerable`. Until somebody has read it, it is kept up to date.
    """
    say = ground.say
    read_by = ""
    if found.read is not None:
        read_by = say("{who} has read it {when}.", who=called(ground, by), when=moment(ground, found.read))
    reading = Action.of("report.read", report=found.number)
    if not answerable:
        line = say("The link was taken away: nobody gets an answer.")
        buttons = () if read_by else (button(say("I have read it"), reading),)
        return told(ground, (*_lines(ground, found), read_by, line), (*buttons, home(ground)))
    answering = button(say("Answer"), Action.of("report.answer?", report=found.number).or_reply(typed(found.number)))
    if read_by:
        return told(ground, (*_lines(ground, found), read_by), (answering, home(ground)))
    how = say("Reply to this message, and {name} gets your words.", name=person_name(ground, found.person))
    reading = reading.or_reply(typed(found.number))
    shown = told(ground, (*_lines(ground, found), how), (button(say("I have read it"), reading), answering))
    return replace(shown, live=Action.of("report.show", report=found.number).as_choice())


def answering(ground: Ground, found: Report) -> Answer:
    """Return the question what a speaker is to be answered."""
    way_out = Action.of("report.read", report=found.number).or_typed(typed(found.number), ground.now + WAITING)
    line = ground.say("Write your answer; they get it as you write it.")
    return told(ground, (*_lines(ground, found), line), (button(ground.say("No answer, only read"), way_out),))


def answered(ground: Ground, found: Report, reply: str) -> Answer:
    """Return that a speaker gets an answer."""
    line = ground.say("{name} gets your answer: “{reply}”", name=person_name(ground, found.person), reply=reply)
    again = Action.of("report.answer?", report=found.number).or_reply(typed(found.number))
    return told(ground, (line,), (button(ground.say("Answer"), again), home(ground)))


def wordless(ground: Ground, found: Report) -> Answer:
    """Return that an answer needs words, and not too many."""
    line = ground.say("That cannot be passed on: it takes a text, and no more than a message holds.")
    again = Action.of("report.answer?", report=found.number)
    return told(ground, (line,), (button(ground.say("Answer"), again), home(ground)))


def gone(ground: Ground) -> Answer:
    """Return that nothing is kept of a report any more, or nobody is there to be answered."""
    line = ground.say("Nothing is kept of that any more, or the link was taken away: nobody gets an answer.")
    return told(ground, (line,), (home(ground),))


def typed(number: int) -> Action:
    """Return what a text is for that is written to a report."""
    return Action.of("report.answer", report=number)


def _lines(ground: Ground, found: Report) -> tuple[str, ...]:
    item, name = ground.programme.by_id.get(found.item), person_name(ground, found.person)
    head = (
        ground.say("For {name}, an assistant writes: “{text}”", name=name, text=found.text)
        if found.assistant
        else ground.say("{name} writes: “{text}”", name=name, text=found.text)
    )
    return (head, f"• {titled(ground, item)}" if item else "")


def _door(ground: Ground, found: Report) -> Choice:
    mark = "" if found.read else "\N{LARGE BLUE CIRCLE} "
    text = f"{mark}{clock(found.made)} {person_name(ground, found.person)}: {shortened(found.text, _EXCERPT)}"
    return button(text, Action.of("report.show", report=found.number))
