"""Organisers take questions from the hall for an item, see them, hide them and mark what was asked."""

from collections.abc import Sequence
from functools import partial

from bot.answers import hall_moderating
from bot.answers.answer import Answer
from bot.answers.ground import Ground
from bot.answers.wording import named
from bot.basics.database import durably, writing
from bot.basics.plain import from_plain
from bot.delivery.hall_here import HallHere
from bot.delivery.hall_moderating import HallModerating
from bot.delivery.message import Message
from bot.hall.taking import closed, moderators
from bot.organisers.history import What
from bot.organisers.office import Office
from bot.organising.news import news
from bot.organising.power import Power, Request
from bot.organising.screens import changing_screen, hall_screen
from bot.programme.model import Item
from bot.speakers.links import SpeakerOf
from bot.wishes.hall_wish import HallWish
from bot.wishes.offered import as_choice


def power(office: Office) -> Power:
    """Return the power over questions from the hall; it begins where an item is changed."""
    here, moderating = HallHere(office.kept), HallModerating(office.kept)

    def turn(request: Request) -> Answer:
        item = request.ground.programme.by_id.get(request.arguments["item"])
        if item is None:
            return changing_screen.gone(request.ground)
        if not request.arguments["on"]:
            _turn_off(office, request, item)
            ground = _now(office, request)
            return hall_screen.turned_off(ground, item, has_any=here.has_any(item))
        if closed(request.ground.programme, item, request.ground.now):
            return hall_screen.too_late(request.ground, item)
        informed = _turn_on(office, request, item)
        return hall_screen.turned_on(_now(office, request), item, informed)

    def moderate(request: Request) -> Answer:
        ground, wish = request.ground, from_plain(HallWish, request.arguments)
        item = ground.programme.by_id.get(wish.item)
        if item is None:
            return changing_screen.gone(ground)
        out = hall_screen.out(ground, item)
        return moderating.carry_out(ground, item, wish, asks=hall_screen.as_action, out=out)

    return Power({hall_screen.TURN: turn, hall_screen.HALL: moderate})


def _turn_on(office: Office, request: Request, item: Item) -> int:
    """Take questions for an item and tell its moderators, once; return how many people that concerns."""
    chats = _moderating(office, request.ground, item)
    with durably(office.database), writing(office.database):
        turn = office.kept.hall.items.turn_on(office.forum.day_event, item.id)
        if turn is not None:
            office.history.add(request.by, What.TOOK_QUESTIONS, {"item": named(request.ground, item)})
            office.outbox.queue(_messages(office, item, chats, turn))
    return len(chats)


def _turn_off(office: Office, request: Request, item: Item) -> None:
    with writing(office.database):
        if office.kept.hall.items.turn_off(office.forum.day_event, item.id):
            office.history.add(request.by, What.TOOK_NO_QUESTIONS, {"item": named(request.ground, item)})


def _moderating(office: Office, ground: Ground, item: Item) -> list[int]:
    """The chats of those who moderate an item, or who follow them, as far as something can be sent to them."""
    who = [SpeakerOf(person) for person in moderators(ground.programme, item)]
    return sorted(office.kept.links.chats(office.forum.event, who) - office.kept.attendees.unreachable())


def _messages(office: Office, item: Item, chats: Sequence[int], turn: int) -> list[Message]:
    told = partial(hall_moderating.invitation, item=item, asks=as_choice)
    return [news(office, f"hall:{turn}:{chat}", chat, told) for chat in chats]


def _now(office: Office, request: Request) -> Ground:
    """What is said stands on, after what has just been turned."""
    return office.kept.ground(request.by.id, request.ground.language)
