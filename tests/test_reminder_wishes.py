"""How people ask to be reminded, and what the assistant makes of it."""

import pytest

from bot.answers.answer import Status
from bot.basics.clock import COPENHAGEN
from bot.questions.conversation import Conversation
from bot.wishes.offered import Offered, as_choice
from bot.wishes.wish import Before, Forget, Pick, Remind, Reminders, Wish
from tests.chats import last
from tests.serving import MORNING, assistant

THREAD = Conversation(event="2024", asks="when", items=("session-4",), language="da")
SESSION = ("session-3",)
LUNCH = "2024-05-16T13:00"


def wish(text: str, conversation: Conversation = THREAD) -> Wish | None:
    at = MORNING.replace(tzinfo=COPENHAGEN)
    return assistant().ask(text, event="2024", at=at, conversation=conversation).answer.wish


@pytest.mark.parametrize(
    ("written", "wanted"),
    [
        ("mind mig om session 3", Remind(SESSION)),
        ("sig til et kvarter foer session 3", Remind(SESSION, lead=15)),
        ("mind mig om session 3 en time foer", Remind(SESSION, lead=60)),
        ("remind me of session 3 half an hour before", Remind(SESSION, lead=30)),
        ("remind me an hour before lunch", Remind(("frokost-torsdag",), lead=60)),
        ("mind mig 10 minutter foer frokost", Remind(("frokost-torsdag",), lead=10)),
        ("mind mig om at hoere Meyer i morgen, 10 min foer han starter", Remind(("trivsel",), lead=10)),
        ("remind me when Meyer speaks", Remind(("trivsel",))),
        ("mind mig om naeste punkt", Remind(("pause-torsdag-formiddag",))),
        ("mind mig om sessionerne", Remind(("breakout-fredag",))),
        ("remind me of session 3 so i dont miss it", Remind(SESSION)),
        ("mind mig om den", Remind(("session-4",))),
        ("mind mig en halv time foer", Remind(("session-4",), lead=30)),
    ],
)
def test_of_an_item(written: str, wanted: Wish) -> None:
    assert wish(written) == wanted


@pytest.mark.parametrize(
    ("written", "item"),
    [
        ("mind mig ikke om session 3", "session-3"),
        ("stop med at minde mig om session 3", "session-3"),
        ("jeg vil ikke have paamindelser om frokosten", "frokost-torsdag"),
        ("stop reminding me about lunch", "frokost-torsdag"),
        ("turn off reminders for session 3", "session-3"),
    ],
)
def test_of_an_item_no_more(written: str, item: str) -> None:
    assert wish(written) == Forget((item,))


@pytest.mark.parametrize(
    ("written", "wanted"),
    [
        ("mind mig om alt", Reminders(before=Before.EVERY)),
        ("giv mig besked 5 min foer hvert punkt", Reminders(before=Before.EVERY, lead=5)),
        ("remind me only of my plan", Reminders(before=Before.PLAN)),
        ("mind mig kun om min plan 15 minutter foer", Reminders(before=Before.PLAN, lead=15)),
        ("ikke flere paamindelser", Reminders(before=Before.NONE)),
        ("stop", Reminders(before=Before.NONE)),
        ("stop med at minde mig", Reminders(before=Before.NONE)),
        ("no reminders", Reminders(before=Before.NONE)),
        ("hvilke paamindelser har jeg", Reminders()),
        ("kan jeg faa paamindelser 30 min foer", Reminders(lead=30)),
    ],
)
def test_in_general(written: str, wanted: Wish) -> None:
    assert wish(written) == wanted


def test_the_talk_of_reminders_goes_on() -> None:
    about = Conversation(event="2024", asks="reminders", language="da")
    assert wish("30 minutter foer", about) == Reminders(lead=30)
    assert wish("alle punkter", about) == Reminders(before=Before.EVERY)
    assert wish("kun min plan", about) == Reminders(before=Before.PLAN)
    assert wish("ingen", about) == Reminders(before=Before.NONE)
    at = MORNING.replace(tzinfo=COPENHAGEN)
    asked, before = (
        assistant().ask("hvad er der foer frokost", event="2024", at=at, conversation=thread).answer
        for thread in (Conversation(event="2024", asks="remind", items=SESSION, language="da"), Conversation())
    )
    assert asked.items == before.items, "another question is no part of it"


@pytest.mark.parametrize(
    "written",
    ["hvad er der foer frokost", "hvad sker der om en halv time", "alle punkter", "mind mig om at koebe blomster"],
)
def test_what_is_no_wish(written: str) -> None:
    assert wish(written) is None


def test_of_what_is_over_nobody_is_reminded() -> None:
    at = MORNING.replace(tzinfo=COPENHAGEN, hour=16)  # the houses are over
    answer = assistant().ask("mind mig om forsamlingshus 2", event="2024", at=at).answer
    assert (answer.wish, answer.status) == (None, Status.ANSWERED)
    assert "14.45" in answer.text


def test_a_wish_is_what_it_was_behind_a_button() -> None:
    for wanted in (Reminders(), Reminders(before=Before.PLAN, lead=5), Remind(SESSION, lead=60), Pick(("session-1",))):
        assert Offered.read(as_choice(wanted)) == Offered(wanted)
    assert Offered.read("hvad sker der nu") is None


@pytest.mark.parametrize("message", ["puf til mig inden ik", "sig lige til inden", "kan jeg få en notifikation på det"])
def test_a_reminder_without_a_name_is_of_what_was_talked_of(message: str) -> None:
    answer = last(LUNCH, "hvad sker der kl 13.55", message).answer
    assert answer.wish == Remind(("tema-social",))


@pytest.mark.parametrize(
    "wish", ["mind mig om det før vi skal trisse over i husene", "giv mig et prik inden vi valfarter ud i husene"]
)
def test_whatever_verb_takes_one_to_the_houses_it_is_they_of_which_one_is_reminded(wish: str) -> None:
    assert last("2024-05-16T13:20", wish).question.items == ("breakout-torsdag",)
