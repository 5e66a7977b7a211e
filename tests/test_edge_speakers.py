"""Whoever a day begins or ends with, asked for as a speaker or by the stage."""

import pytest

from tests.chats import last

EARLY, FRIDAY = "2024-05-16T09:30", "2024-05-17T09:16"


@pytest.mark.parametrize(
    "asked",
    [
        "dagens sidste taler, hvad er hans titel",
        "hvor kommer den sidste oplægsholder fra",
        "hvem står sidst på scenen",
        "den allersidste på scenen",
        "who is the last speaker",
    ],
)
def test_the_last_speaker_is_none_of_those_who_are_on_now(asked: str) -> None:
    text = last(FRIDAY, asked).answer.text
    assert "Rasmus Meyer" in text
    assert "Bent Madsen" not in text


def test_the_first_on_the_stage_are_the_first_with_a_name() -> None:
    assert "Mette Kierkgaard" in last(EARLY, "hvad hedder den første på scenen").answer.text


def test_a_point_and_what_they_speak_of_first_are_no_speaker() -> None:
    assert "kl. 10.00" in last(EARLY, "hvornår er første punkt på scenen").answer.text
    assert last(EARLY, "hvad er det første vi taler om i morgen").question.intent != "who"
