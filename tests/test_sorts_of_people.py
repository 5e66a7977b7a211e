"""Everybody of a sort or an organisation: how many they are, who they are, on a day or on the whole programme."""

import pytest

from tests.chats import THURSDAY, last


@pytest.mark.parametrize(
    ("message", "begins"),
    [
        pytest.param("hvor mange kvinder taler i dag", "Der er 16:\nMette Kierkgaard (M), ", id="women of a day"),
        pytest.param("hvor mange politikere er der på programmet", "Der er 10:\nMette Kierk", id="politicians"),
        pytest.param("hvilke mænd taler i morgen", "Bent Madsen", id="men tomorrow"),
        pytest.param("how many politicians are on the programme", "There are 10:\nMette Kierk", id="in English"),
        pytest.param("hvor mange er der fra Altinget", "Der er 2:\nEsben Schørring", id="of an organisation"),
    ],
)
def test_everybody_of_a_sort_is_counted_and_named(message: str, begins: str) -> None:
    assert last(THURSDAY, message).answer.text.startswith(begins)


def test_many_people_are_told_by_their_names_alone() -> None:
    text = last(THURSDAY, "hvilke kvinder er på programmet").answer.text
    assert text.endswith("Mette Lolk Hanak og Charlotte Bach Thomassen")
    assert "kl." not in text


@pytest.mark.parametrize(
    "message",
    [
        pytest.param("jeg er politiker, hvad er der til mig", id="who asks"),
        pytest.param("hvor mange politikere må der være i hvert hus", id="of houses"),
        pytest.param("hvordan kan politikere støtte de ældre", id="a subject"),
    ],
)
def test_politicians_in_another_question_are_not_counted(message: str) -> None:
    assert last(THURSDAY, message).question.intent != "people"


@pytest.mark.parametrize(
    ("messages", "first"),
    [
        pytest.param(("hvem er fra Hjørring", "hvad med KL"), "Sisse Marie Welling", id="an organisation"),
        pytest.param(("hvem er fra Hjørring", "og Aarhus"), "Michael Bang Petersen", id="a town"),
        pytest.param(("hvem er fra Hjørring", "hvad med Vejle"), "Programmet nævner ikke nogen", id="nobody's town"),
    ],
)
def test_another_organisation_is_asked_for_after_one(messages: tuple[str, ...], first: str) -> None:
    assert last(THURSDAY, *messages).answer.text.startswith(first)
