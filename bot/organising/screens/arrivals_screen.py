"""What organisers see of who has come for the next slots, and who has not."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import groupby
from typing import Final

from bot.answers.answer import Answer, Choice
from bot.answers.ground import Ground, tidy
from bot.answers.wording import capital, clock, distance, label, person_name
from bot.organisers.action import Action
from bot.organising.screens.wording import button, home, told
from bot.programme.model import Item
from bot.speakers.reports import Report

ARRIVALS = Action("arrivals")
_MARK, _OPEN = "\N{CHECK MARK}", "\N{EN DASH}"
_MOST: Final = 40
"""So many people are shown, and have a button, at most: it is one message, and kept up to date as one."""


@dataclass(frozen=True, slots=True)
class Presence:
    """Since when everybody is there who has come today, who has said to be late, and whom the bot knows as speakers."""

    since: Mapping[str, datetime]
    late: Mapping[str, Report]
    known: frozenset[str]

    def is_here(self, person: str) -> bool:
        """Whether somebody has come, and has not said after that to be late."""
        late = self.late.get(person)
        return person in self.since and not (late and late.made > self.since[person])

    def missed(self, item: Item) -> list[str]:
        """Return who is on in an item, could have said that they are there, and has not."""
        return [person for person in people_of(item) if person in self.known and not self.is_here(person)]


def screen(ground: Ground, items: Sequence[Item], presence: Presence) -> Answer:
    """Return who is there for what comes next, kept up to date; each can be said to be there, or not, by a button."""
    say = ground.say
    if not items:
        return told(ground, (say("Nobody is on any more today."),), (home(ground),))
    shown = _shown(items)
    blocks = [say("Who is here:")]
    for start, rows in groupby(shown, key=lambda item: item.start):
        blocks.append(f"{clock(start)}:" if start else "")
        for item in rows:
            blocks += [label(ground, item), *_lines(ground, item, presence)]
    later = len({person for item in items for person in people_of(item)} - {p for i in shown for p in people_of(i)})
    if later:
        blocks.append(ground.texts.plural("{count} more is on later.", "{count} more are on later.", later))
    people = dict.fromkeys(person for item in shown for person in people_of(item))
    order = sorted(people, key=lambda person: (presence.is_here(person), person not in presence.known))
    buttons = [_turn(ground, person, presence) for person in order[:_MOST]]
    return replace(told(ground, blocks, (*buttons, home(ground))), live=ARRIVALS.as_choice())


def absent(ground: Ground, items: Sequence[Item], presence: Presence) -> Answer:
    """Return what organisers are told shortly before a slot of those who have not said that they are there."""
    say, start = ground.say, items[0].start
    head = say("{starts}, and not here yet:", starts=capital(distance(ground, start))) if start else ""
    blocks = [head]
    for item in items:
        blocks += [label(ground, item), *(f"  {_line(ground, person, presence)}" for person in presence.missed(item))]
    missing = dict.fromkeys(person for item in items for person in presence.missed(item))
    buttons = [_turn(ground, person, presence) for person in list(missing)[:_MOST]]
    return told(ground, map(tidy, blocks), (*buttons, button(say("Who is here"), ARRIVALS)))


def people_of(item: Item) -> list[str]:
    """Return who is on in an item, each once."""
    return list(dict.fromkeys(a.person for a in item.appearances))


def _shown(items: Sequence[Item]) -> list[Item]:
    """As many of the items as have no more people together than are shown, and the first of them anyhow."""
    found: list[Item] = []
    for item in items:
        if found and sum(len(people_of(i)) for i in (*found, item)) > _MOST:
            break
        found.append(item)
    return found


def _lines(ground: Ground, item: Item, presence: Presence) -> Iterator[str]:
    """Yield a line for each of an item's people whom the bot knows or who has come, and one for the others."""
    people = people_of(item)
    told_of = [person for person in people if person in presence.known or person in presence.since]
    for person in told_of[:_MOST]:
        yield f"  {_line(ground, person, presence)}"
    others = [person_name(ground, person) for person in people if person not in told_of]
    if others:
        names = ", ".join(others[:_MOST])
        yield f"  {ground.say('Not linked with me: {names}', names=names)}"


def _line(ground: Ground, person: str, presence: Presence) -> str:
    say, name, late = ground.say, person_name(ground, person), presence.late.get(person)
    if presence.is_here(person):
        return say("{mark} {name}, since {time}", mark=_MARK, name=name, time=clock(presence.since[person]))
    if late and late.late:
        lateness = say("{count} minutes late, written at {time}", count=late.late, time=clock(late.made))
        return f"{_OPEN} {name}: {lateness}"
    if late:
        return say("{mark} {name}: late, written at {time}", mark=_OPEN, name=name, time=clock(late.made))
    return say("{mark} {name}: not yet", mark=_OPEN, name=name)


def _turn(ground: Ground, person: str, presence: Presence) -> Choice:
    """The button by which an organiser says that somebody is there, or is not after all."""
    name = person_name(ground, person)
    if presence.is_here(person):
        return button(f"{_MARK} {name}", Action.of("arrivals.gone", person=person))
    return button(ground.say("{name} is here", name=name), Action.of("arrivals.here", person=person))
