"""What somebody sees of their reminders: how they stand, with buttons to change them, and what was just set."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

from bot.answers.answer import Answer, Choice, News, Status
from bot.answers.changed import is_off
from bot.answers.ground import Ground, tidy
from bot.answers.slot import choices_in
from bot.answers.wording import begins, clock, item_choices, label, length, when
from bot.basics.texts import Texts
from bot.programme.model import Item
from bot.questions.intent import PERSONAL
from bot.wishes.offered import as_choice
from bot.wishes.view import View
from bot.wishes.wish import LEADS, Asked, Before, Forget, Remind, Reminders, SeeOptions, TakeRole

_MARK = "\N{CHECK MARK} "
_ITEM_BUTTONS = 5


@dataclass(frozen=True, slots=True)
class Standing:
    """How somebody's reminders stand: which slots, the usual minutes before, single items with theirs, their plan."""

    before: Before
    lead: int
    items: Mapping[str, int | None]
    plan: frozenset[str]


def question(speech: Texts, then: Asked | None = None) -> tuple[str, tuple[Choice, ...]]:
    """Return what /start asks about reminders, and the buttons to answer it; `then` is what it asks besides."""
    line = speech.say(
        "Shall I remind you before things start? You decide, also later: write {command}.", command=_command(speech)
    )
    labels = _scopes(speech)
    labels[Before.NONE] = speech.say("No reminders")
    return line, tuple(
        Choice(label, as_choice(Reminders(before=before, then=then))) for before, label in labels.items()
    )


def screen(ground: Ground, standing: Standing) -> Answer:
    """Return how somebody's reminders stand, with buttons to change it."""
    say = ground.say
    time = minutes(ground, standing.lead)
    head = {
        Before.EVERY: say("I remind you of every item, {time} before.", time=time),
        Before.PLAN: say("I remind you of what is in your plan, {time} before.", time=time),
        Before.NONE: say("You get no reminders."),
    }[standing.before]
    items = coming(ground, tuple(standing.items))
    if items and standing.before is Before.NONE:
        head = say("I only remind you of this:")
    blocks = [head]
    if items and standing.before is not Before.NONE:
        blocks.append(say("And of this:"))
    for item in items:
        lead = standing.items[item.id] or standing.lead
        blocks.append(
            f"• {label(ground, item)} – {begins(ground, item)} ({say('{time} before', time=minutes(ground, lead))})"
        )
    if standing.before is Before.PLAN:
        blocks += _plan(ground, standing.plan)
    blocks.append(say("You can also write it, for example “remind me of the dinner” or “no reminders”."))
    return _told(ground, blocks, _buttons(ground, standing, items))


def _plan(ground: Ground, plan: frozenset[str]) -> list[str]:
    picked = coming(ground, tuple(plan))
    if not picked:
        return [ground.say("There is nothing in your plan yet.")]
    return [ground.say("Your plan:"), *(f"• {label(ground, i)} – {begins(ground, i)}" for i in picked)]


def _buttons(ground: Ground, standing: Standing, items: Sequence[Item]) -> tuple[Choice, ...]:
    say = ground.say
    found = [
        Choice((_MARK if before is standing.before else "") + named, as_choice(Reminders(before=before)))
        for before, named in _scopes(ground.texts).items()
    ]
    if standing.before is not Before.NONE or items:
        found += [
            Choice(
                (_MARK if lead == standing.lead else "") + say("{count} min. before", count=lead),
                as_choice(Reminders(lead=lead)),
            )
            for lead in LEADS
        ]
    if standing.before is Before.PLAN:
        breakouts = [i for i in coming(ground) if len(choices_in(ground, i)) > 1]
        found += [
            Choice(say("Choose: {title}", title=c.label), as_choice(SeeOptions(i.id)))
            for c, i in zip(item_choices(ground, breakouts), breakouts, strict=False)
        ]
    for choice, item in list(zip(item_choices(ground, items), items, strict=False))[:_ITEM_BUTTONS]:
        found.append(Choice(say("Not {title}", title=choice.label), as_choice(Forget((item.id,)))))
    return tuple(found)


def told_when(ground: Ground, items: Sequence[Item]) -> Answer:
    """Return when items are, for what was set about them to follow."""
    rows = [f"{label(ground, i)}: {when(ground, i)}." for i in items]
    return _told(ground, rows, (), items=tuple(i.id for i in items))


