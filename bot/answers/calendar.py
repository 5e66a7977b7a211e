"""Answers to those who want something in their calendar, with the wish for whoever can give it to them."""

from bot.answers.answer import Answer, Status
from bot.answers.ground import Ground
from bot.answers.wording import label, when
from bot.questions.details import OF_PLAN, OF_PROGRAMME, OWN
from bot.wishes.wish import See, Show, ToCalendar


def calendar(ground: Ground) -> Answer:
    """Somebody wants items, their plan or the programme in their calendar."""
    detail = ground.question.detail
    if detail == OF_PLAN:
        line = ground.say("In your plan stands what you have chosen.")
        return ground.answer(line, items=(), wish=See(Show.CALENDAR))
    if detail == OWN:
        return ground.answer(*_own(ground), items=())
    if detail == OF_PROGRAMME:
        return ground.answer(ground.programme.event.name, items=(), wish=See(Show.PROGRAMME_CALENDAR))
    if not ground.items:
        return ground.answer(*_which(ground), items=(), status=Status.CLARIFY)
    rows = [f"{label(ground, i)}: {when(ground, i)}." if i.start else f"{label(ground, i)}." for i in ground.items]
    return ground.answer(*rows, wish=ToCalendar(tuple(i.id for i in ground.items)))


def _which(ground: Ground) -> tuple[str, ...]:
    """Return what is said to somebody who wants something in their calendar that is not to be found."""
    return (
        ground.say("I am not sure which item you mean."),
        ground.say("Write for example “session 2 in my calendar” or “my plan in my calendar”."),
    )


def _own(ground: Ground) -> tuple[str, ...]:
    """Return what is said to somebody who wants to see their calendar, or something taken out of it."""
    return (
        ground.say("Your calendar is yours alone: I can neither see it nor take anything out of it."),
        ground.say("What you have chosen with me is in your plan: write “my plan”."),
    )
