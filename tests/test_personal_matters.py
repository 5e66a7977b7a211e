"""What is asked of somebody that no programme tells: family, pay, home, how to reach them; and what is but judged."""

import pytest

from bot.answers.answer import Status
from tests.chats import THURSDAY, last


@pytest.mark.parametrize(
    "asked",
    [
        "michael bang petersen, hvad hedder hustruen",
        "bent madsens chef, hvem er det",
        "er sisse marie welling gift",
        "hvor bor ulrik kjær",
        "hvad får ministeren egentlig i løn",
        "what is Nina Smith's salary",
    ],
)
def test_family_pay_and_home_are_no_matter_of_a_programme(asked: str) -> None:
    answer = last(THURSDAY, asked).answer
    assert (answer.status, answer.intent) == (Status.MISSING, "practical")
    assert "private" in answer.text


@pytest.mark.parametrize(
    "asked",
    ["har du esben schørrings nummer", "hvad er dea seidenfadens mailadresse", "har du maj my humaidans mail"],
)
def test_how_to_reach_somebody_is_not_told(asked: str) -> None:
    answer = last(THURSDAY, asked).answer
    assert answer.status is Status.MISSING
    assert "kontaktoplysninger på personer" in answer.text


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("er Torben Tranæs direktør eller chef for noget", "Ekspertudvalget"),
        ("hvad nummer er Maj My Humaidan på talerlisten", "16.15"),
    ],
)
def test_a_name_that_ends_in_s_owns_nothing(asked: str, told: str) -> None:
    assert told in last(THURSDAY, asked).answer.text


@pytest.mark.parametrize(
    "asked",
    ["er ministeren dygtig", "hvilket oplæg er det kedeligste", "er nørmark god at høre på"],
)
def test_judgements_are_asked_of_somebody_else(asked: str) -> None:
    assert last(THURSDAY, asked).answer.intent == "opinion"


@pytest.mark.parametrize("asked", ["hvem overrækker prisen", "hvem sidder i juryen", "hvem deler prisen ud"])
def test_who_awards_the_prize_is_not_whoever_wins_it(asked: str) -> None:
    answer = last(THURSDAY, asked).answer
    assert answer.status is Status.MISSING
    assert "vinderen" not in answer.text


@pytest.mark.parametrize(
    "asked", ["har I en mail, jeg vil spørge om temamøde 2", "hvem kan jeg ringe til om temamøde 5"]
)
def test_how_to_reach_somebody_is_asked_of_the_office_whatever_it_is_about(asked: str) -> None:
    assert "ACJ@kl.dk" in last("2023-02-14T10:31", asked, event="2023").answer.text


@pytest.mark.parametrize(
    "sat", ["sad ved siden af en fra thisted, er han med", "jeg stod ved siden af ham fra thisted. hvem er han"]
)
def test_whom_one_sat_beside_is_asked_of_and_not_whom_they_sit_with(sat: str) -> None:
    assert last("2024-05-16T16:00", sat).question.people == ("ulrik-andersen",)
