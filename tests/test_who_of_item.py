"""Whether anybody in a session or a house is of a sort, an office, a trade, a party, an organisation or a town."""

import pytest

from tests.chats import THURSDAY, last


@pytest.mark.parametrize(
    ("message", "told", "untold"),
    [
        pytest.param(
            "hvor mange kvinder sidder i hus 3", "Nanna Skovgaard", "Michael Andersen", id="a gender, counted"
        ),
        pytest.param("er der nogen politikere i hus 3?", "Mette Jensen (C)", "Nanna Skovgaard", id="politicians"),
        pytest.param("har hus 1 en socialdemokrat med", "Flemming Møller", "Monika Rubin", id="a party"),
        pytest.param("hvem er fra KL i hus 5", "Ida Thuesen", "Marie Bjerre", id="an organisation"),
        pytest.param("sidder der en kommunaldirektør i hus 5", "Ulrik Andersen", "Marie Bjerre", id="an office"),
        pytest.param("is there anybody from Horsens in session 1", "Mette Spring", "Janet Samuel", id="a town"),
        pytest.param(
            "er der en minister i den demokratiske samtale", "Marie Bjerre", "Lidegaard", id="the only debate"
        ),
    ],
)
def test_those_who_are(message: str, told: str, untold: str) -> None:
    answer = last(THURSDAY, message).answer.text
    assert told in answer
    assert untold not in answer


def test_who_opens_it_is_told_by_whoever_chairs_it() -> None:
    answer = last(THURSDAY, "hvem åbner konferencen").answer
    assert "Lene Johansen" in answer.text
    assert answer.status.value == "answered"


def test_with_whom_it_was_made_is_told_where_nobody_is_named() -> None:
    answer = last("2022-05-24T11:20", "hvem møder man i session 4", event="2022").answer.text
    assert "Danske Handicaporganisationer" in answer


def test_a_theme_that_names_nobody_is_told_by_its_parts() -> None:
    answer = last("2022-05-24T11:20", "hvem taler i temaet om ældreområdet", event="2022").answer.text
    assert all(name in answer for name in ("Kjellberg", "Ranberg", "Knudsen"))


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
