"""Answers about what there is to choose: lists, counts, when it is and what it is about."""

from collections.abc import Sequence
from dataclasses import replace

from bot.answers.access import closed
from bot.answers.answer import Answer, Status
from bot.answers.ground import Ground
from bot.answers.times import when_
from bot.answers.wording import (
    audience_note,
    capital,
    day_name,
    item_choices,
    label,
    line,
    listed,
    place_of,
    printed_note,
    told_elsewhere,
    when,
    who_short,
)
from bot.programme.model import Audience, Item, Kind, Role
from bot.programme.timeline import on_day
from bot.questions.subjects import CHOICES

MANY = 14


def may_attend(ground: Ground, items: Sequence[Item]) -> list[str]:
    """Who may attend, and what those can do who may not."""
    elected = [i for i in items if i.audience is Audience.ELECTED]
    if not elected or ground.audience is Audience.ELECTED:
        return []
    live = [i for i in ground.programme.items if i.audience is Audience.OTHERS]
    text = closed(ground, elected)
    if live:
        place = place_of(ground, live[0])
        text += " " + ground.say(
            "Everyone else has {title} meanwhile{place}.", title=live[0].title, place=f" ({place})" if place else ""
        )
    return [text]


def search(ground: Ground) -> Answer:
    """Items about a subject."""
    items = ground.items
    blocks = []
    for item in items:
        note = audience_note(ground, item)
        time = when(ground, item)
        who = who_short(ground, item)
        blocks.append(
            f"• {label(ground, item)}"
            + (f" – {time}" if time else "")
            + (f" ({note})" if note else "")
            + (f", {who}" if who else "")
        )
    if len(items) == 1 and items[0].summary:
        blocks.append(items[0].summary)
    return ground.answer(
        *blocks,
        *may_attend(ground, items),
        choices=item_choices(ground, items[:3]) if len(items) > 1 else (),
    )


def listing(ground: Ground, items: tuple[Item, ...]) -> list[str]:
    """Items in a list, with a head line for each group of one kind and time."""
    rows: list[str] = []
    shown = ""
    for item in items:
        group = when(ground, item)
        note = audience_note(ground, item)
        head = capital(", ".join(p for p in (group, note) if p))
        if head != shown and item.kind in (Kind.SESSION, Kind.HOUSE, Kind.THEME_MEETING) and head:
            rows.append(f"{head}:")
        shown = head
        if item.kind in (Kind.SESSION, Kind.HOUSE, Kind.THEME_MEETING):
            rows.append(f"• {label(ground, item)}")
        else:
            rows.append(f"• {line(ground, item, dated=True)}")
    return rows


def list_(ground: Ground) -> Answer:
    """All items of a kind."""
    items = ground.items
    if ground.audience is Audience.OTHERS and items and all(i.audience is Audience.ELECTED for i in items):
        return ground.answer(*listing(ground, items[:MANY]), *may_attend(ground, items), left=len(items) - MANY)
    return ground.answer(
        *listing(ground, items[:MANY]),
        left=len(items) - MANY,
        choices=item_choices(ground, [i for i in items[:8] if i.number]),
    )


def count(ground: Ground) -> Answer:
    """How many items of a kind there are, and which."""
    items = [i for i in ground.items if not (Kind.PRIZE in ground.question.kinds and i.number is None)] or list(
        ground.items
    )
    number = len(items)
    head = ground.texts.plural("There is {count}:", "There are {count}:", number)
    rows = listing(ground, tuple(items[:MANY]))
    return ground.answer(head, *rows, items=tuple(i.id for i in items), left=number - MANY)


def moderators(ground: Ground) -> Answer:
    """Who is on in all choices of a kind; those who lead them, where that is asked."""
    if "moderator" in ground.question.asks:
        return _leading(ground)
    rows = []
    for item in ground.items[:MANY]:
        who = who_short(ground, item)
        rows.append(f"• {label(ground, item)}" + (f", {who}" if who else ""))
    status = Status.ANSWERED if any(i.appearances for i in ground.items) else Status.MISSING
    return ground.answer(*rows, status=status, left=len(ground.items) - MANY)


def _leading(ground: Ground) -> Answer:
    """Who leads each of several choices."""
    rows: list[str] = []
    leading: set[str] = set()
    for item in ground.items[:MANY]:
        moderators_of = [a.person for a in item.appearances if a.role is Role.MODERATOR]
        leading.update(moderators_of)
        names = [ground.programme.people[p].name for p in moderators_of]
        rows.append(f"• {label(ground, item)}: {listed(ground, names) or ground.say('no moderator is named')}")
    status = Status.ANSWERED if leading else Status.MISSING
    head = ground.say("Moderators:")
    if "count" in ground.question.asks:
        head = ground.texts.plural("There is {count} moderator:", "There are {count} moderators:", len(leading))
    return ground.answer(head, *rows, status=status, left=len(ground.items) - MANY)


def when_choices(ground: Ground) -> Answer:
    """When the choices of a kind take place: mostly all at once."""
    items = ground.items
    starts = {i.start for i in items}
    if len(starts) > 1 or None in starts or not {i.kind for i in items} <= CHOICES:
        return when_(ground)
    first = items[0]
    kinds = {
        Kind.SESSION: ground.say("The sessions"),
        Kind.HOUSE: ground.say("The assembly houses"),
        Kind.THEME_MEETING: ground.say("The theme meetings"),
    }
    note = audience_note(ground, first) if len({i.audience for i in items}) == 1 else ""
    text = ground.say("{what} are {when}, all at the same time.", what=kinds[first.kind], when=when(ground, first))
    parent = ground.programme.by_id.get(first.parent)
    return ground.answer(text, f"{capital(note)}." if note else "", printed_note(ground, parent) if parent else "")


