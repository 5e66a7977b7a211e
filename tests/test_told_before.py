"""What people tell before they ask is not what they ask of: kinds, days, houses, an office, how something was."""

import pytest

from tests.chats import FRIDAY, THURSDAY, last


@pytest.mark.parametrize(
    ("at", "message", "told"),
    [
        pytest.param(FRIDAY, "jeg er lidt træt efter i går. hvilken session er om data", "Session 5", id="a day"),
        pytest.param(FRIDAY, "torsdag var god, hvad sker der nu", "Lige nu", id="a day with a comma"),
        pytest.param("2024-05-16T15:50", "jeg var i hus 3, hvornår er middagen", "Aftenprogram", id="a house"),
        pytest.param(THURSDAY, "jeg slukker snart lyset: hvad er det første i morgen", "Morgensang", id="a cue"),
        pytest.param(
            FRIDAY, "vi springer sang og pris over. hvornår er det første oplæg", "Ryk det nære", id="left out"
        ),
        pytest.param(FRIDAY, "min chef ringer om fem minutter, hvad skete der i går", "Velkomst", id="in a moment"),
        pytest.param(THURSDAY, "min chef ringer kl. 16, hvad er der efter frokost", "13.55", id="before a meal"),
    ],
)
def test_it_is_not_asked_of(at: str, message: str, told: str) -> None:
    assert told in "".join(last(at, message).answer.blocks[:2])


def test_a_day_that_is_told_before_what_was_is_asked_of() -> None:
    assert "Marie Bjerre" in last(FRIDAY, "jeg gik tidligt i går. hvem var med i den demokratiske samtale").answer.text


@pytest.mark.parametrize(
    ("at", "message", "told", "untold"),
    [
        pytest.param(FRIDAY, "de synger stadig. hvornår får vi vinderen at vide", "Vinder", "Morgensang", id="a song"),
        pytest.param(THURSDAY, "jeg er træt af sessioner, hvornår er middagen", "19.30", "Session", id="choices"),
        pytest.param(
            "2024-05-16T21:04",
            "alle snakker om at møde mennesket før sagen og systemet. findes der en session i den retning i morgen?",
            "Session 1",
            "Morgensang",
            id="a before",
        ),
    ],
)
def test_it_is_not_told_of(at: str, message: str, told: str, untold: str) -> None:
    answer = last(at, message).answer.text
    assert told in answer
    assert untold not in answer
