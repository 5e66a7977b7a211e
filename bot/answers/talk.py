"""Answers to everything that is no question about the programme: greetings, danger, powers, other subjects."""

from dataclasses import replace

from bot.answers.answer import Answer, Choice, Status
from bot.answers.ground import Ground
from bot.questions.subjects import CHOICES
from bot.wishes.wish import Before, Reminders


def _three(ground: Ground) -> tuple[Choice, ...]:
    """The three most useful things to ask."""
    return (
        Choice(ground.say("What is on now?"), ground.say("What is on now?")),
        Choice(ground.say("What comes next?"), ground.say("What comes next?")),
        Choice(ground.say("The programme today"), ground.say("The programme today")),
    )


def unknown(ground: Ground) -> Answer:
    """Outside what the bot is for, or not understood."""
    text = ground.say("I cannot help with that. I only know the programme of the forum.")
    tail = _examples(ground)
    return ground.answer(text, tail, status=Status.UNKNOWN, items=(), people=(), choices=_three(ground))


def other_event(ground: Ground) -> Answer:
    """A year of which the store knows no forum."""
    years = ", ".join(str(p.event.year) for p in ground.knowledge.programmes.values())
    return ground.answer(
        ground.say("I do not know that forum. I know those of {years}.", years=years), status=Status.MISSING, items=()
    )


def opinion(ground: Ground) -> Answer:
    """A question for an opinion."""
    return ground.answer(
        ground.say("I have no opinions, only the programme. Ask me when, where, who or what about."),
        status=Status.UNKNOWN,
        choices=_three(ground),
    )


def power(ground: Ground) -> Answer:
    """A request that only organisers may make."""
    return ground.answer(
        ground.say("I cannot do that: the programme and messages to everyone belong to the organisers."),
        status=Status.UNKNOWN,
        choices=_three(ground),
    )


def capabilities(ground: Ground) -> Answer:
    """What the bot can do."""
    event = ground.programme.event.name
    text = (
        ground.say(
            "I am a bot, and answer questions about the programme of {event}: what is on now and next, when, where "
            "and who, what it is about, and which session or assembly house fits you.",
            event=event,
        )
        if _has_choices(ground)
        else ground.say(
            "I am a bot, and answer questions about the programme of {event}: what is on now and next, when, where "
            "and who, and what it is about.",
            event=event,
        )
    )
    return ground.answer(text, _examples(ground), choices=_three(ground))


def _examples(ground: Ground) -> str:
    """What one may ask, of a programme as this one is."""
    if _has_choices(ground):
        return ground.say("Try “What is on now?”, “Who speaks after lunch?” or “Which session fits me?”.")
    return ground.say("Try “What is on now?”, “Who speaks after lunch?” or “What is it about?”.")


def _has_choices(ground: Ground) -> bool:
    """True where the programme has several sessions, houses or the like, to choose from."""
    return sum(item.kind in CHOICES for item in ground.programme.items) > 1


def emergency(ground: Ground) -> Answer:
    """Somebody is in danger."""
    return ground.answer(
        ground.say("Call 112 now if somebody is in danger."),
        ground.say(
            "Then get hold of the staff on site. Say where you are: {place}.",
            place=ground.programme.event.venue or ground.programme.event.city or ground.say("the conference venue"),
        ),
    )


def distress(ground: Ground) -> Answer:
    """Somebody speaks of taking their life."""
    return ground.answer(
        ground.say(
            "I am only a programme bot, but please talk to somebody now: call 112 if it is urgent, "
            "or Livslinien on 70 201 201."
        ),
    )


def insult(ground: Ground) -> Answer:
    """Swearing with no question in it."""
    return ground.answer(
        ground.say("Sorry that I was no help. Ask me about the programme, for example “What is on now?”."),
        status=Status.UNKNOWN,
        choices=_three(ground),
    )


def talk(ground: Ground) -> Answer:
    """Greetings, thanks and the like."""
    say = ground.say
    kind = ground.question.detail
    if kind == "insult":
        return insult(ground)
    if kind == "wrong":
        return ground.answer(
            say("Sorry, then I misunderstood. Try to ask in another way, with a title, a name or a time."),
            status=Status.UNKNOWN,
            choices=_three(ground),
        )
    lines = {
        "greeting": say("Hello! Ask me about the programme: what is on now, who speaks, or which session fits you.")
        if _has_choices(ground)
        else say("Hello! Ask me about the programme: what is on now, who speaks, or what it is about."),
        "thanks": say("You are welcome!"),
        "goodbye": say("Goodbye, have a good day!"),
        "yes": say("Good. What would you like to know?"),
        "no": say("All right. Just ask if there is anything."),
        "never_mind": say("All right. Just ask if there is anything."),
        "remark": say("Ask me whenever you want to know something about the programme."),
        "stop": say("All right, I only write when you ask me something."),
        "english": say("Of course, just ask in English."),
    }
    answer = ground.answer(lines[kind], items=(), people=())
    return replace(answer, wish=Reminders(before=Before.NONE)) if kind == "stop" else answer
