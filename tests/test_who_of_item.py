"""Whether anybody in a session or a house is of a sort, an office, a trade, a party, an organisation or a town."""

import pytest

from tests.chats import THURSDAY, last


@pytest.mark.parametrize(
    ("message", "told"),
    [
        pytest.param("hvor mange kvinder sidder i hus 3", "Nanna Skovgaard", id="a gender, counted"),
        pytest.param("er der nogen politikere i hus 3?", "Mette Jensen (C)", id="politicians"),
        pytest.param("har hus 1 en socialdemokrat med", "Flemming Møller Mortensen (A)", id="a party"),
        pytest.param("hvem er fra KL i hus 5", "Ida Thuesen", id="an organisation"),
        pytest.param("sidder der en kommunaldirektør i hus 5", "Ulrik Andersen", id="an office"),
        pytest.param("is there anybody from Horsens in session 1", "Mette Spring", id="a town"),
        pytest.param("er der en minister i den demokratiske samtale", "Marie Bjerre", id="the only debate"),
    ],
)
def test_those_who_are(message: str, told: str) -> None:
    assert told in last(THURSDAY, message).answer.text


@pytest.mark.parametrize(
    "message",
    [
        pytest.param("er der nogen politikere i session 4", id="a sort"),
        pytest.param("sidder der en fra Venstre i hus 4", id="a party"),
        pytest.param("er der en læge i hus 1", id="a trade that another item's subject tells"),
        pytest.param("er der nogen fra Odense i hus 4?", id="a town that nobody is from"),
        pytest.param("kommer der nogen fra KL i session 4", id="an organisation that others are of"),
        pytest.param("er der nogen fra KL i den demokratiske samtale", id="the only debate"),
    ],
)
def test_that_none_is(message: str) -> None:
    assert last(THURSDAY, message).answer.text.startswith("Ingen af dem")


@pytest.mark.parametrize(
    ("at", "message", "told", "untold"),
    [
        pytest.param(THURSDAY, "hvem i hus 3 er ikke fra Hjørring", "Nanna Skovgaard", "Mette Jensen", id="a town"),
        pytest.param(THURSDAY, "er der kun politikere i hus 1?", "Nej. Christian Harsløf", "Monika", id="only them"),
        pytest.param(THURSDAY, "hvor mange i hus 2 er ikke ministre", "Der er 2", "Rosenkrantz", id="an office"),
        pytest.param(THURSDAY, "hvem af professorerne er ikke fra Aarhus", "Ulrik Kjær", "Nina Smith", id="of a sort"),
        pytest.param(
            "2024-05-16T16:30", "hvem af dem på scenen er ikke politiker", "Humaidan", "Lidegaard", id="on the stage"
        ),
    ],
)
def test_those_who_are_not(at: str, message: str, told: str, untold: str) -> None:
    answer = last(at, message).answer.text
    assert told in answer
    assert untold not in answer
