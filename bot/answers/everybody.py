"""Everybody together: by municipality, party, organisation or day."""

from bot.answers.answer import Answer, Status
from bot.answers.ground import Ground
from bot.answers.people import appearances_of, first_title
from bot.answers.wording import capital, day_name, label, listed, person_line
from bot.basics.texts import HOME
from bot.language.lexicon import lexicon
from bot.questions.details import MOST

# How many of a party are told of at most.
_MANY = 8


def municipalities(ground: Ground) -> Answer:
    """Which municipalities have somebody on the programme, and whom."""
    names: dict[str, list[str]] = {}
    for someone in ground.people:
        names.setdefault(someone.municipality, []).append(someone.name)
    if not names:
        return ground.answer(ground.say("The programme names nobody from a municipality."), status=Status.MISSING)
    rows = [f"• {place}: {listed(ground, people)}" for place, people in sorted(names.items())]
    head = "" if ground.question.detail == MOST else ground.say("On the programme are people from:")
    if "count" in ground.question.asks:
        head = ground.texts.plural("There is {count} municipality:", "There are {count} municipalities:", len(names))
    return ground.answer(head, *rows, people=())


def parties(ground: Ground) -> Answer:
    """Which parties have somebody on the programme, or in what is asked of, and whom."""
    names: dict[str, list[str]] = {}
    for someone in ground.people:
        if someone.party:
            names.setdefault(someone.party, []).append(someone.name)
    known = lexicon(HOME).party_names
    rows = [f"• {known.get(letter, letter)} ({letter}): {listed(ground, members)}" for letter, members in names.items()]
    if not rows:
        return ground.answer(ground.say("The programme names no party there."), status=Status.MISSING, people=())
    every = ground.question.detail != MOST
    counted = ground.texts.plural("There is {count} party:", "There are {count} parties:", len(rows)) if every else ""
    return ground.answer(*[label(ground, item) for item in ground.items], counted, *rows, people=())


def organisations(ground: Ground) -> Answer:
    """Which organisations somebody on the programme is from."""
    # Of an institute the university, which stands last.
    wholes = {someone.organisation.rpartition(",")[2].strip() for someone in ground.people}
    names = sorted(wholes, key=str.casefold)
    counted = ground.texts.plural("From {count} organisation:", "From {count} organisations:", len(names))
    return ground.answer(counted, *[f"• {name}" for name in names], people=())


def party(ground: Ground) -> Answer:
    """Everybody of a party; of several only those are named that somebody is of."""
    there = {p.party for p in ground.people}
    letters = [letter for letter in ground.question.parties if letter in there] or ground.question.parties
    parties = listed(ground, [f"{lexicon(HOME).party_names.get(letter, letter)} ({letter})" for letter in letters])
    if not ground.people:
        return ground.answer(
            ground.say("The programme names nobody from {party}.", party=parties), status=Status.MISSING, items=()
        )
    blocks = [ground.say("From {party}:", party=parties)]
    for someone in ground.people[:_MANY]:
        blocks.append(person_line(ground, someone, first_title(ground, someone)))
        blocks += [f"  {row}" for row in appearances_of(ground, someone)]
    return ground.answer(*blocks, items=(), left=len(ground.people) - _MANY)


def speakers(ground: Ground) -> Answer:
    """Everybody who is on, by day, or on the day that is asked about."""
    blocks = []
    window = ground.question.window
    for day in (window.day,) if window and window.day else ground.programme.days:
        names: dict[str, None] = {}
        for item in ground.programme.items:
            if item.start and item.start.date() == day:
                names |= dict.fromkeys(ground.programme.people[a.person].name for a in item.appearances)
        if names:
            counted = "count" in ground.question.asks
            number = ground.texts.plural("{count} person", "{count} people", len(names)) if counted else ""
            head = f"{capital(day_name(ground, day))}" + (f" ({number})" if number else "")
            blocks.append(f"{head}: {listed(ground, list(names))}.")
    return ground.answer(*blocks, items=())


def nobody(ground: Ground) -> Answer:
    """The material does not tell who speaks when; it may tell in which theme."""
    rows = [
        f"• {label(ground, i)}: {listed(ground, [ground.programme.people[a.person].name for a in i.appearances])}"
        for i in ground.programme.items
        if i.appearances
    ]
    if rows:
        return ground.answer(*rows, items=())
    named = [p.name for p in ground.programme.people.values()]
    extra = ground.say("It names {names}.", names=listed(ground, named[:8])) if named else ""
    return ground.answer(
        ground.say(
            "The material that I have on {event} does not say who speaks when.", event=ground.programme.event.name
        ),
        extra,
        status=Status.MISSING,
    )
