"""Of what sort somebody is said to be: a yes, a no where another organisation is told, or that it is not told."""

import pytest

from tests.chats import last

AT = "2024-05-16T10:40"


@pytest.mark.parametrize(
    ("asked", "first"),
    [
        ("er Nina Smith politiker", "Det siger programmet ikke"),
        ("er Wilbek politiker", "Ja. Ulrik Wilbek"),
        ("er Helle Øbo fra en kommune", "Nej. Helle Øbo"),
        ("er Mette Spring fra KL", "Nej. Mette Spring"),
        ("er Nanna Skovgaard fra KL", "Ja. Nanna Skovgaard"),
        ("er Fisker læge", "Det siger programmet ikke"),
    ],
)
def test_what_sort_of_person_somebody_is_said_to_be_is_checked(asked: str, first: str) -> None:
    assert last(AT, asked).answer.text.startswith(first)


def test_the_same_is_checked_of_whoever_was_told_of() -> None:
    assert last(AT, "hvem er Mette Spring", "er hun fra kl").answer.text.startswith("Nej. Mette Spring")
