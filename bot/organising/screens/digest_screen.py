"""The summary of every day: what was asked without getting an answer."""

from collections.abc import Sequence

from bot.answers.answer import Answer
from bot.answers.ground import Ground
from bot.organisers.action import Action
from bot.organisers.open_questions import OpenQuestion
from bot.organising.screens.asked_screen import times
from bot.organising.screens.wording import button, home, in_a_line, told


def chosen(ground: Ground, *, wanted: bool) -> Answer:
    """Return what is said once an organiser wants the summary, or not any more."""
    say = ground.say
    line = (
        say(
            "On the days of the forum you get it at 17.00, on others at 9.00,"
            " whenever something was asked without getting an answer."
        )
        if wanted
        else say("You do not get it any more.")
    )
    return told(ground, (line,), (button(say("What people ask"), Action("asked")), home(ground)))


def digest(ground: Ground, asked: int, in_vain: int, questions: Sequence[OpenQuestion]) -> Answer:
    """Return the summary: how much was asked since the last one, how much of it in vain, and what is open."""
    say, plural = ground.say, ground.texts.plural
    blocks = [
        say(
            "Since the last summary: {asked}, {in_vain} without an answer.",
            asked=plural("one question", "{count} questions", asked),
            in_vain=in_vain,
        )
    ]
    if questions:
        blocks.append(say("Most asked of what is open:"))
        blocks += [f"• {in_a_line(q.text)} ({times(ground, q.count)})" for q in questions]
    off = button(say("Daily summary: switch off"), Action.of("asked.daily", wanted=False))
    return told(ground, blocks, (button(say("What people ask"), Action("asked")), off))
