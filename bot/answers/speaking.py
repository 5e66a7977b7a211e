"""Who is on in a span of time."""

from dataclasses import replace
from datetime import datetime

from bot.answers.answer import Answer, Status
from bot.answers.ground import Ground
from bot.answers.outside import nothing
from bot.answers.rows import children_with_people, until
from bot.answers.schedule import on_now
from bot.answers.speakers import chaired
from bot.answers.wording import (
    capital,
    label,
    line,
    people_block,
    when,
    who_short,
)
from bot.programme.model import Item, Kind
from bot.programme.timeline import after, before

# So many items are told with all their people and what these are, more of them in a line each.
_IN_FULL = 3


def who_in_window(ground: Ground) -> Answer:
    """Who is on in a span of time."""
    items = ground.items
    window = ground.question.window
    if not items:
        if window and window.label == "now":
            return on_now(ground)
        return nothing(ground)
    if window and window.label == "now":
        return _speaking_now(ground, items[0])
    relevant = [i for i in items if i.appearances or i.unnamed or i.kind is Kind.BREAKOUT]
    named = any(i.appearances or i.kind is Kind.BREAKOUT for i in relevant)
    if not named and window and window.label in ("next", "after"):
        first = (relevant or items)[0]
        rest = [
            i
            for i in after(ground.programme, first.start or ground.now)
            if i.day == first.day and (i.appearances or i.kind is Kind.BREAKOUT)
        ]
        relevant = [first, *rest[:1]]
    if not named and window and window.label == "before" and items[0].start:
        earlier = [i for i in before(ground.programme, items[0].start) if i.day == items[0].day and i.appearances]
        relevant = [*relevant, *earlier[-1:]]
    shown = relevant or list(items)[:_IN_FULL]
    tell = _in_full if len(shown) <= _IN_FULL else _in_a_line
    blocks = [block for item in shown for block in tell(ground, item)]
    people = tuple(a.person for i in shown for a in i.appearances)
    named = any(i.appearances for i in shown) or any(i.kind is Kind.BREAKOUT for i in shown)
    if not named:
        untold = "" if any(i.unnamed for i in shown) else ground.say("The programme names nobody here.")
        blocks += [untold, _next_on(ground, shown[-1].start or ground.now)]
    return ground.answer(
        *blocks, items=tuple(i.id for i in shown), people=people, status=Status.ANSWERED if named else Status.MISSING
    )


def _in_full(ground: Ground, item: Item) -> list[str]:
    """An item with everybody in it, a line each."""
    head = f"{capital(when(ground, item))}: {label(ground, item)}"
    return [head, people_block(ground, item), *children_with_people(ground, item)]


def _in_a_line(ground: Ground, item: Item) -> list[str]:
    """An item with who is in it, a few of many."""
    told = ", ".join(filter(None, (line(ground, item, dated=item.day != ground.now.date()), who_short(ground, item))))
    return [capital(told), *children_with_people(ground, item)]


def _next_on(ground: Ground, moment: datetime) -> str:
    """Who is on next that day, in a line."""
    upcoming = (i for i in after(ground.programme, moment) if i.appearances and i.day == moment.date())
    item = next(upcoming, None)
    return ground.say("Next on: {line}, {who}.", line=line(ground, item), who=who_short(ground, item)) if item else ""


def _speaking_now(ground: Ground, item: Item) -> Answer:
    if item.kind is Kind.BREAKOUT:
        return _speaking_apart(ground, item)
    if not item.appearances and not item.unnamed:
        if welcomed := chaired(ground, item):
            nobody = ground.say("The programme names nobody for {title}.", title=label(ground, item))
            return ground.answer(nobody, welcomed, _next_on(ground, ground.now))
        text = ground.say(
            "Nobody is speaking right now: {title}{ends}.",
            title=label(ground, item),
            ends=until(ground, item),
        )
        return ground.answer(text, _next_on(ground, ground.now))
    status = Status.ANSWERED if item.appearances else Status.MISSING
    people = tuple(a.person for a in item.appearances)
    return ground.answer(_right_now(ground, item), people_block(ground, item), status=status, people=people)


def _speaking_apart(ground: Ground, breakout: Item) -> Answer:
    """Who is on in each part of a break-out; of those that somebody may attend, where it is known what they are."""
    parts = ground.programme.children.get(breakout.id, ())
    mine = tuple(p for p in parts if p.is_for(ground.audience)) or parts
    if len(mine) == 1 and mine[0].appearances:
        return replace(_speaking_now(ground, mine[0]), items=(mine[0].id,))
    rows = ("• " + ", ".join(filter(None, (label(ground, p), who_short(ground, p)))) for p in mine)
    return ground.answer(_right_now(ground, breakout), *rows, items=tuple(p.id for p in mine))


def _right_now(ground: Ground, item: Item) -> str:
    return ground.say("Right now{ends}: {title}", ends=until(ground, item), title=label(ground, item))
