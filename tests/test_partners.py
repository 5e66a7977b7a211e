"""With whom the organiser has made an item."""

import pytest

from bot.answers.answer import Status
from tests.chats import last

TUESDAY = "2022-05-24T13:00"
SESSION_4 = "KL har lavet det sammen med Videncenter om Handicap og Danske Handicaporganisationer.\nSession 4: "


@pytest.mark.parametrize(
    "messages",
    [
        pytest.param(("hvem arrangerer session 4 sammen med jer",), id="by its number"),
        pytest.param(("hvem står bag sessionen om handicap",), id="by its subject"),
        pytest.param(("session 4", "og hvem laver i den sammen med"), id="in the thread"),
    ],
)
def test_the_partners_of_an_item_are_named(messages: tuple[str, ...]) -> None:
    assert last(TUESDAY, *messages, event="2022").answer.text.startswith(SESSION_4)


def test_of_an_item_without_partners_it_is_said_that_none_are_named() -> None:
    answer = last(TUESDAY, "hvem er samarbejdspartnere på session 2", event="2022").answer
    assert (answer.status, answer.text[:33]) == (Status.MISSING, "Programmet nævner ikke nogen, som")


@pytest.mark.parametrize(
    "message",
    [
        pytest.param("hvem står bag konferencen", id="the whole conference"),
        pytest.param("hvem er Ove Gaardboe sammen med", id="others on it"),
    ],
)
def test_who_stands_behind_something_else_is_no_partner(message: str) -> None:
    assert last(TUESDAY, message, event="2022").question.intent != "partners"


def test_whom_to_ring_is_no_partner() -> None:
    message = "er der et nummer jeg kan ringe på hos KL, jeg kan ikke hitte ud af det"
    assert "3370 3522" in last("2023-03-14T09:55", message, event="2023").answer.text


@pytest.mark.parametrize(
    "message",
    [
        pytest.param("hvem står bag konferencen", id="the whole conference"),
        pytest.param("hvem ringer jeg til", id="whom to turn to"),
        pytest.param("hvem kan jeg skrive til om min faktura", id="an invoice"),
    ],
)
def test_whom_to_turn_to_is_no_partner_of_what_was_talked_of(message: str) -> None:
    assert last(TUESDAY, "session 4", message, event="2022").question.intent != "partners"


def test_partners_in_english() -> None:
    text = last(TUESDAY, "who is behind session 4", event="2022").answer.text
    assert text.startswith("KL has made it together with Videncenter om Handicap and Danske Handicaporganisationer.")


def test_who_arranges_what_was_told_of_is_told_by_its_partners() -> None:
    assert (
        "Videncenter om Handicap" in last(TUESDAY, "hvad er session 4", "hvem arrangerer den", event="2022").answer.text
    )
