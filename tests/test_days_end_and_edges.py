"""When a day is done for whoever leaves out its evening, and what is heard at last."""

import pytest

from tests.chats import last

WEDNESDAY, FRIDAY = "2024-05-15T18:20", "2024-05-17T11:07"


@pytest.mark.parametrize(
    "message",
    [
        "vi springer middagen over, hvornår slutter dagen",
        "hvornår kan hun hentes torsdag uden middagen",
        "han skal ikke med til middagen torsdag. Hvornår er selve dagen slut?",
    ],
)
def test_whoever_leaves_out_the_dinner_is_done_before_it(message: str) -> None:
    assert "17.10" in last(WEDNESDAY, message).answer.text


def test_how_long_the_dinner_lasts_is_still_not_told() -> None:
    assert last(WEDNESDAY, "hvornår slutter middagen").answer.status == "missing"


@pytest.mark.parametrize(
    "messages",
    [
        ("hvad skal vi høre til sidst",),
        ("hvad er det sidste indslag",),
        ("får vi noget at spise inden vi tager hjem", "og hvad skal vi høre til sidst"),
        ("hvad er sidste punkt og hvem holder det",),
    ],
)
def test_what_is_heard_at_last_is_no_goodbye(messages: tuple[str, ...]) -> None:
    assert "Rasmus Meyer" in last(FRIDAY, *messages).answer.text


def test_several_talks_of_a_morning_are_listed() -> None:
    text = last("2024-05-16T17:20", "hvad er det for nogle oplæg i morgen formiddag").answer.text
    assert "09.15" in text
    assert "11.25" in text


def test_when_we_are_out_again_is_of_what_those_told_of_are_in() -> None:
    text = last("2024-05-16T14:16", "hvilke folketingspolitikere er i hus 1", "hvornår er vi ude igen").answer.text
    assert "15.45" in text
    assert "17.10" not in text


@pytest.mark.parametrize("asked", ["det var 4 jeg ville vide noget om", "undskyld, der skulle have stået 4"])
def test_another_number_was_meant(asked: str) -> None:
    assert "Et frisat ældreområde" in last("2024-05-16T13:40", "hvad handler forsamlingshus 2 om", asked).answer.text


def test_the_first_real_point_is_no_welcome() -> None:
    text = last("2024-05-16T08:51", "hvem åbner det", "og så det første rigtige punkt, hvad er det").answer.text
    assert "visionen" in text


def test_the_time_it_ends_is_of_what_was_told() -> None:
    text = last("2024-05-16T09:05", "hvornår er Grimmeshave på", "hvad skriver jeg som sluttid").answer.text
    assert "11.25" in text


@pytest.mark.parametrize(
    ("message", "told"),
    [
        ("hvornår er der frokost fredag, nej vent, torsdag mener jeg", "12.55"),
        ("hvornår begynder det torsdag, nej undskyld fredag", "08.55"),
    ],
)
def test_what_is_taken_back_in_the_same_breath_is_not_asked(message: str, told: str) -> None:
    assert told in last("2024-05-15T12:40", message).answer.text
