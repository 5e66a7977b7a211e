"""Long messages with one question in them, and what somebody told of themselves before they asked."""

import pytest

from bot.answers.answer import Status
from bot.programme.model import Audience
from tests.chats import FRIDAY, THURSDAY, last

MORNING = "2024-05-16T09:20"


@pytest.mark.parametrize(
    ("message", "said"),
    [
        pytest.param(
            "Toget holdt stille i en time ved Hobro, kaffen var kold, og min telefon er snart død, så svar kort. "
            "Min nabo påstår, at en direktør for en fond skal tale i sessionen om relationel velfærd. Hvem er det?",
            "Helle Øbo",
            id="who",
        ),
        pytest.param(
            "Jeg har glemt mine briller hjemme i Ribe og kan ikke læse noget som helst i dag. Vi vil gerne bruge alt "
            "det, hjemmeplejen dokumenterer, til noget fornuftigt bagefter. Hvilken session er det?",
            "Session 5",
            id="which",
        ),
        pytest.param(
            "Godt nytår skulle jeg hilse fra min tante, som er 94 år og stadig løber. Min mand vil høre ham fra "
            "magtudredningen, som han har læst alt af siden gymnasiet. Hvornår går han på?",
            "12.00",
            id="when",
        ),
    ],
)
def test_a_short_question_leans_on_the_sentence_before_it(message: str, said: str) -> None:
    answer = last(MORNING, message).answer
    assert answer.status is Status.ANSWERED
    assert said in answer.text


def test_an_ordinal_ends_no_sentence_of_a_story() -> None:
    story = (
        "Jeg sidder på et værelse uden vindue, har drukket tre kopper te og prøver at få overblik over min uge, for "
        "min kalender er brudt sammen og min sekretær er på ferie, så sig mig bare ganske kort og uden omsvøb: "
        "hvornår begynder programmet torsdag den 16. maj?"
    )
    assert "10.00" in last("2024-05-14T20:00", story).answer.text


def test_what_makes_no_sense_as_a_whole_may_end_in_a_question() -> None:
    answer = last("2024-05-16T12:30", "Lyder som noget for min mand, han er træt af regler. Hvad er pointen?").answer
    assert "Fluernes Herre" in answer.text


@pytest.mark.parametrize(
    "messages",
    [
        pytest.param(
            ("vi har mange gamle lejere, der ikke kan komme videre til noget mindre", "hvilken session passer til mig"),
            id="told",
        ),
        pytest.param(
            ("jeg er ansat i et boligselskab", "hvornår er der pause", "tak", "hvilken session er noget for mig"),
            id="told long before",
        ),
    ],
)
def test_what_was_told_of_oneself_is_remembered_until_it_is_asked_what_fits(messages: tuple[str, ...]) -> None:
    reply = last("2024-05-17T09:20", *messages)
    assert reply.question.items[:1] == ("session-4",)


def test_two_interests_are_both_suggested() -> None:
    asked = "jeg er optaget af ældreplejen og kunstig intelligens, hvilket hus skal jeg vælge"
    assert set(last(THURSDAY, asked, role=Audience.ELECTED).question.items) == {"hus-4", "hus-5"}


@pytest.mark.parametrize("asked", ["er der noget for sådan nogle som os", "hvad gør jeg så"])
def test_whoever_is_shut_out_is_told_what_there_is_for_them(asked: str) -> None:
    answer = last(THURSDAY, "må jeg komme ind i hus 4", asked, role=Audience.OTHERS).answer
    assert "DKPOL" in answer.text


@pytest.mark.parametrize(
    ("message", "said"),
    [
        ("hvad er der tilbage i dag udover middagen", "16.15"),
        ("hvor lang tid er der inden middagen", "19.30"),
        ("hvad er der om en time", "Break out"),
        ("hvad er der om 1 time", "Break out"),
        ("hvad sker der om halvanden time", "Break out"),
    ],
)
def test_what_is_left_and_what_is_in_a_while(message: str, said: str) -> None:
    assert said in last("2024-05-16T13:50", message).answer.text


def test_an_hour_told_beside_the_day_is_no_limit_to_it() -> None:
    text = last("2024-05-16T21:00", "jeg har været oppe siden klokken fem. hvad sker der i morgen?").answer.text
    assert "Morgensang" in text
    assert "gør nas" in text


@pytest.mark.parametrize("message", ["hvem var på kl 11", "hvad skete der klokken 11"])
def test_what_was_at_an_hour_was_today(message: str) -> None:
    assert "Kierkgaard" in last("2024-05-16T18:30", message).answer.text


def test_nobody_who_is_on_before_lunch_is_left_out() -> None:
    text = last("2024-05-16T09:30", "hvem taler inden frokost").answer.text
    assert all(name in text for name in ("Kierkgaard", "Bang Petersen", "Nørmark"))


@pytest.mark.parametrize("message", ["kan du synge", "kan du oversætte min tale", "vil du bestille en taxa"])
def test_what_it_is_to_do_beside_the_programme_it_does_not_do(message: str) -> None:
    assert last(FRIDAY, message).answer.status is not Status.ANSWERED
