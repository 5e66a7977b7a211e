"""Whether something comes next, what is in between, and which there are, asked on from what was told."""

import pytest

from tests.chats import last

NOON, LAST = "2024-05-16T12:30", "2024-05-17T09:58"


@pytest.mark.parametrize(
    ("at", "told", "asked", "first"),
    [
        ("2024-05-16T14:50", "hvor lang tid varer breakout", "og så er der kaffe?", "Ja. Pause: kl. 15.45"),
        ("2024-05-16T10:20", "hvad er der nu", "og så pause", "Pause: kl. 11.30"),
        ("2024-05-16T10:20", "hvad er der nu", "og derefter pause?", "Ja. Pause: kl. 11.30"),
        ("2024-05-16T16:20", "hvem taler nu", "og så er det middag?", "Ja. Aftenprogram"),
        (NOON, "hvornår taler Rasmus Meyer", "og så er der frokost?", "Ja. Tak for i dag – Take-away-frokost"),
        (NOON, "hvad er session 2", "er der pause efter den", "Nej. Efter Break out: Sessioner"),
        (NOON, "hvem taler nu", "og så er der frokost kl 12.55?", "Ja. Frokost: kl. 12.55"),
        (NOON, "hvem taler nu", "og så er der frokost?", "Nej. Først kommer:\n• kl. 12.50-12.55: 2. nominerede"),
        (NOON, "hvem taler nu", "er der frokost efter ham", "Nej. Først kommer:\n• kl. 12.50-12.55: 2. nominerede"),
        ("2022-05-25T09:52", "hvad er der nu", "og så pause?", "Nej. Først kommer:\n• kl. 10.00-10.15: Uddeling"),
    ],
)
def test_what_is_thought_to_come_next_is_checked(at: str, told: str, asked: str, first: str) -> None:
    assert last(at, told, asked, event=at[:4]).answer.text.startswith(first)


@pytest.mark.parametrize("asked", ["frokost og derefter?", "hvad er der efter frokost", "og så efter frokost?"])
def test_what_comes_behind_lunch_is_no_check_of_lunch(asked: str) -> None:
    assert "13.55" in last("2024-05-16T11:10", asked).answer.text.splitlines()[1]


@pytest.mark.parametrize("asked", ["er der noget mellem ham og frokosten", "er der noget efter ham inden frokost"])
def test_what_is_between_somebody_and_lunch_is_told(asked: str) -> None:
    text = last("2024-05-16T11:40", "hvornår er Nørmark på", asked).answer.text
    assert "2. nominerede" in text
    assert "13.55" not in text


def test_how_long_somebody_has_between_two_of_theirs_is_told() -> None:
    text = last("2024-05-16T09:40", "hvornår er Marie Bjerre på", "hvor lang tid har hun imellem").answer.text
    assert text.startswith("Derimellem er der 30 minutter")


@pytest.mark.parametrize(
    "told", ["skal man være tilmeldt sessionerne", "hvornår er sessionerne", "hvor er sessionerne"]
)
@pytest.mark.parametrize("asked", ["hvilke er der", "ok hvad er der", "vis mig dem"])
def test_which_there_are_is_asked_of_what_was_told(told: str, asked: str) -> None:
    text = last(LAST, told, asked).answer.text
    assert "Session 1" in text
    assert "Session 5" in text
    assert "Morgensang" not in text


def test_which_there_are_of_several_people_are_those_people() -> None:
    text = last(NOON, "hvem er ministrene", "hvilke er der").answer.text
    assert all(name in text for name in ("Kierkgaard", "Rosenkrantz-Theil", "Bjerre"))
    assert "Nørmark" not in text
