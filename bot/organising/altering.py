"""Organisers change an item by buttons: from its card, what is different, and then the new value."""

from bot.answers.answer import Answer, Choice
from bot.answers.ground import Ground
from bot.basics.plain import from_plain
from bot.delivery.hall_here import HallHere
from bot.organisers.action import Action
from bot.organisers.office import Office
from bot.organising.change_drafts import ChangeDrafts
from bot.organising.power import Power, Request
from bot.organising.screens import altering_screen, changing_screen, hall_screen
from bot.organising.screens.wording import button
from bot.questions.wanted_change import WantedChange, Way

ALTER = "alter"


def power(office: Office) -> Power:
    """Return the power to change an item by buttons."""
    drafts, hall = ChangeDrafts(office), HallHere(office.kept)

    def alter(request: Request) -> Answer:
        item = request.ground.programme.by_id.get(request.arguments["item"])
        batch = int(request.arguments.get("batch", 0))
        if item is None:
            return changing_screen.gone(request.ground)
        ground, what = request.ground, request.arguments.get("what", "")
        if what in {Way.OFF, Way.ON}:
            return drafts.take(request, (WantedChange(Way(what), (item.id,)),), batch)
        asks = {
            "time": lambda: altering_screen.ask_time(ground, WantedChange(Way.START, (item.id,)), batch),
            "place": lambda: altering_screen.ask_place(ground, WantedChange(Way.PLACE, (item.id,)), batch),
            "people": lambda: altering_screen.ask_people(ground, item, batch),
        }
        if what in asks:
            return asks[what]()
        more = () if batch else hall_screen.doors(ground, item, has_any=hall.has_any(item))
        return altering_screen.alter(ground, item, batch, more)

    def ask_name(request: Request) -> Answer:
        wanted = from_plain(WantedChange, request.arguments["wanted"][0])
        return altering_screen.ask_name(request.ground, wanted, int(request.arguments.get("batch", 0)))

    return Power({ALTER: alter, "change.ask_name": ask_name})


def door(ground: Ground, item: str) -> Choice:
    """Return the button of an item's card that leads there."""
    return button(ground.say("Change"), Action.of(ALTER, item=item))
