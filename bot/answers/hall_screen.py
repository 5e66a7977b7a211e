"""What attendees see of questions from the hall: those of an item with their likes, and where none are taken."""

from collections.abc import Collection, Sequence

from bot.answers.answer import Answer, Choice
from bot.answers.ground import Ground
from bot.answers.hall_wording import page_of_questions, row, told, until
from bot.answers.plan_screen import is_barred
from bot.answers.turning import numbered, turning
from bot.answers.wording import button_label, label, shortened
from bot.hall.question import HallQuestion, State
from bot.hall.taking import closed
from bot.programme.model import Item
from bot.wishes.hall_wish import HallAct, HallWish
from bot.wishes.offered import as_choice
from bot.wishes.view import View

_CHECK = "\N{CHECK MARK} "
_BACK = 30


def is_open(ground: Ground, item: Item) -> bool:
    """Whether somebody may send a question at an item now."""
    on = item.id in ground.taking and not is_barred(ground, item)
    return on and not closed(ground.programme, item, ground.now)


def door(ground: Ground, item: Item) -> tuple[Choice, ...]:
    """Return the button of an item that leads to its questions, as long as they are taken."""
    if not is_open(ground, item):
        return ()
    return (Choice(ground.say("Ask the moderator a question"), as_choice(HallWish(item.id))),)


def titled_door(ground: Ground, item: Item) -> Choice:
    """Return the button that leads to an item's questions, among those of others."""
    return Choice(button_label(ground, item), as_choice(HallWish(item.id)))


def screen(
    ground: Ground,
    item: Item,
    questions: Sequence[HallQuestion],
    *,
    reader: int,
    liked: Collection[int],
    number: int,
) -> Answer:
    """Return a page of an item's questions, with buttons to like those of others and to send one.

    `reader` is Telegram's id of who reads it, by which their own questions are known, `liked` what they like.
    """
    say = ground.say
    shown = page_of_questions(questions, number)
    blocks = (
        say("Questions to the moderator: {title}", title=label(ground, item)),
        until(ground, item),
        "" if questions else say("Nobody has asked anything yet. Yours can be the first."),
        *(row(ground, place, question, own=question.asker == reader) for place, question in shown.placed()),
        numbered(ground, shown),
    )
    buttons = [
        _button(
            ground, place, question, own=question.asker == reader, liked=question.number in liked, page=shown.number
        )
        for place, question in shown.placed()
        if question.asker == reader or question.state is State.OPEN
    ]
    turned = turning(ground, shown, lambda page: as_choice(HallWish(item.id, page=page)))
    write = Choice(say("Write a question"), as_choice(HallWish(item.id, HallAct.WRITE)))
    return told(ground, item, blocks, (write, *buttons, *turned, back(ground, item)))


def not_taken(ground: Ground, item: Item, besides: Sequence[str] = ()) -> Answer:
    """Return that no questions are taken at an item; `besides` is what the programme says of questions."""
    line = ground.say("Questions to the moderator are not taken here: {title}", title=label(ground, item))
    if item.cancelled:
        line = ground.say("{title} is called off, so no questions are taken.", title=label(ground, item))
    elif item.id in ground.taking and closed(ground.programme, item, ground.now):
        line = ground.say("{title} is over: no more questions are taken.", title=label(ground, item))
    return told(ground, item, (line, *besides), (back(ground, item),))


def nowhere(ground: Ground, besides: Sequence[str] = ()) -> Answer:
    """Return that no questions are taken just now; `besides` is what the programme says of questions."""
    line = ground.say("I take no questions to a moderator just now. You may get to ask in the room.")
    return told(ground, None, (line, *besides))


def which(ground: Ground, items: Sequence[Item]) -> Answer:
    """Return the question for which of several items somebody has one."""
    doors = [titled_door(ground, item) for item in items]
    return told(ground, None, (ground.say("Where does your question belong?"),), doors)


def not_moderator(ground: Ground, item: Item) -> Answer:
    """Return what is said to somebody who wants to see what is only for moderators, or is none any more."""
    line = ground.say("Only those who moderate it see that: {title}", title=label(ground, item))
    return told(ground, item, (line,), (back(ground, item),))


def back(ground: Ground, item: Item) -> Choice:
    """Return the button that leads to an item's card."""
    place = shortened(label(ground, item), _BACK)
    return Choice(ground.say("Back to {place}", place=place), View.of(item).as_choice())


def _button(ground: Ground, place: int, question: HallQuestion, *, own: bool, liked: bool, page: int) -> Choice:
    """The button of a question in the list: to like it or not any more, or of one's own what can be done about it."""
    if own:
        act, line = HallAct.OWN, ground.say("My question {number}", number=place)
    elif liked:
        act, line = HallAct.UNLIKE, _CHECK + ground.say("Like {number}", number=place)
    else:
        act, line = HallAct.LIKE, ground.say("Like {number}", number=place)
    return Choice(line, as_choice(HallWish(question.item, act, question.number, page)))
