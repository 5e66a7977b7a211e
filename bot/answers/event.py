"""Answers about the forum as a whole: place, dates, theme, sign-up, contact, facts."""

from dataclasses import replace
from datetime import date

from babel.dates import format_date

from bot.answers.answer import Answer, Status
from bot.answers.ground import Ground
from bot.answers.wording import day_name, days_off, label, line, listed, person_line
from bot.basics.texts import HOME
from bot.programme.model import Fact, Kind
from bot.questions.details import UNNAMED, WEEKDAYS
from bot.questions.telling import tells_number


def _fact_about(ground: Ground, about: str) -> Answer | None:
    facts = [f for f in ground.programme.facts if f.about == about][:2]
    if not facts:
        return None
    people = tuple(dict.fromkeys(p for f in facts for p in f.people))
    return ground.answer(*[f.text for f in facts], facts=tuple(f.id for f in facts), people=people, items=())


def venue(ground: Ground) -> Answer:
    """Where the forum is held."""
    event = ground.programme.event
    place = ", ".join(p for p in (event.venue, event.address, event.city) if p)
    if not place:
        return ground.answer(
            ground.say("The material that I have does not say where {event} was held.", event=event.name)
            if ground.past
            else ground.say("The material that I have does not say where {event} is held.", event=event.name),
            status=Status.MISSING,
        )
    when_line = f" {event.when}" if event.when else ""
    town_only = bool(event.city) and not (event.venue or event.address)
    open_end = (
        ground.say("The material that I have does not say where in {city}.", city=event.city) if town_only else ""
    )
    return ground.answer(
        ground.say("{event} is held at {place},{when}.", event=event.name, place=place, when=when_line)
        if when_line
        else ground.say("{event} is held at {place}.", event=event.name, place=place),
        open_end,
    )


def dates(ground: Ground) -> Answer:
    """When the forum is."""
    event = ground.programme.event
    days = ground.programme.days
    known = {event.starts, event.ends} <= set(days)
    asked_where = bool(ground.question.asks & {"venue", "where"})
    if ground.question.detail == WEEKDAYS and event.starts:
        return ground.answer(f"{_whether_then(ground)} {_from_to(ground, event.starts, event.ends)}".strip())
    if days and (known or not event.when):
        spans = _from_to(ground, days[0], days[-1])
        count = (
            ground.texts.plural("That is {count} day.", "That is {count} days.", len(days))
            if "count" in ground.question.asks
            else ""
        )
        place = venue(ground).text if asked_where and event.venue else ""
        return ground.answer(spans, count, place)
    if event.starts and event.starts > ground.now.date() and "until" in ground.question.asks:
        ahead = ground.say("{event} begins {distance}.", event=event.name, distance=days_off(ground, event.starts))
        return ground.answer(ahead, _from_to(ground, event.starts, event.ends))
    if event.when:
        when = ground.say("{event} is on {dates}.", event=event.name, dates=event.when)
        return ground.answer(venue(ground).text if asked_where and (event.venue or event.city) else when)
    return ground.answer(
        ground.say("The material that I have does not say when {event} is.", event=event.name), status=Status.MISSING
    )


def _from_to(ground: Ground, first: date, last: date | None) -> str:
    """On which days the forum is."""
    name, day = ground.programme.event.name, day_name(ground, first)
    if last in (None, first):
        return ground.say("{event} is {day}.", event=name, day=day)
    return ground.say("{event} is {first} to {last}.", event=name, first=day, last=day_name(ground, last))


def _whether_then(ground: Ground) -> str:
    """Yes or no, where it is asked whether the forum is on certain days."""
    event, asked = ground.programme.event, ground.question.window
    if asked is None or asked.end is None or event.starts is None:
        return ""
    then = event.starts < asked.end.date() and (event.ends or event.starts) >= asked.start.date()
    return ground.say("Yes.") if then else ground.say("No.")


def theme(ground: Ground) -> Answer:
    """The theme of the year, and the themes of the programme."""
    event = ground.programme.event
    themes = [i for i in ground.programme.items if i.kind is Kind.THEME]
    fact = next((f for f in ground.programme.facts if event.theme and event.theme[:20] in f.text), None)
    if event.theme:
        text = (
            ground.say("The theme of {event} was “{theme}”.", event=event.name, theme=event.theme)
            if ground.past
            else ground.say("The theme of {event} is “{theme}”.", event=event.name, theme=event.theme)
        )
        rows = [f"• {label(ground, i)}" for i in themes[:6]] if not ground.programme.days else []
        return ground.answer(text, *([fact.text] if fact and not rows else []), *rows)
    if themes:
        return ground.answer(
            ground.say("{event} had these themes:", event=event.name)
            if ground.past
            else ground.say("{event} has these themes:", event=event.name),
            *[f"• {line(ground, i, dated=True)}" for i in themes[:8]],
        )
    told = _fact_about(ground, "theme")
    if told:
        return told
    return ground.answer(
        ground.say("The material that I have gives no theme for {event}.", event=event.name), status=Status.MISSING
    )


