"""What somebody sees of their plan: their items by time, what overlaps, what is open, and what was just changed."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import combinations, groupby

from bot.answers.access import elected_have, others_have
from bot.answers.answer import Answer, Choice, News, Status
from bot.answers.changed import is_off
from bot.answers.decisions import Decision, decision, open_decisions
from bot.answers.ground import Ground, tidy
from bot.answers.marks import CHECK, row
from bot.answers.reminder_screen import Standing, coming
from bot.answers.role_screen import choices as role_choices
from bot.answers.slot import picking
from bot.answers.wording import button_label, capital, day_name, label, place_of, shortened, span, when
from bot.programme.lasting import is_ahead
from bot.programme.model import Audience, Item, Kind
from bot.programme.timeline import same_time
from bot.wishes.offered import as_choice
from bot.wishes.view import View
from bot.wishes.wish import Before, Drop, Pick, Remind, See, SeeOptions, Show

_MOST_BUTTONS = 40
_LABEL, _BACK = 48, 30


@dataclass(frozen=True, slots=True)
class Picked:
    """What came of putting items into a plan: those in it now, those they took the place of, those that are barred."""

    items: tuple[Item, ...]
    replaced: tuple[Item, ...] = ()
    barred: tuple[Item, ...] = ()


def screen(ground: Ground, plan: Collection[str]) -> Answer:
    """Return somebody's plan."""
    say = ground.say
    mine = of_plan(ground, plan)
    undecided = open_decisions(ground, plan)
    blocks = [say("Your plan:") if mine else say("There is nothing in your plan yet.")]
    blocks += _rows(ground, mine, undecided)
    clashing = [pair for pair in overlaps(mine) if is_ahead(pair[0], ground.now)]
    blocks += [_overlap(ground, pair) for pair in clashing]
    lost = len([i for i in plan if i not in ground.programme.by_id])
    if lost:
        blocks.append(
            ground.texts.plural(
                "{count} item of your plan is not in the programme any more.",
                "{count} items of your plan are not in the programme any more.",
                lost,
            )
        )
    blocks.append(say("Write for example “put session 2 in my plan” or “remove session 2”."))
    buttons = [*_keeping(ground, clashing), *(choosing(ground, one) for one in undecided)]
    if mine:
        buttons.append(Choice(say("Take something out"), as_choice(See(Show.PLAN_ITEMS))))
    buttons.append(Choice(say("The whole programme"), say("Show the programme")))
    return _told(ground, blocks, buttons, tuple(i.id for i in mine))


def removable(ground: Ground, plan: Collection[str]) -> Answer:
    """Return somebody's plan with a button for each item, to take it out."""
    mine = of_plan(ground, plan)
    if not mine:
        return screen(ground, plan)
    buttons = [Choice(ground.say("Not {title}", title=button_label(ground, i)), as_choice(Drop((i.id,)))) for i in mine]
    return _told(
        ground,
        [ground.say("What shall I take out of your plan?")],
        [*buttons[:_MOST_BUTTONS], _my_plan(ground)],
        tuple(i.id for i in mine),
    )


def options(ground: Ground, item: Item, standing: Standing) -> Answer:
    """Return what there is to choose between in a break-out, or among the theme meetings, with buttons."""
    found = decision(ground, item)
    if found is None:
        return _told(
            ground, [label(ground, item), ground.say("There is nothing to choose between.")], [_my_plan(ground)]
        )
    time = when(ground, item)
    head = f"{found.title} – {time}" if time else found.title
    rules = [f.text for f in ground.programme.facts if f.about == "choices"] if item.kind is Kind.THEME_MEETING else []
    rows = [_option(ground, option, standing) for option in found.options]
    buttons = (
        replace(choice, label=CHECK + choice.label) if option.id in standing.plan else choice
        for choice, option in zip(picking(ground, found.options), found.options, strict=False)
    )
    place = ground.say("Back to {place}", place=shortened(label(ground, item), _BACK))
    back = [Choice(place, View.of(item).as_choice())] if item.kind is Kind.BREAKOUT else []
    return _told(ground, [head, *rows, *rules[:1]], [*buttons, *back])


