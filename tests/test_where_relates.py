"""A `where` that only tells of what is named (`is it session 4 where they talk of homes`) asks for no room."""

import pytest

from tests.chats import THURSDAY, last


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("er det session 4 hvor de snakker om boliger", "Session 4: Boligpolitik"),
        ("er det hus 4 hvor man hører om de gamle", "Forsamlingshus 4: Et frisat"),
        ("hvem taler i det hus hvor man hører om AI", "Marie Bjerre"),
    ],
)
def test_what_is_told_of_is_shown(asked: str, said: str) -> None:
    answer = last(THURSDAY, asked).answer.text
    assert said in answer
    assert "hvilken sal" not in answer


@pytest.mark.parametrize("asked", ["hvor er session 4", "vi skal til session 4 hvor er den"])
def test_a_where_of_its_own_asks_for_the_room(asked: str) -> None:
    assert "Programmet siger ikke, hvilken sal" in last(THURSDAY, asked).answer.text
