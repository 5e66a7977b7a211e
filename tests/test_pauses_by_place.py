"""Which break or meal of a day is meant, by its place."""

import pytest

from tests.chats import THURSDAY, last


@pytest.mark.parametrize(
    ("message", "told", "untold"),
    [
        pytest.param("hvornår er 2. pause", ("15.45",), "11.30", id="second"),
        pytest.param("hvor lang er pause nummer to", ("25", "15.45"), "11.30", id="number"),
        pytest.param("hvornår er den tredje pause", ("10.00",), "15.45", id="on another day"),
        pytest.param("den anden frokost?", ("12.00",), "12.55", id="meals"),
        pytest.param("hvornår holder vi første og anden pause", ("11.30", "15.45"), "10.00", id="two of them"),
        pytest.param("hvad kommer der efter anden pause", ("16.10",), "11.55", id="what comes behind"),
        pytest.param("hvor længe er der mellem første og anden pause", ("11.55", "15.45"), "varer", id="between two"),
        pytest.param("hvem er på mellem anden pause og afslutningen", ("16.15",), "13.55", id="behind the second"),
        pytest.param("når vi den anden pause, hvornår er den", ("15.45",), "Session", id="told before it is asked"),
    ],
)
def test_a_break_is_found_by_its_place(message: str, told: tuple[str, ...], untold: str) -> None:
    text = last(THURSDAY, message).answer.text
    assert all(part in text for part in told)
    assert untold not in text


@pytest.mark.parametrize("message", ["hvornår er pause nummer 9", "hvad med pause nummer 3 i dag"])
def test_a_place_that_no_break_has_is_no_session(message: str) -> None:
    text = last(THURSDAY, message).answer.text
    assert "Pause" in text
    assert "hus" not in text.lower()


def test_a_length_is_no_place() -> None:
    assert last(THURSDAY, "er pausen 20 eller 30 minutter").answer.text.startswith("Pause varer 25 minutter")


@pytest.mark.parametrize(
    ("at", "message", "hours"),
    [
        ("2024-05-14T09:00", "hvornår er der frokost", ("12.55", "12.00")),
        ("2024-05-14T09:00", "pausetider", ("11.30", "15.45", "10.00")),
        ("2024-05-16T09:00", "hvornår er der frokost", ("12.55",)),
        ("2024-05-16T09:00", "hvor mange pavser er der i dag", ("11.30", "15.45")),
        ("2024-05-16T09:00", "hvornår kan jeg få en smøg", ("11.30", "15.45")),
        ("2024-05-16T11:35", "hvor længe kan man kigge på stande", ("11.55",)),
        ("2024-05-16T13:30", "☕ hvornår?", ("15.45",)),
        ("2024-05-16T11:50", "hvor mange minuter har vi tilbage", ("11.55",)),
    ],
)
def test_meals_and_breaks_as_people_ask_for_them(at: str, message: str, hours: tuple[str, ...]) -> None:
    text = last(at, message).answer.text
    assert all(hour in text for hour in hours)
