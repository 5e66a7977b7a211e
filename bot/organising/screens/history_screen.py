"""What organisers see of what was done: newest first, a page at a time, by day."""

from collections.abc import Callable, Mapping
from itertools import groupby
from typing import Any, Final

from bot.answers.answer import Answer
from bot.answers.ground import Ground
from bot.answers.wording import capital, clock, day_name
from bot.basics.texts import Message, message
from bot.organisers.action import Action
from bot.organisers.history import Entry, Page, What
from bot.organisers.roster import Organiser
from bot.organising.screens.wording import button, called, home, in_a_line, told

SENTENCES: Final[Mapping[What, Message]] = {
    What.INVITED: message("{who} made an invitation"),
    What.WITHDREW: message("{who} withdrew an invitation"),
    What.JOINED: message("{who} became an organiser, invited by {inviter}"),
    What.REMOVED: message("{who} removed {organiser}"),
    What.NAMED: message("{who} chose a name"),
    What.ANNOUNCED: message("{who} sent announcement {number}: “{text}”"),
    What.PLANNED: message("{who} planned announcement {number}: “{text}”"),
    What.CALLED_OFF: message("{who} called off announcement {number} before it was sent"),
    What.PAUSED: message("{who} paused announcement {number}"),
    What.WENT_ON: message("{who} went on with announcement {number}"),
    What.STOPPED: message("{who} stopped announcement {number}"),
    What.CORRECTED: message("{who} corrected announcement {number}: “{text}”"),
    What.RECALLED: message("{who} withdrew announcement {number}"),
    What.MADE_SPEAKER_LINK: message("{who} made a speaker's link for {person}"),
    What.MADE_ASSISTANT_LINK: message("{who} made a link for somebody who looks after {person}"),
    What.MADE_ALL_SPEAKER_LINKS: message("{who} made {count} speakers' links at once"),
    What.WITHDREW_SPEAKER_LINKS: message("{who} withdrew the open links for {person}"),
    What.WITHDREW_ALL_SPEAKER_LINKS: message("{who} withdrew all open speakers' links"),
    What.CONFIRMED_SPEAKER: message("{who} confirmed that somebody is {person}"),
    What.REFUSED_SPEAKER: message("{who} did not confirm that somebody is {person}"),
    What.UNLINKED_SPEAKER: message("{who} took away a link with {person}"),
    What.CHANGED: message("{who} changed {items}; told: {told}"),
    What.UNDID: message("{who} undid what was changed of {items}; told: {told}"),
    What.ANSWERED: message("{who} answered a question: “{answer}”"),
    What.REWROTE: message("{who} changed an answer: “{answer}”"),
    What.TOOK_BACK: message("{who} removed an answer: “{answer}”"),
    What.PUT_ASIDE: message("{who} put a question aside"),
    What.NUDGED: message("{who} asked {told} once more whether they have seen the change of {items}"),
    What.READ: message("{who} read what {person} wrote"),
    What.MET: message("{who} has seen {person}"),
    What.MISSED: message("{who} has not seen {person} after all"),
    What.REPLIED: message("{who} answered {person}: “{answer}”"),
    What.TOOK_UP: message("{who} took up a question again"),
    What.TOOK_QUESTIONS: message("{who} turned on questions from the hall: {item}"),
    What.TOOK_NO_QUESTIONS: message("{who} turned off questions from the hall: {item}"),
}
"""What is said of each thing that was done: {who} did it, the other placeholders are its details."""

_PEOPLE = frozenset({"inviter", "organiser"})
"""The details that are numbers of the roster."""

Numbered = Callable[[int], Organiser | None]


def screen(ground: Ground, page: Page, numbered: Numbered) -> Answer:
    """Return a page of the history, with buttons to the next ones; `numbered` gives the organiser with a number."""
    say = ground.say
    if not page.entries:
        return told(ground, (say("Nothing has been done yet."),), (home(ground),))
    blocks = [say("History, newest first:")]
    for day, entries in groupby(page.entries, key=lambda entry: entry.at.date()):
        blocks.append(f"{capital(day_name(ground, day))}:")
        blocks += [f"• {clock(entry.at)} {_sentence(ground, entry, numbered)}" for entry in entries]
    buttons = []
    if page.newer:
        buttons.append(button(say("Newer"), Action.of("history", after=page.entries[0].id)))
    if page.older:
        buttons.append(button(say("Older"), Action.of("history", before=page.entries[-1].id)))
    return told(ground, blocks, (*buttons, home(ground)))


def _sentence(ground: Ground, entry: Entry, numbered: Numbered) -> str:
    details = {name: _detail(ground, name, value, numbered) for name, value in entry.details.items()}
    who = called(ground, None if entry.organiser is None else numbered(entry.organiser))
    return ground.say(SENTENCES[entry.what].msgid, who=who, **details)


def _detail(ground: Ground, name: str, value: Any, numbered: Numbered) -> object:
    if name in _PEOPLE:
        return called(ground, numbered(value))
    return in_a_line(value) if isinstance(value, str) else value
