"""Answers about certain items: when, where, who, what about, how long, who may attend."""

from bot.answers.answer import Answer, Choice, Status
from bot.answers.ground import Ground
from bot.answers.outside import over
from bot.answers.wording import (
    audience_note,
    begins,
    capital,
    clock,
    distance,
    item_choices,
    label,
    length,
    line,
    listed,
    people_block,
    person_line,
    place_of,
    printed_note,
    when,
    who_short,
)
from bot.programme.model import Audience, Item, Kind, Role
from bot.programme.timeline import same_time

_PAUSES = frozenset({Kind.BREAK, Kind.MEAL})


def card(ground: Ground) -> Answer:
    """Everything that matters about an item: title, time, people, what it is about, who may attend."""
    items = ground.items
    if not items:
        return over(ground)
    if len(items) > 1:
        return when_(ground) if any(i.kind in (Kind.PRIZE, *_PAUSES) for i in items) else _several(ground, items)
    item = items[0]
    if item.kind in _PAUSES or item.kind in (Kind.PRIZE, Kind.CLOSING, Kind.OPENING, Kind.SONG, Kind.EVENING):
        return when_(ground)
    return ground.answer(*_card_blocks(ground, item), choices=_choices(ground, item))


def _card_blocks(ground: Ground, item: Item) -> tuple[str, ...]:
    return (
        _headed(ground, item),
        item.summary,
        _place_line(ground, item),
        people_block(ground, item),
        *_inside(ground, item),
    )


def _headed(ground: Ground, item: Item) -> str:
    note = audience_note(ground, item)
    time = when(ground, item)
    head = f"{label(ground, item)}"
    if time:
        head += f" – {time}"
    elif ground.archived:
        head += f" ({ground.programme.event.year})"
    if note:
        head += f" ({note})"
    return head


def _place_line(ground: Ground, item: Item) -> str:
    place = place_of(ground, item)
    return ground.say("Place: {place}.", place=place) if place else ""


def _inside(ground: Ground, item: Item) -> tuple[str, ...]:
    children = ground.programme.children.get(item.id, ())
    return tuple(f"• {line(ground, c) if item.kind is Kind.THEME else label(ground, c)}" for c in children)


def _several(ground: Ground, items: tuple[Item, ...]) -> Answer:
    """Two or three items that the question fits equally: each in a line or two."""
    rows = []
    for item in items[:6]:
        who = who_short(ground, item)
        rows.append(f"• {_headed(ground, item)}" + (f", {who}" if who else ""))
    if ground.question.borrowed or len(items) > 2:
        return ground.answer(ground.say("It could be one of these:"), *rows, choices=item_choices(ground, items))
    return ground.answer(
        ground.say("It could be one of these:"), *rows, status=Status.CLARIFY, choices=item_choices(ground, items)
    )


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
        elif item.end and item.start <= ground.now < item.end:
            head += ground.say(" (on now)")
        elif item.start < ground.now:
            head += ground.say(" (is over)")
        note = audience_note(ground, item)
        blocks = [f"{head}{f', {note}' if note else ''}.", printed_note(ground, item)]
        place = place_of(ground, item)
        if place:
            blocks.append(ground.say("Place: {place}.", place=place))
        who = who_short(ground, item)
        if who and item.kind not in _PAUSES:
            blocks.append(f"{capital(who)}.")
        return ground.answer(*blocks, choices=_choices(ground, item))
    rows = []
    for item in timed[:8]:
        note = audience_note(ground, item)
        rows.append(f"• {label(ground, item)}: {when(ground, item)}" + (f" ({note})" if note else ""))
    return ground.answer(*rows)


