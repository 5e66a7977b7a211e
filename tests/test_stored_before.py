"""What an earlier version stored, or put behind buttons that people may still press, means the same."""

from datetime import UTC, date, datetime

import pytest

from bot.basics.plain import from_json
from bot.delivery.recipients import Group, Recipients
from bot.organisers.action import Action
from bot.people.attendees import read_conversation
from bot.programme.model import Audience
from bot.questions.conversation import Conversation
from bot.questions.gist import Gist
from bot.questions.guide import Guide
from bot.questions.wanted_change import Direction, WantedChange, Way
from bot.wishes.hall_wish import HallAct, HallWish
from bot.wishes.offered import Offered, as_choice
from bot.wishes.speaker_wish import (
    BeKnownAs,
    HaveSeen,
    SpeakerReminder,
    SpeakerSee,
    SpeakerShow,
    Tell,
    Telling,
    TurnReminder,
    Unlink,
)
from bot.wishes.view import View
from bot.wishes.wish import (
    Asked,
    Before,
    Drop,
    Erase,
    Forget,
    Pick,
    Remind,
    Reminders,
    See,
    SeeOptions,
    Show,
    Speak,
    TakeRole,
    ToCalendar,
    Wish,
)

FRIDAY = date(2024, 5, 17)


@pytest.mark.parametrize(
    ("text", "wish"),
    [
        ("/wish {}", Reminders()),
        ('/wish {"before": "plan", "lead": 15}', Reminders(Before.PLAN, 15)),
        ('/wish {"before":"none","then":"role"}', Reminders(Before.NONE, then=Asked.ROLE)),
        ('/wish {"lead":30,"items":["a","b"],"view":{"item":"a"}}', Remind(("a", "b"), 30, View(item="a"))),
        ('/wish {"forget":["a"]}', Forget(("a",))),
        ('/wish {"pick": "session-1"}', Pick(("session-1",))),
        ('/wish {"pick":["a","b"],"view":{"item":"a"}}', Pick(("a", "b"), View(item="a"))),
        (
            '/wish {"drop": ["b\\u00f8rn"], "view": {"item": "session-3", "day": "2024-05-17", "page": 0}}',
            Drop(("b\u00f8rn",), View(FRIDAY, item="session-3", page=0)),
        ),
        ('/wish {"options":"breakout-fredag"}', SeeOptions("breakout-fredag")),
        ('/wish {"calendar":["a","b"]}', ToCalendar(("a", "b"))),
        ('/wish {"role":"elected","then":"reminders"}', TakeRole(Audience.ELECTED, Asked.REMINDERS)),
        ('/wish {"view":{"item":"a"},"role":"others"}', TakeRole(Audience.OTHERS, view=View(item="a"))),
        ('/wish {"language":"en"}', Speak("en")),
        ('/wish {"show": "plan", "what_is_no_field_any_more": [1]}', See(Show.PLAN)),
        ('/wish {"erase":true}', Erase(sure=True)),
        ('/wish {"speaking":{}}', SpeakerSee()),
        ('/wish {"speaking":{"show":"slot","asked":"where"}}', SpeakerSee(asked="where")),
        ('/wish {"speaking":{"show":"calendar"}}', SpeakerSee(SpeakerShow.CALENDAR)),
        ('/wish {"speaking":{"claim":["a"],"surely":true}}', BeKnownAs(("a",), surely=True)),
        ('/wish {"speaking":{"unlink":"a"}}', Unlink("a")),
        ('/wish {"speaking":{"turn":"hour"}}', TurnReminder(SpeakerReminder.HOUR)),
        ('/wish {"speaking":{"seen":"3"}}', HaveSeen("3")),
        ('/wish {"speaking":{"show":"here","surely":true,"who":["a"]}}', Tell(Telling.HERE, who=("a",), surely=True)),
        ('/wish {"speaking": {"show": "slot", "report": "x", "late": 0}}', Tell(report="x", late=0)),
        ('/wish {"speaking":{"show":"here","report":"x","item":"b"}}', Tell(Telling.HERE, report="x", item="b")),
        ('/wish {"speaking":{"show":"write"}}', Tell(Telling.WRITE)),
        ('/wish {"hall":{"item":"hus-1","do":"like","question":3,"page":1}}', HallWish("hus-1", HallAct.LIKE, 3, 1)),
    ],
)
def test_a_wish(text: str, wish: Wish) -> None:
    assert Offered.read(text) == Offered(wish)
    assert Offered.read(as_choice(wish)) == Offered(wish)


def test_a_wish_beside_which_a_text_is_waited_for() -> None:
    text = '/wish {"hall": {"do": "see"}, "typed": {"speaking": {"show": "typed"}, "until": 2.5}, "until": 1.0}'
    wish, typed = HallWish(), Tell(Telling.TYPED)
    until = datetime.fromtimestamp(1.0, UTC)
    assert Offered.read(text) == Offered(wish, typed, 1.0)
    assert Offered.read(as_choice(wish, typed=typed, until=until)) == Offered(wish, typed, 1.0)
    assert Offered.read(as_choice(wish, typed=typed)) == Offered(wish, typed)


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


@pytest.mark.parametrize(
    "spoilt", ["{", "[]", '{"typed": 1}', '{"until": "soon"}', '{"lead": "many"}', '{"show": "nothing of the kind"}']
)
def test_a_spoilt_wish_is_said_to_be_so(spoilt: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        Offered.read(f"/wish {spoilt}")
    assert Action.read(f"/organise {spoilt}") is None
