"""Those of an organisation or a place that a message names, by sort and in part, and what is not told of them."""

import pytest

from bot.answers.answer import Status
from tests.chats import last

NOON = "2024-05-16T09:30"


@pytest.mark.parametrize(
    "asked",
    [
        "er Syddansk Universitet blevet hjemme ved bøgerne",
        "hvilke kloge hoveder har Syddansk Universitet lånt os",
    ],
)
def test_all_that_is_named_is_an_organisation(asked: str) -> None:
    assert "Ulrik Kjær" in last(NOON, asked).answer.text


def test_a_part_of_an_organisation_is_of_it() -> None:
    text = last(NOON, "hvilke kloge hoveder har Aarhus Universitet lånt os").answer.text
    assert "Nina Smith" in text
    assert "Michael Bang Petersen" in text


def test_ones_own_organisation_is_not_asked_for() -> None:
    assert "Kjær" not in last(NOON, "jeg læser på Syddansk Universitet").answer.text


@pytest.mark.parametrize(
    ("asked", "there", "not_there"),
    [
        ("hvor mange kvinder kommer fra Hjørring", "Maria Larsen", "Grimmeshave"),
        ("hvor mange mænd har KL sendt", "Christian Harsløf", "Hanne Agerbak"),
        ("hvilke kvinder kommer fra KL", "Hanne Agerbak", "Harsløf"),
    ],
)
def test_of_a_sort_and_a_place(asked: str, there: str, not_there: str) -> None:
    text = last(NOON, asked).answer.text
    assert there in text
    assert not_there not in text


@pytest.mark.parametrize("asked", ["hvor stor er KL", "hvor mange mennesker er der i KL"])
def test_the_name_of_the_organiser_is_no_subject(asked: str) -> None:
    assert "Forebyggelsespris" not in last(NOON, asked).answer.text


@pytest.mark.parametrize(
    "asked", ["hvilken kommune er Sisse Welling fra", "which municipality is Sisse Marie Welling from"]
)
def test_a_municipality_that_is_not_told(asked: str) -> None:
    answer = last(NOON, asked).answer
    assert answer.status is Status.MISSING
    assert "Sisse Marie Welling" in answer.text


def test_a_municipality_that_is_told() -> None:
    assert "Hjørring" in last(NOON, "hvilken kommune er Mette Jensen fra").answer.text


def test_what_about_somebody_from_where_nobody_is_from() -> None:
    answer = last("2024-05-17T10:35", "hvem er i session 2", "hvad med hende fra Greve").answer
    assert answer.status is Status.MISSING
    assert "Greve" in answer.text


@pytest.mark.parametrize("asked", ["er Kierkegård socialminister", "er Kirkegaard socialminister"])
def test_a_misspelt_name_beside_an_office(asked: str) -> None:
    assert "ældreminister" in last(NOON, asked).answer.text


def test_of_a_sort_and_a_place_behind_somebody_else() -> None:
    text = last(NOON, "hvem er Sisse Welling", "hvor mange kvinder kommer fra Hjørring").answer.text
    assert "Maria Larsen" in text
    assert "Grimmeshave" not in text
