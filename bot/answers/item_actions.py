"""What somebody can do about an item: the buttons under its card, and under every answer about it alone."""

from dataclasses import replace

from bot.answers import hall_screen, sharing
from bot.answers.answer import Answer, Choice
from bot.answers.decisions import decision
from bot.answers.ground import Ground
from bot.answers.plan_screen import choosing, is_barred
from bot.answers.reminder_screen import Standing
from bot.answers.slot import choices_in
from bot.answers.wording import button_label
from bot.programme.lasting import is_past
from bot.programme.model import Item, Kind
from bot.programme.timeline import is_over, lines
from bot.questions.guide import GUIDED
from bot.wishes.offered import as_choice
from bot.wishes.view import View
from bot.wishes.wish import Before, Drop, Forget, Pick, Remind


def actions(ground: Ground, item: Item, own: Standing | None) -> tuple[Choice, ...]:
    """Return what somebody can do about an item, in the order of the buttons.

    `own` is their plan and their reminders; None in a group, where nothing is anybody's own.
    """
    personal: tuple[Choice, ...] = ()
    if own is not None:
        personal = (*hall_screen.door(ground, item), *_planning(ground, item, own), *_reminding(ground, item, own))
    return (*personal, *_who_is_who(ground, item), *sharing.actions(ground, item))


def offer(ground: Ground, answer: Answer, own: Standing | None) -> Answer:
    """Return an answer with what can be done about the item that it is about; as it is, if that is not one alone.

    Of the guide's suggestions each can be put into the plan.
    """
    if answer.intent in GUIDED:
        return _suggesting(ground, answer, own)
    item = ground.programme.by_id.get(answer.items[0]) if len(answer.items) == 1 else None
    if item is None:
        return answer
    found = actions(ground, item, own)
    asked = {ground.say("Who is on?")} if _who_is_who(ground, item) else set()  # there each is told of in full
    kept = tuple(choice for choice in answer.choices if choice.question not in asked)
    return replace(answer, choices=(*kept, *found))


def _suggesting(ground: Ground, answer: Answer, own: Standing | None) -> Answer:
    """Return suggestions with a button for each that puts it into the plan, or takes it out."""
    items = [ground.programme.by_id[i] for i in answer.items if i in ground.programme.by_id]
    found = [(item, choice) for item in items if own for choice in _planning(ground, item, own)]
    if len(items) > 1 and own:
        found = [(item, replace(choice, label=_titled(ground, item, own))) for item, choice in found]
    return replace(answer, choices=(*(choice for _, choice in found), *answer.choices))


def _titled(ground: Ground, item: Item, own: Standing) -> str:
    """What a button for the plan says where there are several."""
    title = button_label(ground, item)
    if item.id in own.plan:
        return ground.say("Out of my plan: {title}", title=title)
    return ground.say("Put in my plan: {title}", title=title)


def is_reminded(ground: Ground, item: Item, own: Standing) -> bool:
    """Whether somebody is still to be reminded of an item, be it of itself or with the others."""
    if item.start is None or item.start <= ground.now or item.cancelled:
        return False
    slots = own.before is Before.EVERY and item in lines(ground.programme)
    planned = own.before is not Before.NONE and item.id in own.plan
    return item.id in own.items or slots or planned


def _planning(ground: Ground, item: Item, own: Standing) -> tuple[Choice, ...]:
    """Put it into the plan, or take it out of it; of a break-out, choose a part."""
    if item.id in own.plan:
        return (Choice(ground.say("Take it out of my plan"), as_choice(Drop((item.id,), view=View.of(item)))),)
    past = is_past(item, ground.now)
    if (
        item.kind is Kind.BREAK
        or is_barred(ground, item)
        or past
        or item.cancelled
        or is_over(ground.programme, ground.now)
    ):
        return ()
    whole = item.kind is Kind.BREAKOUT and item.id in ground.programme.children
    options = choices_in(ground, item) if whole else (item,)
    what = decision(ground, item) if len(options) > 1 else None
    if what is not None:
        return (choosing(ground, what),)
    return tuple(
        Choice(ground.say("Put it in my plan"), as_choice(Pick((option.id,), view=View.of(option))))
        for option in options  # of a break-out the only part that somebody may attend
        if option.id not in own.plan
    )


def _reminding(ground: Ground, item: Item, own: Standing) -> tuple[Choice, ...]:
    """Be reminded of it, or not any more."""
    view = View.of(item)
    if item.id in own.items:
        return (Choice(ground.say("Do not remind me"), as_choice(Forget((item.id,), view=view))),)
    ahead = item.start is not None and item.start > ground.now and not item.cancelled
    if not ahead or is_barred(ground, item) or is_reminded(ground, item, own):
        return ()
    return (Choice(ground.say("Remind me of it"), as_choice(Remind((item.id,), view=view))),)


def _who_is_who(ground: Ground, item: Item) -> tuple[Choice, ...]:
    """See who is on in it: title, organisation, and where else."""
    if not item.appearances:
        return ()
    return (Choice(ground.say("Who is who"), View.of(item).of_people().as_choice()),)
