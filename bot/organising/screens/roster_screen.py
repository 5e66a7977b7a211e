"""What an owner sees of who is an organiser, and of the invitations that are open."""

from collections.abc import Sequence

from bot.answers.answer import Answer
from bot.answers.ground import Ground
from bot.organisers.action import Action
from bot.organisers.invitations import Invitation
from bot.organisers.roster import Organiser
from bot.organising.screens.wording import button, called, home, moment, told

_MOST_BUTTONS = 60


def screen(ground: Ground, organisers: Sequence[Organiser], invitations: Sequence[Invitation]) -> Answer:
    """Return all organisers and open invitations, with buttons to remove and withdraw them."""
    say = ground.say
    blocks = [say("Organisers:"), *(_line(ground, organiser) for organiser in organisers)]
    if invitations:
        blocks.append(say("Open invitations:"))
        blocks += [
            say("• Invitation {number}, until {when}", number=i.number, when=moment(ground, i.expires))
            for i in invitations
        ]
    else:
        blocks.append(say("No invitation is open."))
    buttons = [button(say("Invite an organiser"), Action("invite"))]
    buttons += [
        button(say("Withdraw invitation {number}", number=i.number), Action.of("withdraw", invitation=i.number))
        for i in invitations
    ]
    buttons += [
        button(say("Remove organiser {number}", number=o.number), Action.of("remove?", organiser=o.number))
        for o in organisers
        if not o.owner
    ]
    return told(ground, blocks, (*buttons[:_MOST_BUTTONS], home(ground)))


def confirm(ground: Ground, organiser: Organiser) -> Answer:
    """Return what is asked before an organiser is removed."""
    say = ground.say
    return told(
        ground,
        (say("Shall {name} be an organiser no more?", name=called(ground, organiser)),),
        (
            button(say("Yes, remove"), Action.of("remove", organiser=organiser.number)),
            button(say("No, keep"), Action("organisers")),
        ),
    )


def _line(ground: Ground, organiser: Organiser) -> str:
    name = called(ground, organiser)
    if organiser.owner:
        return ground.say("• {name} (owner)", name=name)
    since = moment(ground, organiser.since) if organiser.since else ""
    if not organiser.name:
        return ground.say("• {name}, joined {when}", name=name, when=since)
    return ground.say("• Organiser {number}: {name}, joined {when}", number=organiser.number, name=name, when=since)
