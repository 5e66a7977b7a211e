"""What moderators and organisers see of the questions from the hall, and what they can do about each."""

from collections.abc import Sequence
from dataclasses import replace

from bot.answers.answer import Answer, Choice
from bot.answers.ground import Ground
from bot.answers.hall_wording import Asks, page_of_questions, row, told, until
from bot.answers.turning import numbered, turning
from bot.answers.wording import button_label, label
from bot.hall.question import HallQuestion, State
from bot.hall.taking import closed
from bot.programme.model import Item
from bot.wishes.hall_wish import HallAct, HallWish


def door(ground: Ground, item: Item, asks: Asks, *, titled: bool = False) -> Choice:
    """Return the button that leads to the list; `titled` where there are several of them."""
    line = ground.say("Questions from the hall")
    if titled:
        line = ground.say("Questions: {title}", title=button_label(ground, item))
    return Choice(line, asks(HallWish(item.id, HallAct.LIST)))


def invitation(ground: Ground, item: Item, asks: Asks) -> Answer:
    """Return what moderators are told once questions are taken."""
    say = ground.say
    blocks = (
        say("Questions from the hall are taken now: {title}", title=label(ground, item)),
        say("You see them here, most liked first. You can hide one, and mark what you have asked."),
        until(ground, item),
    )
    return told(ground, item, blocks, (door(ground, item, asks),))


def listed(
    ground: Ground,
    item: Item,
    questions: Sequence[HallQuestion],
    *,
    hidden: int,
    number: int,
    asks: Asks,
    out: Sequence[Choice],
) -> Answer:
    """Return a page of the questions that are not hidden; it is kept up to date as long as questions are taken.

    `hidden` is how many there are of the others, `out` are the buttons that lead elsewhere.
    """
    say = ground.say
    shown = page_of_questions(questions, number)
    waiting = sum(question.state is State.OPEN for question in questions)
    over = closed(ground.programme, item, ground.now)
    taking = item.id in ground.taking and not over
    blocks = (
        say("Questions from the hall: {title}", title=label(ground, item)),
        say("Waiting: {waiting}. Asked: {asked}.", waiting=waiting, asked=len(questions) - waiting),
        until(ground, item) if taking else say("No more questions are taken."),
        *(row(ground, place, question) for place, question in shown.placed()),
        numbered(ground, shown),
    )
    buttons: list[Choice] = []
    for place, question in shown.placed():
        asked = question.state is State.ASKED
        line = say("Not asked {number}", number=place) if asked else say("Asked {number}", number=place)
        acts = {HallAct.NOT_ASKED if asked else HallAct.ASKED: line, HallAct.HIDE: say("Hide {number}", number=place)}
        buttons += [
            Choice(line, asks(HallWish(item.id, act, question.number, shown.number))) for act, line in acts.items()
        ]
    aside = [Choice(say("Hidden ({count})", count=hidden), asks(HallWish(item.id, HallAct.HIDDEN)))] if hidden else []
    turned = turning(ground, shown, lambda page: asks(HallWish(item.id, HallAct.LIST, page=page)))
    answer = told(ground, item, blocks, (*buttons, *turned, *aside, *out))
    again = HallWish(item.id, HallAct.LIST, page=shown.number)
    return replace(answer, live=asks(again) if taking else "")


def hidden(ground: Ground, item: Item, questions: Sequence[HallQuestion], number: int, asks: Asks) -> Answer:
    """Return a page of the hidden questions, with buttons to bring them back."""
    say = ground.say
    shown = page_of_questions(questions, number)
    blocks = (
        say("Hidden questions: {title}", title=label(ground, item)),
        "" if questions else say("Nothing is hidden."),
        *(row(ground, place, question) for place, question in shown.placed()),
        numbered(ground, shown),
    )
    buttons = [
        Choice(
            say("Bring back {number}", number=place),
            asks(HallWish(item.id, HallAct.BRING_BACK, question.number, shown.number)),
        )
        for place, question in shown.placed()
    ]
    turned = turning(ground, shown, lambda page: asks(HallWish(item.id, HallAct.HIDDEN, page=page)))
    return told(ground, item, blocks, (*buttons, *turned, door(ground, item, asks)))
