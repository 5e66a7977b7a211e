"""What looks like an hour, an end, a book, a person or an accident and is none, and what is one though it does not."""

import pytest

from bot.answers.answer import Status
from tests.talk import THURSDAY, last

MORNING = "2024-05-16T11:20"


@pytest.mark.parametrize(
    "stumbled", ["jeg er faldet over en taske og kan ikke rejse mig", "jeg er faldet over et tæppe"]
)
def test_whoever_stumbled_is_told_to_ring(stumbled: str) -> None:
    assert "112" in last(MORNING, stumbled).answer.text


@pytest.mark.parametrize(
    "counted",
    [
        "er der 1000 deltagere",
        "er der lidt over 10 deltagere",
        "vi er 1200 i salen, hvor er toilettet",
        "hvem har skrevet lov 1215",
        "kan vi lige i 5 minutter få ro",
    ],
)
def test_what_counts_something_is_no_hour_and_no_year(counted: str) -> None:
    text = last(MORNING, counted).answer.text
    for wrong in ("Velkomst", "16.15", "12.00", "2016"):
        assert wrong not in text


def test_so_many_municipalities_are_no_year() -> None:
    asked = "i 16 kommuner har man prøvet det, hvem fortæller om det"
    assert last(MORNING, asked).answer.intent != "other_event"


@pytest.mark.parametrize(
    ("messages", "at", "said"),
    [
        (("hvad handler session 3 om", "hvornår kan jeg tage hjem"), "2024-05-16T17:00", "17.10"),
        (("hvem var i session 3", "hvornår er vi færdige"), "2024-05-17T11:40", "12.00"),
        (("hvem er i forsamlingshus 2", "hvornår får vi fri"), "2024-05-16T16:20", "17.10"),
        (("hvem er i forsamlingshus 2", "hvornår er vi ude igen"), "2024-05-16T14:40", "15.45"),
    ],
)
def test_going_home_is_no_end_of_what_was_talked_of(messages: tuple[str, ...], at: str, said: str) -> None:
    assert said in last(at, *messages).answer.text


@pytest.mark.parametrize("asked", ["hvem er direktør i kl", "hvem taler for kl", "hvem er formand i kl"])
def test_kl_in_small_letters_is_still_kl(asked: str) -> None:
    assert last(MORNING, asked).answer.intent in {"who", "person", "people"}


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("hvor er alle toiletterne", "toiletter"),
        ("hvilke hoteller er til mig", "overnatning"),
        ("hvor kommer jeg ind", "ikke"),
        ("hvor får de kaffe fra", "ikke"),
    ],
)
def test_what_is_not_told_stays_missing(asked: str, said: str) -> None:
    answer = last(MORNING, asked).answer
    assert answer.status is Status.MISSING
    assert said in answer.text


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("jeg leder efter hende som er ordstyrer", "Lene Johansen"),
        ("jeg leder efter ham som er moderator i session 1", "Janet Samuel"),
        ("hvem er manden bag bogen om ufrihed", "Dennis Nørmark"),
        ("vi har en stand, hvornår taler ministeren", "Kierkgaard"),
        ("vi har en stand, hvornår er vi færdige", "17.10"),
        ("har nogen spørgsmål til Maj", "Humaidan"),
        ("er statsministeren her i dag", "ikke"),
    ],
)
def test_what_is_told_beside_changes_no_question(asked: str, said: str) -> None:
    assert said in last(THURSDAY, asked).answer.text


def test_the_minister_is_the_one_who_is_in_there() -> None:
    asked = "er der en minister derinde"
    assert "Marie Bjerre" in last("2024-05-16T13:20", "hvad handler hus 5 om", asked).answer.text


@pytest.mark.parametrize("greeted", ["hej og tak for sidst!", "goddag, tak for sidst"])
def test_who_greets_an_old_acquaintance_asks_for_no_end(greeted: str) -> None:
    assert last(MORNING, greeted).answer.intent == "talk"


@pytest.mark.parametrize("far", ["er der langt fra Randers?", "er det langt fra Aalborg"])
def test_how_far_it_is_from_a_town_is_no_subject_of_a_session(far: str) -> None:
    answer = last(MORNING, far).answer
    assert answer.status is Status.MISSING
    assert answer.intent == "practical"
