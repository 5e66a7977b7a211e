"""What was changed on the day: what is called off, and in a few words what an item was before."""

from collections.abc import Sequence

from bot.answers.answer import Answer, Status
from bot.answers.ground import Ground
from bot.answers.wording import capital, clock, label, listed, named, place_of, when, who_short
from bot.programme.lasting import is_past
from bot.programme.model import Item, Kind, Person
from bot.programme.timeline import same_time
from bot.questions.details import CANCELLED

_MOST = 12


def notes(ground: Ground, item: Item) -> tuple[str, ...]:
    """What of an item is different from the printed programme, a sentence each; nothing where it is as printed."""
    before = ground.programme.as_printed.get(item.id)
    if before is None:
        return ()
    return tuple(
        filter(None, (_time(ground, before, item), _place(ground, before, item), *_rest(ground, before, item)))
    )


def note(ground: Ground, item: Item) -> str:
    """The same in one line."""
    return " ".join(notes(ground, item))


def called_off(ground: Ground) -> Answer:
    """Of an item that is called off, whatever is asked: that it is, when it was to be, and what there is instead."""
    item = ground.items[0]
    who = who_short(ground, item) if ground.question.intent in {"card", "who", "about"} else ""
    return ground.answer(
        is_off(ground, item),
        f"{capital(who)}." if who else "",
        *_instead(ground, item),
        people=tuple(a.person for a in item.appearances),
    )


def meanwhile_off(ground: Ground, items: Sequence[Item]) -> tuple[str, ...]:
    """That items are called off which somebody may wait for, a line each."""
    return tuple(
        ground.say("{title} ({when}) is called off.", title=named(ground, item), when=when(ground, item))
        for item in items
        if item.cancelled
    )


def changes(ground: Ground) -> Answer:
    """Whether certain items are called off or moved, or what there is of changes at all."""
    if ground.people:
        return _of_people(ground, ground.people[0])
    if ground.items:
        rows = [_verdict(ground, item) for item in ground.items[:_MOST]]
        return ground.answer(*rows)
    return _all(ground)


def absent(ground: Ground, person: Person) -> tuple[str, ...]:
    """Where somebody was to be on and is not any more, a line each."""
    return tuple(
        ground.say("{name} is not on in {title} after all.", name=person.name, title=label(ground, item))
        for item in _left(ground, person)
    )


def _time(ground: Ground, before: Item, item: Item) -> str:
    if before.start is None or item.start is None:
        return ""
    if before.start != item.start:
        return ground.say("Moved: it was to be {when}.", when=when(ground, before))
    if before.end and item.end and before.end != item.end:
        return ground.say("It was to end at {time}.", time=clock(before.end))
    return ""


def _place(ground: Ground, before: Item, item: Item) -> str:
    was = place_of(ground, before)
    return ground.say("Moved from {place}.", place=was) if was and was != place_of(ground, item) else ""


def _rest(ground: Ground, before: Item, item: Item) -> tuple[str, ...]:
    title = ground.say("It was called “{title}”.", title=before.title) if before.title != item.title else ""
    people = ground.programme.people
    was, now = ([people[a.person].name for a in i.appearances if a.person in people] for i in (before, item))
    gone, new = [name for name in was if name not in now], [name for name in now if name not in was]
    names = {"gone": listed(ground, gone), "new": listed(ground, new)}
    if gone and new:
        return title, ground.say("{new} instead of {gone}.", **names)
    if gone:
        return title, ground.say("{gone} is not on after all.", **names)
    return title, ground.say("New on it: {new}.", **names) if new else ""


def is_off(ground: Ground, item: Item) -> str:
    """That an item is called off, and when it was to be."""
    before = ground.programme.as_printed.get(item.id, item)
    said = ground.say("{title} is called off.", title=named(ground, item))
    time = when(ground, before)
    return f"{said} {ground.say('It was to be {when}.', when=time)}" if time else said


def _instead(ground: Ground, item: Item) -> tuple[str, ...]:
    """What else there is to choose at that time, for those who wanted a part of a break-out."""
    parent = ground.programme.by_id.get(item.parent)
    if parent is None or parent.kind is not Kind.BREAKOUT or parent.cancelled:
        return ()
    parts = ground.programme.children.get(parent.id, ())
    others = [i for i in parts if not i.cancelled and same_time(i, item) and i.audience is item.audience]
    return (ground.say("At the same time there is:"), *(f"• {label(ground, i)}" for i in others)) if others else ()


def _verdict(ground: Ground, item: Item) -> str:
    """Whether it is called off or changed, and how it stands; also `does it still take place` is answered by that."""
    title, time = named(ground, item), when(ground, item)
    if item.cancelled:
        return is_off(ground, item)
    stands = ground.say("It is {when}.", when=time) if time else ""
    said = note(ground, item)
    if ground.question.detail == CANCELLED:
        head = ground.say("{title} is not called off.", title=title)
    elif said:
        head = ground.say("{title} is changed.", title=title)
    else:
        head = ground.say("{title} is as it was printed.", title=title)
    return " ".join(filter(None, (head, stands, said)))


def _of_people(ground: Ground, person: Person) -> Answer:
    items = ground.programme.items_of(person.id)
    gone = absent(ground, person)
    rows = [f"{_verdict(ground, item)}" for item in items[:_MOST]]
    ids = tuple(i.id for i in items)
    if not rows and not gone:
        return ground.answer(
            ground.say("The programme does not say when {name} is on.", name=person.name), status=Status.MISSING
        )
    return ground.answer(*gone, *rows, items=ids, people=(person.id,))


def _left(ground: Ground, person: Person) -> list[Item]:
    """The items that somebody was on in, and is not any more."""
    now = ground.programme.by_id
    return [
        now[before.id]
        for before in ground.programme.as_printed.values()
        if any(a.person == person.id for a in before.appearances)
        and all(a.person != person.id for a in now[before.id].appearances)
    ]


def _all(ground: Ground) -> Answer:
    """Everything that is changed, what is still to come first; of one day where that is asked for."""
    window = ground.question.window
    found = [ground.programme.by_id[name] for name in ground.programme.as_printed]
    found += [i for i in ground.programme.items if i.cancelled and i not in found]
    if window and window.day:
        found = [i for i in found if i.day == window.day]
    off = {i.id for i in found if i.cancelled}
    shown = [i for i in found if i.parent not in off and not _goes_along(ground, i)]
    only_off = ground.question.detail == CANCELLED
    none_off = ground.say("Nothing is called off.") if only_off and not off else ""
    if not shown:
        return ground.answer(none_off or ground.say("There are no changes: the programme holds as it was printed."))
    if only_off and off:
        shown = [i for i in shown if i.cancelled]
    shown.sort(key=lambda i: (is_past(i, ground.now), i.start or ground.now))
    head = ground.say("This is called off:") if only_off and off else ground.say("This is changed:")
    rows = [_row(ground, item) for item in shown[:_MOST]]
    ids = tuple(i.id for i in shown[:_MOST])
    return ground.answer(none_off, head, *rows, items=ids, left=len(shown) - _MOST)


def _goes_along(ground: Ground, item: Item) -> bool:
    """True for a part of a break-out that is changed as the whole is: that is told of once."""
    parent = ground.programme.by_id.get(item.parent)
    said = notes(ground, item)
    return parent is not None and bool(said) and not item.cancelled and said == notes(ground, parent)


def _row(ground: Ground, item: Item) -> str:
    time = when(ground, item)
    said = "" if item.cancelled else note(ground, item)
    return f"• {label(ground, item)}" + (f" – {time}" if time else "") + (f". {said}" if said else ".")