def _no_time(ground: Ground, items: tuple[Item, ...]) -> Answer:
    event = ground.programme.event
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
            rows.append(f"{capital(when(ground, items[0]))}.")
        return ground.answer(*rows)
    venue = f"{event.venue}, {event.city}".strip(", ") if event.venue else event.city
    if len(items) == 1:
        item = items[0]
        text = ground.say("The programme does not say in which room {title} is.", title=label(ground, item))
        time = when(ground, item)
        text += f" {ground.say('It is {when}.', when=time)}" if time else ""
    else:
        text = ground.say("The programme does not say in which rooms they are.")
    live = [c for i in items for c in ground.programme.children.get(i.id, ()) if place_of(ground, c)]
    extra = "".join(f"\n{label(ground, c)}: {place_of(ground, c)}." for c in live)
    return ground.answer(
        text + extra, ground.say("The forum is held at {venue}.", venue=venue) if venue else "", status=Status.MISSING
    )


def _mine(ground: Ground, item: Item) -> Item:
    """Of a break-out the one part that this person may attend, where there is only one."""
    mine = (ground.audience, Audience.EVERYONE)
    parts = [c for c in ground.programme.children.get(item.id, ()) if c.audience in mine]
    return parts[0] if item.kind is Kind.BREAKOUT and len(parts) == 1 else item


def who(ground: Ground) -> Answer:
    """Who is on in items."""
    items = ground.items
    if ground.question.detail == "unnamed":
        item = items[0]
        return ground.answer(
            ground.say(
                "The programme does not name who it is: {people} ({title}).",
                people=listed(ground, list(item.unnamed)),
                title=f"{label(ground, item)}, {when(ground, item)}",
            ),
            status=Status.MISSING,
        )
    if len(items) == 1:
        item = items[0]
        if item.kind is Kind.BREAKOUT:
            return _who_inside(ground, item)
        if not item.appearances and not item.unnamed:
            return ground.answer(
                ground.say("The programme names nobody for {title}.", title=label(ground, item)), status=Status.MISSING
            )
        if not item.appearances:
            return ground.answer(
                ground.say(
                    "The programme does not name who it is: {people} ({title}).",
                    people=listed(ground, list(item.unnamed)),
                    title=label(ground, item),
                ),
                status=Status.MISSING,
            )
        return ground.answer(
            _headed(ground, item),
            people_block(ground, item),
            people=tuple(a.person for a in item.appearances),
            choices=_choices(ground, item),
        )
    blocks: list[str] = []
    for item in items[:7]:
        blocks.append(_headed(ground, item))
        compact = len(items) > 3
        blocks.append(f"  {who_short(ground, item)}" if compact else people_block(ground, item))
    people = tuple(a.person for i in items for a in i.appearances)
    named = bool(people)
    if not named:
        return ground.answer(
            ground.say("The programme does not name who they are."),
            *[line(ground, i, dated=True) for i in items[:6]],
            status=Status.MISSING,
        )
    return ground.answer(*[b for b in blocks if b.strip()], people=people)


def _who_inside(ground: Ground, item: Item) -> Answer:
    rows = [_headed(ground, item)]
    for child in ground.programme.children.get(item.id, ()):
        people = who_short(ground, child)
        rows.append(f"• {label(ground, child)}" + (f", {people}" if people else ""))
    return ground.answer(*rows)


def about(ground: Ground) -> Answer:
    """What items are about."""
    items = ground.items
    if not items:
        return over(ground)
    if len(items) == 1:
        item = items[0]
        blocks = [_headed(ground, item), item.summary, *_inside(ground, item)]
        if not item.summary:
            blocks.append(ground.say("The programme says no more about it."))
        who_line = who_short(ground, item)
        if who_line:
            blocks.append(f"{capital(who_line)}.")
        return ground.answer(*blocks, choices=_choices(ground, item))
    if (
        all(i.kind in (Kind.SESSION, Kind.HOUSE, Kind.THEME_MEETING) for i in items)
        and len(items) == 2
        and not ground.question.borrowed
    ):
        return ground.answer(*_summaries(ground, items), choices=item_choices(ground, items))
    return ground.answer(*_summaries(ground, items))


