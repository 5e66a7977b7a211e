"""What goes on from the last answer: the next one by number, whoever comes after, another year, a corrected hour."""

import pytest

from tests.chats import last

NOON = "2024-05-16T12:10"
NIGHT = "2024-05-16T18:00"


@pytest.mark.parametrize(
    ("messages", "title"),
    [
        (("hvad handler session 2 om", "og den næste"), "En vision for fremtidens forebyggelse"),
        (("hvad handler session 2 om", "og den før den"), "Fra systemvelfærd til relationel velfærd"),
        (("what is session 2 about", "and the next one"), "En vision for fremtidens forebyggelse"),
    ],
)
def test_the_choice_beside_by_number(messages: tuple[str, ...], title: str) -> None:
    assert title in last(NOON, *messages).answer.text


def test_after_the_last_choice_comes_what_is_next_in_time() -> None:
    assert "Man kan ikke gå gennem livet" in last(NOON, "hvad handler session 5 om", "og den næste").answer.text


@pytest.mark.parametrize(
    ("message", "told"),
    [
        ("hvem er ham bagefter", "Dennis Nørmark"),
        ("hvad laver ham der kommer efter", "antropolog"),
        ("hvem var hende før", "Mette Kierkgaard"),
    ],
)
def test_the_speaker_beside_whoever_is_on(message: str, told: str) -> None:
    assert told in last(NOON, message).answer.text


def test_whoever_was_seen_before_is_not_the_speaker_before() -> None:
    told = last(NOON, "hvem er Michael Bang Petersen", "jeg synes jeg har set ham før").answer.text
    assert "Mette Kierkgaard" not in told


def test_the_year_after_is_that_of_the_thread() -> None:
    assert "2023" in last(NIGHT, "hvem var ordstyrer i 2022", "og året efter").answer.text


def test_a_corrected_hour_is_of_the_same_day() -> None:
    told = last(NIGHT, "hvad er der i morgen kl 10", "nej, halv ti mente jeg").answer.text
    assert "Ryk det nære sundhedsvæsen" in told


def test_a_doubt_with_an_hour_repeats_what_was_told() -> None:
    told = last("2024-05-16T11:10", "frokost hvornår", "er du sikker? troede det var halv et").answer.text
    assert "12.55" in told


def test_the_session_that_people_are_in() -> None:
    told = last("2024-05-17T08:20", "hvem kommer fra ringkøbing-skjern", "i hvilken session").answer
    assert "Session 2" in told.text
    assert told.status.value == "answered"


@pytest.mark.parametrize(
    "messages", [("er Mette Kierkgaard på igen senere",), ("hvem er ældreministeren", "er hun på igen")]
)
def test_whoever_has_been_on_is_not_on_again(messages: tuple[str, ...]) -> None:
    assert "er ikke på igen" in last(NIGHT, *messages).answer.text
    assert "er ikke på igen" not in last("2024-05-16T09:00", *messages).answer.text


def test_a_day_that_was_told_goes_on() -> None:
    told = last("2024-05-16T10:30", "hvor lang tid varer fredag", "hvornår slutter den dag").answer.text
    assert "12.00" in told
    assert "17.10" not in told


def test_what_comes_after_a_session_is_what_comes_next_in_time() -> None:
    told = last("2024-05-17T10:30", "hvem er i session 2", "og hvad kommer efter det").answer.text
    assert "Man kan ikke gå gennem livet" in told


def test_talking_with_somebody_afterwards_is_no_question_for_the_next_speaker() -> None:
    assert "antropolog" not in last(NOON, "kan jeg tale med ham bagefter").answer.text
