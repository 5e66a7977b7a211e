"""What is asked of two days is answered of both; which of two days it is, of neither."""

import pytest

from tests.chats import last

MORNING, BEFORE = "2024-05-16T09:00", "2024-05-10T09:00"


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("hvornår er der pause i dag og i morgen", ("11.30", "15.45", "10.00-10.25")),
        ("hvornår er der frokost torsdag og fredag", ("12.55", "12.00")),
        ("hvornår starter vi i dag og i morgen", ("10.00", "08.55")),
        ("hvornår slutter det i dag og i morgen", ("17.10", "12.00")),
        ("hvem taler først torsdag og fredag", ("Kierkgaard", "Bent Madsen")),
        ("hvad er der kl 10 i dag og i morgen", ("Velkomst", "Pause")),
        ("hvem taler i dag og i morgen", ("Nørmark", "Rasmus Meyer")),
    ],
)
def test_both_days_are_told_of(asked: str, told: tuple[str, ...]) -> None:
    text = last(MORNING, asked).answer.text
    assert all(each in text for each in told)


@pytest.mark.parametrize(
    "asked",
    ["er det den 16 eller 17 maj det starter", "starter det den 16. eller den 17.?", "starter vi torsdag eller fredag"],
)
def test_which_of_two_days_it_is_is_no_question_of_the_last_one(asked: str) -> None:
    assert "torsdag den 16. maj kl. 10.00" in last(BEFORE, asked).answer.text


def test_one_day_alone_is_told_of_alone() -> None:
    assert "08.55" not in last(MORNING, "hvornår starter vi torsdag").answer.text
