"""Hours as people say and dictate them."""

import pytest

from tests.talk import last

THURSDAY_NIGHT = "2024-05-16T21:00"
FRIDAY = "2024-05-17T08:20"


@pytest.mark.parametrize(
    ("message", "said", "unsaid"),
    [
        ("hvad er der i morgen fra kl. 10 og frem", "gør nas", "Morgensang"),
        ("what is on tomorrow from 10 onwards", "gør nas", "Morgensang"),
        ("hvad er der på lidt over halv elleve i morgen", "relationel", "gør nas"),
    ],
)
def test_an_hour_told_loosely(message: str, said: str, unsaid: str) -> None:
    text = last(THURSDAY_NIGHT, message).answer.text
    assert said in text
    assert unsaid not in text


def test_a_break_is_known_by_its_hour() -> None:
    text = last("2024-05-17T12:10", "hvad var der efter pausen kl. 10").answer.text
    assert "10.25" in text
    assert "gør nas" in text


def test_a_stand_is_no_hour() -> None:
    text = last("2024-05-16T12:40", "en kvinde ved en stand nævnte ham med Fluernes Herre. hvem er det").answer.text
    assert "Nørmark" in text


@pytest.mark.parametrize(
    "message",
    [
        "jeg skal nå toget lidt over elleve komma hvad misser jeg så til sidst spørgsmålstegn",
        "jeg kører klokken elleve punktum hvad går jeg glip af til sidst",
    ],
)
def test_dictated_punctuation_is_punctuation(message: str) -> None:
    text = last(FRIDAY, message).answer.text
    assert "gør nas" in text
    assert "Morgensang" not in text


@pytest.mark.parametrize(
    ("message", "said"),
    [
        ("er vi færdige inden klokken fem", "17.10"),
        ("når vi at slutte før kl 17", "17.10"),
    ],
)
def test_done_before_five_is_asked_of_today(message: str, said: str) -> None:
    assert said in last("2024-05-16T08:10", message).answer.text
