"""People: who they are, when and with whom they are on."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from bot.answers.answer import Answer, Choice, Status
from bot.answers.changed import absent
from bot.answers.fitted import SHORT, kept_together
from bot.answers.ground import Ground
from bot.answers.remarks import none_then, remark
from bot.answers.wording import (
    audience_note,
    begins,
    day_name,
    kind_and_number,
    label,
    listed,
    people_block,
    person_line,
    place_of,
    short_name,
    when,
)
from bot.language.meanings import Cue
from bot.programme.model import PAUSES, Appearance, Item, Kind, Person, Role
from bot.questions.details import TOWN, UTTERED

# How many are told of at most, and of whom it is asked which one is meant.
_MANY, _ASKED_BACK = 8, 12
# How many are named at most where nothing but their names is told.
_NAMED = 40
# How many appearances are told of each of several people; of more people than so many all but the first are told in
# short, where that is too long a list.
_ROWS, _SEVERAL = 3, 5
_FEW = 2
# What an answer says around a list, in characters.
_AROUND = 60
# Of how many people it is told what they talk about, and of how many items of each.
_SUBJECTS = 3

# What is asked, or seems to be, where it is but somebody's party that is asked (`which party is she from`).
_OF_PARTY: Final[frozenset[Cue]] = frozenset({"party", "affiliation", "exists", "people_of", "said", "who"})

# What everybody may come to, so that nobody is named for it.
_FOR_ALL = PAUSES | {Kind.EVENING, Kind.SONG}


def appearances_of(ground: Ground, person: Person) -> list[str]:
    """The person's appearances, a line each."""
    rows = []
    for item, appearance in _appearances(ground, person.id):
        note = audience_note(ground, item)
        role = f", {ground.say('moderator')}" if appearance.role is Role.MODERATOR else ""
        time = when(ground, item)
        place = place_of(ground, item)
        rows.append(
            f"• {f'{time}: ' if time else ''}{label(ground, item)}{role}"
            + (f" ({note})" if note else "")
            + (f", {place}" if place else "")
        )
    if any(a.person == person.id for a in ground.programme.chairs):
        rows.insert(0, f"• {ground.say('Chair of the whole conference')}")
    return rows


def _appearances(ground: Ground, person: str) -> Sequence[tuple[Item, Appearance]]:
    rows = ground.programme.appearances_of.get(person, ())
    wanted = [(i, a) for i, a in rows if i.id in ground.question.items]
    return wanted or rows


def person(ground: Ground) -> Answer:
    """One person: who, and every appearance."""
    found = ground.people
    if not found:
        return ground.answer(ground.say("The programme names nobody like that."), status=Status.MISSING)
    only = len(found) == 1
    told: list[list[str]] = []
    items: list[str] = []
    for someone in found[:_MANY]:
        rows = appearances_of(ground, someone)
        items += [i.id for i, _ in _appearances(ground, someone.id)]
        facts = [] if rows else [f.text for f in ground.programme.facts if someone.id in f.people][:1]
        head = person_line(ground, someone, first_title(ground, someone))
        here = only and not none_then(ground)
        otherwise = (_not_that_day(ground, [someone]) or _in_none(ground, [someone])) if here else ""
        told.append([head, otherwise, *rows, *absent(ground, someone), *facts])
    blocks = [remark(ground, found[0]), *told[0]] if only else kept_together(told)
    if (
        only
        and ground.question.asks & {"where"}
        and not ground.question.kinds
        and not any(place_of(ground, ground.programme.by_id[i]) for i in items)
    ):
        return ground.answer(*blocks, ground.say("The programme does not say in which room."), items=tuple(items))
    if only and ground.question.detail == TOWN:
        return ground.answer(*blocks, items=tuple(items), status=Status.MISSING)
    if only and "party" in ground.question.asks and ground.question.asks <= _OF_PARTY and not found[0].party:
        unsaid = ground.say("The programme names no party of {name}.", name=found[0].name)
        return ground.answer(unsaid, *blocks, items=tuple(items), status=Status.MISSING)
    if only and ground.question.asks & {"who", "people_of"}:
        blocks += _together(ground, found[0], items)
    choices = (Choice(ground.say("What is it about?"), ground.say("What is it about?")),) if only and items else ()
    return ground.answer(*blocks, items=tuple(items), choices=choices, left=len(found) - _MANY)


