"""What whoever only comes at an hour still catches."""

import pytest

from tests.chats import last

WEDNESDAY = "2024-05-15T18:00"


@pytest.mark.parametrize(
    ("message", "told", "untold"),
    [
        pytest.param("jeg lander først kl 14 i morgen, hvad når jeg så", "16.15 Demokratisk", "12.25", id="all of it"),
        pytest.param(
            "er først fremme i morgen ved ettiden. hvad er der tilbage", "13.55 Tema", "12.00", id="what is left"
        ),
        pytest.param(
            "kan først komme i morgen ved to-tiden, hvad er det første jeg kan nå at høre",
            "14.45-15.45: Break out",
            "10.10",
            id="the first",
        ),
        pytest.param(
            "er kørt forkert og er der først omkring klokken fire i morgen, hva er det første jeg så kan nå at høre",
            "16.10-16.15",
            "13.55",
            id="the first, though nobody is named",
        ),
        pytest.param("we land at two tomorrow, what can we catch", "16.15 Demokratisk", "12.25", id="in English"),
    ],
)
def test_what_is_left_from_then_on(message: str, told: str, untold: str) -> None:
    text = last(WEDNESDAY, message).answer.text
    assert told in text
    assert untold not in text
