"""Who may attend: the conference, what is in it, and whoever somebody would bring along."""

import pytest

from bot.answers.answer import Status
from bot.programme.model import Audience
from tests.chats import THURSDAY, last

MORNING = "2024-05-16T09:50"


@pytest.mark.parametrize(
    "asked",
    [
        "hvem kan deltage",
        "hvad er målgruppen",
        "må en læge deltage i konferencen",
        "kan studerende deltage",
        "må pensionister også komme med",
    ],
)
def test_who_may_come_at_all_no_programme_says_but_what_is_for_some_only(asked: str) -> None:
    answer = last(MORNING, asked).answer
    assert answer.status is Status.MISSING
    assert "forsamlingshuse er kun for folkevalgte" in answer.text


@pytest.mark.parametrize("asked", ["er det kun for politikere", "må alle komme", "er det åbent for alle"])
def test_whether_it_is_for_all_is_told_by_what_is_not(asked: str) -> None:
    answer = last(MORNING, asked).answer
    assert answer.status is Status.ANSWERED
    assert "folkevalgte" in answer.text
    assert "alle deltagere" in answer.text


@pytest.mark.parametrize("whom", ["min chef", "min sekretær", "vores praktikant", "min kone"])
def test_nothing_is_said_of_companions(whom: str) -> None:
    answer = last(MORNING, f"må {whom} komme med").answer
    assert answer.status is Status.MISSING
    assert "ledsagere" in answer.text


def test_whoever_comes_along_into_a_house_has_to_be_elected_too() -> None:
    asked = last(MORNING, "må min chef komme med i hus 2", role=Audience.ELECTED).answer
    told_of = last(MORNING, "hvad handler hus 2 om", "må min chef komme med", role=Audience.ELECTED).answer
    for answer in (asked, told_of):
        assert "kun for folkevalgte" in answer.text
        assert not answer.text.startswith("Ja")


def test_whoever_may_not_attend_the_houses_is_not_told_each_of_them() -> None:
    text = last("2024-05-16T14:50", "hvad sker der nu", role=Audience.OTHERS).answer.text
    assert "De politiske forsamlingshuse er kun for folkevalgte" in text
    assert "Forsamlingshus 3" not in text


@pytest.mark.parametrize("asked", ["skal man tilmelde sig hus 2", "reserver en plads til mig på session 1"])
def test_whether_one_signs_up_for_an_item_the_programme_does_not_say(asked: str) -> None:
    answer = last(THURSDAY, asked).answer
    assert answer.status is Status.MISSING
    assert "tilmelde sig" in answer.text


@pytest.mark.parametrize(
    "asked",
    [
        "må embedsmænd komme ind i forsamlingshusene",
        "kan praktikanter deltage i hus 2",
        "er forsamlingshusene åbne for alle",
        "må pressen være med i hus 3",
    ],
)
def test_whether_others_may_come_is_not_answered_by_what_the_asker_is(asked: str) -> None:
    answer = last(MORNING, asked, role=Audience.ELECTED).answer
    assert "kun for folkevalgte" in answer.text
    assert not answer.text.startswith("Ja")


@pytest.mark.parametrize(
    ("message", "no"),
    [
        pytest.param("i'm not a politician, may i join the houses", "No, not", id="in English"),
        pytest.param("jeg er ikke politiker, må jeg gå med i et forsamlingshus", "Nej, ikke", id="in Danish"),
    ],
)
def test_who_says_that_they_are_no_politician_is_told_no(message: str, no: str) -> None:
    assert last(THURSDAY, message).answer.text.startswith(no)


@pytest.mark.parametrize(
    "asked",
    [
        "hvad laver politikerne imens vi er i salen",
        "hvor er de folkevalgte mens vi ser dkpol",
        "hvad sker der i husene imens vi sidder her",
        "hvad skal kommunalpolitikerne kl. 14.45",
    ],
)
def test_what_the_elected_do_meanwhile_is_told_whoever_asks(asked: str) -> None:
    answer = last("2024-05-16T15:20", asked, role=Audience.OTHERS).answer
    assert answer.items == tuple(f"hus-{number}" for number in range(1, 6))


@pytest.mark.parametrize("asked", ["hvad skal vi politikere kl 14.45", "hvor skal vi folkevalgte hen nu"])
def test_who_says_that_they_are_elected_is_not_sent_to_what_the_others_see(asked: str) -> None:
    answer = last("2024-05-16T14:20", asked, role=Audience.ELECTED).answer
    assert answer.items == tuple(f"hus-{number}" for number in range(1, 6))


def test_what_there_is_meanwhile_for_oneself_is_not_what_the_elected_do() -> None:
    answer = last("2024-05-16T14:20", "hvad laver vi imens politikerne er i husene", role=Audience.OTHERS).answer
    assert answer.items == ("dkpol-live",)


@pytest.mark.parametrize(
    ("asked", "event", "at", "told"),
    [
        ("husene er jo kun for politikerne, hvad kan jeg så vælge", "2023", "2023-03-01T13:05", "Temamøde 2"),
        ("forsamlingshusene er kun for folkevalgte, hvad kan vi så se", "2024", "2024-05-16T14:20", "DKPOL"),
    ],
)
def test_what_is_left_for_the_rest_is_not_what_is_closed_to_them(asked: str, event: str, at: str, told: str) -> None:
    text = last(at, asked, event=event, role=Audience.OTHERS).answer.text
    assert told in text
    assert "Ældrepolitik" not in text
