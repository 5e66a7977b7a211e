"""The lines of the programme as rows of an answer: one in full, several in short, and what runs inside them."""

from collections.abc import Sequence

from bot.answers.access import closed
from bot.answers.answer import Choice
from bot.answers.changed import note
from bot.answers.ground import Ground
from bot.answers.wording import (
    audience_note,
    capital,
    clock,
    day_name,
    day_phrase,
    label,
    line,
    off_mark,
    place_of,
    printed_note,
    span,
    when,
    who_short,
)
from bot.programme.model import PAUSES, SPEECH, Audience, Item, Kind
from bot.programme.timeline import after

# How many lines are told in full, how many with their people, and how many letters a list of lines may have.
FULL, _WITH_PEOPLE = 4, 8
LONGEST = 1150

# What lies between that which people come to hear.
BETWEEN = PAUSES | {Kind.OPENING, Kind.PRIZE, Kind.CLOSING, Kind.SONG}
# So many choices that somebody may not attend are told one by one.
_BARRED = 2


def in_full(ground: Ground, item: Item, *, now: bool = False) -> tuple[str, ...]:
    title = f"{label(ground, item)}"
    if now:
        ends = until(ground, item) if item.kind is not Kind.CLOSING else ""
        head = ground.say("Right now{ends}: {title}", ends=ends, title=title)
    else:
        head = f"{capital(when(ground, item))}: {title}"
    place = place_of(ground, item)
    where = ground.say("Place: {place}.", place=place) if place and item.kind is not Kind.BREAKOUT else ""
    theme = _theme_of(ground, item)
    people = with_people(ground, item)
    return f"{head}{people}", note(ground, item), theme, where, printed_note(ground, item), *children_of(ground, item)


def until(ground: Ground, item: Item) -> str:
    """When an item ends, in brackets behind it; empty where the programme does not say."""
    return ground.say(" (until {time})", time=clock(item.end)) if item.end else ""


def with_people(ground: Ground, item: Item) -> str:
    who = who_short(ground, item)
    return f", {who}." if who else "."


def _theme_of(ground: Ground, item: Item) -> str:
    parent = ground.programme.by_id.get(item.parent)
    return (
        ground.say("Part of the theme “{title}”.", title=parent.title) if parent and parent.kind is Kind.THEME else ""
    )


def children_of(ground: Ground, item: Item) -> tuple[str, ...]:
    """What runs inside a break-out; where there is much that this person may not attend, of it no more than that."""
    if item.kind is not Kind.BREAKOUT:
        return ()
    children = ground.programme.children.get(item.id, ())
    barred = [c for c in children if ground.audience and c.audience not in (ground.audience, Audience.EVERYONE)]
    folded = closed(ground, barred) if len(barred) > _BARRED else ""
    rows = []
    for child in (*(c for c in children if c not in barred), *(() if folded else barred)):
        whom = audience_note(ground, child)
        rows.append(f"• {label(ground, child)}" + (f" ({whom})" if whom else ""))
    return (*rows, f"• {folded}") if folded else tuple(rows)


def children_with_people(ground: Ground, item: Item) -> list[str]:
    if item.kind is not Kind.BREAKOUT:
        return []
    rows = []
    for child in ground.programme.children.get(item.id, ()):
        who = who_short(ground, child)
        rows.append(f"• {label(ground, child)}" + (f", {who}" if who else ""))
    return rows


def rows_of(ground: Ground, items: Sequence[Item]) -> list[str]:
    """Lines of a list: with people where they are few, break-outs with what runs inside them."""
    days = {i.day for i in items}
    detailed = len(items) <= _WITH_PEOPLE
    found: list[str] = []
    shown = None
    for item in items:
        if len(days) > 1 and item.day and item.day != shown:
            found.append(f"{capital(day_name(ground, item.day))}:")
            shown = item.day
        text = line(ground, item)
        who = who_short(ground, item) if detailed else ""
        found.append(f"{text}, {who}" if who else text)
        if item.kind is Kind.BREAKOUT:
            found += inside(ground, item, detailed=len(items) <= FULL)
    if len(days) == 1 and items[0].day and items[0].day != ground.now.date() and len(items) <= FULL:
        found[0] = f"{capital(day_phrase(ground, items[0].day))}: {found[0]}"
    if len("\n".join(found)) > LONGEST and detailed:
        return [line(ground, i) for i in items]
    return found


def inside(ground: Ground, item: Item, *, detailed: bool) -> list[str]:
    children = ground.programme.children.get(item.id, ())
    if detailed:
        return list(children_of(ground, item))
    rows = []
    numbered = [c for c in children if c.number is not None]
    short = [
        (
            c.aliases[0]
            if c.aliases and len(c.aliases[0]) < len(c.title) and c.title.startswith(c.aliases[0])
            else c.title
        )
        + off_mark(ground, c)
        for c in numbered
    ]
    if numbered:
        note = audience_note(ground, numbered[0])
        rows.append(
            "  "
            + "; ".join(f"{c.number}. {t}" for c, t in zip(numbered, short, strict=True))
            + (f" ({note})" if note else "")
        )
    for child in children:
        if child.number is None:
            note = audience_note(ground, child)
            rows.append(f"  {child.title}{off_mark(ground, child)}" + (f" ({note})" if note else ""))
    return rows


def item_choices(ground: Ground, items: Sequence[Item]) -> tuple[Choice, ...]:
    """Follow-ups to a line: who, about, next."""
    first = items[0]
    found = []
    if first.kind is Kind.BREAKOUT:
        return ()
    if first.summary and first.kind in SPEECH:
        found.append(Choice(ground.say("What is it about?"), ground.say("What is it about?")))
    if first.appearances:
        found.append(Choice(ground.say("Who is on?"), ground.say("Who is on?")))
    found.append(Choice(ground.say("What comes then?"), ground.say("What comes then?")))
    return tuple(found)


def then(ground: Ground, item: Item) -> str:
    """What comes after a pause and the like, that day: whoever asks for an hour has something to hear in mind."""
    if item.start is None or item.kind not in BETWEEN:
        return ""
    following = next((i for i in after(ground.programme, item.start) if i.day == item.day), None)
    return followed_by(ground, following, named=True) if following else ""


def followed_by(ground: Ground, following: Item, *, named: bool) -> str:
    """`Then, at 11.55: …`, with who is on in it or not."""
    who = who_short(ground, following) if named else ""
    title = f"{label(ground, following)}, {who}" if who else label(ground, following)
    return ground.say("Then, {when}: {title}.", when=span(ground, following), title=title)
