"""Who has written a book, of all, of a sort or a day, or of those on the stage."""

import pytest

from bot.answers.answer import Status
from tests.chats import last

LUNCH, DEBATE = "2024-05-16T13:20", "2024-05-16T16:49"


@pytest.mark.parametrize(
    "asked",
    [
        "hvem har skrevet en bog",
        "hvem af talerne har udgivet en bog",
        "er der nogen af talerne der har skrevet bøger",
        "jeg samler på signerede bøger, hvem af dem på scenen i dag har skrevet noget",
    ],
)
def test_all_who_have_written_one(asked: str) -> None:
    text = last(LUNCH, asked).answer.text
    assert all(name in text for name in ("Nørmark", "Bjerre", "Lidegaard", "Humaidan"))


def test_of_a_sort() -> None:
    text = last(LUNCH, "hvem af ministrene har skrevet en bog").answer.text
    assert "Marie Bjerre" in text
    assert "Kierkgaard" not in text


def test_of_those_on_the_stage() -> None:
    assert last(DEBATE, "er der nogen af dem der har skrevet en bog").answer.text.startswith("Martin Lidegaard")


def test_who_wrote_the_programme_nobody_tells() -> None:
    assert last(LUNCH, "hvem har skrevet noget i programmet").answer.status is Status.MISSING
