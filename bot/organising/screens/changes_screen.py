"""What organisers see of the changes in force, and of what undoing one would do."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Final

from bot.answers.answer import Answer
from bot.answers.change_lines import change_line, change_lines, pairs_of
from bot.answers.ground import Ground
from bot.answers.wording import kind_and_number, shortened
from bot.organisers.action import Action
from bot.organisers.roster import Organiser
from bot.organising.screens import receipts_screen
from bot.organising.screens.changing_screen import telling
from bot.organising.screens.wording import button, called, home, moment, told
from bot.programme.change import Batch
from bot.programme.changes import Meanwhile

_MOST: Final = 15
_LABEL: Final = 40

Who = Callable[[int], Organiser | None]


def screen(ground: Ground, in_force: Sequence[Batch], drafts: Sequence[Batch], who: Who) -> Answer:
    """Return the changes in force, the latest first, with buttons to undo them, and the drafts that wait.

    `who` gives the organiser with an id of Telegram's.
    """
    say = ground.say
    latest = in_force[::-1][:_MOST]
    blocks = [say("Changes in force, newest first:") if latest else say("No change is in force.")]
    for batch in latest:
        at = moment(ground, batch.applied) if batch.applied else ""
        blocks += [f"{at} · {called(ground, who(batch.organiser))}", *lines(ground, batch)]
    if drafts:
        blocks.append(say("Drafts, which change nothing yet:"))
    for batch in drafts[-_MOST:]:
        blocks += [f"{moment(ground, batch.made)} · {called(ground, who(batch.organiser))}", *lines(ground, batch)]
    buttons = [
        button(say("Undo: {items}", items=titles(ground, b)), Action.of("change.undo?", batch=b.id)) for b in latest
    ]
    buttons += [
        button(say("Draft: {items}", items=titles(ground, b)), Action.of("change.preview", batch=b.id))
        for b in drafts[-_MOST:]
    ]
    return told(ground, blocks, (*buttons, receipts_screen.door(ground), home(ground)))


def lines(ground: Ground, batch: Batch) -> tuple[str, ...]:
    """Return what a batch changes, a line each."""
    return change_lines(ground, pairs_of(ground.programme, batch.standing))


def titles(ground: Ground, batch: Batch) -> str:
    """Return which items a batch is about, in a button's length."""
    by_id = ground.programme.by_id
    items = [by_id[name] for name in dict.fromkeys(c.item for c in batch.changes) if name in by_id]
    return shortened(", ".join(kind_and_number(ground.texts, i) or i.title for i in items), _LABEL)


def meanwhile_lines(ground: Ground, found: Sequence[Meanwhile], by: Organiser | None) -> tuple[str, ...]:
    """Return what has become meanwhile of what a draft was to change, all by one other batch, and by whom."""
    told = [replace(one.change, after=one.now) for one in found]
    who = f" ({called(ground, by)})" if found[0].batch else ""
    return tuple(f"{change_line(ground, pair)}{who}" for pair in pairs_of(ground.programme, told))


def undoing(ground: Ground, batch: Batch, back: Sequence[str], people: int) -> Answer:
    """Return what undoing would do, and whom it may be told to: those who were told of the change."""
    say = ground.say
    blocks = [say("Undone, this will be different:"), *back]
    buttons = []
    if people:
        told_of = ground.texts.plural("Undo, and tell {count} person", "Undo, and tell {count} people", people)
        buttons.append(button(told_of, Action.of("change.undo", batch=batch.id, tell=True)))
    buttons.append(button(say("Undo without telling"), Action.of("change.undo", batch=batch.id, tell=False)))
    return told(ground, blocks, (*buttons, button(say("Leave it so"), Action("changes"))))


def undone(ground: Ground, back: Sequence[str], people: int) -> Answer:
    """Return what is said once a change is undone."""
    blocks = (ground.say("Undone. The programme now says:"), *back, telling(ground, people))
    return told(ground, blocks, (button(ground.say("Changes"), Action("changes")), home(ground)))


def newer(ground: Ground, batch: Batch, later: Sequence[Batch], *, tell: bool) -> Answer:
    """Return that later changes are of the same, which stay."""
    say = ground.say
    blocks = [say("Later changes are about the same, and would stay:")]
    blocks += [line for other in later for line in lines(ground, other)]
    anyway = button(say("Undo it all the same"), Action.of("change.undo", batch=batch.id, tell=tell, anyway=True))
    return told(ground, blocks, (anyway, button(say("Leave it so"), Action("changes"))))


def cannot(ground: Ground, reasons: Sequence[str]) -> Answer:
    """Return why a change cannot be undone."""
    blocks = (ground.say("That cannot be undone:"), *reasons)
    return told(ground, blocks, (button(ground.say("Changes"), Action("changes")), home(ground)))


def not_in_force(ground: Ground) -> Answer:
    """Return that there is nothing to undo."""
    line = ground.say("That change is not in force any more.")
    return told(ground, (line,), (button(ground.say("Changes"), Action("changes")), home(ground)))
