"""What is told beside a question: of oneself, of what one goes to, of what one does not want to hear of."""

import pytest

from bot.answers.answer import Status
from bot.programme.model import Audience
from tests.talk import THURSDAY, last

BEFORE_HOUSES = "2024-05-16T14:30"
SESSIONS = "2024-05-17T10:50"
POLITICIAN = Audience.ELECTED


@pytest.mark.parametrize(
    "message",
    [
        "jeg skal ind i huset om styring af udgifterne på det sociale, hvornår går de i gang",
        "er på vej til hus to, hvornår starter det",
        "jeg har valgt forsamlingshuset om socialområdets reform. hvornår begynder det?",
    ],
)
def test_what_is_asked_of_it_is_asked_of_what_was_told_before(message: str) -> None:
    assert "14.45" in last(BEFORE_HOUSES, message, role=POLITICIAN).answer.text


@pytest.mark.parametrize(
    ("message", "said"),
    [
        ("jeg skal være moderator i hus 5, hvad handler det om", "AI"),
        ("I am to be the moderator of house 5, what is it about", "AI"),
        ("jeg er selv ordstyrer på temamøde 7. hvad skal det handle om", "politikere"),
    ],
)
def test_who_leads_something_does_not_ask_who_leads_it(message: str, said: str) -> None:
    event = "2023" if "temamøde" in message else "2024"
    answer = last("2024-05-16T09:30" if event == "2024" else "2023-05-01T09:30", message, event=event).answer
    assert said in answer.text
    assert answer.status is Status.ANSWERED


@pytest.mark.parametrize("tired", ["gider ikke høre mere om AI", "jeg er træt af at høre om kunstig intelligens"])
def test_what_somebody_has_heard_enough_of_is_not_suggested(tired: str) -> None:
    told = last(BEFORE_HOUSES, f"{tired}, jeg arbejder med jobcentret. hvilket hus er noget for mig", role=POLITICIAN)
    assert "arbejdsstyrke" in told.answer.text
    assert "AI rammer" not in told.answer.text


@pytest.mark.parametrize(
    ("message", "danger"),
    [
        ("jeg er faldet over jeres debat om samfundskontrakten. hvem er med?", False),
        ("vi faldt over noget om hjemmepleje i programmet, hvornår er det", False),
        ("en mand er faldet over et kabel og kan ikke rejse sig", True),
    ],
)
def test_who_has_come_across_something_is_in_no_danger(message: str, *, danger: bool) -> None:
    assert ("112" in last("2024-05-16T09:30", message).answer.text) is danger


@pytest.mark.parametrize(
    ("message", "said"),
    [
        ("mine fødder gør ondt, hvor længe bliver de ved deroppe", "11.30"),
        ("hvor længe skal vi sidde her, jeg har hovedpine", "11.30"),
    ],
)
def test_an_aching_body_hides_no_question(message: str, said: str) -> None:
    assert said in last("2024-05-16T10:40", message).answer.text


@pytest.mark.parametrize(
    "message",
    [
        "hvornår er alle samlet igen",
        "hvornår er hele flokken samlet i den store sal igen",
        "hvornår er der plenum igen",
    ],
)
def test_all_are_together_again_when_the_sessions_are_over(message: str) -> None:
    assert "11.25" in last(SESSIONS, message).answer.text


@pytest.mark.parametrize(
    ("messages", "said"),
    [
        (("hvem taler lige nu", "hvornår er hans kommission færdig med sit arbejde"), "udgangen af 2024"),
        (("hvem er på kl 11.25", "og hvornår er han færdig"), "12.00"),
    ],
)
def test_the_end_of_a_commission_is_not_that_of_the_talk(messages: tuple[str, ...], said: str) -> None:
    assert said in last("2024-05-17T11:40", *messages).answer.text


@pytest.mark.parametrize(
    "message",
    ["hvem har skrevet Må jeg være fri", "den der bog må jeg være fri, er det Nina Smith der har skrevet den"],
)
def test_a_book_is_known_by_a_title_of_small_words(message: str) -> None:
    assert "Marie Bjerre" in last(THURSDAY, message).answer.text


def test_an_organisation_is_no_subject() -> None:
    assert last(THURSDAY, "hvem fra Dansk Sygeplejeråd er på").answer.status is Status.MISSING


@pytest.mark.parametrize(
    ("message", "said"),
    [
        ("i sessionen om data, hvor får de deres tal fra", "FLIS"),
        ("vi har en stand. hvornår kommer folk forbi", "11.30"),
        ("må vi lukke standen nu eller sker der mere i dag", "17.10"),
    ],
)
def test_where_and_when_are_asked_of_what_is_told(message: str, said: str) -> None:
    assert said in last("2024-05-16T15:50", message).answer.text
