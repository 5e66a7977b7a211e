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
    plain = [to_plain(w) for w in wanted]
    settling = (
        button(label, Action.of("change.settle", wanted=plain, about=found.about, option=option, batch=batch))
        for label, option in _options(ground, found)
    )
    return told(ground, _asked(ground, found), (*settling, _instead(ground, found, wanted, batch)))


def _asked(ground: Ground, found: Doubt) -> tuple[str, ...]:
    say, one = ground.say, found.wanted
    match found.about:
        case About.ITEM:
            known = any(o in ground.programme.by_id for o in found.options)
            line = say("Which one?") if known else say("That is not in the programme any more.")
        case About.MISSING:
            line = say("There is no {name} in the programme. Write it again.", name=one.missing)
        case About.PERSON:
            line = say("Who is not on?")
        case About.NOT_ON:
            line = _not_on(ground, one, found.options[0])
        case About.DIRECTION:
            line = say("Earlier or later?")
        case About.ROOM:
            line = say("Which room is “{place}”?", place=one.place)
        case About.PLACE:
            line = say("There is no room “{place}” in the programme. Is it a new place?", place=one.place)
        case About.TIME:
            return (say("“{text}” is no time.", text=one.unread) if one.unread else "", time_hint(ground))
        case About.NOTHING:
            line = say("It is so already: nothing would be different.")
    return (line,)


def _options(ground: Ground, found: Doubt) -> Sequence[tuple[str, str]]:
    """What may be pressed as the answer, each with what is written on its button first."""
    say, programme = ground.say, ground.programme
    match found.about:
        case About.ITEM:
            return [(timed(ground, programme.by_id[o]), o) for o in found.options if o in programme.by_id]
        case About.PERSON:
            return [(programme.people[o].name, o) for o in found.options]
        case About.DIRECTION:
            return [(say("Earlier"), Direction.EARLIER), (say("Later"), Direction.LATER)]
        case About.ROOM:
            return [(programme.rooms[o].name, o) for o in found.options]
        case About.PLACE:
            return [(say("Yes, a new place"), "new")]
    return []


def _instead(ground: Ground, found: Doubt, wanted: Sequence[WantedChange], batch: int) -> Choice:
    """The button for whoever presses none of them: to write it anew, or the time or place alone, or to go back."""
    if found.about in (About.MISSING, About.NOT_ON):
        return again(ground, batch)
    if found.about in (About.PLACE, About.TIME):
        return waiting(ground, wanted, batch)
    return button(back_label(ground, batch), back(batch))


def _not_on(ground: Ground, one: WantedChange, item: str) -> str:
    people = ground.programme.people
    names = [people[name].name for name in one.people if name in people]
    title = named(ground, ground.programme.by_id[item])
    return ground.say("{name} is not on in {title}. Write it again.", name=" / ".join(names), title=title)
