"""What somebody sees who sends a question from the hall: that it is waited for, what was wrong, how it stands."""

from datetime import timedelta
from typing import Final

from bot.answers.answer import Answer, Choice
from bot.answers.ground import Ground
from bot.answers.hall_screen import back
from bot.answers.hall_wording import told, worded
from bot.answers.wording import label
from bot.hall.question import HallQuestion, State
from bot.hall.writing import LONGEST, MOST_OPEN
from bot.programme.model import Item
from bot.wishes.hall_wish import HallAct, HallWish
from bot.wishes.offered import as_choice

_WAITING: Final = timedelta(minutes=10)
"""How long a text is waited for."""


def ask(ground: Ground, item: Item) -> Answer:
    """Return that a question is waited for."""
    say = ground.say
    return _waiting(
        ground,
        item,
        HallAct.SEND,
        say("Write your question to the moderator: {title}", title=label(ground, item)),
        say("At most {most} characters. Nobody is told that it is yours.", most=LONGEST),
    )


def no_words(ground: Ground, item: Item) -> Answer:
    """Return that there were no words in what was sent."""
    line = ground.say("I can only pass on words. Write your question as a message.")
    return _waiting(ground, item, HallAct.SEND_ANEW, line)


def too_long(ground: Ground, item: Item, length: int) -> Answer:
    """Return that a question has too many characters."""
    say = ground.say
    line = say("That has {length} characters, and {most} are the most.", length=length, most=LONGEST)
    return _waiting(ground, item, HallAct.SEND_ANEW, line, say("It was not sent: write it shorter."))


def too_soon(ground: Ground, item: Item, wait: timedelta) -> Answer:
    """Return how long somebody has to wait until their next question."""
    seconds = max(1, -(-wait // timedelta(seconds=1)))  # rounded up: to wait so long is enough
    line = ground.texts.plural(
        "So that all get their turn: wait {count} second, then send it again.",
        "So that all get their turn: wait {count} seconds, then send it again.",
        seconds,
    )
    return _waiting(ground, item, HallAct.SEND_ANEW, ground.say("Your question was not sent yet."), line)


def too_many(ground: Ground, item: Item) -> Answer:
    """Return that somebody has as many questions waiting as they may."""
    say = ground.say
    line = say("{most} of your questions are waiting already, and more you cannot have here.", most=MOST_OPEN)
    return _waiting(
        ground, item, HallAct.SEND_ANEW, line, say("Take one back, or wait until one is asked. Then send it again.")
    )


def stands(ground: Ground, item: Item, question: HallQuestion, *news: str) -> Answer:
    """Return how somebody's own question stands, and what they can do about it; `news` is what has just been done."""
    say = ground.say
    states = {
        State.OPEN: say("The moderator sees it."),
        State.ASKED: say("It has been asked."),
        State.HIDDEN: say("The moderator has put it aside."),
    }
    named = say("Your name stands with it: {name}.", name=question.name) if question.name else ""
    blocks = (
        *news,
        say("Your question: {text}", text=worded(question)),
        states[question.state],
        ground.texts.plural("{count} likes it.", "{count} like it.", question.likes) if question.likes else "",
        named or say("Nobody is told that it is yours."),
    )
    return told(ground, item, blocks, (*_about(ground, question), _everybody(ground, item)))


def withdrawn(ground: Ground, item: Item) -> Answer:
    """Return that a question is taken back."""
    return told(ground, item, (ground.say("Your question is taken back, and gone."),), (_everybody(ground, item),))


def gone(ground: Ground, item: Item) -> Answer:
    """Return that a question is not there any more."""
    return told(ground, item, (ground.say("That question is not there any more."),), (_everybody(ground, item),))


def no_name(ground: Ground, item: Item, question: HallQuestion) -> Answer:
    """Return that Telegram tells no name that could be shown."""
    return stands(ground, item, question, ground.say("Telegram tells me no name of yours that I can write."))


def edited(ground: Ground) -> str:
    """Return what is said to somebody who changes the message in which they sent a question."""
    return ground.say("Your question stands as you sent it. To change it, take it back and write it anew.")


def _about(ground: Ground, question: HallQuestion) -> tuple[Choice, ...]:
    """The buttons to take a question back, and to tell or hide a name."""

    def button(line: str, act: HallAct) -> Choice:
        return Choice(line, as_choice(HallWish(question.item, act, question.number)))

    found = []
    if question.state is not State.ASKED:
        found.append(button(ground.say("Take it back"), HallAct.WITHDRAW))
    if question.name:
        found.append(button(ground.say("Without my name"), HallAct.UNSIGN))
    elif question.state is State.OPEN:
        found.append(button(ground.say("With my name"), HallAct.SIGN))
    return tuple(found)


def _everybody(ground: Ground, item: Item) -> Choice:
    return Choice(ground.say("All questions"), as_choice(HallWish(item.id)))


def _waiting(ground: Ground, item: Item, typed_to: HallAct, *blocks: str) -> Answer:
    """A screen below which a question may be written."""
    typed = HallWish(item.id, typed_to)
    never_mind = as_choice(HallWish(item.id), typed=typed, until=ground.now + _WAITING)
    return told(ground, item, blocks, (Choice(ground.say("Never mind"), never_mind), back(ground, item)))
