"""A word in front of an answer about somebody: yes or no, before or after."""

from collections.abc import Callable, Mapping

from bot.answers.ground import Ground
from bot.answers.wording import capital, clock, day_name, label, listed, when
from bot.programme.lasting import is_ahead, lasts
from bot.programme.model import Item, Person
from bot.programme.timeline import on_at, on_day
from bot.questions.details import NOT_THEN, NOW, ONCE, TIMES, TOWN, TWICE


def remark(ground: Ground, someone: Person) -> str:
    """What the question asked to be told of this person besides their appearances; mostly nothing."""
    detail = ground.question.detail
    if detail == TOWN:
        return ground.say("The programme does not say which municipality {name} is from.", name=someone.name)
    items = [i for i in ground.programme.items_of(someone.id) if i.start]
    if not detail or not items:
        return ""
    told = _REMARKS.get(detail)
    return told(ground, someone, items) if told else _beside(ground, items, ground.programme.by_id[detail])


def none_then(ground: Ground) -> str:
    """That nobody is named who is asked for then or there, as some are unnamed; empty where that is not told."""
    if ground.question.detail != NOT_THEN:
        return ""
    window = ground.question.window
    if window is None or window.day is None:
        return ground.say("The programme names none, but elsewhere:")
    return ground.say("The programme names none on {day}, but elsewhere:", day=day_name(ground, window.day))


def _on_now(ground: Ground, someone: Person, items: list[Item]) -> str:
    on = any(lasts(i, ground.now) for i in items)
    if on:
        return ground.say("Yes, {name} is on now.", name=someone.name)
    current = next((i for i in on_at(ground.programme, ground.now) if i.appearances), None)
    if current is None:
        return ground.say("No, {name} is not on now.", name=someone.name)
    people = listed(ground, [ground.programme.people[a.person].name for a in current.appearances])
    return ground.say(
        "No, {name} is not on now, but {people} in {title}.",
        name=someone.name,
        people=people,
        title=label(ground, current),
    )


def _again(ground: Ground, someone: Person, items: list[Item]) -> str:
    """Whether somebody who has been on is on again."""
    if any(i.start and i.start > ground.now for i in items):
        return ground.say("Yes.")
    return ground.say("No, {name} is not on again.", name=someone.name)


def _which_day(ground: Ground, _someone: Person, items: list[Item]) -> str:
    """That it is today, where it is asked which of two days it is; other days stand with the hours."""
    today = any(i.day == ground.now.date() and is_ahead(i, ground.now) for i in items)
    return ground.say("Today, {day}.", day=day_name(ground, ground.now.date())) if today else ""


def _done(ground: Ground, _someone: Person, items: list[Item]) -> str:
    """Whether what somebody is on for is over; of several items the one on, else the next one, else the last."""
    ahead = next((i for i in items if is_ahead(i, ground.now)), None)
    item = ahead or items[-1]
    if item.end is None:
        return ""
    if ahead is None:
        return ground.say("Yes, {title} ended at {time}.", title=label(ground, item), time=clock(item.end))
    return ground.say("No, {title} does not end before {time}.", title=label(ground, item), time=clock(item.end))


def _first(ground: Ground, someone: Person, items: list[Item]) -> str:
    return _placed(ground, someone, items[0], last=False)


def _last(ground: Ground, someone: Person, items: list[Item]) -> str:
    return _placed(ground, someone, items[0], last=True)


def _placed(ground: Ground, someone: Person, item: Item, *, last: bool) -> str:
    """Whether somebody is in the first or last item of that day, or of theirs, that has anybody."""
    assert item.start is not None  # only timed items are looked at
    window = ground.question.window
    day = window.day if window and window.day else item.start.date()
    spoken = [i for i in on_day(ground.programme, day) if i.appearances or i.unnamed]
    if not spoken:
        return ""
    of_place = spoken[-1] if last else spoken[0]
    if any(a.person == someone.id for a in of_place.appearances):
        return ground.say("Yes.")
    title, time = label(ground, of_place), when(ground, of_place)
    if last:
        return ground.say("No, the last one is {title} ({when}).", title=title, when=time)
    return ground.say("No, the first one is {title} ({when}).", title=title, when=time)


def _beside(ground: Ground, items: list[Item], other: Item) -> str:
    """Whether somebody is on before or after something of the same day."""
    start, parts = other.start, ground.programme.children.get(other.id, ())
    aside = [i for i in items if i != other and i not in parts]
    same_day = [i.start for i in aside if i.start and start and i.start.date() == start.date()]
    if not same_day or start is None:
        return ""
    title, time = label(ground, other), when(ground, other)
    if all(s < start for s in same_day):
        return ground.say("It is before {title} ({when}).", title=title, when=time)
    if all(s > start for s in same_day):
        return ground.say("It is after {title} ({when}).", title=title, when=time)
    return ground.say("It is both before and after {title} ({when}).", title=title, when=time)


def _times(ground: Ground, _someone: Person, items: list[Item]) -> str:
    """How many times somebody is on."""
    return capital(_how_often(ground, items))


def _how_often(ground: Ground, items: list[Item]) -> str:
    return ground.texts.plural("{count} time.", "{count} times.", len(items))


def _more_than_once(ground: Ground, _someone: Person, items: list[Item]) -> str:
    """Whether somebody is on more than once, with how many times."""
    so = ground.say("Yes,") if len(items) > 1 else ground.say("No,")
    return f"{so} {_how_often(ground, items)}"


def _but_once(ground: Ground, _someone: Person, items: list[Item]) -> str:
    """Whether somebody is on but once, with how many times."""
    so = ground.say("No,") if len(items) > 1 else ground.say("Yes,")
    return f"{so} {_how_often(ground, items)}"


_REMARKS: Mapping[str, Callable[[Ground, Person, list[Item]], str]] = {
    NOW: _on_now,
    NOT_THEN: lambda ground, _someone, _items: none_then(ground),
    "again": _again,
    "which_day": _which_day,
    "done": _done,
    "first": _first,
    "last": _last,
    TIMES: _times,
    TWICE: _more_than_once,
    ONCE: _but_once,
}
"""By the detail of a question; any other detail is the id of what somebody is on before or after."""
