"""What an organiser sees of a change before it is made, and what came of it."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Final

from bot.answers.answer import Answer, Choice
from bot.answers.ground import Ground
from bot.answers.wording import clock
from bot.organisers.action import Action
from bot.organising.screens import receipts_screen
from bot.organising.screens.draft_buttons import WAITING
from bot.organising.screens.wording import button, home, told
from bot.programme.findings import Finding
from bot.programme.model import Item

_MOST_MINDED: Final = 5
_ONE_SPEAKS_OF: Final = 4
"""Of so many items the chat is about them afterwards: `it ends earlier as well`."""

_DATE: Final = re.compile(r"\b\d{4}-\d{2}-\d{2} ")
"""The date in a finding's times: which day it is stands in the lines above."""

_OF_PAPER: Final = frozenset({"order"})
"""Findings about the order in which things are printed, which is past changing on the day."""


def preview(
    ground: Ground,
    batch: int,
    lines: Sequence[str],
    collisions: Sequence[Finding],
    *,
    people: int,
    words: str,
    items: Sequence[str] = (),
    keeping: Sequence[tuple[Item, Item]] = (),
    mine: bool = True,
) -> Answer:
    """Return what a draft would do to `items` and whom it concerns; `keeping` are those whose end could stay as it was.

    Of a draft of somebody else's (`mine` is false) that is said.
    """
    say = ground.say
    blocks = [say("This will be different:"), *lines]
    minded = [finding for finding in collisions if finding.code not in _OF_PAPER]
    said = [_DATE.sub("", finding.render(ground.texts)) for finding in minded[:_MOST_MINDED]]
    blocks += [say("Mind: {finding}", finding=finding) for finding in said]
    if not people:
        blocks.append(say("Nobody is told: nobody has it ahead in a plan or in reminders."))
    elif words:
        blocks += [ground.texts.plural("{count} person gets:", "{count} people get:", people), words]
    else:
        blocks.append(ground.texts.plural("{count} person gets just that.", "{count} people get just that.", people))
    blocks.append("" if mine else say("Another organiser has written this draft."))
    buttons = []
    if people:
        send = ground.texts.plural("Change, and tell {count} person", "Change, and tell {count} people", people)
        buttons.append(button(send, Action.of("change.send", batch=batch)))
        buttons.append(button(say("Change without telling"), Action.of("change.silently", batch=batch)))
        buttons.append(button(say("Edit the message"), Action.of("change.words", batch=batch)))
    else:
        buttons.append(button(say("Make the change"), Action.of("change.silently", batch=batch)))
    for before, _ in keeping:
        assert before.end is not None  # it could not stay otherwise
        label = say("It still ends at {time}", time=clock(before.end))
        buttons.append(button(label, Action.of("change.keep_end", batch=batch, item=before.id)))
    buttons.append(button(say("One more change"), Action.of("change.more", batch=batch)))
    buttons.append(button(say("Drop the draft"), Action.of("change.drop", batch=batch)))
    return replace(told(ground, blocks, buttons), items=tuple(items) if len(items) <= _ONE_SPEAKS_OF else ())


def done(
    ground: Ground,
    batch: int,
    lines: Sequence[str],
    *,
    people: int,
    speakers: int,
    rehearsing: bool,
    asked_again: bool = False,
) -> Answer:
    """Return what is said once a change is made; `people` are told, for so many `speakers` among others."""
    say = ground.say
    head = say("That is done already:") if asked_again else say("Done. The programme now says:")
    blocks = [head, *lines, telling(ground, people)]
    if rehearsing:
        blocks.append(say("This is a rehearsal, but the change stays until it is undone."))
    buttons = [button(say("Undo"), Action.of("change.undo?", batch=batch)), button(say("Changes"), Action("changes"))]
    return told(ground, blocks, (*buttons, *([receipts_screen.door(ground)] if speakers else []), home(ground)))


def telling(ground: Ground, people: int) -> str:
    """Return how many people are told."""
    if not people:
        return ground.say("Nobody is told.")
    return ground.texts.plural("{count} person is told.", "{count} people are told.", people)


def dropped(ground: Ground) -> Answer:
    """Return what is said once a draft is dropped."""
    return told(ground, (ground.say("Dropped. Nothing is changed."),), (_list(ground), home(ground)))


def gone(ground: Ground) -> Answer:
    """Return that a draft is there no more, or has come into force."""
    line = ground.say("That draft is there no more: it was dropped, or made, by now.")
    return told(ground, (line,), (_list(ground), home(ground)))


def meanwhile(ground: Ground, batch: int, lines: Iterable[str]) -> Answer:
    """Return what others changed while somebody wrote a draft; `lines` tell it."""
    blocks = (ground.say("Wait: this has been changed meanwhile, and nothing of yours is done yet."), *lines)
    buttons = (
        button(ground.say("See mine on top of that"), Action.of("change.renew", batch=batch)),
        button(ground.say("Drop the draft"), Action.of("change.drop", batch=batch)),
    )
    return told(ground, blocks, buttons)


def more(ground: Ground, batch: int) -> Answer:
    """Return the question what is to be changed besides."""
    back = Action.of("change.preview", batch=batch).or_typed(Action.of("change", batch=batch), ground.now + WAITING)
    line = ground.say("What else? Write it as you would say it: “session 5 is called off”.")
    return told(ground, (line,), (button(ground.say("Back to the draft"), back),))


def words(ground: Ground, batch: int, *, given: str, too_long: bool = False) -> Answer:
    """Return the question what people shall be told instead."""
    back = Action.of("change.preview", batch=batch).or_typed(
        Action.of("change.words_are", batch=batch), ground.now + WAITING
    )
    problem = ground.say("That is too long for a message on the way.") if too_long else ""
    line = ground.say("Write what they shall get instead; they get it as you write it.")
    buttons = [button(ground.say("Back to the draft"), back)]
    if given:
        buttons.append(button(ground.say("The usual words"), Action.of("change.usual_words", batch=batch)))
    return told(ground, (problem, line), buttons)


def _list(ground: Ground) -> Choice:
    return button(ground.say("Changes"), Action("changes"))
