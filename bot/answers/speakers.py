"""Who is on in an item, who moderates it, with whom it was made, and how many they are."""

from bot.answers.answer import Answer, Status
from bot.answers.changed import note
from bot.answers.fitted import kept_together
from bot.answers.ground import Ground
from bot.answers.headings import follow_ups, headed
from bot.answers.wording import (
    capital,
    label,
    line,
    listed,
    people_block,
    person_line,
    when,
    who_short,
)
from bot.programme.model import Item, Kind, Role
from bot.programme.timeline import on_day
from bot.questions.details import AMONG, CHAIRED, MONEY, THINGS, UNNAMED

# How many items are told of at most, and how many with whole lines of people.
_MANY, _IN_FULL = 7, 3


def who(ground: Ground) -> Answer:
    """Who is on in items."""
    items = ground.items
    if ground.question.detail in {AMONG, UNNAMED} and items[0].unnamed:
        return _unnamed(ground, items[0], f"{label(ground, items[0])}, {when(ground, items[0])}")
    if len(items) == 1:
        return _who_in(ground, items[0])
    compact = len(items) > _IN_FULL
    items = tuple(dict.fromkeys(part for item in items for part in _spoken_within(ground, item) or (item,)))
    told = [
        (headed(ground, item), f"  {who_short(ground, item)}" if compact else people_block(ground, item))
        for item in items[:_MANY]
    ]
    people = tuple(a.person for i in items for a in i.appearances)
    if not people:
        return ground.answer(
            ground.say("The programme does not name who they are."),
            *[line(ground, i, dated=True) for i in items[:6]],
            status=Status.MISSING,
        )
    return ground.answer(*kept_together(told), people=people, left=len(items) - _MANY)


def _who_in(ground: Ground, item: Item) -> Answer:
    if item.kind is Kind.BREAKOUT or _spoken_within(ground, item):
        return _who_inside(ground, item)
    if item.appearances:
        return ground.answer(
            headed(ground, item),
            note(ground, item),
            people_block(ground, item),
            people=tuple(a.person for a in item.appearances),
            choices=follow_ups(ground, item),
        )
    if item.unnamed:
        return _unnamed(ground, item, label(ground, item))
    return _nobody_in(ground, item)


def _nobody_in(ground: Ground, item: Item) -> Answer:
    """That nobody is named, and who is nearest: with whom it was made, who chairs, or who speaks next to it."""
    nobody = ground.say("The programme names nobody for {title}.", title=label(ground, item))
    if item.partners:
        return ground.answer(nobody, _made_with(ground, item))
    if item.kind is Kind.CLOSING and (before := spoken_before(ground, item)):
        return ground.answer(nobody, headed(ground, before), people_block(ground, before), items=(before.id,))
    welcomed = chaired(ground, item)
    # The programme tells of its opening whoever chairs it all, and is silent of whom else one may see there.
    return ground.answer(nobody, welcomed, status=Status.ANSWERED if welcomed else Status.MISSING)


def spoken_before(ground: Ground, item: Item) -> Item | None:
    """What somebody speaks at last before an item of the same day."""
    spoken = [i for i in on_day(ground.programme, item.day) if i.appearances] if item.day else []
    return next((i for i in reversed(spoken) if i.start and item.start and i.start < item.start), None)


def chaired(ground: Ground, item: Item) -> str:
    """Who chairs the conference, which is as near as a programme comes to who opens it."""
    return _chaired(ground) if item.kind is Kind.OPENING else ""


def _chaired(ground: Ground) -> str:
    """Who chairs the conference; empty where nobody is named, and of an earlier one."""
    chairs = ground.programme.chairs
    if not chairs or ground.archived:
        return ""
    rows = [person_line(ground, ground.programme.people[a.person], a) for a in chairs]
    return ground.say("The conference is chaired by {people}.", people=listed(ground, rows))


def _unnamed(ground: Ground, item: Item, title: str) -> Answer:
    """Who it is without their names: of those who are named nothing is told."""
    people = listed(ground, list(item.unnamed))
    line = ground.say("The programme does not name who it is: {people} ({title}).", people=people, title=title)
    told = ground.question.detail == AMONG or bool(item.partners)
    return ground.answer(line, _made_with(ground, item), status=Status.ANSWERED if told else Status.MISSING)


def _made_with(ground: Ground, item: Item) -> str:
    """With whom the organiser has made it; empty where the programme does not tell."""
    if not item.partners:
        return ""
    organiser, names = ground.programme.event.organiser, listed(ground, list(item.partners))
    if not organiser:
        return ground.say("It is made together with {partners}.", partners=names)
    return ground.say("{organiser} has made it together with {partners}.", organiser=organiser, partners=names)


def _spoken_within(ground: Ground, item: Item) -> tuple[Item, ...]:
    """The parts in which somebody speaks of a theme that names nobody itself."""
    parts = ground.programme.children.get(item.id, ()) if item.kind is not Kind.BREAKOUT else ()
    return () if item.appearances else tuple(part for part in parts if part.appearances)


def _who_inside(ground: Ground, item: Item) -> Answer:
    """Who is on in each part of a break-out that whoever asks may attend, or of a theme, as far as that is known."""
    rows = [headed(ground, item)]
    children = ground.programme.children.get(item.id, ())
    for child in [c for c in children if c.is_for(ground.audience)] or children:
        names = who_short(ground, child)
        rows.append(f"• {label(ground, child)}" + (f", {names}" if names else ""))
    people = tuple(a.person for part in _spoken_within(ground, item) for a in part.appearances)
    return ground.answer(*rows, people=people)


def moderator(ground: Ground) -> Answer:
    """Who moderates items."""
    blocks = []
    people: list[str] = []
    missing = 0
    for item in ground.items[:_MANY]:
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
    if ground.question.detail == CHAIRED:
        blocks.append(_chaired(ground))
    return ground.answer(*blocks, status=status, people=tuple(people), left=len(ground.items) - _MANY)


def partners(ground: Ground) -> Answer:
    """With whom the organiser has made an item."""
    item = ground.items[0]
    made = _made_with(ground, item)
    if not made:
        nobody = ground.say("The programme names no partners for {title}.", title=label(ground, item))
        return ground.answer(nobody, status=Status.MISSING)
    return ground.answer(made, headed(ground, item), choices=follow_ups(ground, item))


def count_people(ground: Ground) -> Answer:
    """How many are on in an item."""
    item = ground.items[0]
    number = len(item.appearances)
    if ground.question.detail in (THINGS, MONEY):
        of_money = ground.question.detail == MONEY
        how_many = ground.say("The programme does not say how many.")
        unsaid = ground.say("The programme does not say anything about money.") if of_money else how_many
        return ground.answer(unsaid, headed(ground, item), status=Status.MISSING)
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