def _summaries(ground: Ground, items: tuple[Item, ...]) -> list[str]:
    blocks = []
    for item in items[:3]:
        blocks.append(_headed(ground, item))
        blocks.append(item.summary)
    return blocks


def duration(ground: Ground) -> Answer:
    """How long items last."""
    item = ground.items[0]
    if item.start is None:
        return _no_time(ground, (item,))
    if item.end is None:
        return ground.answer(
            ground.say(
                "{title} starts {when}; the programme gives no end.",
                title=label(ground, item),
                when=begins(ground, item),
            ),
            status=Status.MISSING,
        )
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


def end(ground: Ground) -> Answer:
    """When items are over."""
    item = ground.items[0]
    if item.start is None:
        return _no_time(ground, (item,))
    if item.end is None or item.kind is Kind.CLOSING:
        if item.kind is Kind.CLOSING:
            return ground.answer(f"{label(ground, item)}: {when(ground, item)}.")
        return ground.answer(
            ground.say(
                "{title} starts {when}; the programme gives no end.",
                title=label(ground, item),
                when=begins(ground, item),
            ),
            status=Status.MISSING,
        )
    left = f" ({distance(ground, item.end)})" if item.start <= ground.now < item.end else ""
    text = ground.say("{title} ends at {time}{left}.", title=label(ground, item), time=clock(item.end), left=left)
    return ground.answer(
        text,
        ground.say("It is {when}.", when=when(ground, item)),
        printed_note(ground, item),
        _breakout_note(ground, item),
    )


def _breakout_note(ground: Ground, item: Item) -> str:
    parent = ground.programme.by_id.get(item.parent)
    return printed_note(ground, parent) if parent else ""


def moderator(ground: Ground) -> Answer:
    """Who moderates items."""
    blocks = []
    people: list[str] = []
    missing = 0
    for item in ground.items[:7]:
        rows = [a for a in item.appearances if a.role in (Role.MODERATOR, Role.CHAIR)]
        people += [a.person for a in rows]
        if rows:
            who_line = listed(ground, [person_line(ground, ground.programme.people[a.person], a) for a in rows])
            blocks.append(ground.say("{title}: the moderator is {people}.", title=label(ground, item), people=who_line))
        else:
            missing += 1
            text = ground.say("The programme names no moderator for {title}.", title=label(ground, item))
            on = who_short(ground, item)
            blocks.append(text + (f" {capital(on)}." if on else ""))
    status = Status.MISSING if missing == len(ground.items) else Status.ANSWERED
    return ground.answer(*blocks, status=status, people=tuple(people))


def attend(ground: Ground) -> Answer:
    """Who may attend items, and whether this person may."""
    items = ground.items
    audiences = {i.audience for i in items}
    children = [c for i in items for c in ground.programme.children.get(i.id, ()) if i.kind is Kind.BREAKOUT]
    if children:
        audiences = {c.audience for c in children}
    what = label(ground, items[0]) if len(items) == 1 else ground.say("They")
    first = items[0]
    if audiences == {Audience.ELECTED}:
        kind = {Kind.HOUSE: ground.say("The assembly houses")}.get(first.kind, what) if len(items) > 1 else what
        text = (
            ground.say("{what} is only for elected politicians.", what=kind)
            if len(items) == 1
            else ground.say("{what} are only for elected politicians.", what=kind)
        )
        lead = {
            Audience.ELECTED: ground.say("Yes, you are elected, so you may."),
            Audience.OTHERS: ground.say("No, not as a non-elected participant."),
        }.get(ground.audience or Audience.EVERYONE, "")
        others = [i for i in ground.programme.items if i.audience is Audience.OTHERS]
        instead_line = ""
        if others and ground.audience is not Audience.ELECTED:
            instead_line = ground.say(
                "Meanwhile, for everyone else: {line}.",
                line=f"{line(ground, others[0], dated=True)}{_at(ground, others[0])}",
            )
        elif not others and ground.audience is not Audience.ELECTED:
            instead_line = ground.say("The programme does not say what the others do meanwhile.")
        return ground.answer(lead, text, _on(ground, first, items), instead_line, choices=())
    if audiences == {Audience.OTHERS}:
        text = ground.say("{what} is for everyone who is not elected.", what=what)
        houses = [i for i in ground.programme.items if i.audience is Audience.ELECTED]
        extra = ground.say("Elected politicians choose an assembly house at the same time.") if houses else ""
        return ground.answer(text, _on(ground, first, items), extra)
    if Audience.ELECTED in audiences:
        rows = [
            f"• {label(ground, c)} ({audience_note(ground, c) or ground.say('for all')})" for c in (children or items)
        ]
        return ground.answer(*rows)
    return ground.answer(ground.say("Yes, {what} is for all participants.", what=what), _on(ground, first, items))