def _not_that_day(ground: Ground, people: Sequence[Person]) -> str:
    """A word on those who are on, but none of them on the day that is asked about."""
    window, known = ground.question.window, ground.programme.appearances_of
    asked, days = window.day if window else None, {i.day for one in people for i, _ in known.get(one.id, ())}
    held = asked in ground.programme.days and not (asked in days or _chairs(ground, people))
    if asked is None or not (held and days):
        return ""
    return ground.say("Not {day}. It is:", day=day_name(ground, asked))


def _chairs(ground: Ground, people: Sequence[Person]) -> bool:
    """True where one of them chairs the whole forum, and so is there all the time."""
    return not {a.person for a in ground.programme.chairs}.isdisjoint(one.id for one in people)


def _in_none(ground: Ground, people: Sequence[Person]) -> str:
    """A word on those none of whom is in any of the houses or sessions that are asked about."""
    own, asked = [i for p in people for i in ground.programme.items_of(p.id)], set(ground.question.items)
    other_kinds = bool(ground.question.kinds) and not ground.question.kinds.intersection(i.kind for i in own)
    others = bool(asked) and asked.isdisjoint(i.id for i in own)
    if not own or not (other_kinds or others) or (_chairs(ground, people) and not other_kinds):
        return ""
    unsaid = other_kinds and ground.question.kinds <= _FOR_ALL
    if ground.question.verdict == "no":
        return ground.say("Only here:")  # behind the no
    if unsaid:
        return ground.say("The programme does not say who comes, only this:")
    return ground.say("No, but here:")


def _together(ground: Ground, someone: Person, items: Sequence[str]) -> list[str]:
    """A word on who of the same organisation is on with them, where they are few."""
    others = {
        a.person
        for i in items
        for a in ground.programme.by_id[i].appearances
        if a.person != someone.id
        and someone.organisation
        and ground.programme.people[a.person].organisation == someone.organisation
    }
    if not 0 < len(others) <= _FEW:
        return []
    names = listed(ground, [ground.programme.people[o].name for o in sorted(others)])
    return [
        ground.say("Together with {names}, also of {organisation}.", names=names, organisation=someone.organisation)
    ]


def people(ground: Ground) -> Answer:
    """Several people: each with every appearance in short; asked back where one name fits many."""
    window, known = ground.question.window, ground.programme.appearances_of
    on_the_day = [p for p in ground.people if window and any(i.day == window.day for i, _ in known.get(p.id, ()))]
    found = on_the_day or ground.people
    if len(ground.people) == 1:
        return person(ground)
    ask_back = ground.question.list_all and "count" not in ground.question.asks  # `how many are called Ulrik`
    many = _ASKED_BACK if ask_back else _MANY
    whether = not (ask_back or ground.question.asks)  # `do the ministers have dinner with us`
    otherwise = none_then(ground) or _not_that_day(ground, found) or (_in_none(ground, found) if whether else "")
    counted = "" if otherwise else _counted(ground, found)
    if len(found) > _MANY and not ask_back:
        names = listed(ground, [short_name(ground, p.id) for p in found[:_NAMED]])
        return ground.answer(otherwise, counted, names, items=(), left=len(found) - _NAMED)
    blocks: list[str] = []
    for someone in found[:many]:
        blocks.append(f"{person_line(ground, someone, first_title(ground, someone))}")
        blocks += [f"  {row}" for row in appearances_of(ground, someone)[:_ROWS]]
    if len(found) > _SEVERAL and len("\n".join(blocks)) > SHORT:
        blocks = _each_in_short(ground, found[:many], named=True)
        if len("\n".join(blocks)) > SHORT and not ground.question.asks & {"people_of", "count"}:
            blocks = _each_in_short(ground, found[:many], named=False)
        if ask_back and len("\n".join(blocks)) > SHORT - _AROUND:
            blocks = [_at(ground, someone) for someone in found[:many]]
    choices = tuple(Choice(p.name, p.name) for p in found[:many]) if ask_back else ()
    fitting = ground.say("There are {count} whom that fits:", count=len(found))
    head = fitting if ask_back else counted
    status = Status.CLARIFY if ask_back else Status.ANSWERED
    left = len(found) - many
    return ground.answer(otherwise, head, *blocks, status=status, items=(), choices=choices, left=left)


def _each_in_short(ground: Ground, people: Sequence[Person], *, named: bool) -> list[str]:
    """Each of several people with their first appearance, and when the others are; and what they are, if `named`."""
    blocks: list[str] = []
    for someone in people:
        others = [item for item, _ in _appearances(ground, someone.id)[1:]]
        names = [f" {kind_and_number(ground.texts, i) or i.title}" if named else "" for i in others]
        also = [f"{begins(ground, i)}{name}".strip() for i, name in zip(others, names, strict=True)]
        blocks.append(person_line(ground, someone, first_title(ground, someone)))
        first = appearances_of(ground, someone)[:1]
        blocks += [f"  {'; '.join((row, *also))}" for row in first]
    return blocks


