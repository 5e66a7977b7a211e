"""What is told of the thing that is asked for, and not of one that stands beside it."""

import pytest

from bot.answers.answer import Status
from tests.chats import last

AFTERNOON = "2024-05-16T15:46"


@pytest.mark.parametrize("asked", ["mind mig om de nominerede", "giv mig et prik når der er nominerede igen"])
def test_a_reminder_of_the_nominees_is_of_the_next(asked: str) -> None:
    answer = last(AFTERNOON, asked).answer
    assert answer.intent == "remind"
    assert "16.10" in answer.text
    assert "12.50" not in answer.text


@pytest.mark.parametrize(
    "asked",
    [
        "er der mon penge med til vinderen af prisen, og i givet fald hvor mange",
        "følger der penge med prisen",
    ],
)
def test_the_money_of_a_prize_is_not_told(asked: str) -> None:
    answer = last("2024-05-17T09:08", asked).answer
    assert answer.status is Status.MISSING
    assert "60 mia" not in answer.text


def test_who_has_won_a_little_while_ago() -> None:
    answer = last("2022-05-25T10:19", "hvem løb med forebyggelsesprisen for lidt siden", event="2022").answer
    assert answer.status is Status.MISSING


def test_what_else_is_on_is_no_answer_to_what_is_not() -> None:
    asked = "hvad er der mere i dag", "og selve overrækkelsen af prisen, er den mon også her engang i aften?"
    assert "09.05" in last(AFTERNOON, *asked).answer.text


def test_the_taxi_asks_which_town() -> None:
    asked = "Goddag, taxaen spørger: hvilken by er det nu, konferencen holdes i?"
    assert "Aalborg" in last("2024-05-16T08:10", asked).answer.text


def test_a_bed_for_the_chairman_is_no_podcast() -> None:
    asked = "Skal finde en seng til vores udvalgsformand. Hvor er det henne?"
    assert "DKPOL" not in last("2024-05-14T10:40", asked).answer.text


@pytest.mark.parametrize("asked", ["og ham den radikale?", "ham fra Radikale, hvad har han skrevet"])
def test_somebody_of_a_party_is_none_of_another(asked: str) -> None:
    assert "Martin Lidegaard" in last(AFTERNOON, "hvem er Ulrik Andersen", asked).answer.text


@pytest.mark.parametrize(
    ("at", "first", "then", "name"),
    [
        ("2024-05-16T13:10", "hvornår slutter frokosten", "og hvem er på så", "Torben Tranæs"),
        ("2024-05-17T08:30", "hvornår er der morgensang", "hvem er på der", "Bent Madsen"),
    ],
)
def test_nobody_is_on_at_a_meal_or_in_the_song(at: str, first: str, then: str, name: str) -> None:
    assert name in last(at, first, then).answer.text


def test_the_party_of_somebody_of_a_letter() -> None:
    answer = last("2019-06-11T09:20", "hvilket parti er Joy Mogensen fra", event="2019").answer
    assert answer.status is Status.MISSING


def test_who_presents_what_a_fact_tells_is_not_said() -> None:
    asked = "analysen af dem der koster over 2 mio, hvem har lavet den", "og hvem skal fremlægge den"
    assert last("2023-03-02T14:11", *asked, event="2023").answer.status is Status.MISSING


def test_a_quarter_to_or_not_is_no_hour() -> None:
    assert "10.10" not in last("2024-05-16T14:38", "skal vi gå kvart i eller bliver vi siddende").answer.text


def test_what_several_speak_of_is_told_of_all_of_them() -> None:
    answer = last("2024-05-16T09:00", "hvor mange professorer er der, og hvad hedder de, og hvad taler de om").answer
    assert not answer.cut
    assert all(name in answer.text for name in ("Bang Petersen", "Nina Smith", "Ulrik Kjær"))


def test_the_one_on_a_subject_is_of_what_was_to_be_chosen() -> None:
    assert "Agerbak" in last("2024-05-16T14:30", "hvem er i hus 1", "og i den om ældre").answer.text


@pytest.mark.parametrize("asked", ["hvem er på nu efter maden", "hvem er på scenen nu her efter frokosten"])
def test_now_after_the_meal_is_after_the_one_that_is_over(asked: str) -> None:
    text = last("2024-05-16T13:58", asked).answer.text
    assert "Torben Tranæs" in text
    assert "Bent Madsen" not in text


def test_whom_somebody_was_on_with_this_morning() -> None:
    messages = ("hvornår er Jakob Kjellberg på", "hvem sad han i panel med i formiddags")
    assert "Probst" in last("2022-05-24T15:06", *messages, event="2022").answer.text


def test_a_name_by_ear_before_he_is_somebodys() -> None:
    assert "Ulrik Wilbek" in last("2024-05-16T12:47", "Vilbæk er han på i dag").answer.text
