"""When they are on is asked by somebody who has not said who they are: that is asked back, and nothing is guessed."""

import pytest

from tests.chats import last

AT = "2024-05-16T13:20"


@pytest.mark.parametrize(
    "asked", ["hvornår skal jeg på", "hvornår er mit oplæg", "jeg er oplægsholder, hvornår skal jeg på", "when am I on"]
)
def test_who_they_are_is_asked_back(asked: str) -> None:
    assert last(AT, asked).answer.status.value == "clarify"


@pytest.mark.parametrize("said", ["jeg er Mette Spring", "Mette Spring"])
def test_when_they_are_on_is_told_once_they_say(said: str) -> None:
    assert "10.25-11.25" in last(AT, "hvornår skal jeg på", said).answer.text


@pytest.mark.parametrize(
    "asked", ["hvornår skal jeg være der", "jeg er Mette Spring, hvornår skal jeg på", "hvornår er han på"]
)
def test_what_anybody_may_ask_is_answered(asked: str) -> None:
    assert last(AT, "hvem er Torben Tranæs", asked).answer.status.value == "answered"
