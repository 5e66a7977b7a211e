"""What one can still hear before one leaves."""

import pytest

from tests.chats import last

NOON = "2024-05-16T12:05"


@pytest.mark.parametrize(
    ("message", "told", "untold"),
    [
        pytest.param("jeg kører kl 16. hvad når jeg at høre", "13.55 Tema", "16.10", id="told in a clause of its own"),
        pytest.param("hvad kan jeg nå at høre inden kl 16", "13.55 Tema", "16.10", id="behind a before"),
        pytest.param("vi skal køre kl 16, hvad når vi", "13.55 Tema", "16.10", id="in few words"),
        pytest.param("mit tog går kl 16, hvad kan jeg nå efter frokost", "13.55 Tema", "12.25", id="from a meal on"),
    ],
)
def test_until_the_hour_at_which_one_leaves(message: str, told: str, untold: str) -> None:
    text = last(NOON, message).answer.text
    assert told in text
    assert untold not in text


def test_whether_one_is_in_time_for_a_train_is_when_the_day_ends() -> None:
    assert "17.10" in last(NOON, "kan jeg nå toget kl 17.30").answer.text
