"""What an organiser sees to choose whom something is sent to."""

from collections.abc import Mapping

from bot.answers.answer import Answer
from bot.answers.ground import Ground
from bot.answers.turning import numbered, turning
from bot.answers.wording import begins, label, shortened
from bot.basics.pages import page
from bot.basics.plain import to_plain
from bot.delivery.recipients import Group, Recipients
from bot.organisers.action import Action
from bot.organising.screens.figures import figure
from bot.organising.screens.wording import button, told
from bot.programme.model import Item

# Letters of an item on a button, beside its time and how many have it.
_TITLE = 40


def groups(ground: Ground, sizes: Mapping[Group, int], draft: str) -> Answer:
    """Return the question to whom `draft`, a token, goes; `sizes` tells how many each group has.

    Items are chosen on a screen of their own.
    """
    choices = [
        button(f"{named(ground, Recipients(group))} ({figure(ground, size)})", to(Recipients(group)))
        for group, size in sizes.items()
    ]
    choices += [
        button(ground.say("Those with a certain item …"), Action("announce.items")),
        button(ground.say("Another text"), rewrite(draft)),
        button(ground.say("Drop it"), Action.of("announce.drop", draft=draft)),
    ]
    return told(ground, (ground.say("Who is to get it?"),), choices)


def items(ground: Ground, having: Mapping[str, int], number: int) -> Answer:
    """Return a page of the items that somebody has; `having` tells how many have each."""
    say = ground.say
    back = button(say("Other recipients"), Action("announce.whom"))
    found = [item for item in ground.programme.items if having.get(item.id)]
    if not found:
        return told(ground, (say("Nobody has anything in their plan or reminders yet."),), (back,))
    shown = page(found, number)
    blocks = (
        say("Whose? Those get it who have it, or something within it, in their plan or want to be reminded of it."),
        numbered(ground, shown),
    )
    choices = [
        button(_row(ground, item, having[item.id]), to(Recipients(Group.ITEMS, (item.id,)))) for item in shown.rows
    ]
    turned = turning(ground, shown, lambda page: Action.of("announce.items", page=page).as_choice())
    return told(ground, blocks, (*choices, *turned, back))


def named(ground: Ground, recipients: Recipients) -> str:
    """`Alle`, `De folkevalgte`, or the items that they have."""
    if recipients.group is Group.ITEMS:
        known = ground.programme.by_id
        titles = [label(ground, known[item]) for item in recipients.items if item in known]
        return ground.say("Those with {items}", items="; ".join(titles))
    return {
        Group.EVERYBODY: ground.say("Everybody"),
        Group.ELECTED: ground.say("The elected"),
        Group.OTHERS: ground.say("All but the elected"),
        Group.SPEAKERS: ground.say("Speakers"),
    }[recipients.group]


def to(recipients: Recipients) -> Action:
    """Return what chooses some recipients."""
    return Action.of("announce.to", to=to_plain(recipients))


def rewrite(draft: str) -> Action:
    """Return what asks for another text of a draft, a token; what was written is changed as well where it is edited."""
    return Action("announce.write", typed=Action.of("announce.text", draft=draft))


def _row(ground: Ground, item: Item, count: int) -> str:
    title = f"{shortened(label(ground, item), _TITLE)} ({figure(ground, count)})"
    return f"{begins(ground, item)}: {title}" if item.start else title
