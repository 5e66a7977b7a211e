"""What asks nothing of the programme: letters at random, a greeting."""

import pytest

from bot.answers.answer import Status
from tests.chats import THURSDAY, last

MORNING = "2024-05-16T11:20"


@pytest.mark.parametrize("message", ["fghjj kkl", "kjhsdf ææ", "qwrt"])
def test_letters_at_random_ask_nothing(message: str) -> None:
    assert last(THURSDAY, message).answer.status is Status.UNKNOWN


@pytest.mark.parametrize("greeted", ["hej og tak for sidst!", "goddag, tak for sidst"])
def test_who_greets_an_old_acquaintance_asks_for_no_end(greeted: str) -> None:
    assert last(MORNING, greeted).answer.intent == "talk"


def test_the_time_elsewhere_is_another_subject() -> None:
    assert last(MORNING, "hvad er klokken i tokyo lige nu").answer.status is Status.UNKNOWN
    assert "11.20" in last(MORNING, "hvad er klokken i aalborg").answer.text


@pytest.mark.parametrize(
    "asked",
    [
        "er 10.47 fra Odense forsinket",
        "skru ned for varmen",
        "låner du mig en halvtredser",
        "hvordan laver jeg en tabel i excel 2016",
        "søger arbejde som pædagog, har I noget",
    ],
)
def test_what_a_programme_cannot_do_it_does_not_try(asked: str) -> None:
    assert last(THURSDAY, asked).answer.status is Status.UNKNOWN


@pytest.mark.parametrize(
    "asked", ["er du et menneske eller en robot", "taler jeg med en maskine", "er jeg ved at skrive med et menneske"]
)
def test_who_asks_whether_it_is_a_bot_is_told_so_and_of_no_house_on_robots(asked: str) -> None:
    assert last(THURSDAY, asked).answer.text.startswith("Jeg er en bot")


@pytest.mark.parametrize(
    "asked",
    [
        "jeg kan ikke komme ind på borger.dk",
        "min session på borger.dk lukker hele tiden",
        "hvornår er der byrådsmøde",
        "hvornår holder regionsrådet møde næste gang",
        "hvordan sælger jeg min lejlighed",
        "kan min mor få bleer bevilget",
    ],
)
def test_what_is_asked_of_a_town_hall_is_no_matter_of_the_programme(asked: str) -> None:
    assert last(THURSDAY, asked).answer.status is Status.UNKNOWN


@pytest.mark.parametrize("asked", ["hvad er 12 gange 9", "hvor meget er 45 plus 7", "what is 3 times 8"])
def test_a_sum_is_no_matter_of_the_programme(asked: str) -> None:
    assert last(THURSDAY, asked).answer.status is Status.UNKNOWN


@pytest.mark.parametrize(
    "asked", ["skriv en kort takketale til frokosten", "skriv lige et brev til ministeren", "hvor høj er fyrtårnet"]
)
def test_nothing_is_written_and_nothing_measured(asked: str) -> None:
    assert last(THURSDAY, asked).answer.status is Status.UNKNOWN


@pytest.mark.parametrize("said", ["hæhæ", "nå da", "slet ikke ringe", "hahaha"])
def test_what_one_says_to_an_answer_gets_a_friendly_line(said: str) -> None:
    assert last(THURSDAY, "hvad sker der nu", said).answer.status is Status.ANSWERED


def test_what_is_asked_behind_a_hm_is_answered() -> None:
    assert "50 minutter" in last(MORNING, "hvad er det kl 13.55", "hm, hvor lang tid tager det").answer.text


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("hus 2 plus 3, hvem er moderator", "Lene Johansen"),
        ("skriv lige en oversigt over fredag", "Morgensang"),
        ("hvor høje er udgifterne på socialområdet", "socialområdet"),
        ("hvor høj er deltagerbetalingen", "prisen"),
        ("optræder der en minister i morgen", "Kierkgaard"),
    ],
)
def test_the_programme_is_told_however_it_is_asked_for(asked: str, told: str) -> None:
    assert told in last(MORNING, asked).answer.text


@pytest.mark.parametrize("office", ["prime minister", "finance minister", "justice minister"])
def test_an_english_minister_who_is_not_there_is_none_of_the_others(office: str) -> None:
    assert last(MORNING, f"is the {office} speaking").answer.status is Status.MISSING


@pytest.mark.parametrize("office", ["housing minister", "social affairs minister", "real minister"])
def test_an_english_minister_is_found_by_the_word_before(office: str) -> None:
    assert "Rosenkrantz-Theil" in last(MORNING, f"when is the {office} on").answer.text
