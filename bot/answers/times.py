"""When items are, how long they last, whether they overlap, and where."""

from collections.abc import Iterator

from bot.answers import changed
from bot.answers.answer import Answer, Status
from bot.answers.floor_plan import rooms_of, with_plan
from bot.answers.ground import Ground
from bot.answers.headings import follow_ups
from bot.answers.wording import (
    audience_note,
    begins,
    capital,
    clock,
    day_name,
    day_phrase,
    distance,
    item_choices,
    label,
    length,
    line,
    place_of,
    printed_note,
    when,
    who_short,
)
from bot.programme.model import PAUSES, Item, Kind
from bot.programme.timeline import is_on, same_time
from bot.questions.details import AT_ONCE, MISPRINT, NOW, SHORTEST
from bot.questions.subjects import CHOICES

# How many items are told of at most.
_MANY = 8
# Of so many it is told which comes first.
_BOTH = 2


def when_(ground: Ground) -> Answer:
    """When items take place."""
    items = ground.items
    timed = [i for i in items if i.start]
    if not timed:
        return _no_time(ground, items)
    if len(timed) == 1:
        item = timed[0]
        assert item.start is not None  # filtered above
        head = f"{label(ground, item)}: {when(ground, item)}"
        if item.start > ground.now and item.start.date() == ground.now.date():
            head += f" ({distance(ground, item.start)})"
        elif is_on(item, ground.now):
            head += ground.say(" (on now)")
        elif item.start < ground.now:
            head += ground.say(" (is over)")
        note = audience_note(ground, item)
        blocks = [
            _now(ground, item),
            f"{head}{f', {note}' if note else ''}.",
            changed.note(ground, item),
            printed_note(ground, item),
        ]
        place = place_of(ground, item)
        if place:
            blocks.append(ground.say("Place: {place}.", place=place))
        who = who_short(ground, item)
        if who and item.kind not in PAUSES:
            blocks.append(f"{capital(who)}.")
        return ground.answer(*blocks, choices=follow_ups(ground, item))
    rows = []
    for item in timed[:_MANY]:
        note = audience_note(ground, item)
        rows.append(f"• {label(ground, item)}: {when(ground, item)}" + (f" ({note})" if note else ""))
    return ground.answer(*rows, left=len(timed) - _MANY)


def order(ground: Ground) -> Answer:
    """Which of two items comes first, with who is on in them."""
    if len(ground.items) != _BOTH:
        return when_(ground)
    first, then = ground.items
    parts = ((label(ground, i), who_short(ground, i), when(ground, i)) for i in (first, then))
    told = [", ".join(filter(None, part)) for part in parts]
    if first.start == then.start:
        return ground.answer(ground.say("They begin at the same time:"), *(f"• {line}" for line in told))
    return ground.answer(ground.say("First {item}.", item=told[0]), ground.say("After that {item}.", item=told[1]))


def comes_next(ground: Ground) -> Answer:
    """When something is that is thought to come next, below what comes before it."""
    coming, *before = ground.items
    rows = [f"• {when(ground, item)}: {label(ground, item)}" for item in before[:_MANY]]
    first = ground.say("First comes:") if rows else ""
    today = coming.start is not None and coming.start > ground.now and coming.day == ground.now.date()
    away = f" ({distance(ground, coming.start)})" if today and coming.start else ""
    told = f"{label(ground, coming)}: {when(ground, coming)}{away}."
    return ground.answer(first, *rows, told, items=(coming.id,))


def in_between(ground: Ground) -> Answer:
    """How long there is from the end of one item to the start of another."""
    one, other = ground.items
    if one.start is None or other.start is None:
        return when_(ground)
    over, gap = one.end or one.start, {"one": label(ground, one), "other": label(ground, other)}
    ended = ground.say("{one} ends at {time}.", one=gap["one"], time=clock(over))
    if one.end is None or one.kind is Kind.CLOSING:
        over = one.start
        ended = ground.say("{one} is at {time}.", one=gap["one"], time=clock(over))
    begun = ground.say("{other} begins at {time}.", other=gap["other"], time=clock(other.start))
    if over == other.start:
        return ground.answer(ground.say("There is nothing in between."), ended, begun)
    between = ground.say("In between there are {length}.", length=length(ground, other.start - over))
    return ground.answer(between, ended, begun)


def _now(ground: Ground, item: Item) -> str:
    """Yes or no, where it is asked whether it is time for a break or the like."""
    if ground.question.detail != NOW or item.start is None:
        return ""
    return ground.say("Yes, right now.") if is_on(item, ground.now) else ground.say("No, not right now.")