def _at(ground: Ground, someone: Person) -> str:
    """Who somebody is and when they are on, in a line: enough to say which of many is meant."""
    times = dict.fromkeys(begins(ground, item) for item, _ in _appearances(ground, someone.id))
    return f"{person_line(ground, someone, first_title(ground, someone))}: {'; '.join(filter(None, times))}".rstrip(
        ": "
    )


def _counted(ground: Ground, found: Sequence[Person]) -> str:
    """How many they are, where that is asked."""
    counted = ground.texts.plural("There is {count}:", "There are {count}:", len(found))
    return counted if "count" in ground.question.asks else ""


def person_about(ground: Ground) -> Answer:
    """What a person talks about."""
    told: list[list[str]] = []
    items: list[str] = []
    summaries: list[tuple[list[str], int]] = []  # whose lines they are, and which of them
    if len(ground.people) > 1 and ground.question.list_all:
        return people(ground)
    for someone in ground.people[:_SUBJECTS]:
        rows = _appearances(ground, someone.id)
        if not rows:
            continue
        lines = [person_line(ground, someone, first_title(ground, someone))]
        for item, appearance in rows[:_SUBJECTS]:
            items.append(item.id)
            time = when(ground, item)
            note = audience_note(ground, item)
            role = f", {ground.say('moderator')}" if appearance.role is Role.MODERATOR else ""
            lines.append(
                f"{label(ground, item)}{role}" + (f" – {time}" if time else "") + (f" ({note})" if note else "")
            )
            if items.count(item.id) == 1:  # of several in one item it is told once
                summaries.append((lines, len(lines)))
                lines.append(item.summary)
        told.append(lines)
    if not told:
        return person(ground)
    _leave_out(summaries, told)
    blocks, left = kept_together(told), len(ground.people) - _SUBJECTS
    if ground.question.detail == UTTERED:
        unsaid = ground.say("The programme does not say what was said. It is about this:")
        return ground.answer(unsaid, *blocks, items=tuple(items), status=Status.MISSING, left=left)
    return ground.answer(*blocks, items=tuple(items), left=left)


def _leave_out(summaries: Sequence[tuple[list[str], int]], told: Sequence[Sequence[str]]) -> None:
    """Empty the last summaries of an answer that is too long with them: the title of an item says what it is about."""
    for lines, place in reversed(summaries[1:]):
        if sum(len(line) + 1 for block in told for line in block) <= SHORT:
            return
        lines[place] = ""


def with_whom(ground: Ground) -> Answer:
    """Who else is on in a person's items."""
    told: list[tuple[str, str]] = []
    items: list[str] = []
    others: list[str] = []
    named = {p.id for p in ground.people}
    rows = [{i.id for i, _ in _appearances(ground, p.id)} for p in ground.people]
    shared = set.intersection(*rows) if rows and not ground.question.borrowed else set()
    for someone in ground.people[:_SUBJECTS]:
        for item, _ in _appearances(ground, someone.id):
            if item.id in items or (shared and item.id not in shared):
                continue
            items.append(item.id)
            time = when(ground, item)
            rest = [a for a in item.appearances if a.person not in named]
            others += [a.person for a in rest]
            alone = "" if rest or item.unnamed else _alone(ground, item)
            beside = alone or people_block(ground, replace(item, appearances=tuple(rest)))
            told.append((f"{label(ground, item)}" + (f" – {time}" if time else ""), beside))
    people = tuple(p.id for p in ground.people)
    return ground.answer(*kept_together(told), items=tuple(items), people=people)


def _alone(ground: Ground, item: Item) -> str:
    """That nobody else is in an item than whoever was told of."""
    names = [ground.programme.people[a.person].name for a in item.appearances]
    if len(names) == 1:
        return ground.say("{name} is alone on it.", name=names[0])
    return ground.say("Nobody else than {names}.", names=listed(ground, names))


def first_title(ground: Ground, someone: Person) -> Appearance | None:
    rows = ground.programme.appearances_of.get(someone.id, ())
    longest = max(
        (a for _, a in rows if len(a.title) > len(someone.title) and someone.title[:8] in a.title),
        key=lambda a: len(a.title),
        default=None,
    )
    if longest:
        return longest
    chair = next((a for a in ground.programme.chairs if a.person == someone.id), None)
    return next((a for _, a in rows if a.title and not someone.title), None) or (chair if not someone.title else None)
