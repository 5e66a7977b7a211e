"""What is on before or after somebody who is described, whom somebody is on with, and who was last so far."""

import pytest

from tests.chats import last

MIDDAY = "2024-05-16T12:40"


@pytest.mark.parametrize(
    "asked",
    [
        "hvem gik jeg glip af før ham med Fluernes Herre",
        "hvem talte lige inden ham med Fluernes Herre",
        "kom først ind til ham med Fluernes Herre. Hvem var på lige før ham?",
    ],
)
def test_whoever_was_on_before_somebody_described(asked: str) -> None:
    text = last(MIDDAY, asked).answer.text
    assert "Michael Bang Petersen" in text
    assert "antropolog" not in text


def test_whoever_comes_after_somebody_described() -> None:
    assert "Dennis Nørmark" in last("2024-05-16T12:05", "hvem kommer på efter ham fra Aarhus Universitet").answer.text


@pytest.mark.parametrize(
    "asked",
    [
        "hvem skal Torben Tranæs slås om mikrofonen med",
        "hvem skal Torben Tranæs stå deroppe med",
        "hvem har Torben Tranæs fået som makker",
    ],
)
def test_whom_somebody_is_on_with(asked: str) -> None:
    reply = last("2024-05-16T13:30", asked)
    assert "Ulrik Wilbek" in reply.answer.text
    assert "Rosenkrantz" in reply.answer.text


def test_whoever_takes_part_is_asked_of_themselves() -> None:
    assert last(MIDDAY, "hvem er ham Curt Liliegreen der er med").answer.intent == "person"


@pytest.mark.parametrize("asked", ["hvem stod sidst på scenen", "hvem var sidst på talerstolen"])
def test_whoever_was_last_has_been_on(asked: str) -> None:
    assert "Nørmark" in last(MIDDAY, asked).answer.text
    assert "Rasmus Meyer" in last("2024-05-17T13:10", asked).answer.text


def test_last_is_last_time_before_the_forum_begins() -> None:
    assert "2023" in last("2024-05-15T13:10", "hvem talte sidst").answer.text