def _no_time(ground: Ground, items: tuple[Item, ...]) -> Answer:
    event = ground.programme.event
    day = items[0].day if len(items) == 1 else None
    if day:
        told = f"{label(ground, items[0])}: {day_phrase(ground, day) or day_name(ground, day)}."
        return ground.answer(told, ground.say("The material that I have gives no time of day."))
    what = label(ground, items[0]) if len(items) == 1 else ground.programme.event.name
    text = ground.say("The material that I have gives no time for {title}.", title=what)
    known = ground.say("{event} is {dates}.", event=event.name, dates=event.when) if event.when else ""
    return ground.answer(text, known, status=Status.MISSING)


def where(ground: Ground) -> Answer:
    """Where items are. A room that the programme does not name is not guessed."""
    items = tuple(_mine(ground, i) for i in ground.items)
    event = ground.programme.event
    known = [(i, place_of(ground, i)) for i in items]
    if any(place for _, place in known):
        rows = [f"{label(ground, i)}: {place}." for i, place in known if place]
        if len(items) == 1 and items[0].start:
            rows += [f"{capital(when(ground, items[0]))}.", changed.note(ground, items[0])]
        return with_plan(ground, ground.answer(*rows), rooms_of(ground, items))
    venue = f"{event.venue}, {event.city}".strip(", ") if event.venue else event.city
    if len(items) == 1:
        item = items[0]
        text = ground.say("The programme does not say in which room {title} is.", title=label(ground, item))
        time = when(ground, item)
        text += f" {ground.say('It is {when}.', when=time)}" if time else ""
    else:
        text = ground.say("The programme does not say in which rooms they are.")
    parts = [c for i in items for c in _parts(ground, i) if i.kind is Kind.BREAKOUT or place_of(ground, c)]
    rows = [_part(ground, c) for c in parts]
    held = ground.say("The forum is held at {venue}.", venue=venue) if venue else ""
    numbered = [c for c in parts if c.number]
    answer = ground.answer(text, *rows, held, status=Status.MISSING, choices=item_choices(ground, numbered))
    return with_plan(ground, answer, rooms_of(ground, parts))


def _parts(ground: Ground, item: Item) -> tuple[Item, ...]:
    """The parts of an item that this person may attend, all where it is not known who they are."""
    parts = ground.programme.children.get(item.id, ())
    return tuple(c for c in parts if c.is_for(ground.audience))


def _part(ground: Ground, part: Item) -> str:
    """A part with its room, if the programme names one, and with who may attend, where that is not known of them."""
    place = place_of(ground, part)
    note = audience_note(ground, part) if ground.audience is None else ""
    return f"• {label(ground, part)}{f': {place}' if place else ''}{f' ({note})' if note else ''}"


def _mine(ground: Ground, item: Item) -> Item:
    """Of a break-out the one part that this person may attend, where there is only one."""
    parts = _parts(ground, item)
    return parts[0] if item.kind is Kind.BREAKOUT and len(parts) == 1 else item


def _no_end(ground: Ground, item: Item) -> Answer:
    """Of an item whose start alone is known."""
    return ground.answer(
        ground.say(
            "{title} starts {when}; the programme gives no end.", title=label(ground, item), when=begins(ground, item)
        ),
        status=Status.MISSING,
    )


def duration(ground: Ground) -> Answer:
    """How long an item lasts, or each of several, the longest or the shortest first."""
    if len(ground.items) > 1 and all(i.start and i.end for i in ground.items):
        return _lengths(ground)
    item = ground.items[0]
    if item.start is None:
        return _no_time(ground, ground.items)
    if item.end is None:
        return _no_end(ground, item)
    text = ground.say(
        "{title} lasts {length}: {when}.",
        title=label(ground, item),
        length=length(ground, item.end - item.start),
        when=when(ground, item),
    )
    left = ""
    if item.start <= ground.now < item.end:
        left = ground.say("{left} left.", left=capital(length(ground, item.end - ground.now)))
    return ground.answer(text, left, printed_note(ground, item))


def _lengths(ground: Ground) -> Answer:
    spans = {i.id: i.end - i.start for i in ground.items if i.start and i.end}
    longest_first = ground.question.detail != SHORTEST
    rows = [
        f"• {label(ground, i)}: {length(ground, spans[i.id])}, {when(ground, i)}"
        for i in sorted(ground.items, key=lambda i: spans[i.id], reverse=longest_first)
    ]
    alike = ground.say("They are equally long:") if len(set(spans.values())) == 1 else ""
    return ground.answer(alike, *rows[:_MANY], left=len(rows) - _MANY)


