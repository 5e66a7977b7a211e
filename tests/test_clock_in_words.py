"""Hours as people say and dictate them."""

import pytest

from tests.chats import THURSDAY, last

THURSDAY_NIGHT = "2024-05-16T21:00"
FRIDAY = "2024-05-17T08:20"


@pytest.mark.parametrize(
    ("message", "said", "unsaid"),
    [
        ("hvad er der i morgen fra kl. 10 og frem", "gør nas", "Morgensang"),
        ("what is on tomorrow from 10 onwards", "gør nas", "Morgensang"),
        ("hvad er der på lidt over halv elleve i morgen", "relationel", "gør nas"),
    ],
)
def test_an_hour_told_loosely(message: str, said: str, unsaid: str) -> None:
    text = last(THURSDAY_NIGHT, message).answer.text
    assert said in text
    assert unsaid not in text


def test_a_break_is_known_by_its_hour() -> None:
    text = last("2024-05-17T12:10", "hvad var der efter pausen kl. 10").answer.text
    assert "10.25" in text
    assert "gør nas" in text


def test_a_stand_is_no_hour() -> None:
    text = last("2024-05-16T12:40", "en kvinde ved en stand nævnte ham med Fluernes Herre. hvem er det").answer.text
    assert "Nørmark" in text


@pytest.mark.parametrize(
    "message",
    [
        "jeg skal nå toget lidt over elleve komma hvad misser jeg så til sidst spørgsmålstegn",
        "jeg kører klokken elleve punktum hvad går jeg glip af til sidst",
    ],
)
def test_dictated_punctuation_is_punctuation(message: str) -> None:
    text = last(FRIDAY, message).answer.text
    assert "gør nas" in text
    assert "Morgensang" not in text


@pytest.mark.parametrize(
    ("message", "said"),
    [
        ("er vi færdige inden klokken fem", "17.10"),
        ("når vi at slutte før kl 17", "17.10"),
    ],
)
def test_done_before_five_is_asked_of_today(message: str, said: str) -> None:
    assert said in last("2024-05-16T08:10", message).answer.text


@pytest.mark.parametrize(
    ("message", "time"),
    [
        ("hvad sker der kavrt over tre", "14.45"),
        ("kl kart i tre", "14.45"),
        ("alv to?", "12.55"),
        ("hvad er der halv rolv", "11.30"),
        ("fem i hav et", "12.25"),
    ],
)
def test_a_slip_in_a_clock_time_is_told_by_the_words_around_it(message: str, time: str) -> None:
    assert time in last("2024-05-16T11:20", message).answer.text


def test_a_quarter_to_twelve_is_no_year() -> None:
    assert last(THURSDAY, "vi kommer kvart i 12, hvad er vi så gået glip af").question.event == "2024"


@pytest.mark.parametrize(
    ("asked", "plainly"),
    [
        ("hvad kl skal vi være der i morgen", "hvornår skal vi være der i morgen"),
        ("Hvad kl. er der frokost", "hvornår er der frokost"),
        ("HVAD KL BEGYNDER SESSION 3", "hvornår begynder session 3"),
    ],
)
def test_the_hour_that_is_asked_for_is_not_taken_for_an_organisation_of_its_letters(asked: str, plainly: str) -> None:
    assert last(THURSDAY, asked).answer.blocks == last(THURSDAY, plainly).answer.blocks


@pytest.mark.parametrize(
    ("asked", "message", "said"),
    [
        ("2024-05-16T14:17", "hvad er der tre kvarter over to", "14.45"),
        ("2024-05-16T10:06", "hvem er på kl ti over", "Kierkgaard"),
        ("2024-05-16T13:50", "hvad sker der klokken kvart i", "14.45"),
        ("2024-05-17T09:12", "hvem kommer på her kvart over", "Bent Madsen"),
        ("2024-05-16T10:04", "og hvem kommer op ti over", "Kierkgaard"),
        ("2024-05-16T20:00", "hvad er der kvart overni i morgen", "opgangen"),
        ("2024-05-17T08:57", "hvad handler det om kl ni femten", "opgangen"),
    ],
)
def test_minutes_said_in_other_ways(asked: str, message: str, said: str) -> None:
    assert said in last(asked, message).answer.text


@pytest.mark.parametrize(
    ("message", "said", "unsaid"),
    [
        ("hvad misser jeg hvis jeg bliver i sengen til kl ti i morgen", "Morgensang", "gør nas"),
        ("what do I miss if I sleep until half past nine tomorrow", "Morgensang", "gør nas"),
        ("hvad går jeg glip af hvis jeg kun bliver til kl 11 i morgen", "gør nas", "Morgensang"),
    ],
)
def test_what_is_missed_until_or_from_an_hour(message: str, said: str, unsaid: str) -> None:
    text = last(THURSDAY_NIGHT, message).answer.text
    assert said in text
    assert unsaid not in text


def test_who_is_busy_until_an_hour_misses_nothing_of_the_morning() -> None:
    text = last("2024-05-16T12:10", "hvad misser jeg hvis jeg er optaget til kl 14").answer.text
    assert "Fremtidens socialområde" in text
    assert "Velkomst" not in text


@pytest.mark.parametrize("hour", ["på slaget tolv", "klokken præcis tolv", "præcis kl 12"])
def test_an_hour_on_the_dot(hour: str) -> None:
    assert "Take-away" in last(FRIDAY, f"hvad sker der {hour}").answer.text


@pytest.mark.parametrize(
    ("at", "message", "said"),
    [
        ("2024-05-16T11:20", "hvad er der tolv femogtyve", "Nørmark"),
        ("2024-05-16T11:20", "hvem har ordet ti ti", "Kierkgaard"),
        (THURSDAY_NIGHT, "og elleve femogtyve i morgen", "gør nas"),
        ("2024-05-16T11:20", "what is on at twelve fifty", "2. nominerede"),
    ],
)
def test_an_hour_and_its_minutes_in_words(at: str, message: str, said: str) -> None:
    assert said in last(at, message).answer.text


@pytest.mark.parametrize(
    ("at", "message", "said", "unsaid"),
    [
        (FRIDAY, "Vi måtte hjem i går. Hvad var der om eftermiddagen?", "socialområde", "Take-away"),
        (FRIDAY, "hvad var emnerne i går eftermiddags", "Samfundskontrakten", "Kierkgaard"),
        (
            THURSDAY_NIGHT,
            "jeg kommer lidt senere i morgen, hvad misser jeg hvis jeg først er der 9.30",
            "Morgen",
            "nas",
        ),
        ("2024-05-16T15:50", "hvad er der kl 16.10 når vi har drukket kaffe", "3. nominerede", "Pause:"),
    ],
)
def test_the_day_and_the_hour_of_a_story(at: str, message: str, said: str, unsaid: str) -> None:
    text = last(at, message).answer.text
    assert said in text
    assert unsaid not in text


def test_which_day_it_is_is_told_though_it_is_today() -> None:
    assert "i dag" in last("2024-05-16T09:00", "er det i dag eller i morgen husene er").answer.text
    assert "Today" in last("2024-05-16T09:00", "is Wilbek on today or tomorrow").answer.text