def picked(ground: Ground, picked: Picked, standing: Standing) -> Answer:
    """Return what is said once somebody has chosen items."""
    blocks: list[str] = []
    for item in picked.items:
        place = place_of(ground, item)
        blocks += [
            ground.say("You have chosen {title}.", title=label(ground, item)),
            ground.say("It is {when}.", when=when(ground, item)) if item.start else "",
            ground.say("Place: {place}.", place=place) if place else "",
        ]
    news = consequences(ground, picked, standing)
    others = _others_of(ground, picked.items[-1]) if picked.items else []
    buttons = dict.fromkeys((*news.choices, *others, _my_plan(ground)))
    return _told(ground, [*blocks, *news.blocks], buttons, tuple(i.id for i in (*picked.items, *picked.barred)))


def consequences(ground: Ground, picked: Picked, standing: Standing, view: View | None = None) -> News:
    """Return what comes of choosing items besides that they are chosen; `view` is where it is told, if on a card."""
    blocks = [ground.say("It takes the place of {title}.", title=label(ground, item)) for item in picked.replaced]
    buttons: list[Choice] = []
    mine = of_plan(ground, standing.plan)
    chosen = {i.id for i in picked.items}
    clashing = [pair for pair in overlaps(mine) if chosen & {i.id for i in pair}]
    blocks += [_overlap(ground, pair) for pair in clashing]
    buttons += _keeping(ground, clashing, view)
    if ground.audience is None and any(i.audience is not Audience.EVERYONE for i in picked.items):
        elected = any(i.audience is Audience.ELECTED for i in picked.items)
        only = ground.say("It is only for elected politicians.") if elected else ""
        blocks.append(only or ground.say("It is for everyone who is not elected."))
        buttons += role_choices(ground.texts, view=view)
    unreminded = [i for i in picked.items if i.id not in standing.items and standing.before is Before.NONE and i.start]
    if unreminded and len(picked.items) == 1:
        blocks.append(ground.say("I do not remind you of it, as you get no reminders."))
        buttons.append(Choice(ground.say("Remind me of it"), as_choice(Remind((unreminded[0].id,), view=view))))
    for item in picked.barred:
        lines, offers = _barred(ground, item, view)
        blocks += lines
        buttons += offers
    return News(tuple(blocks), tuple(buttons))


def dropped(ground: Ground, items: Sequence[Item], plan: Collection[str]) -> Answer:
    """Return what is said to somebody who wants items out of their plan; `plan` is what was in it before."""
    gone = [i for i in items if i.id in plan]
    blocks = [
        ground.say("I have taken {title} out of your plan.", title=label(ground, i))
        if i in gone
        else ground.say("{title} is not in your plan.", title=label(ground, i))
        for i in items
    ]
    undo = [Choice(ground.say("Put it back"), as_choice(Pick(tuple(i.id for i in gone))))] if gone else []
    return _told(ground, blocks, [*undo, _my_plan(ground)], tuple(i.id for i in items))


def which(ground: Ground) -> tuple[str, ...]:
    """Return what is said to somebody who wants something in their plan that is not to be found."""
    return (
        ground.say("I am not sure which item you mean."),
        ground.say("Write for example “put session 2 in my plan” or “remove session 2”."),
    )


def of_plan(ground: Ground, plan: Collection[str]) -> list[Item]:
    """Return the items of a plan that are in the programme, by time; those without one last."""
    mine = [i for i in ground.programme.items if i.id in plan]
    return sorted(mine, key=lambda i: (i.start is None, i.start or ground.now))


def overlaps(items: Sequence[Item]) -> list[tuple[Item, Item]]:
    """Return the pairs of items that nobody can attend both of. A theme and its talks go together.

    What is called off is in nobody's way.
    """
    return [
        (first, second)
        for first, second in combinations([i for i in items if not i.cancelled], 2)
        if same_time(first, second) and first.id != second.parent and second.id != first.parent
    ]


