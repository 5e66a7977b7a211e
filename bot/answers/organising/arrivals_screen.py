"""What organisers see of who has come for the next slots, and who has not."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import groupby
from typing import Final

from bot.answers.answer import Answer, Choice
from bot.answers.ground import Ground
from bot.answers.organising.wording import button, home, told
from bot.answers.wording import capital, clock, distance, label
from bot.organisers.action import Action
from bot.programme.model import Item
from bot.speakers.reports import Report

ARRIVALS = Action("arrivals")
_MARK, _OPEN = "\N{CHECK MARK}", "\N{EN DASH}"
_MOST_BUTTONS: Final = 20


@dataclass(frozen=True, slots=True)
class Presence:
    """Since when everybody is there who has come today, who has said to be late, and whom the bot knows as speakers."""

    since: Mapping[str, datetime]
    late: Mapping[str, Report]
    known: frozenset[str]

    def missing(self, item: Item) -> list[str]:
        """Return who is on in an item and has not come."""
        return [a.person for a in item.appearances if a.person not in self.since]


def screen(ground: Ground, items: Sequence[Item], presence: Presence) -> Answer:
    """Return who is there for what comes next, kept up to date; each who is not can be said to be there."""
    say = ground.say
    if not items:
        return told(ground, (say("Nobody is on any more today."),), (home(ground),))
    blocks = [say("Who is here:")]
    for start, rows in groupby(items, key=lambda item: item.start):
        blocks.append(f"{clock(start)}:" if start else "")
        for item in rows:
            blocks.append(label(ground, item))
            blocks += [f"  {_line(ground, person, presence)}" for person in _people(item)]
    missing = dict.fromkeys(person for item in items for person in presence.missing(item))
    buttons = [_arrive(ground, person) for person in list(missing)[:_MOST_BUTTONS]]
    shown = told(ground, blocks, (*buttons, home(ground)))
    return replace(shown, live=ARRIVALS.as_choice())


def absent(ground: Ground, item: Item, people: Sequence[str], presence: Presence) -> Answer:
    """Return what organisers are told shortly before an item of those who have not said that they are there."""
    say = ground.say
    starts = capital(distance(ground, item.start)) if item.start else ""
    head = say("{starts}: {title}. Not here yet:", starts=starts, title=label(ground, item))
    blocks = [head, *(_line(ground, person, presence) for person in people)]
    buttons = [_arrive(ground, person) for person in people]
    return told(ground, blocks, (*buttons, button(say("Who is here"), ARRIVALS)))


def _line(ground: Ground, person: str, presence: Presence) -> str:
    say, name = ground.say, _name(ground, person)
    if person in presence.since:
        return say("{mark} {name}, since {time}", mark=_MARK, name=name, time=clock(presence.since[person]))
    late = presence.late.get(person)
    if late and late.late:
        lateness = say("{count} minutes late, written at {time}", count=late.late, time=clock(late.made))
        return f"{_OPEN} {name}: {lateness}"
    if late:
        return say("{mark} {name}: late, written at {time}", mark=_OPEN, name=name, time=clock(late.made))
    if person not in presence.known:
        return say("{mark} {name}: not known to me", mark=_OPEN, name=name)
    return say("{mark} {name}: not yet", mark=_OPEN, name=name)


def _people(item: Item) -> list[str]:
    return list(dict.fromkeys(a.person for a in item.appearances))


def _arrive(ground: Ground, person: str) -> Choice:
    label = ground.say("{name} is here", name=_name(ground, person))
    return button(label, Action.of("arrivals.here", person=person))


def _name(ground: Ground, person: str) -> str:
    known = ground.programme.people.get(person)
    return known.name if known else person
