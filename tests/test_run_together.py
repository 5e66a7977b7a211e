"""Questions that are typed without spaces, and words that only look like such."""

import pytest

from tests.chats import last

MORNING = "2024-05-16T10:20"


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("hvemerordstyrerpåkonferencen", "Lene Johansen"),
        ("HVADHANDLERSESSION4OM", "Boligpolitik"),
        ("hvornårermettekierkgaardpå", "10.10"),
        ("hvadskerderefterfrokost", "13.55"),
    ],
)
def test_a_question_without_spaces_is_taken_apart(typed: str, told: str) -> None:
    assert told in last(MORNING, typed).answer.text


def test_a_full_name_without_a_space_is_somebodys() -> None:
    assert "Bang Petersen" in last(MORNING, "michaelbangpetersen hvad tid").answer.text


def test_a_long_word_without_a_question_word_stays_one() -> None:
    text = last(MORNING, "noget om sundhedsstrukturkommissionen").answer.text
    assert "Sundhed i fremtiden" in text