def end(ground: Ground) -> Answer:
    """When an item is over, and when what follows it of somebody's is."""
    item = ground.items[0]
    if item.start is None:
        return _no_time(ground, (item,))
    if item.kind is Kind.CLOSING:
        return ground.answer(f"{label(ground, item)}: {when(ground, item)}.")
    if item.end is None:
        return _no_end(ground, item)
    left = f" ({distance(ground, item.end)})" if item.start <= ground.now < item.end else ""
    text = ground.say("{title} ends at {time}{left}.", title=label(ground, item), time=clock(item.end), left=left)
    return ground.answer(
        text,
        ground.say("It is {when}.", when=when(ground, item)),
        *_on_later(ground),
        printed_note(ground, item, "end" if ground.question.detail == MISPRINT else ""),
        _breakout_note(ground, item),
    )


def _on_later(ground: Ground) -> Iterator[str]:
    """What somebody who is asked of is on for besides."""
    for item in ground.items[1:] if ground.question.people else ():
        yield ground.say("Then, {when}: {title}.", when=when(ground, item), title=label(ground, item))


def _breakout_note(ground: Ground, item: Item) -> str:
    parent = ground.programme.by_id.get(item.parent)
    return printed_note(ground, parent) if parent else ""


def simultaneous(ground: Ground) -> Answer:
    """Whether several items can be attended, one after the other; of a single one what runs beside it."""
    items = ground.items
    first = items[0]
    if len(items) == 1 and first.start:
        return _beside(ground, first)
    clash = all(same_time(first, other) for other in items[1:])
    whether = ground.question.detail == AT_ONCE  # and not whether one can attend both
    rows = [f"• {label(ground, i)}" for i in items[:_MANY]]
    left = len(items) - _MANY
    if clash and first.start:
        at_once = ground.say(
            "They run at the same time ({when}), so you can only attend one.", when=when(ground, first)
        )
        return ground.answer(
            f"{ground.say('Yes.')} {at_once}" if whether else at_once,
            *rows,
            left=left,
        )
    if not first.start:
        return _rules(ground) or _no_time(ground, items)
    if whether:
        apart = f"{ground.say('No.')} {ground.say('They are at different times:')}"
    else:
        apart = ground.say("Yes, they are at different times:")
    return ground.answer(
        apart,
        *[line(ground, i, dated=True) for i in items[:_MANY]],
        left=left,
    )


def _beside(ground: Ground, item: Item) -> Answer:
    """What else is on while an item is."""
    children = ground.programme.children
    others = [
        i
        for i in ground.programme.items
        if i.id not in (item.id, item.parent) and i.parent != item.id and i.id not in children and same_time(i, item)
    ]
    when_it_is = ground.say("{title} is {when}.", title=label(ground, item), when=when(ground, item))
    if not others:
        return ground.answer(when_it_is, ground.say("Nothing else in the programme is on at the same time."))
    notes = ((i, audience_note(ground, i)) for i in others)
    rows = [f"• {label(ground, i)}" + (f" ({note})" if note else "") for i, note in notes]
    head = ground.say("At the same time as {title} ({when}):", title=label(ground, item), when=when(ground, item))
    return ground.answer(head, *rows, items=tuple(i.id for i in others))


def repeats(ground: Ground) -> Answer:
    """Whether items are held more than once: what a fact on the choices says, or how often the programme has them."""
    item = ground.items[0]
    rules = _rules(ground) if item.kind in CHOICES | {Kind.BREAKOUT} else None
    if rules:
        return rules
    if item.start is None:
        text = ground.say("The programme does not say whether {title} is repeated.", title=label(ground, item))
        return ground.answer(text, status=Status.MISSING)
    same = [i for i in ground.programme.items if i.kind is item.kind and i.title == item.title]
    if len(same) > 1:
        return ground.answer(
            ground.say("Yes, they are at different times:"), *[line(ground, i, dated=True) for i in same]
        )
    return ground.answer(
        ground.say("It stands once in the programme, {when}, and is not repeated.", when=when(ground, item))
    )


def _rules(ground: Ground) -> Answer | None:
    """What the programme says of how one chooses, and how often what is chosen from is held."""
    fact = next((f for f in ground.programme.facts if f.about == "choices"), None)
    return ground.answer(fact.text, facts=(fact.id,)) if fact else None
