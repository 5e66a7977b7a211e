"""Somebody's appearance as they want to know it: when and where, for how long, with whom, and what is around it."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from bot.answers.changed import is_off, note
from bot.answers.ground import Ground
from bot.answers.wording import capital, clock, distance, label, length, listed, place_of, short_name, span, when
from bot.programme.model import Appearance, Item, Role
from bot.programme.timeline import is_on, on_day

_MOMENT = timedelta(minutes=1)


def appearances(ground: Ground, person: str) -> list[tuple[Item, Appearance]]:
    """Return where a person is on: in order of time, what has none last."""
    found = ground.programme.appearances_of.get(person, ())
    return sorted(found, key=lambda row: (row[0].start is None, row[0].start or ground.now))


def still_to_come(ground: Ground, rows: Sequence[tuple[Item, Appearance]]) -> list[tuple[Item, Appearance]]:
    """Return the appearances that are neither over nor called off; all of them where all are."""
    ahead = [row for row in rows if not row[0].cancelled and not over(ground, row[0])]
    return ahead or list(rows)


def over(ground: Ground, item: Item) -> bool:
    """Whether an item with a time is past."""
    return item.start is not None and item.start <= ground.now and not is_on(item, ground.now)


def in_full(ground: Ground, item: Item, appearance: Appearance) -> str:
    """Return everything about an appearance, a line each."""
    if item.cancelled:
        return f"• {is_off(ground, item)}"
    lines = [
        f"• {titled(ground, item)}",
        note(ground, item),
        countdown(ground, item),
        place(ground, item),
        role(ground, appearance),
        moderator(ground, item, appearance),
        company(ground, item, appearance),
        before(ground, item),
        after(ground, item),
    ]
    return "\n  ".join(line for line in lines if line)


def titled(ground: Ground, item: Item) -> str:
    """Return when it is, for how long, and what."""
    if item.start is None:
        return ground.say("{title} (the programme gives no time)", title=label(ground, item))
    lasts = f" ({length(ground, _duration(item.start, item.end))})" if item.end else ""
    return f"{capital(when(ground, item))}{lasts}: {label(ground, item)}"


def countdown(ground: Ground, item: Item) -> str:
    """Return how long it is until then, on the day."""
    if item.start is None or item.start.date() != ground.now.date():
        return ground.say("It is over.") if over(ground, item) else ""
    if item.start > ground.now:
        return f"{capital(distance(ground, item.start))}."
    return ground.say("It is on now.") if is_on(item, ground.now) else ground.say("It is over.")


def place(ground: Ground, item: Item) -> str:
    """Return where it is, or that the programme does not say."""
    found = place_of(ground, item)
    if found:
        return ground.say("Place: {place}.", place=found)
    return ground.say("The programme does not say in which room.")


def role(ground: Ground, appearance: Appearance) -> str:
    """Return what they are in it, where they do not just speak."""
    roles = {Role.MODERATOR: ground.say("Role: moderator."), Role.CHAIR: ground.say("Role: chair.")}
    return roles.get(appearance.role, "")


def moderator(ground: Ground, item: Item, appearance: Appearance) -> str:
    """Return who else moderates it, or what it is part of; nothing where they do it themselves."""
    if appearance.role is Role.MODERATOR:
        return ""
    above = ground.programme.by_id.get(item.parent)
    for circle in (item.appearances, above.appearances if above else ()):
        found = [short_name(ground, a.person) for a in circle if a.role in {Role.MODERATOR, Role.CHAIR}]
        if found:
            return ground.say("Moderator: {names}.", names=listed(ground, found))
    chairs = [short_name(ground, a.person) for a in ground.programme.chairs]
    if chairs:
        return ground.say(
            "The programme names no moderator of it. The conference is chaired by {names}.",
            names=listed(ground, chairs),
        )
    return ground.say("The programme names no moderator of it.")


def company(ground: Ground, item: Item, appearance: Appearance) -> str:
    """Return who is on with them."""
    others = [a for a in item.appearances if a.person != appearance.person and a.role is not Role.MODERATOR]
    names = [*(short_name(ground, a.person) for a in others), *item.unnamed]
    if not names:
        return ground.say("Nobody else is named as speaking in it.")
    return ground.say("Together with {names}.", names=listed(ground, names))


def duration(ground: Ground, item: Item) -> str:
    """Return how long it lasts, and that nobody knows how much of it is theirs where several share it."""
    if item.start is None or item.end is None:
        return ground.say("The programme does not say how long {title} lasts.", title=label(ground, item))
    lasts = length(ground, _duration(item.start, item.end))
    whole = ground.say("{title} lasts {time}: {span}.", title=label(ground, item), time=lasts, span=span(ground, item))
    shared = sum(a.role is not Role.MODERATOR for a in item.appearances) + len(item.unnamed) > 1
    unsaid = ground.say("The programme does not say how it is shared out.")
    return f"{whole} {unsaid}" if shared else whole


def before(ground: Ground, item: Item) -> str:
    """Return what comes just before it on its day."""
    if item.start is None:
        return ""
    lines = [i for i in _others(ground, item) if i.start and i.start < item.start]
    if not lines:
        return ground.say("Nothing comes before it that day.")
    return ground.say("Just before: {line}.", line=_short(ground, lines[-1]))


def after(ground: Ground, item: Item) -> str:
    """Return what comes just after it on its day."""
    if item.start is None:
        return ""
    ends = item.end or item.start + _MOMENT
    lines = [i for i in _others(ground, item) if i.start and i.start >= ends]
    if not lines:
        return ground.say("Nothing comes after it that day.")
    return ground.say("Just after: {line}.", line=_short(ground, lines[0]))


def _duration(start: datetime, end: datetime) -> timedelta:
    """Elapsed time, not what the clocks on the wall differ by."""
    return end.astimezone(UTC) - start.astimezone(UTC)


def _others(ground: Ground, item: Item) -> list[Item]:
    """The lines of an item's day that take place, but for itself and what it is part of."""
    lines = on_day(ground.programme, item.start.date()) if item.start else ()
    return [i for i in lines if i.id not in {item.id, item.parent} and not i.cancelled]


def _short(ground: Ground, item: Item) -> str:
    return f"{clock(item.start)} {label(ground, item)}" if item.start else label(ground, item)