def difference(ground: Ground) -> Answer:
    """What tells sorts of choices apart: when they are, and whom they are for."""
    blocks: list[str] = []
    for kind in dict.fromkeys(i.kind for i in ground.items):
        own = tuple(i.id for i in ground.items if i.kind is kind)
        blocks += when_choices(replace(ground, question=ground.question.with_(items=own))).blocks
        if all(ground.programme.by_id[i].audience is Audience.EVERYONE for i in own):
            blocks.append(ground.say("They are for all participants."))
    return ground.answer(*blocks)


def none_of_kind(ground: Ground) -> Answer:
    """The programme has no item of a kind."""
    kind = Kind.MEAL if Kind.MEAL in ground.question.kinds else min(ground.question.kinds)
    names = {
        Kind.SESSION: ground.say("sessions"),
        Kind.HOUSE: ground.say("assembly houses"),
        Kind.THEME_MEETING: ground.say("theme meetings"),
        Kind.BREAK: ground.say("breaks"),
        Kind.MEAL: ground.say("meals"),
        Kind.SONG: ground.say("morning song"),
        Kind.EVENING: ground.say("an evening programme"),
        Kind.PRIZE: ground.say("a prize"),
        Kind.LIVE: ground.say("a live recording"),
        Kind.THEME: ground.say("themes"),
    }
    what = names.get(kind, ground.say("that"))
    return ground.answer(
        ground.say(
            "The material that I have on {event} does not mention {what}.", event=ground.programme.event.name, what=what
        ),
        status=Status.MISSING,
        items=(),
    )


def none_that_day(ground: Ground) -> Answer:
    """The kind of item is on, but another day."""
    items = ground.items
    window = ground.question.window
    day = window.day if window else None
    rows = [line(ground, i, dated=True) for i in items[:MANY]]
    if day is None:
        return when_(ground)
    if day not in ground.programme.days:
        days = listed(ground, [day_name(ground, d) for d in ground.programme.days])
        head = (
            ground.say("Nothing is on {day}. The forum is only {days}.", day=day_name(ground, day), days=days)
            if days
            else ""
        )
    else:
        head = ground.say("Not {day}. It is:", day=day_name(ground, day))
    return ground.answer(head, *rows, left=len(items) - MANY)


def none_left(ground: Ground) -> Answer:
    """The last one of the kind has been."""
    last = ground.items[0]
    return ground.answer(
        ground.say(
            "There are no more, the last one was {title}, {when}.", title=label(ground, last), when=when(ground, last)
        )
    )


def no_choice_on_day(ground: Ground) -> Answer:
    """No house or session that day: when they are instead, and what there is that day."""
    window = ground.question.window
    day = window.day if window and window.day else ground.now.date()
    kinds = ground.question.kinds
    items = [i for i in ground.programme.items if i.kind in kinds]
    best = ground.items
    blocks = [ground.say("None of them are on {day}.", day=day_name(ground, day))]
    if items:
        first = best[0] if best else items[0]
        names = {Kind.HOUSE: ground.say("The assembly houses"), Kind.SESSION: ground.say("The sessions")}.get(
            items[0].kind, ground.say("They")
        )
        past = first.start is not None and first.start < ground.now
        time = listed(ground, list(dict.fromkeys(when(ground, i) for i in items)))
        blocks.append(
            ground.say("{what} were {when}.", what=names, when=time)
            if past
            else ground.say("{what} are {when}.", what=names, when=time)
        )
        if best:
            blocks.append(ground.say("The best fit: {title}.", title=label(ground, best[0])))
    other = [i for i in on_day(ground.programme, day) if i.kind is Kind.BREAKOUT]
    if other:
        blocks.append(ground.say("That day there is instead: {line}.", line=line(ground, other[0])))
    return ground.answer(*blocks)


def no_topic(ground: Ground) -> Answer:
    """The programme says nothing about a subject."""
    what = ground.question.words
    items = ground.items
    text = (
        ground.say("I find nothing about “{what}” in the programme.", what=what)
        if what
        else ground.say("I find nothing about that in the programme.")
    )
    nearest = (
        ground.say(
            "Closest is {title}.",
            title=f"{label(ground, items[0])} ({when(ground, items[0])})"
            if items[0].start
            else label(ground, items[0]),
        )
        if items
        else ""
    )
    return ground.answer(text, nearest, status=Status.MISSING)


def no_such_number(ground: Ground) -> Answer:
    """A session, house or nominee that does not exist."""
    kind = Kind(ground.question.subject)
    all_of_kind = [i for i in ground.programme.items if i.kind is kind]
    items = [i for i in all_of_kind if i.number] or all_of_kind
    names = {
        Kind.SESSION: ground.say("Session"),
        Kind.HOUSE: ground.say("Assembly house"),
        Kind.THEME_MEETING: ground.say("Theme meeting"),
        Kind.PRIZE: ground.say("Nominee"),
    }
    text = ground.say("There is no {kind} {number}.", kind=names[kind], number=ground.question.number)
    also = told_elsewhere(ground)
    then = [ground.say("But in other years:"), *also] if also else []
    return ground.answer(text, *(listing(ground, tuple(items)) if items else ()), *then, status=Status.MISSING)