def is_barred(ground: Ground, item: Item) -> bool:
    """Whether an item is for others than this person; False as long as nobody knows what they are."""
    return not item.is_for(ground.audience)


def _rows(ground: Ground, mine: Iterable[Item], undecided: Sequence[Decision]) -> list[str]:
    """What is in the plan and what is open, a line each, by day."""
    found: list[str] = []
    titles = {one.item.id: one.title for one in undecided}
    everything = (*mine, *(one.item for one in undecided))
    in_order = sorted(everything, key=lambda i: (i.start is None, i.start or ground.now))
    for day, items in groupby(in_order, key=lambda i: i.day):
        if day and len(ground.programme.days) > 1:
            found.append(f"{capital(day_name(ground, day))}:")
        elif found and not day:
            found.append(ground.say("Without a day:"))
        for item in items:
            time = span(ground, item)
            state = ground.say("not chosen yet") if item.id in titles else place_of(ground, item)
            title = titles.get(item.id) or label(ground, item)
            found.append(f"• {f'{time}: ' if time else ''}{title}" + (f" – {state}" if state else ""))
    return found


def _overlap(ground: Ground, pair: tuple[Item, Item]) -> str:
    first, second = (label(ground, i) for i in pair)
    return ground.say("{first} and {second} overlap. Which one do you want?", first=first, second=second)


def _keeping(ground: Ground, pairs: Sequence[tuple[Item, Item]], view: View | None = None) -> list[Choice]:
    """A button for each item that overlaps others, which takes those out."""
    against: dict[str, list[str]] = {}
    for first, second in pairs:
        against.setdefault(first.id, []).append(second.id)
        against.setdefault(second.id, []).append(first.id)
    known = ground.programme.by_id
    return [
        Choice(
            ground.say("Keep {title}", title=button_label(ground, known[i])),
            as_choice(Drop(tuple(others), view=view)),
        )
        for i, others in against.items()
    ]


def _barred(ground: Ground, item: Item, view: View | None) -> tuple[list[str], list[Choice]]:
    """Why somebody cannot choose an item, and what they can do instead."""
    say = ground.say
    if item.cancelled:
        others = [i for i in coming(ground) if item.parent and i.parent == item.parent and same_time(i, item)]
        return [is_off(ground, item)], list(picking(ground, others))
    what = label(ground, item)
    instead = [i for i in coming(ground) if i.audience is ground.audience and same_time(i, item)]
    if item.audience is Audience.ELECTED:
        lines = [say("{what} is only for elected politicians.", what=what), others_have(ground)]
    else:
        lines = [say("{what} is for everyone who is not elected.", what=what)]
        lines.append(elected_have(ground, item))
    offers = [*picking(ground, instead), *role_choices(ground.texts, ground.audience, view)]
    return lines, offers


def choosing(ground: Ground, what: Decision) -> Choice:
    """Return the button that shows what there is to choose between."""
    title = shortened(what.title, _LABEL)
    return Choice(ground.say("Choose: {title}", title=title), as_choice(SeeOptions(what.item.id)))


def _others_of(ground: Ground, item: Item) -> list[Choice]:
    """A button to choose anew, for a part of a break-out or a theme meeting."""
    parent = ground.programme.by_id.get(item.parent)
    whole = parent if parent is not None and parent.kind is Kind.BREAKOUT else item
    if decision(ground, whole) is None:
        return []
    return [Choice(ground.say("Choose another"), as_choice(SeeOptions(whole.id)))]


def _option(ground: Ground, item: Item, standing: Standing) -> str:
    place = place_of(ground, item)
    return f"• {row(ground, (item,), standing)}" + (f" – {place}" if place else "")


def _my_plan(ground: Ground) -> Choice:
    return Choice(ground.say("My plan"), as_choice(See(Show.PLAN)))


def _told(ground: Ground, blocks: Iterable[str], choices: Iterable[Choice], items: tuple[str, ...] = ()) -> Answer:
    told = tuple(tidy(block) for block in blocks if block)
    return Answer(Status.ANSWERED, "plan", told, items=items, choices=tuple(choices), language=ground.language)
