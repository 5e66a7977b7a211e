"""What an organiser is asked or told where a change is not clear, or cannot be."""

from collections.abc import Iterable, Sequence

from bot.answers.answer import Answer, Choice
from bot.answers.ground import Ground
from bot.answers.wording import named
from bot.basics.plain import to_plain
from bot.organisers.action import Action
from bot.organisers.change_edits import About, Doubt
from bot.organising.screens.altering_screen import time_hint
from bot.organising.screens.draft_buttons import WAITING, again, back, back_label, timed, waiting
from bot.organising.screens.wording import button, told
from bot.programme.findings import Finding
from bot.questions.wanted_change import Direction, WantedChange


def unread(ground: Ground, batch: int) -> Answer:
    """Return that a text is no change that can be read."""
    line = ground.say("I cannot read a change in that. Name what it is about, and what becomes of it.")
    example = ground.say("“session 3 is moved to 11.00”, “lunch is in the foyer instead”.")
    retry = back(batch).or_typed(Action.of("change", batch=batch) if batch else Action("change"), ground.now + WAITING)
    return told(ground, (line, example), (button(back_label(ground, batch), retry),))


def impossible(ground: Ground, findings: Iterable[Finding], wanted: Sequence[WantedChange], batch: int) -> Answer:
    """Return why something cannot be; what is written next is read as what it shall be instead."""
    lines = [finding.render(ground.texts) for finding in findings]
    blocks = (ground.say("That cannot be:"), *lines, ground.say("Write how it shall be instead."))
    return told(ground, blocks, (waiting(ground, wanted, batch),))


def doubt(ground: Ground, found: Doubt, wanted: Sequence[WantedChange], batch: int) -> Answer:
    """Return the question that has to be answered before something can be changed."""
    say, one = ground.say, found.wanted

    def settling(label: str, option: str) -> Choice:
        plain = [to_plain(w) for w in wanted]
        return button(label, Action.of("change.settle", wanted=plain, about=found.about, option=option, batch=batch))

    by_id = ground.programme.by_id
    cancel = button(back_label(ground, batch), back(batch))
    match found.about:
        case About.ITEM:
            options = [settling(timed(ground, by_id[o]), o) for o in found.options if o in by_id]
            line = say("Which one?") if options else say("That is not in the programme any more.")
            return told(ground, (line,), (*options, cancel))
        case About.MISSING:
            line = say("There is no {name} in the programme. Write it again.", name=one.missing)
            return told(ground, (line,), (again(ground, batch),))
        case About.PERSON:
            people = ground.programme.people
            return told(
                ground, (say("Who is not on?"),), (*(settling(people[o].name, o) for o in found.options), cancel)
            )
        case About.NOT_ON:
            return told(ground, (_not_on(ground, one, found.options[0]),), (again(ground, batch),))
        case About.DIRECTION:
            ways = ((say("Earlier"), Direction.EARLIER), (say("Later"), Direction.LATER))
            return told(ground, (say("Earlier or later?"),), (*(settling(label, way) for label, way in ways), cancel))
        case About.ROOM:
            rooms = ground.programme.rooms
            buttons = [settling(rooms[o].name, o) for o in found.options]
            return told(ground, (say("Which room is “{place}”?", place=one.place),), (*buttons, cancel))
        case About.PLACE:
            line = say("There is no room “{place}” in the programme. Is it a new place?", place=one.place)
            return told(ground, (line,), (settling(say("Yes, a new place"), "new"), waiting(ground, wanted, batch)))
        case About.TIME:
            line = say("“{text}” is no time.", text=one.unread) if one.unread else ""
            return told(ground, (line, time_hint(ground)), (waiting(ground, wanted, batch),))
        case About.NOTHING:
            return told(ground, (say("It is so already: nothing would be different."),), (cancel,))


def _not_on(ground: Ground, one: WantedChange, item: str) -> str:
    people = ground.programme.people
    names = [people[name].name for name in one.people if name in people]
    title = named(ground, ground.programme.by_id[item])
    return ground.say("{name} is not on in {title}. Write it again.", name=" / ".join(names), title=title)
