"""People and organisations that this programme does not have, and those of other years; the chair of each."""

from collections.abc import Iterable
from dataclasses import replace

from bot.answers.answer import Answer, Status
from bot.answers.ground import Ground
from bot.answers.people import appearances_of, first_title
from bot.answers.wording import (
    capital,
    label,
    listed,
    person_line,
    short_name,
    when,
)
from bot.language.lexicon import lexicon
from bot.language.spelling import plain
from bot.programme.model import Person
from bot.questions.details import OFFICE, PAST

# Of so many people it is told what they are, where none of them is what was asked.
_FEW = 4


def elsewhere(ground: Ground) -> Answer:
    """Somebody who is not on this programme but was on another one."""
    answer = _elsewhere(ground, ground.question.elsewhere, missing=True)
    asked = "earlier" in ground.question.asks or ground.question.detail == PAST
    return replace(answer, status=Status.ANSWERED) if asked else answer


def _elsewhere(ground: Ground, rows: Iterable[tuple[str, str]], *, missing: bool) -> Answer:
    blocks: list[str] = []
    listing = list(rows)
    name = ""
    for event, someone in listing[:4]:
        other = replace(ground, question=ground.question.with_(event=event, items=()))
        individual = other.programme.people[someone]
        name = individual.name
        spots = [
            f"{label(other, i)}" + (f" ({when(other, i)})" if i.start else "")
            for i in other.programme.items_of(someone)
        ]
        blocks.append(
            other.say(
                "{year}: {person}",
                year=other.programme.event.year,
                person=person_line(other, individual, first_title(other, individual)),
            )
            + (f": {'; '.join(spots[:3])}" if spots else "")
        )
    head = (
        ground.say(
            "{name} is not on the {year} programme.",
            name=name,
            year=ground.programme.event.year,
        )
        if missing
        else ""
    )
    if missing and len({p for _, p in listing}) > 1:
        head = ground.say(
            "Nobody like that is on the {year} programme.",
            year=ground.programme.event.year,
        )
    tail = ground.say("But in other years:") if missing else ""
    return ground.answer(
        f"{head} {tail}".strip(), *blocks, status=Status.MISSING if missing else Status.ANSWERED, items=(), people=()
    )


def organisation_elsewhere(ground: Ground) -> Answer:
    """Nobody of an organisation this year, but in another one."""
    what = ground.question.words
    head = ground.say("Nobody from {what} is on the {year} programme.", what=what, year=ground.programme.event.year)
    other = _elsewhere(ground, ground.question.elsewhere, missing=False)
    status = Status.ANSWERED if ground.question.detail == PAST else Status.MISSING
    return ground.answer(f"{head} {ground.say('But in other years:')}", *other.blocks, status=status, items=())


def no_organisation(ground: Ground) -> Answer:
    """Nobody of an organisation, in any year."""
    return ground.answer(
        ground.say("The programme names nobody from {what}.", what=ground.question.words),
        status=Status.MISSING,
        items=(),
    )


def no_trade(ground: Ground) -> Answer:
    """Nobody of a trade."""
    return ground.answer(
        ground.say("The programme names nobody who is “{what}”.", what=ground.question.words),
        status=Status.MISSING,
        items=(),
        people=(),
    )


def no_person(ground: Ground) -> Answer:
    """Somebody whom no programme names; whoever has the same last name may have been meant."""
    words = ground.question.words
    certain = " " in words or lexicon(ground.language).morphology.is_definite(plain(words))
    if ground.question.detail == OFFICE and not certain:  # `ministers`, who are no name
        missing = ground.say("The programme names no “{what}”.", what=words)
    else:
        missing = ground.say("{name} is not on the programme.", name=capital(words))
    if not ground.people:
        return ground.answer(missing, status=Status.MISSING, items=(), people=())
    head = ground.say("Of that last name there is:")
    meant = ("\n".join((person_line(ground, someone), *appearances_of(ground, someone))) for someone in ground.people)
    return ground.answer(f"{missing} {head}", *meant, status=Status.MISSING, items=())


