"""What an earlier version stored, or put behind buttons that people may still press, means the same."""

from datetime import date

import pytest

from bot.basics.plain import from_json
from bot.delivery.recipients import Group, Recipients
from bot.organisers.action import Action
from bot.people.attendees import read_conversation
from bot.questions.conversation import Conversation
from bot.questions.gist import Gist
from bot.questions.guide import Guide
from bot.questions.wanted_change import Direction, WantedChange, Way
from bot.wishes.hall_wish import HallAct, HallWish
from bot.wishes.speaker_wish import SpeakerShow, SpeakerWish
from bot.wishes.view import View
from bot.wishes.wish import Before, Show, Wish

FRIDAY = date(2024, 5, 17)


@pytest.mark.parametrize(
    ("text", "wish"),
    [
        ("/wish {}", Wish()),
        ('/wish {"before": "plan", "lead": 15}', Wish(before=Before.PLAN, lead=15)),
        ('/wish {"pick": "session-1"}', Wish(pick=("session-1",))),
        ('/wish {"speaking": {"show": "slot", "late": 0}}', Wish(speaking=SpeakerWish(late=0))),
        (
            '/wish {"drop": ["b\\u00f8rn"], "view": {"item": "session-3", "day": "2024-05-17", "page": 0}}',
            Wish(drop=("b\u00f8rn",), view=View(FRIDAY, item="session-3", page=0)),
        ),
        (
            '/wish {"hall": {"do": "see"}, "typed": {"speaking": {"show": "typed"}, "until": 2.5}, "until": 1.0}',
            Wish(
                hall=HallWish(do=HallAct.SEE),
                typed=Wish(speaking=SpeakerWish(SpeakerShow.TYPED), until=2.5),
                until=1.0,
            ),
        ),
        ('/wish {"show": "plan", "what_is_no_field_any_more": [1]}', Wish(show=Show.PLAN)),
    ],
)
def test_a_wish(text: str, wish: Wish) -> None:
    assert Wish.read(text) == wish
    assert Wish.read(wish.as_choice()) == wish


def test_a_place_in_the_programme() -> None:
    place = View(FRIDAY, "10:25", people=True)
    assert View.read('/view {"slot": "10:25", "people": true, "day": "2024-05-17"}') == place


def test_what_an_organiser_wants_done() -> None:
    text = '/organise {"do": "say", "with": {"batch": 3}, "typed": {"do": "take"}, "until": 0.0}'
    action = Action("say", {"batch": 3}, Action("take"))
    assert Action.read(text) == action
    assert Action.read(action.as_choice()) == action


def test_what_a_chat_has_been_about() -> None:
    text = (
        '{"event": "2024", "asks": "when", "items": ["a"], "day": "2024-05-17", "clock": "10:25", "older": true,'
        ' "guide": {"kinds": ["house"], "asked_role": true, "older": 1}}'
    )
    guide = Guide(kinds=("house",), asked_role=True)
    about = Conversation("2024", "when", ("a",), day=FRIDAY, clock="10:25", guide=guide)
    assert read_conversation(text) == about


def test_a_chat_about_what_nobody_can_ask_any_more_begins_anew() -> None:
    assert read_conversation('{"event": "2024", "asks": "no intent of this version"}') == Conversation()


def test_what_is_asked_in_vain_who_is_written_to_and_what_is_to_be_changed() -> None:
    gist = '{"about": "wifi", "asks": ["when", "where"], "event": "2024", "intent": "practical", "words": {"kod": 0.9}}'
    asks = frozenset({"when", "where"})
    assert from_json(Gist, gist) == Gist("2024", "practical", "wifi", asks, {"kod": 0.9})
    assert from_json(Recipients, '{"group": "items", "items": ["a"], "unsaid": false}') == Recipients(
        Group.ITEMS, ("a",), unsaid=False
    )
    change = '{"way": "by", "items": ["a"], "minutes": 10, "direction": "earlier"}'
    assert from_json(WantedChange, change) == WantedChange(Way.BY, ("a",), minutes=10, direction=Direction.EARLIER)


@pytest.mark.parametrize("spoilt", ["{", "[]", '{"lead": "many"}', '{"show": "nothing of the kind"}'])
def test_a_spoilt_wish_is_said_to_be_so(spoilt: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        Wish.read(f"/wish {spoilt}")
    assert Action.read(f"/organise {spoilt}") is None
