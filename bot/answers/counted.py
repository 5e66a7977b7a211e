"""Of which of two there are more, with how many there are of both."""

from bot.answers.answer import Answer
from bot.answers.ground import Ground
from bot.answers.wording import capital, kind_and_number, listed, short_name
from bot.questions.details import AS_MANY, FEWER, MOST
from bot.questions.question import Counted

# So many are named at most.
_NAMED = 12


def counts(ground: Ground) -> Answer:
    """Yes or no, and both figures with those who are counted."""
    one, other = ground.question.sides
    most_first = sorted((one, other), key=lambda side: -side.number)
    shown = most_first if ground.question.detail == MOST else (one, other)
    rows = [f"• {_row(ground, side)}" for side in shown if side.words or side.items]
    people = tuple(dict.fromkeys((*one.people, *other.people)))
    return ground.answer(_verdict(ground, one, other), *rows, people=people)


def none_so_many(ground: Ground) -> Answer:
    """That none of several choices has so many people, and how many each of them has."""
    return ground.answer(ground.say("None of them."), *(f"• {_row(ground, side)}" for side in ground.question.sides))


def _verdict(ground: Ground, one: Counted, other: Counted) -> str:
    """Whether it is so; nothing where it is asked of which there are most, unless there are as many of both."""
    detail, figures = ground.question.detail, {"one": one.number, "other": other.number}
    if not (other.words or other.items):  # a mere figure
        so = ground.say("Yes, there are {one}.", **figures)
        return so if _is_so(ground, one, other) else ground.say("No, there are {one}.", **figures)
    if one.number == other.number:
        if detail == AS_MANY:
            return ground.say("Yes, there are as many of both: {one} and {other}.", **figures)
        return ground.say("No, there are as many of both: {one} and {other}.", **figures)
    if detail == MOST:
        return ""
    so = ground.say("Yes, {one} against {other}.", **figures)
    return so if _is_so(ground, one, other) else ground.say("No, {one} against {other}.", **figures)


def _is_so(ground: Ground, one: Counted, other: Counted) -> bool:
    """True where there are more of the one, or fewer, as it is asked."""
    if ground.question.detail == FEWER:
        return one.number < other.number
    return one.number > other.number and ground.question.detail != AS_MANY


def _row(ground: Ground, side: Counted) -> str:
    """What was counted, how many they are, and who."""
    item = ground.programme.by_id.get(side.items[0]) if side.items else None
    words = side.words or (item and (kind_and_number(ground.texts, item) or item.title)) or ""
    names = [short_name(ground, p) for p in side.people] if len(side.people) <= _NAMED else []
    return f"{capital(words)}: {side.number}" + (f" ({listed(ground, names)})" if names else "")