def signup(ground: Ground) -> Answer:
    """When and how to sign up."""
    event = ground.programme.event
    wanted = ground.question.facts
    facts = sorted(
        (f for f in ground.programme.facts if f.about == "signup" or f.id in wanted[:1]),
        key=lambda f: f.id not in wanted,
    )
    rows = [f.text for f in facts[:2]]
    if event.signup_opens and not rows:
        rows.append(
            ground.say(
                "Sign-up opens on {date}.",
                date=str(format_date(event.signup_opens, "d. MMMM y", locale=ground.language)),
            )
        )
    if event.signup_closes:
        rows.append(
            ground.say(
                "Sign-up closes on {date}.",
                date=str(format_date(event.signup_closes, "d. MMMM y", locale=ground.language)),
            )
        )
    if not rows and ground.items:
        what = listed(ground, [label(ground, item) for item in ground.items])
        unsaid = ground.say("The programme does not say whether one signs up for {what}.", what=what)
        return ground.answer(unsaid, contact_line(ground), status=Status.MISSING)
    if not rows:
        return ground.answer(
            ground.say("The programme does not say anything about sign-up."),
            contact_line(ground),
            status=Status.MISSING,
        )
    return ground.answer(*rows, facts=tuple(f.id for f in facts[:2]))


def published(ground: Ground) -> Answer:
    """When the programme is published."""
    event = ground.programme.event
    if event.programme_published:
        date = str(format_date(event.programme_published, "d. MMMM y", locale=ground.language))
        same_day = event.signup_opens == event.programme_published
        if event.programme_published < ground.now.date():
            opened = ground.say("Sign-up opened the same day.") if same_day else ""
            return ground.answer(ground.say("The programme was published on {date}.", date=date), opened)
        extra = ground.say("Sign-up opens the same day.") if same_day else ""
        return ground.answer(ground.say("The programme is published on {date}.", date=date), extra)
    if ground.programme.days:
        return ground.answer(ground.say("The programme is out, you can ask me about it."))
    return ground.answer(
        ground.say("The material that I have does not say when the programme is published."), status=Status.MISSING
    )


def contact_line(ground: Ground) -> str:
    """How to reach the organisers; empty where the programme does not say."""
    event = ground.programme.event
    parts = [p for p in (event.contact_name, event.contact_email, event.contact_phone, event.website) if p]
    return ground.say("Contact: {contact}.", contact=", ".join(parts)) if parts else ""


def contact(ground: Ground) -> Answer:
    """Whom to contact."""
    event = ground.programme.event
    told = _fact_about(ground, "contact")
    text = told.blocks[0] if told else contact_line(ground)
    arranger = (
        ground.say("{event} is arranged by {organiser}.", event=event.name, organiser=event.organiser)
        if event.organiser
        else ""
    )
    if not text:
        asks_who = "contact" in ground.question.asks
        status = Status.ANSWERED if arranger and not asks_who else Status.MISSING
        return ground.answer(ground.say("The programme gives no contact details."), arranger, status=status)
    return ground.answer(text, arranger)


def author(ground: Ground) -> Answer:
    """Who wrote or signed the source document."""
    found = _fact_about(ground, "author")
    if found and ground.archived and str(ground.programme.event.year) not in found.text:
        return replace(found, blocks=(f"{ground.programme.event.name}:", *found.blocks))
    return found or ground.answer(
        ground.say("The material that I have does not say who wrote it."), status=Status.MISSING
    )


def fact(ground: Ground) -> Answer:
    """What a recap, a letter or a note says."""
    by_id = {f.id: f for f in ground.programme.facts}
    chosen = [by_id[f] for f in ground.question.facts if f in by_id]
    silent = left_unsaid(ground, chosen)
    head = silent
    if not silent and ground.archived and chosen and str(ground.programme.event.year) not in chosen[0].text:
        head = f"{ground.programme.event.name}:"
    people = tuple(p for f in chosen for p in f.people)
    rows = [f.text for f in chosen]
    if ground.question.asks & {"affiliation", "title", "who"} or ground.question.borrowed:
        rows += [
            person_line(ground, ground.programme.people[p])
            for p in dict.fromkeys(people)
            if p in ground.programme.people
        ]
    status = Status.MISSING if silent else Status.ANSWERED
    return ground.answer(head, *rows, status=status, facts=tuple(f.id for f in chosen), people=people, items=())


def left_unsaid(ground: Ground, chosen: list[Fact]) -> str:
    """What the material leaves open although a fact is about it: how many, or the name of an office's holder."""
    if ground.question.detail == UNNAMED:
        return ground.say("The material that I have does not name “{office}”.", office=ground.question.subject)
    of_participants = bool(chosen) and chosen[0].about == "participants"
    if "price" in ground.question.asks and chosen and not tells_number(chosen[0].text, HOME):
        return ground.say("The material that I have does not say what it costs.")
    counts = (
        ("count" in ground.question.asks or of_participants)
        and "who" not in ground.question.asks
        and not ground.question.borrowed
    )
    if counts and chosen and not tells_number(chosen[0].text, HOME):
        return ground.say("The material that I have does not say how many.")
    return ""


def result(ground: Ground) -> Answer:
    """Who won a prize or is nominated for it: the programme tells when, not who."""
    prizes = [i for i in ground.programme.items if i.kind is Kind.PRIZE]
    asked = [i for i in ground.items if i.kind is Kind.PRIZE] or prizes
    nominees = len(asked) < len(prizes) and all(i.number is not None for i in asked)
    text = (
        ground.say("The programme does not name the nominees.")
        if nominees
        else ground.say("The programme does not say who wins or is nominated.")
    )
    shown = asked if nominees else prizes
    return ground.answer(
        text,
        *[f"• {line(ground, i, dated=True)}" for i in shown],
        status=Status.MISSING,
        items=tuple(i.id for i in shown),
    )
