"""What an organiser is asked who changes an item by buttons."""

from collections.abc import Sequence
from typing import Final

from bot.answers.answer import Answer, Choice
from bot.answers.ground import Ground
from bot.answers.wording import shortened
from bot.basics.plain import to_plain
from bot.organisers.action import Action
from bot.organising.screens.draft_buttons import back, back_label, timed, waiting
from bot.organising.screens.wording import button, told
from bot.programme.model import Item
from bot.questions.wanted_change import WantedChange, Way

_MOST_ROOMS: Final = 40
_LONGEST_NAME: Final = 40


def alter(ground: Ground, item: Item, batch: int, more: Sequence[Choice] = ()) -> Answer:
    """Return what can be changed of an item, as buttons; `more` are those for what is no change of the programme."""
    say = ground.say

    def leads(label: str, what: str) -> Choice:
        return button(label, Action.of("alter", item=item.id, what=what, batch=batch))

    off = say("It takes place after all") if item.cancelled else say("It is called off")
    buttons = (
        leads(say("Time"), "time"),
        leads(say("Place"), "place"),
        leads(off, "on" if item.cancelled else "off"),
        leads(say("Who is on"), "people"),
        *more,
        button(back_label(ground, batch), back(batch)),
    )
    return told(ground, (timed(ground, item), say("What is different?")), buttons)


def ask_time(ground: Ground, wanted: WantedChange, batch: int) -> Answer:
    """Return the question when an item is to be."""
    return told(ground, (time_hint(ground),), (waiting(ground, (wanted,), batch),))


def time_hint(ground: Ground) -> str:
    """Return how a time can be written."""
    return ground.say("Write the time: “11.00”, “11.00-12.00”, “10 minutes later”.")


def ask_place(ground: Ground, wanted: WantedChange, batch: int) -> Answer:
    """Return the question where an item is to be: one of the rooms, or whatever is written."""
    rooms = [
        button(
            room.name,
            Action.of("change.take", wanted=[{**to_plain(wanted), "place": room.id}], batch=batch),
        )
        for room in list(ground.programme.rooms.values())[:_MOST_ROOMS]
    ]
    return told(ground, (ground.say("Where is it? Write the place."),), (*rooms, waiting(ground, (wanted,), batch)))


def ask_people(ground: Ground, item: Item, batch: int) -> Answer:
    """Return what can be changed about who is on: not somebody, somebody else, somebody more."""
    say = ground.say
    people = ground.programme.people
    buttons = []
    for appearance in item.appearances:
        name = shortened(people[appearance.person].name, _LONGEST_NAME)
        leaves = WantedChange(Way.LEAVES, (item.id,), people=(appearance.person,))
        instead = WantedChange(Way.INSTEAD, (item.id,), people=(appearance.person,))
        buttons.append(
            button(say("Not {name}", name=name), Action.of("change.take", wanted=[to_plain(leaves)], batch=batch))
        )
        buttons.append(
            button(
                say("Instead of {name}", name=name),
                Action.of("change.ask_name", wanted=[to_plain(instead)], batch=batch),
            )
        )
    joins = WantedChange(Way.JOINS, (item.id,))
    buttons.append(button(say("One more person"), Action.of("change.ask_name", wanted=[to_plain(joins)], batch=batch)))
    return told(ground, (timed(ground, item),), (*buttons, button(back_label(ground, batch), back(batch))))


def ask_name(ground: Ground, wanted: WantedChange, batch: int) -> Answer:
    """Return the question who is on."""
    return told(ground, (ground.say("Who is it? Write the name."),), (waiting(ground, (wanted,), batch),))
