"""Whom and what people only tell of beside a question: it is answered as if they had not."""

import pytest

from bot.answers.answer import Status
from tests.chats import FRIDAY, THURSDAY, last

BEFORE = "2024-05-10T09:00"


@pytest.mark.parametrize(
    ("at", "message", "said", "never"),
    [
        pytest.param(
            FRIDAY,
            "hvornår begynder sessionen om boliger? min søster kommer først lørdag, så Bent Madsen må undvære hende",
            "10.25",
            "Bent Madsen",
            id="somebody who is missed",
        ),
        pytest.param(
            "2024-05-15T20:00",
            "min kollega Gitte henter os klokken syv, og vi kører fra Ribe, hvornår går det i gang i morgen?",
            "10.00",
            "Aagård",
            id="a colleague with the first name of somebody",
        ),
        pytest.param(
            "2024-05-16T21:00",
            "vi sidder på hotellet med dem fra Kolding og griner, hvad er det allerførste på programmet i morgen",
            "Morgensang",
            "Kolding",
            id="those from a town",
        ),
        pytest.param(
            THURSDAY,
            "Hvilke ministre er med i dag? Min onkel er gammel socialdemokrat og vil vide det",
            "Kierkgaard",
            "Krzyrosiak",
            id="a party",
        ),
        pytest.param(
            "2024-05-16T11:00",
            "hvem er det der taler på scenen lige nu? jeg sad i telefon, og min chef vil høre Nina Smith senere",
            "Fisker",
            "Nina Smith",
            id="somebody for later",
        ),
    ],
)
def test_who_is_only_told_of_does_not_take_the_question(at: str, message: str, said: str, never: str) -> None:
    answer = last(at, message).answer
    assert answer.status is Status.ANSWERED
    assert said in answer.text
    assert never not in answer.text


def test_whom_what_asks_points_at_is_who_was_told_of() -> None:
    answer = last(THURSDAY, "jeg har købt bogen af Dennis Nørmark og glæder mig. hvornår er han på?").answer
    assert answer.people == ("dennis-noermark",)


def test_what_something_is_likened_to_is_not_asked_of() -> None:
    answer = last(FRIDAY, "Er sessionerne også kun for de folkevalgte, ligesom husene i går?").answer
    assert answer.text.startswith("Nej")


def test_until_when_something_is_to_be_left_asks_of_no_end() -> None:
    answer = last(FRIDAY, "hvor kan man sætte sin kuffert indtil vi er færdige").answer
    assert (answer.status, answer.intent) == (Status.MISSING, "practical")


def test_both_ends_of_the_forum_are_told_day_by_day() -> None:
    text = last(BEFORE, "Hej, jeg bestiller tog. Hvornår begynder og slutter konferencen?").answer.text
    assert "10.00-17.10" in text
    assert "08.55-12.00" in text


@pytest.mark.parametrize("message", ["hvor skal jeg gå hen om et kvarter", "hvad er der om et kvarters tid"])
def test_a_quarter_of_an_hour_is_not_counted_by_the_minute(message: str) -> None:
    assert "14.45-15.45" in last("2024-05-16T14:28", message).answer.text


def test_a_day_within_a_cue_counts_beside_an_hour() -> None:
    assert "fredag den 17. maj kl. 10.25" in last(THURSDAY, "er det i morgen kl 10.25?").answer.text


def test_a_pause_that_one_needs_may_be_one_with_food() -> None:
    assert (
        "12.55" in last("2024-05-16T12:40", "hvornår kan jeg smutte på toilettet uden at gå glip af noget").answer.text
    )


def test_a_commission_is_done_when_a_fact_says_so() -> None:
    answer = last(FRIDAY, "hvornår er Rasmus Meyers kommission færdig med sit arbejde").answer
    assert "udgangen af 2024" in answer.text


def test_a_subject_that_the_only_debate_has_not_is_not_said_to_be_its_own() -> None:
    assert last(THURSDAY, "hvornår er debatten om aktiv dødshjælp").answer.text.startswith("Ikke ordret")


def test_a_hall_of_another_size_is_not_the_one() -> None:
    assert last(THURSDAY, "Er det rigtigt, at #DKPOL er i den lille sal?").answer.text.startswith("Nej")


def test_whoever_is_said_to_be_on_then_only_is_told_with_all_they_are_on() -> None:
    text = last("2024-05-16T09:30", "er Christian Harsløf kun på i morgen?").answer.text
    assert "14.45" in text
    assert "09.15" in text


def test_the_members_of_a_committee_are_not_those_on_the_stage() -> None:
    assert last(THURSDAY, "hvor mange sidder der i ekspertudvalget").answer.status is Status.MISSING


@pytest.mark.parametrize(
    "asked",
    ["Forvaltningsdirektør fra Sjælland. Hvad er mine valg 10.25?", "Direktør i en kommune. Hvad kan jeg høre 10.25?"],
)
def test_who_introduces_oneself_asks_for_nobody_like_that(asked: str) -> None:
    assert last("2024-05-17T09:41", asked).answer.intent not in {"person", "people"}


def test_who_is_told_before_a_question_of_her_is_asked_for() -> None:
    assert "Helle Øbo" in last("2024-05-17T09:41", "Direktøren fra Askovfonden. Hvor kan jeg høre hende?").answer.text
