"""Answers to those who want to be reminded: when it is, and the wish for whoever can carry it out."""

from dataclasses import replace

from bot.answers.answer import Answer, Status
from bot.answers.ground import Ground
from bot.answers.wording import label, when
from bot.basics.texts import message, texts
from bot.questions.details import ReminderDetail
from bot.questions.intent import PERSONAL
from bot.wishes.wish import Forget, Remind, Reminders, Speak, TakeRole

_MOST = 4


def remind(ground: Ground) -> Answer:
    """When items are, for somebody who wants to be reminded of them."""
    ahead = tuple(i for i in ground.items if i.start and i.start > ground.now and not i.cancelled)
    items = (ahead or ground.items)[:_MOST]
    if not items:
        return in_general(ground)
    told = ground.question.reminding or ReminderDetail()
    rows = [f"{label(ground, i)}: {when(ground, i)}." if i.start else f"{label(ground, i)}." for i in items]
    ids = tuple(i.id for i in items)
    if not ahead:
        rows.append(ground.say("It is over, or the programme gives no time, so there is nothing to remind you of."))
        return ground.answer(*rows, items=ids, status=Status.ANSWERED if items[0].start else Status.MISSING)
    wish = Forget(ids) if told.denied else Remind(ids, lead=told.lead)
    return ground.answer(*rows, items=ids, wish=wish)


def in_general(ground: Ground) -> Answer:
    """Which reminders somebody wants, or how they stand."""
    told = ground.question.reminding or ReminderDetail()
    line = ground.say("I can remind you before every item, only of what is in your plan, or of single items.")
    return ground.answer(line, items=(), people=(), wish=Reminders(before=told.before, lead=told.lead))


def elsewhere(answer: Answer) -> Answer:
    """An answer with a wish that nobody can carry out, or a picture that nobody can see: in the terminal."""
    if answer.intent == "picture" and answer.picture:
        line = message("I show it as a picture on Telegram, not here.")
        return replace(answer, blocks=(*answer.blocks, texts(answer.language).render(line)))
    if answer.wish is None or answer.intent == "talk" or isinstance(answer.wish, TakeRole | Speak):
        return answer
    line = message("I send reminders on Telegram, not here.")
    if answer.intent == "calendar":
        line = message("I send calendar files on Telegram, not here.")
    elif answer.intent == "hall":
        line = message("Questions to the moderator are sent on Telegram, not here.")
    elif answer.intent in PERSONAL:
        line = message("I only remember that on Telegram, not here.")
    return replace(answer, blocks=(*answer.blocks, texts(answer.language).render(line)))
