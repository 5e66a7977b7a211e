"""What is asked of now is of now, whatever a chat has just told of."""

import pytest

from tests.chats import last

MORNING, AFTERNOON = "2024-05-16T10:18", "2024-05-16T14:00"


@pytest.mark.parametrize("told", ["hvad sker der om lidt", "hvornår er session 3", "hvem er Nina Smith"])
@pytest.mark.parametrize("asked", ["hvem taler nu", "hvem er på lige nu", "hvem er det der taler nu"])
def test_who_is_on_now_is_asked_of_the_stage_and_not_of_what_was_told(told: str, asked: str) -> None:
    reply = last(MORNING, told, asked)
    assert reply.answer.status.value == "answered"
    assert "Mette Kierkgaard" in reply.answer.text
    assert "Nina Smith" not in reply.answer.text


def test_who_is_on_now_is_in_the_session_told_of_while_that_is_on() -> None:
    assert "Mette Lolk Hanak" in last("2024-05-17T10:30", "hvem er i session 3", "hvem taler nu").answer.text


def test_who_it_was_again_is_asked_of_what_was_told() -> None:
    assert "Mette Lolk Hanak" in last(MORNING, "hvornår er session 3", "hvem var det nu der var på").answer.text


@pytest.mark.parametrize("asked", ["er han på nu", "taler han nu?", "er han på scenen lige nu"])
@pytest.mark.parametrize(("at", "first"), [(MORNING, "Nej, Ulrik Wilbek"), (AFTERNOON, "Ja, Ulrik Wilbek")])
def test_whether_somebody_told_of_is_on_now_is_a_yes_or_a_no(at: str, first: str, asked: str) -> None:
    assert last(at, "hvem er Wilbek", asked).answer.text.startswith(first)
