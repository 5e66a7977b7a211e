"""Who is who in an item: each with title and organisation, and where else they are on."""

from bot.answers.answer import Answer, Choice
from bot.answers.browsing.screens import screen
from bot.answers.ground import Ground
from bot.answers.marks import button
from bot.answers.reminder_screen import Standing
from bot.answers.turning import numbered, turning
from bot.answers.wording import appearance_line, label, shortened, when
from bot.basics.pages import page
from bot.programme.model import Appearance, Item
from bot.wishes.view import View

_A_PAGE, _AT_MOST = 5, 6


def people_screen(ground: Ground, item: Item, view: View, own: Standing | None) -> Answer:
    """Return the people in an item, with a button for everything else that they are on in."""
    shown = page(item.appearances, view.page or 0, _A_PAGE, _AT_MOST)
    blocks: list[str] = []
    others: dict[str, Item] = {}
    for appearance in shown.rows:
        blocks.append(f"• {appearance_line(ground, appearance)}")
        for other in _elsewhere(ground, item, appearance):
            others[other.id] = other
            time = when(ground, other)
            blocks.append(
                "  " + ground.say("Also in {title}", title=label(ground, other)) + (f" – {time}" if time else "")
            )
    if shown.number == shown.of - 1:
        blocks += [
            f"• {ground.say('{people}, not named in the programme', people=unnamed)}" for unnamed in item.unnamed
        ]
    back = Choice(ground.say("Back to {place}", place=shortened(label(ground, item), 30)), View.of(item).as_choice())
    return screen(
        ground,
        "who",
        (ground.say("Who is who: {title}", title=label(ground, item)), *blocks, numbered(ground, shown)),
        (
            *(button(ground, (other,), own, View.of(other)) for other in list(others.values())[:_AT_MOST]),
            *turning(ground, shown, view.turning),
            back,
        ),
        items=(item.id,),
        people=(appearance.person for appearance in shown.rows),
    )


def _elsewhere(ground: Ground, item: Item, appearance: Appearance) -> list[Item]:
    """The other items that somebody is on in."""
    found = ground.programme.appearances_of.get(appearance.person, ())
    return [other for other, _ in found if other.id != item.id]