def none_of_them(ground: Ground) -> Answer:
    """Of several people nobody is what was asked, by what the programme says of them."""
    names = listed(ground, [p.name for p in ground.people])
    told = [f"• {person_line(ground, person)}" for person in ground.people] if len(ground.people) <= _FEW else []
    none = ground.say("None of them, by what the programme says of {names}.", names=names)
    others = listed(ground, [short_name(ground, person) for _, person in ground.question.elsewhere])
    elsewhere = ground.say("Elsewhere on the programme: {names}.", names=others) if others else ""
    return ground.answer(none, *told, elsewhere, items=())


def earlier(ground: Ground) -> Answer:
    """Whether people were at other forums."""
    found: list[tuple[str, str]] = []
    for someone in ground.people:
        for event, programme in ground.knowledge.programmes.items():
            if event == ground.question.event or programme.event.invented:
                continue
            match = [p.id for p in programme.people.values() if p.id == someone.id or p.name == someone.name]
            found += [(event, m) for m in match]
    names = listed(ground, [p.name for p in ground.people])
    if not found:
        return ground.answer(
            ground.say("No, I find {name} on no other forum that I know ({years}).", name=names, years=_years(ground)),
            status=Status.ANSWERED,
        )
    other = _elsewhere(ground, found, missing=False)
    return ground.answer(ground.say("Yes, {name} has been on other forums:", name=names), *other.blocks)


def was_there(ground: Ground) -> Answer:
    """Whether somebody, or each of several, was at one certain other forum."""
    told = [_was_there(ground, someone) for someone in ground.people]
    return replace(told[0], blocks=tuple(block for answer in told for block in answer.blocks))


def _was_there(ground: Ground, someone: Person) -> Answer:
    event = ground.question.detail
    programme = ground.knowledge.programmes[event]
    match = [p.id for p in programme.people.values() if p.id == someone.id or p.name == someone.name]
    if not match:
        mine = any(a.person == someone.id for a in ground.programme.chairs)
        status = Status.MISSING if mine and not programme.chairs else Status.ANSWERED
        return ground.answer(
            ground.say(
                "No, {name} is not named in what I have on {year}.", name=someone.name, year=programme.event.year
            ),
            status=status,
        )
    other = replace(ground, question=ground.question.with_(event=event, items=(), people=(match[0],)))
    chaired = any(a.person == match[0] for a in programme.chairs)
    facts = [f.text for f in programme.facts if match[0] in f.people][:1]
    rows = [f"• {ground.say('Chair of the whole conference')}"] if chaired else []
    rows += [f"• {label(other, i)}" + (f" ({when(other, i)})" if i.start else "") for i in programme.items_of(match[0])]
    return ground.answer(
        ground.say("Yes, {name} was there in {year}:", name=someone.name, year=programme.event.year),
        *rows,
        *(facts if not rows else []),
    )


def _years(ground: Ground) -> str:
    return ", ".join(
        str(p.event.year)
        for e, p in ground.knowledge.programmes.items()
        if e != ground.question.event and not p.event.invented
    )


def chair(ground: Ground) -> Answer:
    """Who chairs the conference."""
    chairs = ground.programme.chairs
    if not chairs:
        return ground.answer(
            ground.say("The material that I have names no chair for {event}.", event=ground.programme.event.name),
            status=Status.MISSING,
        )
    rows = [person_line(ground, ground.programme.people[a.person], a) for a in chairs]
    text = (
        ground.say("The conference is chaired by {people}.", people=listed(ground, rows))
        if not ground.archived
        else ground.say(
            "{year}: the conference was chaired by {people}.",
            year=ground.programme.event.year,
            people=listed(ground, rows),
        )
    )
    return ground.answer(text, people=tuple(a.person for a in chairs))


def earlier_chair(ground: Ground) -> Answer:
    """Whether the chair was the same in other years."""
    mine = [ground.programme.people[a.person].name for a in ground.programme.chairs]
    rows = []
    for programme in reversed(list(ground.knowledge.programmes.values())):
        if programme.event.invented:
            continue
        names = [programme.people[a.person].name for a in programme.chairs]
        rows.append(f"{programme.event.year}: {', '.join(names) if names else ground.say('not stated')}")
    same = [
        p
        for e, p in ground.knowledge.programmes.items()
        if e != ground.question.event and any(p.people[a.person].name in mine for a in p.chairs)
    ]
    head = ground.say("Yes:") if same else ground.say("Not in the years that I know:")
    return ground.answer(head, *rows, people=tuple(a.person for a in ground.programme.chairs))
