"""What is asked by those who sit in the hall, of whom and what they see there."""

import pytest

from bot.answers.answer import Status
from tests.chats import last

PANEL, PROFESSOR, NOMINEE = "2024-05-16T10:20", "2024-05-16T12:06", "2024-05-16T12:52"


@pytest.mark.parametrize("asked", ["hvad er det her for en kommune de viser frem", "hvilken kommune er det"])
def test_which_municipality_is_nominated_the_programme_does_not_say(asked: str) -> None:
    answer = last(NOMINEE, asked).answer
    assert answer.status is Status.MISSING
    assert "2. nominerede" in answer.text


def test_a_nominee_that_has_just_been_is_asked_of_too() -> None:
    answer = last("2022-05-24T11:12", "hvilken kommune var det der lige viste deres projekt", event="2022").answer
    assert "den første nominerede kommune" in answer.text


@pytest.mark.parametrize(
    ("at", "event", "asked", "told", "not_told"),
    [
        ("2022-05-24T15:52", "2022", "hvem er hende der har ordet", "Lisbeth Knudsen", "Uhrskov"),
        (PROFESSOR, "2024", "hvad laver ham Michael deroppe til hverdag", "Bang Petersen", "Andersen"),
        (PANEL, "2024", "hvad hedder mændene i panelet, kan ikke læse skiltene", "Skadborg", "Welling"),
        ("2024-05-16T14:00", "2024", "hvem er ham fra KL der er på om socialområdet", "Wilbek", "Tranæs"),
    ],
)
def test_whoever_is_on_now_is_meant(at: str, event: str, asked: str, told: str, not_told: str) -> None:
    text = last(at, asked, event=event).answer.text
    assert told in text
    assert not_told not in text


def test_members_of_parliament_who_debate_now_are_announced_without_names() -> None:
    text = last("2022-05-24T16:03", "hvilke folketingsmedlemmer er det der debatterer nu", event="2022").answer.text
    assert "nævner ikke, hvem det er" in text


def test_a_scientist_in_a_session_named_by_its_subject_is_nobody_from_another_one() -> None:
    asked = "hvad hedder den forsker som medvirker i handicapsessionen"
    text = last("2022-05-24T13:24", asked, event="2022").answer.text
    assert "en forsker" in text
    assert "Mads Uffe" not in text


def test_the_director_in_the_session_on_data_is_the_one_of_that_session() -> None:
    text = last("2024-05-17T09:00", "hvem er direktøren i datasessionen").answer.text
    assert "Grimmeshave" in text
    assert "Øbo" not in text


@pytest.mark.parametrize("asked", ["hvem er dem der står på scenen", "hvem er det oppe på scenen"])
def test_whoever_stands_there_is_none_of_those_who_come_next(asked: str) -> None:
    answer = last("2024-05-16T11:57", asked).answer
    assert answer.status is Status.MISSING
    assert "den første nominerede" in answer.text


@pytest.mark.parametrize(
    "turns",
    [
        ("hende der giver ordet rundt deroppe hvad laver hun til hverdag",),
        ("hvem er på scenen", "hende der fordeler ordet"),
    ],
)
def test_she_who_gives_them_the_floor_is_none_of_the_panel(turns: tuple[str, ...]) -> None:
    text = last(PANEL, *turns).answer.text
    assert "Lene Johansen, journalist" in text
    assert "Kierkgaard" not in text


def test_members_of_parliament_are_announced_without_names_ahead_too() -> None:
    asked = "hvem er det der kommer til debatten med nogle fra christiansborg"
    assert last("2022-05-24T15:40", asked, event="2022").answer.status is Status.MISSING


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("ham fra ekspertudvalget oppe på scenen hva er det han hedder", "Torben Tranæs"),
        ("hvad hedder hende fra psykologforeningen", "Dea Seidenfaden"),
    ],
)
def test_who_asks_for_a_name_is_not_told_what_the_talk_is_about(asked: str, told: str) -> None:
    text = last("2024-05-16T14:12", asked).answer.text
    assert text.startswith(told)
    assert "mia. kr." not in text
    assert "samfundskontrakten skal" not in text


def test_what_the_talk_of_a_professor_is_called_asks_of_the_talk() -> None:
    text = last("2024-05-16T14:12", "hvad hedder professorens oplæg i hus 4").answer.text
    assert "Et frisat ældreområde?" in text
    assert "selvbestemmelse" in text
