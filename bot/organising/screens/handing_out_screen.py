"""What organisers see of links for all speakers at once."""

from collections.abc import Callable
from dataclasses import replace

from bot.answers.answer import Answer, Choice, File
from bot.answers.ground import Ground
from bot.organisers.action import Action
from bot.organising.screens.wording import button, home, told


def ask(ground: Ground, missing: int, known: int, still_open: int) -> Answer:
    """Return how many have no link yet and are not known, with buttons to make links for them."""
    say, plural = ground.say, ground.texts.plural
    blocks = [
        plural(
            "{count} of the programme is not known as a speaker yet.",
            "{count} of the programme are not known as speakers yet.",
            missing,
        ),
        plural("{count} is known already, and gets none.", "{count} are known already, and get none.", known)
        if known
        else "",
        say("Each link works once, until it is used or withdrawn. A new list makes new links; the old ones hold too."),
        plural("{count} link is still open.", "{count} links are still open.", still_open) if still_open else "",
    ]
    buttons = []
    if missing:
        buttons.append(button(say("Links as an Excel list"), Action.of("handout-make", **{"as": "list"})))
        buttons.append(button(say("Links to print, with QR codes"), Action.of("handout-make", **{"as": "slips"})))
    if still_open:
        buttons.append(button(say("Withdraw all open links"), Action("handout-withdraw?")))
    return told(ground, blocks, (*buttons, _back(ground), home(ground)))


def as_list(ground: Ground, count: int, make: Callable[[], bytes]) -> Answer:
    """Return links as an Excel list; `make` writes it."""
    return _file(ground, count, File(ground.say("speakers-{event}.xlsx", event=ground.programme.event.id), make=make))


def as_slips(ground: Ground, count: int, make: Callable[[], bytes]) -> Answer:
    """Return links as a page to print; `make` writes it."""
    line = ground.say("Open the page on a computer, print it on A4 and cut it into slips.")
    file = File(ground.say("speakers-{event}.html", event=ground.programme.event.id), make=make)
    answer = _file(ground, count, file)
    return replace(answer, blocks=(*answer.blocks, line))


def none(ground: Ground, most: int) -> Answer:
    """Return that no link could be made for anybody."""
    line = ground.say("Nobody gets a link: all are known, or have {most} open ones. Withdraw those first.", most=most)
    return told(
        ground, (line,), (button(ground.say("Withdraw all open links"), Action("handout-withdraw?")), home(ground))
    )


def over(ground: Ground) -> Answer:
    """Return that links are of no use any more."""
    return told(ground, (ground.say("{event} is over, so no more links are made.", event=ground.programme.event.name),))


def confirm_withdrawing(ground: Ground, count: int) -> Answer:
    """Return what is asked before all open links are withdrawn."""
    line = ground.texts.plural(
        "Shall {count} open link be withdrawn? It works no more, on paper either.",
        "Shall {count} open links be withdrawn? They work no more, on paper either.",
        count,
    )
    choices = (
        button(ground.say("Yes, withdraw"), Action("handout-withdraw")),
        button(ground.say("No, keep them"), Action("handout")),
    )
    return told(ground, (line,), choices)


def _file(ground: Ground, count: int, file: File) -> Answer:
    blocks = (
        ground.texts.plural("Here is {count} link.", "Here are {count} links, one for each.", count),
        ground.say("Whoever opens a link first is known as that speaker: pass each on to nobody else."),
    )
    return replace(told(ground, blocks, (_back(ground), home(ground))), file=file)


def _back(ground: Ground) -> Choice:
    return button(ground.say("Speakers"), Action("speakers"))
