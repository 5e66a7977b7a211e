"""What organisers see who turn questions from the hall on or off for an item."""

from bot.answers import hall_moderating
from bot.answers.answer import Answer, Choice
from bot.answers.ground import Ground
from bot.answers.hall_wording import until
from bot.answers.wording import label
from bot.basics.plain import to_plain
from bot.hall.taking import closed
from bot.organisers.action import Action
from bot.organising.screens.wording import button, home, told
from bot.programme.model import Item
from bot.wishes.hall_wish import HallWish

HALL, TURN = "hall", "hall.turn"
"""The names of the actions that concern an item's questions, and that turn them on or off."""


def as_action(wish: HallWish) -> str:
    """Return what a button asks of an organiser."""
    return Action.of(HALL, **to_plain(wish)).as_choice()


def doors(ground: Ground, item: Item, *, has_any: bool) -> tuple[Choice, ...]:
    """Return the buttons on what can be changed of an item; `has_any` is whether anything was asked at it."""
    on = item.id in ground.taking
    line = ground.say("No questions from the hall") if on else ground.say("Take questions from the hall")
    turn = button(line, Action.of(TURN, item=item.id, on=not on))
    may = on or not closed(ground.programme, item, ground.now)
    see = hall_moderating.door(ground, item, as_action)
    return (*([turn] if may else []), *([see] if on or has_any else []))


def turned_on(ground: Ground, item: Item, informed: int) -> Answer:
    """Return that questions are taken; `informed` is how many moderators, and who look after them, are told of it."""
    say = ground.say
    nobody = say("None of its moderators is linked with me, so nobody is told. You can read the questions yourself.")
    some = ground.texts.plural(
        "{count} person who moderates it, or follows who does, is told.",
        "{count} people who moderate it, or follow who does, are told.",
        informed,
    )
    blocks = (
        say("Questions from the hall are taken: {title}", title=label(ground, item)),
        until(ground, item),
        some if informed else nobody,
    )
    return told(ground, blocks, (*doors(ground, item, has_any=True), *out(ground, item)))


def turned_off(ground: Ground, item: Item, *, has_any: bool) -> Answer:
    """Return that no questions are taken any more; those that were asked can still be read."""
    line = ground.say("Questions from the hall are no longer taken: {title}", title=label(ground, item))
    return told(ground, (line,), (*doors(ground, item, has_any=has_any), *out(ground, item)))


def too_late(ground: Ground, item: Item) -> Answer:
    """Return that an item is over or called off, so that no questions can be taken."""
    line = ground.say("That is over or called off, so no questions are taken: {title}", title=label(ground, item))
    return told(ground, (line,), out(ground, item))


def out(ground: Ground, item: Item) -> tuple[Choice, ...]:
    """Return the buttons that lead back to what can be changed of an item, and home."""
    return (button(ground.say("Change"), Action.of("alter", item=item.id)), home(ground))
