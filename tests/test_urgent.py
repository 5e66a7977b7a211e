"""Danger comes before anything else that a message says, whatever else could be answered of it."""

import pytest

from tests.talk import last

NOON = "2027-04-15T12:00"


@pytest.mark.parametrize(
    "message",
    [
        pytest.param("en mand har fået hjertestop i Fyrsalen, hvor ligger den", id="a room"),
        pytest.param("der er brand, vis mig kortet", id="a floor plan"),
        pytest.param("fjern session 3 fra min plan, der er ild i køkkenet", id="a plan"),
        pytest.param("der er en der ikke trækker vejret, læg resten i min kalender", id="a calendar"),
        pytest.param("jeg skal på om lidt, men min sidemand har smerter i brystet", id="a slot"),
        pytest.param("ring efter hjælp, hun er bevidstløs. hvem har skrevet bogen", id="a book"),
    ],
)
def test_whatever_is_said_beside_danger_112_comes_first(message: str) -> None:
    assert last(NOON, message, event="eksempel").answer.text.splitlines()[0].count("112") == 1


@pytest.mark.parametrize("message", ["er der en session om brand", "hvad handler session 2 om, er det selvmord"])
def test_a_word_of_danger_in_a_question_about_a_session_is_none(message: str) -> None:
    assert "112" not in last(NOON, message, event="eksempel").answer.text
