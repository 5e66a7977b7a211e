"""Who may attend an item, and what there is for the others meanwhile."""

from collections.abc import Sequence

from bot.answers.answer import Answer, Status
from bot.answers.ground import Ground
from bot.answers.headings import headed
from bot.answers.wording import (
    audience_note,
    label,
    line,
    listed,
    place_of,
    when,
)
from bot.programme.model import Audience, Item, Kind
from bot.programme.timeline import same_time
from bot.questions.details import ADMISSION, REQUIRED, WHOLE


def attend(ground: Ground) -> Answer:
    """Who may attend items, and whether this person may."""
    items = ground.items
    if ground.question.detail in (WHOLE, ADMISSION):
        return _of_everything(ground, items)
    audiences = {i.audience for i in items}
    children = [c for i in items for c in ground.programme.children.get(i.id, ()) if i.kind is Kind.BREAKOUT]
    if children:
        audiences = {c.audience for c in children}
    what = label(ground, items[0]) if len(items) == 1 else ground.say("They")
    required = ground.question.detail == REQUIRED
    first = items[0]
    if audiences == {Audience.ELECTED}:
        text = (
            ground.say("{what} is only for elected politicians.", what=what)
            if len(items) == 1
            else closed(ground, items)
        )
        lead = {
            Audience.ELECTED: ground.say("Yes, you are elected, so you may."),
            Audience.OTHERS: ground.say("No, not as a non-elected participant."),
        }.get(ground.audience or Audience.EVERYONE, "")
        lead = ground.say("Yes.") if required else lead
        instead_line = "" if ground.audience is Audience.ELECTED else others_have(ground)
        return ground.answer(lead, text, _on(ground, first, items), instead_line, choices=())
    if audiences == {Audience.OTHERS}:
        text = ground.say("{what} is for everyone who is not elected.", what=what)
        return ground.answer(text, _on(ground, first, items), elected_have(ground, first))
    if Audience.ELECTED in audiences:
        rows = children or items
        timed = len({i.start for i in rows}) > 1
        return ground.answer(*[_for_whom(ground, i, timed=timed) for i in rows])
    return ground.answer(_for_all(ground, items, denied=required), _on(ground, first, items))


def _for_all(ground: Ground, items: Sequence[Item], *, denied: bool) -> str:
    """That items are for everybody: yes, they may, or no, they need not be anything for it."""
    if len(items) > 1:
        no, yes = ground.say("No, they are for all participants."), ground.say("Yes, they are for all participants.")
    else:
        what = label(ground, items[0])
        no = ground.say("No, {what} is for all participants.", what=what)
        yes = ground.say("Yes, {what} is for all participants.", what=what)
    return no if denied else yes


def _for_whom(ground: Ground, item: Item, *, timed: bool) -> str:
    """An item with who may attend it, and when it is where they are not all at the same time."""
    note, time = audience_note(ground, item) or ground.say("for all"), when(ground, item) if timed else ""
    return f"• {label(ground, item)}{f' – {time}' if time else ''} ({note})"


def _of_everything(ground: Ground, limited: tuple[Item, ...]) -> Answer:
    """What not everybody may attend, and that everything else is for all; who may come at all, no programme says."""
    admission = ground.question.detail == ADMISSION
    lead = ground.say("The programme does not say who may attend the conference.") if admission else ""
    status = Status.MISSING if admission else Status.ANSWERED
    if not limited:
        nothing = "" if admission else ground.say("The programme names nothing that only some may attend.")
        return ground.answer(lead, nothing, status=status)
    rest = ground.say("Everything else is for all participants.")
    return ground.answer(lead, closed(ground, limited), others_have(ground), rest, status=status)


def closed(ground: Ground, items: Sequence[Item]) -> str:
    """Which of some items are only for elected politicians; empty where all may attend."""
    children = ground.programme.children
    parts = [part for item in items for part in (children.get(item.id) or (item,))]
    elected = [i for i in dict.fromkeys(parts) if i.audience is Audience.ELECTED]
    houses = [i for i in ground.programme.items if i.kind is Kind.HOUSE]
    if elected and all(i.kind is Kind.HOUSE for i in elected) and all(i.audience is Audience.ELECTED for i in houses):
        return ground.say("{what} are only for elected politicians.", what=ground.say("The assembly houses"))
    names = listed(ground, [label(ground, i) for i in elected])
    if len(elected) > 1:
        return ground.say("{what} are only for elected politicians.", what=names)
    return ground.say("{what} is only for elected politicians.", what=names) if elected else ""


def elected_have(ground: Ground, item: Item) -> str:
    """What there is for elected politicians alone while an item is; empty where there is nothing."""
    children = ground.programme.children
    beside = [
        i
        for i in ground.programme.items
        if i.audience is Audience.ELECTED and i.id not in children and same_time(i, item)
    ]
    if beside and all(i.kind is Kind.HOUSE for i in beside):
        return ground.say("Elected politicians choose an assembly house at the same time.")
    names = listed(ground, [label(ground, i) for i in beside])
    return ground.say("Meanwhile, for elected politicians: {titles}.", titles=names) if beside else ""


def others_have(ground: Ground) -> str:
    """What there is for those who are not elected while the elected are among themselves."""
    others = [i for i in ground.programme.items if i.audience is Audience.OTHERS]
    if not others:
        return ground.say("The programme does not say what the others do meanwhile.")
    return ground.say(
        "Meanwhile, for everyone else: {line}.",
        line=f"{line(ground, others[0], dated=True)}{_at(ground, others[0])}",
    )


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
        headed(ground, item),
        item.summary,
        ground.say("Place: {place}.", place=place) if place else "",
        people=tuple(a.person for a in item.appearances),
    )