def reminded(ground: Ground, answer: Answer, leads: Mapping[str, int], times: Mapping[str, datetime]) -> Answer:
    """Return the answer to somebody who wants to be reminded of items, with what was set."""
    items = [ground.programme.by_id[i] for i in answer.items if i in ground.programme.by_id]
    news = set_for(ground, items, leads, times)
    blocks = (*answer.blocks, *news.blocks)
    if not leads:
        return replace(answer, blocks=blocks, wish=None)
    also = (
        Choice(ground.say("Do not"), as_choice(Forget(tuple(leads)))),
        Choice(ground.say("All reminders"), as_choice(Reminders())),
    )
    return replace(answer, blocks=blocks, choices=(*news.choices, *also), wish=None)


def set_for(
    ground: Ground,
    items: Sequence[Item],
    leads: Mapping[str, int],
    times: Mapping[str, datetime],
    view: View | None = None,
) -> News:
    """Return what was set about items to be reminded of, and buttons for other times; `view` is where it is told.

    By item, `leads` are the minutes before and `times` (aware) when the reminder comes, which is later where the one
    would be at night. An item that starts too soon to be reminded of is in neither.
    """
    say = ground.say
    off = tuple(is_off(ground, item) for item in items if item.cancelled)
    if off and not leads:
        return News(off)
    if not leads:
        return News((say("It starts so soon that I do not remind you of it."),))
    lines = []
    for item in items:
        if item.start is None or item.id not in times:
            continue
        at = times[item.id].astimezone(item.start.tzinfo)
        before = length(ground, item.start.astimezone(UTC) - times[item.id].astimezone(UTC))
        lines.append(
            say("I will remind you at {time}, {minutes} before.", time=clock(at), minutes=before)
            if len(items) == 1
            else say("I will remind you at {time} of {title}.", time=clock(at), title=label(ground, item))
        )
    usual = next(iter(leads.values()))
    other = [lead for lead in LEADS if lead != usual and _in_time(ground, items, lead)]
    buttons = (
        Choice(say("{count} min. before", count=lead), as_choice(Remind(tuple(leads), lead=lead, view=view)))
        for lead in other
    )
    return News(tuple(map(tidy, lines)), tuple(buttons))


def forgotten(ground: Ground, items: Sequence[Item], *, still: bool) -> Answer:
    """Return what is said once items are no more reminded of; `still` where every slot is reminded of anyway."""
    blocks = forgotten_lines(ground, items, still=still)
    return _told(ground, blocks, (Choice(ground.say("All reminders"), as_choice(Reminders())),))


def forgotten_lines(ground: Ground, items: Sequence[Item], *, still: bool) -> tuple[str, ...]:
    """Return that items are no more reminded of; `still` where every slot is reminded of anyway."""
    names = "; ".join(label(ground, i) for i in items)
    line = ground.say("I do not remind you of {title}.", title=names)
    return (line, ground.say("You still get what you have chosen for all items.")) if still else (line,)


def gone(ground: Ground) -> Answer:
    """Return what is said of a button for something that is not in the programme any more."""
    return _told(ground, [ground.say("That is not in the programme any more.")], ())


def alone(answer: Answer, speech: Texts) -> Answer:
    """Return the answer in a group, where nobody is reminded of anything."""
    if answer.intent == "talk" or (isinstance(answer.wish, TakeRole) and answer.intent != "role"):
        return replace(answer, wish=None)
    line = speech.say("I send reminders to you alone: write to me in our own chat.")
    if answer.intent in PERSONAL:
        line = speech.say("What I remember of you is for you alone: write to me in our own chat.")
    elif answer.intent == "hall":
        line = speech.say("I take questions to a moderator from you alone: write to me in our own chat.")
    return replace(answer, blocks=(*answer.blocks, line), wish=None)


def coming(ground: Ground, ids: Sequence[str] | None = None) -> list[Item]:
    """Return the items that are still to start and not called off, in order of time; of some ids, or all of them."""
    found = [i for i in ground.programme.items if (ids is None or i.id in ids) and not i.cancelled]
    return sorted((i for i in found if i.start and i.start > ground.now), key=lambda i: i.start or ground.now)


def minutes(ground: Ground, lead: int) -> str:
    """Return so many minutes in words."""
    return length(ground, timedelta(minutes=lead))


def _in_time(ground: Ground, items: Sequence[Item], lead: int) -> bool:
    now: datetime = ground.now
    return all(i.start is not None and i.start - timedelta(minutes=lead) > now for i in items)


def _scopes(speech: Texts) -> dict[Before, str]:
    return {
        Before.EVERY: speech.say("Every item"),
        Before.PLAN: speech.say("Only my plan"),
        Before.NONE: speech.say("None"),
    }


def _command(speech: Texts) -> str:
    return speech.say("/reminders")


def _told(ground: Ground, blocks: Sequence[str], choices: tuple[Choice, ...], items: tuple[str, ...] = ()) -> Answer:
    return Answer(
        Status.ANSWERED, "reminders", tuple(map(tidy, blocks)), items=items, choices=choices, language=ground.language
    )
