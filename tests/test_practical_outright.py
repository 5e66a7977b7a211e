"""A practical matter asked for outright, whatever is told of when; what things cost."""

import pytest

from tests.chats import last


@pytest.mark.parametrize(
    ("message", "told"),
    [
        ("Er der tegnsprogstolk på, når vi går i sessioner i morgen?", "tegnsprog"),
        ("Er der en bus til lufthavnen, når vi er færdige klokken tolv?", "transport"),
        ("kan jeg smide min kuffert et sted til vi er færdige", "bagage"),
        ("Er frokosten i det mindste gratis?", "prisen"),
        ("koster middagen ekstra", "prisen"),
    ],
)
def test_what_is_asked_for_is_said_not_to_be_told(message: str, told: str) -> None:
    answer = last("2024-05-16T11:20", message).answer
    assert answer.status == "missing"
    assert told in answer.text


def test_what_the_world_costs_is_still_no_matter_of_a_programme() -> None:
    assert last("2024-05-16T11:20", "hvad koster en plejehjemsplads").answer.status != "missing"


def test_a_break_is_asked_for_and_no_smoking() -> None:
    assert "15.45" in last("2024-05-16T14:50", "hvornår kan jeg gå ud og ryge").answer.text
