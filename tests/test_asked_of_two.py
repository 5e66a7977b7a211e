"""Two people in one question, and two questions in one message."""

import pytest

from tests.chats import THURSDAY, last

MORNING = "2024-05-16T08:30"


@pytest.mark.parametrize(
    ("message", "begins"),
    [
        ("er Ulrik Wilbek og Pernille Rosenkrantz-Theil på sammen", "Ja, de er på sammen"),
        ("er Ulrik Wilbek og Pernille Rosenkrantz-Theil på sammen fredag", "Ikke fredag"),
        ("er Nina Smith på sammen med Rasmus Meyer", "Nej, de er ikke på sammen"),
    ],
)
def test_whether_two_are_on_together_and_on_that_day(message: str, begins: str) -> None:
    assert last(MORNING, message).answer.text.startswith(begins)


@pytest.mark.parametrize(
    "message",
    [
        "kan jeg nå både Nørmark og Nina Smith",
        "er Lene Johansen på sammen med Nina Smith",
        "er Marie Bjerre og Nina Smith gift",
        "kan jeg spise frokost sammen med Nina Smith og Marie Bjerre",
    ],
)
def test_what_else_is_asked_of_two_is_neither_yes_nor_no(message: str) -> None:
    assert not last(MORNING, message).answer.text.startswith(("Ja", "Nej"))


def test_two_people_of_one_first_name() -> None:
    told = last(MORNING, "hvornår er Mette Kierkgaard og Mette Jensen på").answer.text
    assert "ældreminister" in told
    assert "Hjørring" in told


@pytest.mark.parametrize("asked", ["er de på sammen", "er de på samtidig"])
def test_two_who_were_told_of_may_be_on_together(asked: str) -> None:
    told = "hvem er Hanne Agerbak og Ulrik Kjær"
    assert last(THURSDAY, told, asked).answer.text.startswith("Ja")
    assert last(THURSDAY, "hvem er Nina Smith og Hanne Agerbak", asked).answer.text.startswith("Nej")


@pytest.mark.parametrize(
    ("message", "told", "untold"),
    [
        ("skal man tilmelde sig husene og hvornår er de", ("tilmelding", "14.45"), "Velkomst"),
        ("hvornår er middagen og hvem leder den", ("19.30", "ikke nogen moderator"), "Lene Johansen"),
        ("hvem er ordstyrer og hvornår begynder vi", ("Lene Johansen", "10.00"), "14.45"),
        ("hvornår er wilbek på og er han også i et hus", ("13.55", "Forsamlingshus 2"), "Rubin"),
        ("hvem er ældreminister og hvem er socialminister", ("Kierkgaard", "Rosenkrantz-Theil"), "Bjerre"),
        ("hvornår er der frokost og hvornår er der aftensmad", ("12.55", "19.30"), "10.10"),
        ("hvem er kierkgaard og hvem er fisker", ("Kierkgaard", "Fisker"), "Skadborg"),
        ("hvor længe varer pausen og frokosten", ("25 minutter", "1 time"), "10.10"),
    ],
)
def test_both_of_two_questions_are_answered(message: str, told: tuple[str, ...], untold: str) -> None:
    text = last("2024-05-16T09:30", message).answer.text
    assert all(part in text for part in told)
    assert untold not in text
