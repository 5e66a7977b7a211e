"""Those who were asked for before, at another time or place; and whoever is on the stage, where nobody was."""

import pytest

from tests.chats import last

MORNING, DAY = "2024-05-16T08:30", "2024-05-16T16:20"
MINISTERS = "hvilke ministre kommer"


@pytest.mark.parametrize(
    ("asked", "told", "others"),
    [
        ("hvem af dem er på om eftermiddagen", ("Rosenkrantz-Theil", "Bjerre"), ("Kierkgaard", "Nørmark")),
        ("hvem af dem er i husene", ("Rosenkrantz-Theil", "Bjerre"), ("Kierkgaard", "Rubin")),
    ],
)
def test_those_of_them_then_and_there_are_told_of(asked: str, told: tuple[str, ...], others: tuple[str, ...]) -> None:
    text = last(MORNING, MINISTERS, asked).answer.text
    assert all(name in text for name in told)
    assert not any(name in text for name in others)


@pytest.mark.parametrize(
    "asked", ["hvilke ministre kommer der i dag", "hvilke professorer er på i dag", "er der nogen fra Altinget i dag"]
)
def test_tomorrow_none_of_them_is_on(asked: str) -> None:
    text = last(MORNING, asked, "og i morgen").answer.text
    assert text.startswith("Programmet nævner ingen fredag den 17. maj, men ellers")
    assert "Morgensang" not in text


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("hvilke kvinder taler i dag", "Janet Samuel"),
        ("hvem taler i dag", "Bent Madsen"),
        ("hvor mange pauser er der i dag", "Der er 1:"),
        ("hvor mange sessioner er der i dag", "Session 5"),
    ],
)
def test_the_same_is_asked_of_tomorrow(asked: str, told: str) -> None:
    text = last(MORNING, asked, "og i morgen").answer.text
    assert told in text
    assert "Morgensang" not in text


@pytest.mark.parametrize(
    ("asked", "told", "others"),
    [
        ("hvem af dem er minister", "Marie Bjerre", "Kierkgaard"),
        ("hvem af dem er politikere", "Martin Lidegaard", "Bang Petersen"),
        ("hvor mange kvinder er der i debatten", "Der er 4", "Der er 1"),
    ],
)
def test_them_are_those_on_the_stage_where_nobody_was_told_of(asked: str, told: str, others: str) -> None:
    text = last(DAY, asked).answer.text
    assert told in text
    assert others not in text


def test_an_hour_asked_on_is_one_of_the_programme() -> None:
    assert "nominerede" in last(MORNING, "hvilke kvinder taler i dag", "og ti over fire?").answer.text
