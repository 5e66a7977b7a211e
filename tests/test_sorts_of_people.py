"""Everybody of a sort or an organisation: how many they are, who they are, on a day or on the whole programme."""

import pytest

from tests.chats import THURSDAY, last


@pytest.mark.parametrize(
    ("message", "begins"),
    [
        pytest.param("hvor mange kvinder taler i dag", "Der er 16:\nMette Kierkgaard (M), ", id="women of a day"),
        pytest.param("hvor mange politikere er der på programmet", "Der er 10:\nMette Kierk", id="politicians"),
        pytest.param("hvor mange kvindelige politikere er på programmet", "Der er 7:\n", id="of two sorts"),
        pytest.param("hvor mange kvinder fra KL taler", "Der er 6:\n", id="of a sort and an organisation"),
        pytest.param("hvor mange politikere fra Venstre er med", "Der er 2:\nUlrik Wilbek (V)", id="of a party"),
        pytest.param("how many politicians are on the programme", "There are 10:\nMette Kierk", id="in English"),
        pytest.param("hvor mange er der fra Altinget", "Der er 2:\nEsben Schørring", id="of an organisation"),
        pytest.param("hvor mange er der fra kommunerne", "Der er 11:\n", id="of any municipality"),
        pytest.param("hvor mange politikere er der i morgen", "Programmet nævner ingen", id="nobody"),
        pytest.param("hvor mange mandlige ministre er der", "Ingen af dem", id="nobody of two sorts"),
    ],
)
def test_everybody_of_a_sort_is_counted_and_named(message: str, begins: str) -> None:
    assert last(THURSDAY, message).answer.text.startswith(begins)


def test_those_of_a_day_are_told_with_what_they_are_on_that_day() -> None:
    text = last(THURSDAY, "hvilke mænd taler i morgen").answer.text
    assert [name in text for name in ("Bent Madsen", "Christian Harsløf", "Rasmus Meyer")] == [True] * 3
    assert "Forsamlingshus" not in text


def test_many_people_are_told_by_their_names_alone() -> None:
    text = last(THURSDAY, "hvilke kvinder er på programmet").answer.text
    assert text.endswith("Mette Lolk Hanak og Charlotte Bach Thomassen")
    assert "kl." not in text


@pytest.mark.parametrize(
    ("message", "intent"),
    [
        pytest.param("jeg er politiker, hvad er der til mig", "fit", id="who asks"),
        pytest.param("hvor mange politikere må der være i hvert hus", "count", id="of houses"),
        pytest.param("er der toilet til mænd", "practical", id="a practical matter"),
        pytest.param("hvor mange kvinder er der i verden", "unknown", id="of the world"),
        pytest.param("hvor mange kvinder er der i salen", "unknown", id="in the hall"),
        pytest.param("hvor mange mænd er over 60", "unknown", id="what no programme tells"),
    ],
)
def test_a_sort_of_people_in_another_question_is_not_counted(message: str, intent: str) -> None:
    assert last(THURSDAY, message).question.intent == intent


@pytest.mark.parametrize(
    ("messages", "first"),
    [
        pytest.param(("hvem er fra Hjørring", "hvad med KL"), "Sisse Marie Welling", id="an organisation"),
        pytest.param(("hvem er fra Hjørring", "og Aarhus"), "Michael Bang Petersen", id="a town"),
        pytest.param(("hvem er fra Hjørring", "hvad med Vejle"), "Programmet nævner ikke nogen", id="nobody's town"),
        pytest.param(("hvilke ministre kommer", "og sundhed"), "• Forsamlingshus 1", id="a subject behind an office"),
        pytest.param(("hvilke politikere er på programmet", "hvor mange er kvinder"), "Der er 7:", id="women of them"),
        pytest.param(("hvilke kvinder er på programmet", "og mændene"), "Jesper Fisker, ", id="the others"),
    ],
)
def test_others_are_asked_for_after_some(messages: tuple[str, ...], first: str) -> None:
    assert last(THURSDAY, *messages).answer.text.startswith(first)
