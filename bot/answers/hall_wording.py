"""How questions from the hall are written, for whoever reads them: never whose they are, but for who wants it told."""

from collections.abc import Callable, Sequence
from typing import TypeAlias

from bot.answers.answer import Answer, Choice, Status
from bot.answers.ground import Ground, tidy
from bot.answers.wording import clock, day_phrase
from bot.basics.pages import Page, page
from bot.hall.question import HallQuestion, State
from bot.programme.model import Item
from bot.programme.timeline import ends
from bot.wishes.hall_wish import HallWish

Asks: TypeAlias = Callable[[HallWish], str]
"""Returns what a button asks that is for a wish: a wish of anybody's, or an organiser's action."""

_A_PAGE = 5


def page_of_questions(questions: Sequence[HallQuestion], number: int) -> Page[HallQuestion]:
    """Return a page of some questions."""
    return page(questions, number, _A_PAGE, _A_PAGE)


def row(ground: Ground, place: int, question: HallQuestion, *, own: bool = False) -> str:
    """Return a question as a line of a list: its place, the words, a name if it has one, and how it stands."""
    said = [
        ground.texts.plural("{count} like", "{count} likes", question.likes) if question.likes else "",
        ground.say("asked") if question.state is State.ASKED else "",
        ground.say("yours") if own else "",
    ]
    stands = ", ".join(filter(None, said))
    return f"{place}. {worded(question)}" + (f" ({stands})" if stands else "")


def worded(question: HallQuestion) -> str:
    """Return the words of a question, with a name where its asker wants it told."""
    return f"{question.text} – {question.name}" if question.name else question.text


def until(ground: Ground, item: Item) -> str:
    """Return how long questions are taken."""
    end = ends(ground.programme, item)
    if end is None:
        return ""
    day, time = day_phrase(ground, end.date()), clock(end)
    if day:
        return ground.say("Open for questions until {time}, {day}.", time=time, day=day)
    return ground.say("Open for questions until {time}.", time=time)


def told(ground: Ground, item: Item | None, blocks: Sequence[str], choices: Sequence[Choice] = ()) -> Answer:
    """Return what is said about the questions of an item."""
    return Answer(
        Status.ANSWERED,
        "hall",
        tuple(tidy(block) for block in blocks if block),
        items=(item.id,) if item else (),
        choices=tuple(choices),
        language=ground.language,
    )
