"""When the winner is told, and all of a sort who are on the stage or elsewhere."""

import pytest

from tests.chats import last

AFTERNOON = "2024-05-16T15:55"


@pytest.mark.parametrize(
    ("message", "begins"),
    [
        pytest.param("afslører de prisvinderen ved middagen i aften", "Nej.", id="at the dinner"),
        pytest.param("det er kl 16.10 vinderen bliver afsløret ikke?", "Nej.", id="at the hour of a nominee"),
        pytest.param("får vi vinderen at vide i morgen", "Ja.", id="tomorrow"),
        pytest.param("hvornår får vi at vide hvem der vinder", "Vinder", id="when"),
    ],
)
def test_when_the_winner_is_told(message: str, begins: str) -> None:
    text = last(AFTERNOON, message).answer.text
    assert text.startswith(begins)
    assert "09.05" in text


def test_ministers_on_the_stage_or_in_the_houses_are_all_of_them() -> None:
    text = last("2024-05-16T08:00", "hvilke ministre deltager på scenen eller i forsamlingshusene").answer.text
    assert all(name in text for name in ("Kierkgaard", "Rosenkrantz", "Bjerre"))


def test_authors_are_asked_for_and_no_sale_of_books() -> None:
    text = last("2024-05-16T11:15", "er der nogen forfattere på i dag min kone vil have en bog signeret").answer.text
    assert all(name in text for name in ("Nørmark", "Lidegaard", "Bjerre", "Humaidan"))


def test_the_two_days_are_no_limit() -> None:
    assert "Kjær" in last("2024-05-16T09:47", "hvilke professorer er med på de to dage").answer.text


def test_what_somebody_has_written_is_told_where_it_stands_in_what_they_talk_of() -> None:
    text = last("2024-05-16T11:15", "hvem er dennis nørmark", "har han skrevet noget").answer.text
    assert "Ufrihedens pris" in text