def _on(ground: Ground, first: Item, items: tuple[Item, ...]) -> str:
    """When a lone item is."""
    time = when(ground, first)
    return ground.say("It is {when}.", when=time) if time and len(items) == 1 else ""


def _at(ground: Ground, item: Item) -> str:
    place = place_of(ground, item)
    return f", {place}" if place else ""


def instead(ground: Ground) -> Answer:
    """What those do who may not attend the houses."""
    item = ground.items[0]
    place = place_of(ground, item)
    return ground.answer(
        _headed(ground, item),
        item.summary,
        ground.say("Place: {place}.", place=place) if place else "",
        people=tuple(a.person for a in item.appearances),
    )


def simultaneous(ground: Ground) -> Answer:
    """Whether several items can be attended, one after the other."""
    items = ground.items
    first = items[0]
    if len(items) < 2 and first.start:
        return when_(ground)
    clash = all(same_time(first, other) for other in items[1:])
    rows = [f"• {label(ground, i)}" for i in items[:7]]
    if clash and first.start:
        return ground.answer(
            ground.say("No, they run at the same time ({when}), so you can only attend one.", when=when(ground, first)),
            *rows,
        )
    if not first.start:
        return ground.answer(ground.say("You can take part in one of them, and each is held once."), *rows[:3])
    return ground.answer(
        ground.say("Yes, they are at different times:"), *[line(ground, i, dated=True) for i in items[:7]]
    )


def repeats(ground: Ground) -> Answer:
    """Whether items are held more than once."""
    item = ground.items[0]
    facts = [f for f in ground.programme.facts if f.about == "repeats"]
    if facts:
        return ground.answer(facts[0].text, facts=(facts[0].id,))
    if item.start is None:
        return ground.answer(
            ground.say("The theme meetings are held once: they are not repeated, and you can choose one.")
        )
    return ground.answer(
        ground.say("It stands once in the programme, {when}, and is not repeated.", when=when(ground, item))
    )


def count_people(ground: Ground) -> Answer:
    """How many are on in an item."""
    item = ground.items[0]
    number = len(item.appearances)
    if not number:
        return who(ground)
    return ground.answer(
        ground.texts.plural(
            "{count} person is named for {title}:",
            "{count} people are named for {title}:",
            number,
            title=label(ground, item),
        ),
        people_block(ground, item),
        people=tuple(a.person for a in item.appearances),
    )


def _choices(ground: Ground, item: Item) -> tuple[Choice, ...]:
    """Follow-ups that fit an item."""
    intent = ground.question.intent
    found = []
    if item.summary and intent not in ("about", "card") and item.kind not in _PAUSES:
        found.append(Choice(ground.say("What is it about?"), ground.say("What is it about?")))
    if item.appearances and intent not in ("who", "card"):
        found.append(Choice(ground.say("Who is on?"), ground.say("Who is on?")))
    if intent not in ("when", "card") and item.start:
        found.append(Choice(ground.say("When is it?"), ground.say("When is it?")))
    if item.start:
        found.append(Choice(ground.say("What comes then?"), ground.say("What comes then?")))
    return tuple(found[:3])
