"""Answers to what people say of themselves, with the wish for whoever keeps it."""

from dataclasses import replace

from bot.answers import language_screen, people, plan_screen, role_screen
from bot.answers.answer import Answer, Status
from bot.answers.changed import called_off
from bot.answers.ground import Ground
from bot.answers.wording import label, when
from bot.basics.texts import texts
from bot.programme.model import Audience, Kind
from bot.questions.details import ALL, FOR_CALENDAR, OUT, REMINDING, ReportDetail
from bot.questions.subjects import CHOICES
from bot.wishes.speaker_wish import BeKnownAs, SpeakerSee, SpeakerShow, Tell, Telling
from bot.wishes.wish import Drop, Pick, See, SeeOptions, Show, Speak, TakeRole


def role(ground: Ground) -> Answer:
    """Somebody says what they are to the forum, or wants to see it."""
    said = ground.question.detail
    wish = TakeRole(Audience(said)) if said else See(Show.ROLE)
    return ground.answer(*role_screen.lines(ground), wish=wish, items=role_screen.for_them(ground))


def language(ground: Ground) -> Answer:
    """Somebody wants to be spoken to in another language, or to choose one."""
    wanted = ground.question.detail
    wish = Speak(wanted) if wanted else See(Show.LANGUAGE)
    return ground.answer(language_screen.line(texts(wanted or ground.language)), wish=wish)


def privacy(ground: Ground) -> Answer:
    """Somebody wants to see or delete what is kept of them."""
    line = ground.say(
        "I keep as little as I can, and not your name."
        " A question without an answer is kept for the organisers, but not who asked it."
    )
    return ground.answer(line, wish=See(Show(ground.question.detail)))


def my_slot(ground: Ground) -> Answer:
    """A speaker asks about when they are on themselves."""
    line = ground.say("You can see when you are on.")
    shown = {
        FOR_CALENDAR: SpeakerSee(SpeakerShow.CALENDAR),
        REMINDING: SpeakerSee(SpeakerShow.REMINDERS),
    }
    asked = ground.question.detail
    return ground.answer(line, wish=shown.get(asked) or SpeakerSee(asked=asked))


def report(ground: Ground) -> Answer:
    """A speaker tells something that is for the organisers."""
    telling = ground.question.report or ReportDetail()
    how = Telling.HERE if telling.here else Telling.REPORT
    item = next(iter(ground.question.items), "")
    wish = Tell(how, report=ground.question.subject, late=telling.late, who=ground.question.people, item=item)
    return ground.answer(ground.say("That is for the organisers."), items=(), wish=wish)


def here(ground: Ground) -> Answer:
    """A speaker says that they are there."""
    wish = Tell(Telling.HERE, who=ground.question.people, surely=ground.question.detail == ALL)
    return ground.answer(ground.say("Good that you are here."), items=(), wish=wish)


def claim(ground: Ground) -> Answer:
    """Somebody says who they are: what the programme has on them, and the wish to be known as such."""
    if not (ground.people or ground.question.words):
        who = ground.say("Who are you? Write “I am” and your name, and I find when you are on.")
        return ground.answer(who, items=(), status=Status.CLARIFY)
    if not ground.people:
        name = ground.question.words
        line = ground.say(
            "The programme of {event} does not name {name}.", event=ground.programme.event.name, name=name
        )
        welcome = ground.say("You are welcome all the same. Just ask me whatever you want to know.")
        return ground.answer(line, welcome, status=Status.MISSING)
    told = people.person(ground) if len(ground.people) == 1 else people.people(ground)
    return replace(told, wish=BeKnownAs(tuple(p.id for p in ground.people)))


def plan(ground: Ground) -> Answer:
    """Somebody wants items in their plan, or out of it, or wants to see it."""
    ids, detail = tuple(i.id for i in ground.items), ground.question.detail
    if not detail:
        line = ground.say("In your plan stands what you have chosen.")
        return ground.answer(line, items=(), wish=See(Show.PLAN))
    rows = [f"{label(ground, i)}: {when(ground, i)}." if i.start else f"{label(ground, i)}." for i in ground.items]
    off = [i for i in ground.items if i.cancelled]
    if off and len(off) == len(ids) and detail != OUT:
        return called_off(ground)
    if ids:
        return ground.answer(*rows, wish=Drop(ids) if detail == OUT else Pick(ids))
    if detail == OUT:
        return ground.answer(*plan_screen.which(ground), items=(), wish=See(Show.PLAN_ITEMS))
    breakout = _breakout(ground)
    wish = SeeOptions(breakout) if breakout else None
    return ground.answer(*plan_screen.which(ground), items=(), status=Status.CLARIFY, wish=wish)


def _breakout(ground: Ground) -> str:
    """The break-out of the sort of item that somebody means: an assembly house, a session."""
    kinds = ground.question.kinds & CHOICES
    ahead = [i for i in ground.programme.items if i.kind in kinds and i.start and i.start > ground.now]
    known = ground.programme.by_id
    parents = [i.parent for i in ahead if i.parent in known and known[i.parent].kind is Kind.BREAKOUT]
    return parents[0] if parents else ""
