"""What a short question takes up of an answer that told of several things."""

import pytest

from tests.chats import last

AFTERNOON, EVENING, NEXT_DAY = "2024-05-16T15:20", "2024-05-16T20:20", "2024-05-17T09:40"


@pytest.mark.parametrize(
    ("at", "turns", "told"),
    [
        pytest.param(
            AFTERNOON, ("hvad er der efter pausen", "hvem er i panelet"), "Dea Seidenfaden", id="whoever is named"
        ),
        pytest.param(
            EVENING, ("hvad kommer efter morgensangen", "hvem er på scenen der"), "Bent Madsen", id="tomorrow"
        ),
        pytest.param(AFTERNOON, ("hvornår er michael på", "begge"), "Bang Petersen", id="both asked back about"),
        pytest.param(
            NEXT_DAY,
            ("hvem er på i session 1", "hvem er fra askovfonden", "og den anden"),
            "Mette Spring",
            id="the other one",
        ),
        pytest.param(AFTERNOON, ("hvornår er marie bjerre på", "hvilket hus"), "Mette Lindgaard", id="their house"),
        pytest.param(AFTERNOON, ("hvor mange er på i hus 4", "hvilke?"), "Hanne Agerbak", id="which, of a number"),
        pytest.param(
            AFTERNOON,
            ("hvilke huse er der", "hvad er den anden", "og hvem er i den anden"),
            "Ulrik Wilbek",
            id="the second",
        ),
        pytest.param(
            AFTERNOON, ("hvad er hus 2", "er det nede eller oppe"), "ikke, hvilken sal", id="where in the house"
        ),
    ],
)
def test_it_is_answered_of_what_was_told(at: str, turns: tuple[str, ...], told: str) -> None:
    assert told in last(at, *turns).answer.text


def test_who_is_that_means_what_was_told_though_nobody_is_named() -> None:
    text = last("2024-05-16T11:50", "hvad er der om lidt", "hvem er det").answer.text
    assert "1. nominerede" in text
    assert "Bang Petersen" not in text
