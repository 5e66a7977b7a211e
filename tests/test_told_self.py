"""Somebody says in the chat who on the programme they are, and then asks of themselves."""

import pytest

from tests.chats import last

BEFORE, EVENING = "2024-05-16T09:20", "2024-05-15T21:15"
NOERMARK = "jeg skal holde oplæg i dag, dennis nørmark. hvornår skal jeg stå klar"
OEBO = "Hej, det er Helle Øbo fra Askovfonden. Hvad tid er det jeg er på?"


@pytest.mark.parametrize(
    ("at", "messages", "told"),
    [
        pytest.param(BEFORE, (NOERMARK,), "kl. 12.25-12.50", id="when"),
        pytest.param(BEFORE, (NOERMARK, "hvem er på lige før mig"), "Michael Bang Petersen", id="who is before"),
        pytest.param(BEFORE, (NOERMARK, "og efter mig?"), "2. nominerede", id="what is after"),
        pytest.param(BEFORE, (NOERMARK, "hvad er der kl 14", "hvor længe har jeg"), "25 minutter", id="how long"),
        pytest.param(EVENING, (OEBO, "hvem er jeg sammen med"), "Mette Spring", id="who else"),
        pytest.param(EVENING, (OEBO, "hvem er moderator i vores session"), "Janet Samuel", id="our session"),
        pytest.param(
            EVENING, (OEBO, "er der en ordstyrer på", "jeg mener i vores session"), "Janet Samuel", id="meant"
        ),
    ],
)
def test_what_they_ask_of_themselves_is_of_the_person_they_say_they_are(
    at: str, messages: tuple[str, ...], told: str
) -> None:
    assert told in last(at, *messages).answer.text


def test_another_person_is_asked_of_as_ever() -> None:
    assert "Mette Kierkgaard" in last(BEFORE, NOERMARK, "hvornår er Kierkgaard på").answer.text


def test_who_has_not_said_who_they_are_is_nobody_of_the_programme() -> None:
    assert not last(BEFORE, "hvem er på lige før mig").answer.people


@pytest.mark.parametrize(
    "messages",
    [
        pytest.param(("hvor skal jeg hen for at høre Mette Kierkgaard",), id="whom one wants to hear"),
        pytest.param(("hvornår skal jeg være der hvis jeg vil høre Rasmus Meyer",), id="when to be there"),
        pytest.param(("hvor skal jeg hen? Mette Kierkgaard",), id="a name by itself"),
        pytest.param(("jeg er Mette Kierkgaards sekretær",), id="somebody's own"),
        pytest.param(("jeg er Dennis Nørmarks sekretær",), id="somebody's own, with a letter of ours"),
        pytest.param((NOERMARK, "jeg er ikke Dennis Nørmark"), id="taken back"),
    ],
)
def test_whom_somebody_asks_for_or_denies_to_be_they_are_not(messages: tuple[str, ...]) -> None:
    assert not last(BEFORE, *messages).conversation.oneself


@pytest.mark.parametrize(
    "message",
    [
        pytest.param("hvornår er vores frokost", id="everybody's lunch"),
        pytest.param("hvad er der før vi synger", id="before all do something"),
        pytest.param("hvor skal jeg hen for at parkere", id="a practical matter"),
    ],
)
def test_what_is_everybodys_is_not_asked_of_them(message: str) -> None:
    assert "Tror vi for lidt" not in last(BEFORE, NOERMARK, message).answer.text


def test_who_they_are_is_remembered_when_they_are_not_sure_of_something() -> None:
    messages = (NOERMARK, "jeg er ikke sikker på vejen, hvor er det", "hvor længe har jeg")
    assert last(BEFORE, *messages).conversation.oneself == "dennis-noermark"


def test_who_they_are_is_remembered_over_a_question_of_another_forum() -> None:
    messages = (NOERMARK, "hvem var med i 2022", "hvad er der kl 14", "hvor længe har jeg")
    assert "25 minutter" in last(BEFORE, *messages).answer.text


def test_who_is_not_on_a_forum_is_nobody_of_it() -> None:
    assert "12.25" not in last("2022-05-24T09:00", NOERMARK, "hvor længe har jeg", event="2022").answer.text
