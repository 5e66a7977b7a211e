"""Answers that tell of other forums: which there are, in which year something was on, who is on again."""

from dataclasses import replace

from bot.answers.answer import Answer, Status
from bot.answers.cards import about
from bot.answers.event import fact
from bot.answers.ground import Ground
from bot.answers.people import people
from bot.answers.speakers import who
from bot.answers.wording import capital, line, told_elsewhere, year_of
from bot.questions.details import NOT_HERE, PAST


def in_year(ground: Ground) -> Answer:
    """What a forum of another year tells of a subject, and where others tell of it too."""
    detail = ground.question.detail
    year = ground.programme.event.year
    here = ground.knowledge.programmes[ground.home_event].event.year
    if detail == NOT_HERE:
        head = ground.say("I find nothing about that in the {here} programme, but in {year}:", here=here, year=year)
    elif detail == PAST or ground.archived:
        head = ground.say("That was in {year}:", year=year)
    else:
        head = ground.say("That is this year:")
    told = _told(ground)
    also = told_elsewhere(ground)
    more = [ground.say("Also in other years:"), *also] if also else []
    status = Status.MISSING if detail == NOT_HERE else Status.ANSWERED
    return replace(told, status=status, blocks=(head, *told.blocks, *more))


def _told(ground: Ground) -> Answer:
    """The fact, or the item: who was on in it, where that is asked, else what it was about."""
    if ground.question.facts:
        return fact(ground)
    of_people = {"who", "speakers"} & ground.question.asks and any(item.appearances for item in ground.items)
    return who(ground) if of_people else about(ground)


def hour_then(ground: Ground) -> Answer:
    """When something is at this forum, and when it was at another one."""
    others = ((e, replace(ground, question=ground.question.with_(event=e))) for e, _ in ground.question.elsewhere)
    then = (
        f"{year_of(ground, e)}: {line(other, other.programme.by_id[i], dated=True)}"
        for (e, other), (_, i) in zip(others, ground.question.elsewhere, strict=True)
    )
    rows = (line(ground, item, dated=True) for item in ground.items)
    return ground.answer(*(capital(row) for row in rows), *then)


def archive(ground: Ground) -> Answer:
    """Which forums there are, the newest first, with when they were and what for."""
    known = sorted(ground.knowledge.programmes.values(), key=lambda p: p.event.year, reverse=True)
    forums = [p.event for p in known if not p.event.invented] or [known[0].event]
    told = ((e.year, e.name, e.city, f"“{e.theme}”" if e.theme else "") for e in forums)
    rows = [f"• {year}: {', '.join(filter(None, rest))}" for year, *rest in told]
    return ground.answer(ground.say("I know these forums:"), *rows, items=())


def on_again(ground: Ground) -> Answer:
    """Who is on this time and was on at another forum as well."""
    year = year_of(ground, ground.question.detail)
    if not ground.people:
        return ground.answer(ground.say("Nobody of this programme is named in what I have on {year}.", year=year))
    head = ground.say("These were on in {year}, too:", year=year)
    told = people(ground)
    return replace(told, blocks=(head, *told.blocks))
